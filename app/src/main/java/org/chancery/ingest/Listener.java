package org.chancery.ingest;

/** Hears how an ingest goes on. Called on the thread that runs it. */
public interface Listener {
    /** Hears nothing. */
    Listener NONE = new Listener() {};

    /** One more input was dealt with, of so many characters. */
    default void input(long characters) {}

    /** So many documents of this run are on file for good, whatever happens now. */
    default void filed(long documents) {}

    /** Something could not be done; the rest goes on. */
    default void problem(String line) {}

    /** So many of all partitions that changed are resolved. */
    default void resolved(long done, long all) {}
}
