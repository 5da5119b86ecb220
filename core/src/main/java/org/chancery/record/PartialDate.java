package org.chancery.record;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day, a month or a year of the Gregorian calendar: what a document says and no more. Ordered by first day, then
 * longer before shorter.
 *
 * @param year four digits
 * @param month 1–12, or 0 where only the year is known
 * @param day 1–31, or 0 where only month or year is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    public PartialDate {
        boolean known = month == 0 ? day == 0 : day == 0 ? month <= 12 : day <= daysIn(year, month);
        if (year < 1 || year > 9999 || month < 0 || day < 0 || !known) {
            throw new IllegalArgumentException("no such date: " + year + "-" + month + "-" + day);
        }
    }

    /** A whole year. */
    public static PartialDate of(int year) {
        return new PartialDate(year, 0, 0);
    }

    /** A whole month, 1–12. */
    public static PartialDate of(int year, int month) {
        return new PartialDate(year, month, 0);
    }

    /** One day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Reads {@code 2025}, {@code 2025-11} or {@code 2025-11-14}. */
    public static PartialDate parse(String iso) {
        String[] parts = iso.split("-", 3);
        return new PartialDate(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    /** Whether year, month and day make a date that exists; month and day may be 0 for unknown. */
    public static boolean exists(int year, int month, int day) {
        return year >= 1
                && year <= 9999
                && month >= 0
                && month <= 12
                && day >= 0
                && (month == 0 ? day == 0 : day <= daysIn(year, month));
    }

    private static int daysIn(int year, int month) {
        return month < 1 || month > 12 ? 0 : java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    /** Whether the day is known. */
    public boolean isDay() {
        return day > 0;
    }

    /** The first day that it covers. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The last day that it covers. */
    public LocalDate lastDay() {
        LocalDate first = firstDay();
        return day > 0
                ? first
                : month > 0
                        ? first.plusMonths(1).minusDays(1)
                        : first.plusYears(1).minusDays(1);
    }

    @Override
    public int compareTo(PartialDate other) {
        int byFirst = firstDay().compareTo(other.firstDay());
        return byFirst != 0 ? byFirst : other.lastDay().compareTo(lastDay());
    }

    /** ISO form at its own precision. */
    @Override
    public String toString() {
        if (month == 0) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == 0
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
