package org.chancery.extract;

/** Reads people with their posts. Thread-safe. */
final class PeopleReader implements FactReader {
    @Override
    public void read(Reading reading) {}
}
