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
    BARE,
    /** One form for a deed done, active or passive: English <i>proposed</i>. The words around it tell which. */
    PARTICIPLE,
    /** One form for a deed going on and for its noun: English <i>proposing</i>. The words around it tell which. */
    GERUND,
    /** One form for the verb in the present and often for a noun: English <i>offer, offers</i>. */
    STEM
}
