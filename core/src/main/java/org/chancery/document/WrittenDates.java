package org.chancery.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whole dates as pages write them, for the day of publication only: "3 Juli 2025", "Kamis (3/7/2025)", "12 Mar 2024",
 * "July 3, 2025", "ngày 3 tháng 7 năm 2025", "2025-07-03". Day before month where only numbers are given, as in the
 * three languages' countries. Pure functions, safe to call from any thread.
 */
final class WrittenDates {

    /**
     * @param date null when the year is missing: "April 13"
     * @param end the first unit after the date
     */
    record Found(@Nullable LocalDate date, int start, int end) {}

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private WrittenDates() {}

    /** The date that begins at {@code at}, with a weekday before it or not; null when there is none. */
    static @Nullable Found at(String text, int at, int end, Oddities oddities) {
        int p = Letters.skipBlanks(text, at, end);
        int word = wordEnd(text, p, end);
        if (word > p && oddities.isWeekday(folded(text, p, word))) {
            p = skipMarks(text, word, end);
        }
        if (oddities.isDateWord("day", folded(text, p, wordEnd(text, p, end)))) {
            p = Letters.skipBlanks(text, wordEnd(text, p, end), end);
        }
        if (p < end && Letters.isDigit(text.charAt(p))) {
            return digitsFirst(text, p, end, oddities);
        }
        int month = oddities.month(folded(text, p, wordEnd(text, p, end)));
        return month == 0 ? null : monthFirst(text, p, month, end);
    }

    /** The last year from 1900 to 2099 between the two, or 0: "© 1997-2024" is of 2024. */
    static int yearIn(String text, int start, int end) {
        int last = 0;
        for (int p = start; p + 4 <= end; p++) {
            if (Letters.isDigit(text.charAt(p)) && (p == start || !Letters.isDigit(text.charAt(p - 1)))) {
                int stop = digitsEnd(text, p, end);
                int year = stop - p == 4 ? number(text, p, stop) : 0;
                if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                    last = year;
                }
                p = stop;
            }
        }
        return last;
    }

    private static @Nullable Found digitsFirst(String text, int p, int end, Oddities oddities) {
        int stop = digitsEnd(text, p, end);
        int first = number(text, p, stop);
        if (stop - p == 4 && stop < end && text.charAt(stop) == '-') {
            return yearFirst(text, p, first, stop, end);
        }
        if (stop - p > 2 || stop >= end) {
            return null;
        }
        char mark = text.charAt(stop);
        if (mark == '/' || mark == '-' || mark == '.') {
            int monthStart = stop + 1;
            int monthStop = digitsEnd(text, monthStart, end);
            if (monthStop == monthStart || monthStop - monthStart > 2) {
                return null;
            }
            int month = number(text, monthStart, monthStop);
            if (monthStop < end && text.charAt(monthStop) == mark) {
                int yearStop = digitsEnd(text, monthStop + 1, end);
                return found(text, p, first, month, monthStop + 1, yearStop);
            }
            return mark == '/' && month >= 1 && month <= 12 ? new Found(null, p, monthStop) : null;
        }
        int word = Letters.skipBlanks(text, stop, end);
        int wordStop = wordEnd(text, word, end);
        String name = folded(text, word, wordStop);
        if (oddities.isDateWord("month", name)) {
            int monthStart = Letters.skipBlanks(text, wordStop, end);
            int monthStop = digitsEnd(text, monthStart, end);
            if (monthStop == monthStart || monthStop - monthStart > 2) {
                return null;
            }
            int yearStart = skipMarks(text, monthStop, end);
            if (oddities.isDateWord("year", folded(text, yearStart, wordEnd(text, yearStart, end)))) {
                yearStart = Letters.skipBlanks(text, wordEnd(text, yearStart, end), end);
            }
            return found(
                    text, p, first, number(text, monthStart, monthStop), yearStart, digitsEnd(text, yearStart, end));
        }
        int month = oddities.month(name);
        if (month == 0) {
            return null;
        }
        int yearStart = skipMarks(text, wordStop, end);
        int yearStop = digitsEnd(text, yearStart, end);
        if (yearStop - yearStart != 4) {
            return new Found(null, p, wordStop);
        }
        return found(text, p, first, month, yearStart, yearStop);
    }

    private static @Nullable Found yearFirst(String text, int p, int year, int stop, int end) {
        int monthStop = digitsEnd(text, stop + 1, end);
        if (monthStop >= end || text.charAt(monthStop) != '-' || monthStop - stop > 3) {
            return null;
        }
        int dayStop = digitsEnd(text, monthStop + 1, end);
        if (dayStop == monthStop + 1 || dayStop - monthStop > 3) {
            return null;
        }
        LocalDate date = date(year, number(text, stop + 1, monthStop), number(text, monthStop + 1, dayStop));
        return date == null ? null : new Found(date, p, dayStop);
    }

    private static @Nullable Found monthFirst(String text, int p, int month, int end) {
        int dayStart = skipMarks(text, wordEnd(text, p, end), end);
        int dayStop = digitsEnd(text, dayStart, end);
        if (dayStop == dayStart || dayStop - dayStart > 2) {
            return null;
        }
        int day = number(text, dayStart, dayStop);
        int yearStart = skipMarks(text, dayStop, end);
        int yearStop = digitsEnd(text, yearStart, end);
        if (yearStop - yearStart != 4) {
            return day >= 1 && day <= 31 ? new Found(null, p, dayStop) : null;
        }
        return found(text, p, day, month, yearStart, yearStop);
    }

    private static @Nullable Found found(String text, int start, int day, int month, int yearStart, int yearStop) {
        if (yearStop - yearStart != 4) {
            return null;
        }
        LocalDate date = date(number(text, yearStart, yearStop), month, day);
        return date == null ? null : new Found(date, start, yearStop);
    }

    /** The day, or null when the calendar has none such or it is out of the years of newspapers' web pages. */
    static @Nullable LocalDate date(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static int skipMarks(String text, int at, int end) {
        int p = at;
        while (p < end
                && (Letters.isBlank(text.charAt(p))
                        || text.charAt(p) == ','
                        || text.charAt(p) == '.'
                        || text.charAt(p) == '('
                        || text.charAt(p) == '/')) {
            p++;
        }
        return p;
    }

    private static int wordEnd(String text, int at, int end) {
        int p = at;
        while (p < end && p - at < 20 && Character.isLetter(text.charAt(p))) {
            p++;
        }
        return p;
    }

    private static int digitsEnd(String text, int at, int end) {
        int p = at;
        while (p < end && p - at < 9 && Letters.isDigit(text.charAt(p))) {
            p++;
        }
        return p;
    }

    private static int number(String text, int start, int stop) {
        int value = 0;
        for (int p = start; p < stop; p++) {
            value = value * 10 + text.charAt(p) - '0';
        }
        return value;
    }

    private static String folded(String text, int start, int stop) {
        return stop <= start ? "" : text.substring(start, stop).toLowerCase(Locale.ROOT);
    }
}
