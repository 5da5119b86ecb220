package org.chancery.extract;

/** Reads the contacts between sides, planned or held. Thread-safe. */
final class EngagementsReader implements FactReader {
    @Override
    public void read(Reading reading) {}
}
