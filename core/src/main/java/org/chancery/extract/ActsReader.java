package org.chancery.extract;

/** Reads what one side says or does toward another. Thread-safe. */
final class ActsReader implements FactReader {
    @Override
    public void read(Reading reading) {}
}
