package org.chancery.extract;

/** Reads the agreements, statements and lists named. Thread-safe. */
final class InstrumentsReader implements FactReader {
    @Override
    public void read(Reading reading) {}
}
