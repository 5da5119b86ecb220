package org.chancery.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The words before the first sentence of a report: "JAKARTA, KOMPAS.com – ", "TEMPO.CO, Jakarta - ", "Jakarta (ANTARA)
 * - ", "HÀ NỘI — ", "Hanoi, 12 Mar 2024 – ". Pure functions, safe to call from any thread.
 */
final class Datelines {

    private static final int LIMIT = 100;

    /**
     * @param end after the dash and the blanks that follow it
     */
    record Found(
            @Nullable String place,
            @Nullable String outlet,
            @Nullable LocalDate date,
            int end) {}

    private Datelines() {}

    /** The dateline that begins at {@code first}, or null. */
    static @Nullable Found at(String text, int first, int lineEnd, Oddities oddities) {
        if (first >= lineEnd || !opens(text.charAt(first))) {
            return null;
        }
        int end = Math.min(lineEnd, first + LIMIT);
        String place = null;
        String outlet = null;
        LocalDate date = null;
        boolean dated = false;
        int unit = first;
        int p = first;
        int units = 0;
        while (p < end) {
            char c = text.charAt(p);
            boolean dash = Letters.isDash(c) && isSeparator(text, p, unit, lineEnd, oddities);
            boolean close = c == ',' || c == '(' || c == ')' || c == '|' || dash;
            if (!close) {
                p++;
                continue;
            }
            String name = trim(text, unit, p);
            if (!name.isEmpty()) {
                units++;
                if (units > 6) {
                    return null;
                }
                WrittenDates.Found when = WrittenDates.at(text, Letters.skipDressing(text, unit, p), p, oddities);
                if (isOutlet(name, oddities)) {
                    outlet = outlet == null ? name : outlet;
                } else if (when != null || isWeekday(name, oddities) || isTime(name)) {
                    dated = true;
                    date = when == null || when.date() == null ? date : when.date();
                } else if (c == ')' && place != null && isPlace(name)) {
                    outlet = outlet == null ? name : outlet;
                } else if (!isPlace(name) || oddities.isNoPlace(name)) {
                    return null;
                } else if (place == null) {
                    place = name;
                }
            }
            p++;
            unit = p;
            if (dash) {
                int after = afterDash(text, p, lineEnd);
                boolean shouted = place != null && isShouted(place) && units == 1;
                if (outlet == null && !dated && !shouted || !startsText(text, after, lineEnd)) {
                    return null;
                }
                if (outlet == null && !dated && after < lineEnd && Letters.isDigit(text.charAt(after))) {
                    return null;
                }
                if (outlet == null && dated && place == null) {
                    return null;
                }
                return new Found(place, outlet, date, after);
            }
        }
        return null;
    }

    private static boolean opens(char c) {
        return Character.isUpperCase(c) || c == '(' || c == '[' || Letters.isDigit(c);
    }

    /** A dash between blanks or a doubled one; after an outlet's name also a single one without blanks. */
    private static boolean isSeparator(String text, int p, int unit, int end, Oddities oddities) {
        boolean blankBefore = p > 0
                && (Letters.isBlank(text.charAt(p - 1))
                        || Letters.isDressing(text.charAt(p - 1))
                        || text.charAt(p - 1) == ')');
        boolean blankAfter = p + 1 < end
                && (Letters.isBlank(text.charAt(p + 1))
                        || Letters.isDash(text.charAt(p + 1))
                        || text.charAt(p + 1) == '*'
                        || text.startsWith("&nbsp;", p + 1));
        if (blankBefore && blankAfter || text.charAt(p) == '\u2014') {
            return true;
        }
        return (blankBefore || blankAfter || p + 1 < end && Character.isUpperCase(text.charAt(p + 1)))
                && isOutlet(trim(text, unit, p), oddities);
    }

    private static int afterDash(String text, int at, int end) {
        int p = at;
        while (p < end && (Letters.isDash(text.charAt(p)) || text.charAt(p) == '|')) {
            p++;
        }
        int q = Letters.skipDressing(text, p, end);
        while (q < end && Letters.isDash(text.charAt(q))) {
            q = Letters.skipDressing(text, q + 1, end);
        }
        return q;
    }

    private static boolean startsText(String text, int at, int end) {
        if (at >= end) {
            return true;
        }
        char c = text.charAt(at);
        return Character.isUpperCase(c) || Letters.isDigit(c) || Letters.isOpeningQuote(c) || c == '[' || c == '(';
    }

    private static String trim(String text, int start, int end) {
        int a = Letters.skipDressing(text, start, end);
        int b = Letters.trimDressing(text, a, end);
        while (a < b && (text.charAt(a) == '[' || text.charAt(a) == '(')) {
            a++;
        }
        return text.substring(a, b);
    }

    private static boolean isOutlet(String name, Oddities oddities) {
        if (oddities.isOutlet(name)) {
            return true;
        }
        int dot = name.lastIndexOf('.');
        if (dot < 2 || dot > name.length() - 3 || name.indexOf(' ') >= 0) {
            return false;
        }
        String end = name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
        return end.equals("com")
                || end.equals("id")
                || end.equals("co")
                || end.equals("net")
                || end.equals("vn")
                || end.equals("tv")
                || end.equals("org");
    }

    private static boolean isWeekday(String name, Oddities oddities) {
        return oddities.isWeekday(name.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isTime(String name) {
        return name.length() <= 12 && Letters.isDigit(name.charAt(0));
    }

    /** One to four capitalised words. */
    private static boolean isPlace(String name) {
        int words = 1;
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == ' ') {
                words++;
                start = true;
            } else if (start) {
                if (!Character.isUpperCase(c)) {
                    return false;
                }
                start = false;
            } else if (!Character.isLetter(c)
                    && c != '.'
                    && c != '\''
                    && c != '-'
                    && c != '/'
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                return false;
            }
        }
        return words <= 4;
    }

    private static boolean isShouted(String place) {
        int letters = 0;
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isLetter(c)) {
                letters++;
            }
        }
        return letters >= 4;
    }
}
