package org.chancery.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.jspecify.annotations.Nullable;

/**
 * The country from which a document is written: that of the language's press where it is one country's, else the one
 * that the publisher's name, its address or the foot of a statement tells. Pure functions, thread-safe.
 */
public final class DocumentHome {
    /** Top-level domains of two letters that are sold to anybody. */
    private static final Set<String> ANYBODY = Set.of("AI", "CO", "EU", "FM", "IO", "ME", "TV", "TO", "CC", "LY");

    private DocumentHome() {}

    /** The country, or null where nothing tells. */
    static @Nullable String of(AnalysedText text) {
        Entry row = text.pack().entry(Sense.DESCRIPTION, "home");
        String home = row == null ? null : row.get("country");
        return home != null ? home : own(text);
    }

    /** The country that the document itself tells, or null. */
    public static @Nullable String own(AnalysedText text) {
        Document document = text.document();
        String publisher = document.publisher();
        String told = publisher == null ? null : countryIn(publisher, text);
        if (told == null && document.url() != null) {
            told = domain(document.url());
        }
        if (told != null) {
            return told;
        }
        for (Layout.Region region : document.layout().regions()) {
            if (region.why().equals("ministry-footer")) {
                told = countryIn(document.text().substring(region.start(), region.end()), text);
                if (told != null) {
                    return told;
                }
            }
        }
        return null;
    }

    /** Whether a body of the state speaks: its ministry or its seat of government publishes, or signs at the foot. */
    public static boolean isOfficial(AnalysedText text) {
        Document document = text.document();
        for (Layout.Region region : document.layout().regions()) {
            if (region.why().equals("ministry-footer")) {
                return true;
            }
        }
        String publisher = document.publisher();
        if (publisher == null) {
            return document.url() != null && document.url().indexOf(".gov") > 0;
        }
        AnalysedText line = line(publisher, text);
        for (Match match : line.matches()) {
            boolean office = switch (match.sense()) {
                case SEAT -> true;
                case ORGANIZATION_TAIL, ORGANIZATION ->
                    "government_body".equals(match.entry().get("kind"));
                default -> false;
            };
            if (office) {
                return true;
            }
        }
        return false;
    }

    private static AnalysedText line(String words, AnalysedText text) {
        Layout whole = Layout.of(words, List.of(new Layout.Region(Layout.Kind.BODY, 0, words.length(), "publisher")));
        return AnalysedText.of(new Document("", words, null, null, null, null, null, whole), text.pack());
    }

    private static @Nullable String countryIn(String words, AnalysedText text) {
        for (Match match : line(words, text).matches()) {
            switch (match.sense()) {
                case COUNTRY, NATIONALITY, SEAT, CAPITAL -> {
                    return match.entry().id();
                }
                default -> {
                    // says nothing of a country
                }
            }
        }
        return null;
    }

    private static @Nullable String domain(String url) {
        int host = url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3;
        int end = url.indexOf('/', host) < 0 ? url.length() : url.indexOf('/', host);
        String last = url.substring(url.lastIndexOf('.', end - 1) + 1, end).toUpperCase(Locale.ROOT);
        if (last.equals("GOV") || last.equals("MIL")) {
            return "US";
        }
        if (last.equals("UK")) {
            return "GB";
        }
        return last.length() == 2 && !ANYBODY.contains(last) ? last : null;
    }
}
