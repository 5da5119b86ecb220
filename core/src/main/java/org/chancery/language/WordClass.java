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
    /** An article: <i>the, a</i>. */
    DETERMINER,
    /** Whose the noun after it is: <i>his, their</i>. */
    POSSESSIVE,
    /** A word that makes the verb after it passive: <i>was</i> signed. */
    PASSIVE_MARKER,
    /** A word that carries the clause without a meaning of its own: <i>did</i> not agree. */
    AUXILIARY,
    /** The word before the bare verb: <i>to</i> sign. */
    INFINITIVE,
    /** A pronoun that stands for no subject: told <i>them</i>. */
    OBJECT,
    /** A pronoun that means no person: <i>it</i>. */
    THING;

    /** Its bit in a word's class set. */
    public long bit() {
        return 1L << ordinal();
    }
}
