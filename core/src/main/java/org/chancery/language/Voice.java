package org.chancery.language;

/** How an inflected form of a verb stands to the one who acts. */
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
    BARE
}
