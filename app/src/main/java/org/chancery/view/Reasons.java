package org.chancery.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/**
 * Says in a language of the interface why two claims are held to be of one thing. A reason is kept as English text, so
 * that the record stays what it is; each of its parts follows one of the patterns under {@code reason.} in the English
 * messages, which tells its code and its values. What follows none, a name or a person's note, is left as it is.
 * Stateless.
 */
public final class Reasons {
    private static final String FAMILY = "reason.";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    /** What the values of a reason are, in the order of their numbers; where nothing stands here they are left as they are. */
    private static final Map<String, List<Value>> VALUES = Map.ofEntries(
            Map.entry("after", List.of(Value.TEXT, Value.REASON)),
            Map.entry("alike_post", List.of(Value.POST)),
            Map.entry("amount_for", List.of(Value.PERIOD)),
            Map.entry("both_a", List.of(Value.ENGAGEMENT)),
            Map.entry("both_name", List.of(Value.OBJECTS)),
            Map.entry("day_unknown", List.of(Value.REASON)),
            Map.entry("names_among", List.of(Value.OBJECTS)),
            Map.entry("no_period", List.of(Value.REASON)),
            Map.entry("other_people", List.of(Value.PARTIES)),
            Map.entry("part_post", List.of(Value.POST)),
            Map.entry("rounded_for", List.of(Value.PERIOD)),
            Map.entry("same_sides", List.of(Value.PARTIES)),
            Map.entry("shared_sides", List.of(Value.PARTIES)),
            Map.entry("side_common", List.of(Value.PARTIES)),
            Map.entry("sides_common", List.of(Value.PARTIES)),
            Map.entry("sides_of", List.of(Value.ABOUT)),
            Map.entry("then", List.of(Value.STATUS, Value.PARTIES, Value.STATUS, Value.PARTIES)),
            Map.entry("then_first", List.of(Value.STATUS, Value.STATUS, Value.PARTIES)),
            Map.entry("then_last", List.of(Value.STATUS, Value.PARTIES, Value.STATUS)),
            Map.entry("then_only", List.of(Value.STATUS, Value.STATUS)),
            Map.entry("tie", List.of(Value.RELATION)),
            Map.entry("told_other", List.of(Value.REASON)));

    private static final List<Form> FORMS = forms();

    private Reasons() {}

    private enum Value {
        TEXT,
        PARTIES,
        ENGAGEMENT,
        OBJECTS,
        POST,
        PERIOD,
        ABOUT,
        STATUS,
        RELATION,
        REASON
    }

    /** One sort of reason: its code, the pattern that it follows, and which value stands in which group. */
    private record Form(String code, Pattern pattern, List<Integer> places, int letters, boolean isWithin) {
        static Form of(String code, String english) {
            String form = english.substring(english.indexOf('|') + 1);
            StringBuilder pattern = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            Matcher place = PLACE.matcher(form);
            int at = 0;
            boolean isCounted = english.indexOf('|') >= 0;
            while (place.find()) {
                int number = Integer.parseInt(place.group(1));
                boolean isCount = isCounted && number == 0;
                // Who acted may not be told: then nothing stands where the sides would.
                boolean mayLack = code.equals("then") && number % 2 == 1;
                pattern.append(Pattern.quote(form.substring(at, place.start())))
                        .append(isCount ? "(\\d+)" : mayLack ? "(.*?)" : "(.+?)");
                places.add(number);
                at = place.end();
            }
            pattern.append(Pattern.quote(form.substring(at)));
            int letters = PLACE.matcher(form).replaceAll("").length();
            return new Form(
                    code,
                    Pattern.compile(pattern.toString()),
                    places,
                    letters,
                    VALUES.getOrDefault(code, List.of()).contains(Value.REASON));
        }

        @Nullable
        MatchResult match(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() ? matcher.toMatchResult() : null;
        }
    }

    /** Those that begin with another reason first, for that may say anything; then those that say most by themselves. */
    private static List<Form> forms() {
        return Wording.ENGLISH.keys().stream()
                .filter(key -> key.startsWith(FAMILY))
                .map(key -> Form.of(key.substring(FAMILY.length()), Wording.ENGLISH.raw(key)))
                .sorted(Comparator.comparing((Form form) -> !form.isWithin())
                        .thenComparing((Form form) -> !form.places().isEmpty())
                        .thenComparing(Form::letters, Comparator.reverseOrder())
                        .thenComparing(Form::code))
                .toList();
    }

    /** Why a joining was made or is proposed; of a person's ruling the person's own words. */
    public static String said(Link link, Wording words) {
        return link.by().equals(Link.MACHINE) ? said(link.reason(), words) : link.reason();
    }

    /** A reason of the program in the words of a language. */
    public static String said(String reason, Wording words) {
        if (reason.isBlank()) {
            return words.say("reason.words");
        }
        String whole = part(reason, words);
        if (whole != null) {
            return whole;
        }
        return Arrays.stream(reason.split("; "))
                .map(part -> {
                    String said = part(part, words);
                    return said == null ? part : said;
                })
                .collect(Collectors.joining("; "));
    }

    /** Whether every part of a reason follows a pattern; names of people are none. */
    static boolean isKnown(String reason) {
        return reason.isBlank()
                || part(reason, Wording.ENGLISH) != null
                || Arrays.stream(reason.split("; ")).allMatch(part -> part(part, Wording.ENGLISH) != null);
    }

    private static @Nullable String part(String text, Wording words) {
        for (Form form : FORMS) {
            MatchResult match = form.match(text);
            if (match != null
                    && (form.isWithin() || !text.contains("; ") || form.places().isEmpty())) {
                return said(form, match, words);
            }
        }
        return null;
    }

    private static String said(Form form, MatchResult match, Wording words) {
        @Nullable Object[] values = new @Nullable Object[form.places().size()];
        List<Value> kinds = VALUES.getOrDefault(form.code(), List.of());
        for (int i = 0; i < values.length; i++) {
            int place = form.places().get(i);
            values[place] = value(place < kinds.size() ? kinds.get(place) : Value.TEXT, match.group(i + 1), words);
        }
        String key = FAMILY + form.code();
        boolean isCounted = Wording.ENGLISH.raw(key).indexOf('|') >= 0;
        return isCounted && String.valueOf(values[0]).matches("\\d{1,9}")
                ? words.count(
                        key, Long.parseLong(String.valueOf(values[0])), Arrays.copyOfRange(values, 1, values.length))
                : words.say(key, values);
    }

    private static String value(Value kind, String text, Wording words) {
        return switch (kind) {
            case TEXT -> text;
            case PARTIES -> text.isBlank() ? words.say("side.untold") : each(text.strip(), words::party);
            case ENGAGEMENT -> words.label("engagement", text.replace(' ', '_'));
            case OBJECTS -> each(text, name -> Subjects.named(name, words));
            case POST -> {
                String post = PostNames.name(text, words);
                yield post == null ? text : post;
            }
            case PERIOD -> Naming.period(text, words);
            case ABOUT -> Naming.about(text, words);
            case STATUS -> words.label("status", text);
            case RELATION -> words.label("relation", text.replace(' ', '_'));
            case REASON -> said(text, words);
        };
    }

    private static String each(String text, java.util.function.UnaryOperator<String> name) {
        return Arrays.stream(text.split(", ")).map(name).collect(Collectors.joining(", "));
    }
}
