package org.chancery.time;

/** What an expression says of its time, before the calendar is asked. A year of 0 is one that the words do not give. */
sealed interface When {
    /** A year of RELATIVE + n is the n-th from the report's: <i>Mei tahun lalu</i> is May of RELATIVE − 1. */
    int RELATIVE = -1000;

    /** <i>12 November 2025</i>; <i>tanggal 7</i> has month 0; weekday is 1–7 where one stands beside it, else 0. */
    record Day(int year, int month, int day, int weekday) implements When {}

    /** <i>November 2025</i>. */
    record Month(int year, int month) implements When {}

    /** <i>tahun 2025</i>; <i>1990-an</i> is a {@link Range}. */
    record Year(int year) implements When {}

    /** Months of a year, both within: <i>semester I 2025</i>, <i>empat bulan pertama tahun ini</i>. */
    record Part(When year, int firstMonth, int lastMonth) implements When {}

    /** From one to the other. */
    record Range(When from, When to) implements When {}

    /** A weekday alone; weeks is -1 for last week's, 0 for this week's, 1 for next week's. */
    record Weekday(int weekday, Side side, int weeks) implements When {}

    /** The unit so many units from the report: <i>hari ini, pekan lalu, tahun depan</i>. */
    record Shifted(Unit unit, int shift) implements When {}

    /** From the report so many units ahead or back: <i>enam bulan ke depan, tiga tahun terakhir</i>. */
    record Stretch(Unit unit, int least, int most, boolean ahead) implements When {}

    /** Saturday and Sunday of a week. */
    record Weekend(int weeks) implements When {}

    /** From the start of a year to the report: <i>sejak awal tahun</i>. */
    record SoFar(Unit unit) implements When {}

    /** So many units from the time told before it: <i>bulan yang sama, tahun sebelumnya, keesokan harinya</i>. */
    record FromBefore(Unit unit, int shift) implements When {}

    /** Which way from the report a weekday is looked for. */
    enum Side {
        EITHER,
        NEAREST,
        BEFORE,
        AFTER,
        OF_WEEK
    }
}
