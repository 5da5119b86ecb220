package org.chancery.extract;

/** Reads the standing ties. Thread-safe. */
final class RelationsReader implements FactReader {
    @Override
    public void read(Reading reading) {}
}
