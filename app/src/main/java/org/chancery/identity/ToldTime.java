package org.chancery.identity;

import java.time.LocalDate;
import org.chancery.record.EngagementStatus;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When something may have been, as far as one telling says, in days since 1970. Immutable.
 *
 * @param first earliest day
 * @param last latest day
 * @param grain how exactly it is told
 */
record ToldTime(long first, long last, Grain grain) {
    /** How exactly a time is told, the most exact first. */
    enum Grain {
        /** One day, or two or three in a row. */
        DAY,
        /** A few days: a visit, or <i>last week</i>. */
        DAYS,
        MONTH,
        /** No date at all: around the day of publication. */
        NEWS,
        YEAR,
        /** Neither date nor day of publication. */
        NONE
    }

    /** Held and told without a date, it was news of the last days; planned, it is to come within the year. */
    private static final int NEWS_DAYS = 10;

    private static final int PLANNED_DAYS = 270;

    static ToldTime of(
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            EngagementStatus status,
            @Nullable LocalDate published) {
        if (start != null) {
            long first = start.firstDay().toEpochDay();
            long last = Math.max(first, (end == null ? start : end).lastDay().toEpochDay());
            long days = last - first + 1;
            Grain grain = days <= 3 ? Grain.DAY : days <= 15 ? Grain.DAYS : days <= 100 ? Grain.MONTH : Grain.YEAR;
            return new ToldTime(first, last, grain);
        }
        if (published == null) {
            return new ToldTime(Long.MIN_VALUE / 4, Long.MAX_VALUE / 4, Grain.NONE);
        }
        long news = published.toEpochDay();
        return status == EngagementStatus.HELD
                ? new ToldTime(news - NEWS_DAYS, news + 1, Grain.NEWS)
                : new ToldTime(news - 2, news + PLANNED_DAYS, Grain.NEWS);
    }

    /** Days between the two, 0 where they meet. */
    long gap(ToldTime other) {
        return Math.max(0, Math.max(first - other.last, other.first - last));
    }

    /** Whether a date was told. */
    boolean isDated() {
        return grain != Grain.NEWS && grain != Grain.NONE;
    }
}
