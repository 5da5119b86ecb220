package org.chancery.standing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/** Comparing days that may not be known, and times told with more or less precision. */
final class Timing {
    private Timing() {}

    /** Earlier first, unknown last. */
    static <T extends Comparable<? super T>> int compare(@Nullable T a, @Nullable T b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return a.compareTo(b);
    }

    /** Whether two times may be the same: one lies within the other or they overlap. */
    static boolean agree(PartialDate start, PartialDate end, PartialDate otherStart, PartialDate otherEnd) {
        return !start.firstDay().isAfter(otherEnd.lastDay())
                && !otherStart.firstDay().isAfter(end.lastDay());
    }

    /** Days from the first to the last day of a time: the fewer, the more exact it is. */
    static long width(PartialDate start, PartialDate end) {
        return ChronoUnit.DAYS.between(start.firstDay(), end.lastDay());
    }

    /** Days between two days, always positive; very many where one is unknown. */
    static long days(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    /** The earlier of two, where either may be unknown. */
    static @Nullable PartialDate earlier(@Nullable PartialDate a, @Nullable PartialDate b) {
        return compare(a, b) <= 0 ? a : b;
    }

    /** The later of two, where either may be unknown. */
    static @Nullable PartialDate later(@Nullable PartialDate a, @Nullable PartialDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.lastDay().isBefore(b.lastDay()) ? b : a;
    }

    /** A day as a date, or null. */
    static @Nullable PartialDate day(@Nullable LocalDate day) {
        return day == null ? null : PartialDate.of(day);
    }
}
