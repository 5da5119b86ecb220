package org.chancery.standing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What sort of agreement on trade a name says it is, by the English words that the shelf gives for the words of every
 * language. Two names of one agreement are rarely of two sorts, but a plain word ("trade deal") may mean any.
 */
enum Sort {
    ECONOMIC_PARTNERSHIP,
    FREE_TRADE,
    PREFERENCES,
    TARIFFS,
    INVESTMENT,
    DIGITAL,
    /** A trade agreement of which nothing more is said. */
    PLAIN;

    /** The sort that English words name; {@link #PLAIN} for none. */
    static Sort of(@Nullable String english) {
        String words = english == null ? "" : english.toLowerCase(Locale.ROOT);
        if (words.contains("economic partnership") || words.contains("economic cooperation")) {
            return ECONOMIC_PARTNERSHIP;
        }
        if (words.contains("digital")) {
            return DIGITAL;
        }
        if (words.contains("free trade")) {
            return FREE_TRADE;
        }
        if (words.contains("preferential")) {
            return PREFERENCES;
        }
        if (words.contains("tariff") || words.contains("reciprocal")) {
            return TARIFFS;
        }
        return words.contains("investment") ? INVESTMENT : PLAIN;
    }

    /** How likely a name of this sort means an agreement of another, between 0 and 1. */
    double fits(Sort other) {
        if (this == other) {
            return this == PLAIN ? 0.7 : 0.9;
        }
        boolean wide = this == ECONOMIC_PARTNERSHIP || this == FREE_TRADE;
        boolean otherWide = other == ECONOMIC_PARTNERSHIP || other == FREE_TRADE;
        if (wide && otherWide) {
            return 0.75;
        }
        // A deal on tariffs is often called a trade deal; an investment treaty is not.
        boolean plain = this == PLAIN || other == PLAIN;
        return plain && (wide || otherWide || this == TARIFFS || other == TARIFFS || this == other) ? 0.7 : 0;
    }
}
