package org.chancery.language;

/**
 * What a closed-class word does in a sentence, the same names for every language. A word may do several things. The
 * rows are in {@code languages/<code>/lexicon/function-words.yml}.
 */
public enum WordClass {
    AND,
    OR,
    BUT,
    WITH,
    TO,
    TOWARD_PLACE,
    AT,
    IN,
    FROM,
    BY,
    ABOUT,
    FOR,
    BETWEEN,
    AS,
    OF,
    THAT,
    SO_THAT,
    IF,
    WHEN,
    BECAUSE,
    RELATIVE,
    NEGATION,
    FUTURE,
    PERFECT,
    PROGRESSIVE,
    ABILITY,
    OBLIGATION,
    WISH,
    ADVERB,
    I,
    WE,
    YOU,
    THIRD,
    THEY,
    DEMONSTRATIVE,
    QUANTIFIER,
    COPULA,
    PLAN,
    HEARSAY,
    ACCORDING,
    /** A bare verb of saying before the speaker's name: <i>ujar, kata</i>. */
    SPEECH,
    /** An everyday word that is no part of a personal name, even with a capital. */
    COMMON,
    /** A noun that stands for the state that owns it: <i>delegasi, militer, pengadilan</i>. */
    OFFICIAL,
    /** Makes the participle after it a passive: English <i>is, was, been</i>. */
    PASSIVE,
    /** Stands before the plain form of a verb: English <i>to</i>. */
    INFINITIVE,
    /** Opens a noun phrase, so that no verb follows at once: English <i>the, its</i>. */
    DETERMINER;

    /** Its bit in a word's class set. */
    public long bit() {
        return 1L << ordinal();
    }
}
