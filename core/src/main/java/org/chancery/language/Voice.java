package org.chancery.language;

/**
 * How an inflected form of a verb stands to the one who acts. The last four are forms that only the words around them
 * settle ({@link Morphology#settle}): in a text they are never met.
 */
public enum Voice {
    /** The subject acts: <i>mengusulkan</i>, proposes. */
    ACTIVE,
    /** The subject is acted upon: <i>diusulkan</i>, proposed by. */
    PASSIVE,
    /** The deed as a noun: <i>usulan, pengusulan</i>, proposal. */
    NOUN,
    /** The one who acts, as a noun: <i>pengusul</i>, proponent. */
    AGENT,
    /** The bare form: <i>usulkan</i>, an imperative or a verb with its agent before it. */
    BARE,
    /** A verb of the present or a plural noun: <i>visits</i>. */
    PRESENT,
    /** Past or passive: <i>agreed, held</i>. */
    PAST,
    /** Passive, or active after <i>have</i>: <i>taken</i>. */
    PARTICIPLE,
    /** A deed under way or its noun: <i>meeting</i>. */
    GERUND
}
