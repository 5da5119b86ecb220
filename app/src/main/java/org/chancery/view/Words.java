package org.chancery.view;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/** The record's codes in words for a person. English. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** A country's name for its ISO code; every other name as it is. */
    public static String side(String codeOrName) {
        if (codeOrName.equals("EU") || codeOrName.equals("UN")) {
            return codeOrName;
        }
        if (codeOrName.length() == 2 && codeOrName.equals(codeOrName.toUpperCase(Locale.ROOT))) {
            return Locale.of("", codeOrName).getDisplayCountry(Locale.ENGLISH);
        }
        return codeOrName;
    }

    /** The names of several sides. */
    public static List<String> sides(List<String> codesOrNames) {
        return codesOrNames.stream().map(Words::side).toList();
    }

    /** "negotiation round" for {@code negotiation_round}. */
    public static String label(String label) {
        return label.replace('_', ' ');
    }

    /** Several labels, with commas between. */
    public static String labels(List<String> labels) {
        return String.join(", ", labels.stream().map(Words::label).toList());
    }

    /** "14 Nov 2025", "November 2025" or "2025", as precise as it is known. */
    public static String date(PartialDate date) {
        if (date.isDay()) {
            return DAY.format(date.firstDay());
        }
        return date.month() > 0 ? MONTH.format(date.firstDay()) : String.valueOf(date.year());
    }

    /** "12–14 Nov 2025"; empty where nothing is known. */
    public static String dates(@Nullable PartialDate start, @Nullable PartialDate end) {
        if (start == null) {
            return end == null ? "" : "until " + date(end);
        }
        if (end == null || end.equals(start)) {
            return date(start);
        }
        boolean isOneMonth = start.isDay() && end.isDay() && start.year() == end.year() && start.month() == end.month();
        return isOneMonth ? start.day() + "–" + date(end) : date(start) + " – " + date(end);
    }

    /** "5th". */
    public static String ordinal(int number) {
        int tens = number % 100;
        if (tens >= 11 && tens <= 13) {
            return number + "th";
        }
        return number
                + switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** The name of a language for its ISO code. */
    public static String language(@Nullable String code) {
        return code == null || code.equals("und") ? "unknown" : Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }

    /** "1 document", "3 documents". */
    public static String count(int number, String singular) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, singular, number == 1 ? "" : "s");
    }
}
