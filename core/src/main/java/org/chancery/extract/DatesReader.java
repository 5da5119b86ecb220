package org.chancery.extract;

/** Reads the expressions of time. Thread-safe. */
final class DatesReader implements FactReader {
    @Override
    public void read(Reading reading) {}
}
