package org.chancery.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.UploadedFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.store.RecordStore;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One request as pages see it: who asks in which language for what, and the desk with the record. One thread.
 *
 * <p>The language is that of {@code ?lang=}, else that of the cookie which the last choice left, else the first of the
 * browser's own that the interface speaks, else English.
 */
final class Visit {
    private static final String LANGUAGE = "lang";
    private static final int A_YEAR = 365 * 24 * 3600;

    private final Context context;
    private final Desk desk;
    private final Wording words;
    private final long revision;
    private boolean isLasting = true;

    Visit(Context context, Desk desk) {
        this.context = context;
        this.desk = desk;
        this.revision = desk.record().revision();
        this.words = Wording.of(language());
    }

    private String language() {
        String asked = context.queryParam(LANGUAGE);
        if (asked != null && Wording.LANGUAGES.contains(asked)) {
            remember(LANGUAGE, asked);
            return asked;
        }
        String chosen = context.cookie(LANGUAGE);
        if (chosen != null && Wording.LANGUAGES.contains(chosen)) {
            return chosen;
        }
        return preferred(context.header("Accept-Language"));
    }

    /** The best language of an Accept-Language header that the interface speaks. */
    static String preferred(@Nullable String header) {
        if (header != null && header.length() < 1000) {
            try {
                for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                    String language = Locale.forLanguageTag(range.getRange()).getLanguage();
                    if (Wording.LANGUAGES.contains(language)) {
                        return language;
                    }
                }
            } catch (IllegalArgumentException e) {
                // No such header; then there is no wish.
            }
        }
        return Wording.LANGUAGES.getFirst();
    }

    /** Leaves a cookie for a year; nobody but this site sees it. */
    void remember(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setMaxAge(A_YEAR);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(io.javalin.http.SameSite.LAX);
        context.cookie(cookie);
    }

    /** A cookie, or null. */
    @Nullable
    String cookie(String name) {
        return context.cookie(name);
    }

    Desk desk() {
        return desk;
    }

    RecordStore record() {
        return desk.record();
    }

    /** The record as it was when the request came. */
    long revision() {
        return revision;
    }

    LocalDate today() {
        return desk.today();
    }

    /** To be said when the answer is not quite that of the record as it is now: browsers then do not keep it. */
    void isOfAMomentAgo() {
        isLasting = false;
    }

    /** Whether the same request gives the same answer as long as record and day are the same. */
    boolean isLasting() {
        return isLasting;
    }

    /** What the answer to this request depends on, as a tag; the same tag, the same answer. */
    String tag() {
        String seen = cookie(HomePages.VISITS);
        return "W/\""
                + Assets.digest((desk.version() + " " + revision + " " + today() + " " + words.language() + " "
                                + (path().equals(Links.HOME) ? seen : "") + " "
                                + desk.record().saved().changes() + " " + Forms.token() + " " + address())
                        .getBytes(StandardCharsets.UTF_8))
                + "\"";
    }

    Wording words() {
        return words;
    }

    /** Whether a script of a page asks, which goes on by itself and wants to be told what came of it as JSON. */
    boolean isByScript() {
        return "application/json".equals(context.header("Accept"));
    }

    /** The port at which the server listens. */
    int port() {
        return context.req().getLocalPort();
    }

    /** A part of the address, decoded. */
    String part(String name) {
        return context.pathParam(name);
    }

    /** A parameter without blanks around it; empty where it is missing. */
    String asked(String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /** All values of a parameter. */
    List<String> allAsked(String name) {
        return context.queryParams(name).stream().filter(v -> !v.isBlank()).toList();
    }

    /** A field of the form that was sent, without blanks around it; empty where it is missing. */
    String sent(String name) {
        return sentWhole(name).strip();
    }

    /** A field of the form that was sent, as it was typed but for the ends of lines. */
    String sentWhole(String name) {
        String value = context.formParam(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    /** All values of a field of the form that was sent. */
    List<String> allSent(String name) {
        return context.formParams(name).stream().filter(v -> !v.isBlank()).toList();
    }

    /** The fields of the form whose names begin so, by the rest of their names. */
    Map<String, String> sentFields(String prefix) {
        Map<String, String> fields = new LinkedHashMap<>();
        context.formParamMap().forEach((name, values) -> {
            if (name.startsWith(prefix) && !values.isEmpty()) {
                fields.put(name.substring(prefix.length()), values.getFirst().replace("\r\n", "\n"));
            }
        });
        return fields;
    }

    /** The files that came with the form. */
    List<UploadedFile> files(String name) {
        return context.uploadedFiles(name).stream()
                .filter(file -> !file.filename().isEmpty())
                .toList();
    }

    /** A day that a parameter names; null where it names none. */
    @Nullable
    LocalDate dayAsked(String name) {
        try {
            return asked(name).isEmpty() ? null : LocalDate.parse(asked(name));
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    /** The number of the page of a list that is asked for, from 1. */
    int pageAsked() {
        try {
            return Math.clamp(Integer.parseInt(asked("page")), 1, 1_000_000);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    String path() {
        return context.path();
    }

    /** Path and parameters, as they came, without the language. */
    String address() {
        return Links.with(context.path(), parameters());
    }

    /** The parameters of the address but for the language. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(context.queryParamMap());
        parameters.remove(LANGUAGE);
        return parameters;
    }

    /** This page in each language of the interface. */
    List<Frame.Place> languages() {
        List<Frame.Place> languages = new ArrayList<>();
        for (String language : Wording.LANGUAGES) {
            Map<String, List<String>> parameters = parameters();
            parameters.put(LANGUAGE, List.of(language));
            languages.add(new Frame.Place(
                    Wording.of(language).say("language.name"),
                    Links.with(context.path(), parameters),
                    language.equals(words.language()),
                    language));
        }
        return languages;
    }
}
