package org.chancery.extract;

/** Adds one list of facts to a reading; it may use the lists that were read before it. Thread-safe. */
interface FactReader {
    void read(Reading reading);
}
