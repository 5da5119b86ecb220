package org.chancery.store;

/** What became of a document that was handed to the store. */
public enum Filing {
    /** It is new. */
    ADDED,
    /** Its text or what is stated of it changed; what was before is kept. */
    CHANGED,
    /** It was there, to the letter, under this or another name. */
    KNOWN
}
