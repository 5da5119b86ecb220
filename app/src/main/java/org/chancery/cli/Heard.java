package org.chancery.cli;

import java.util.concurrent.atomic.AtomicLong;
import org.chancery.ingest.Listener;

/** What is heard of an ingest, on the terminal. */
final class Heard {
    private Heard() {}

    /**
     * Tells a progress line how far it is, and what went wrong in lines of their own.
     *
     * @param filed set to the number of documents that are on file for good
     */
    static Listener by(Progress progress, AtomicLong filed) {
        return new Listener() {
            @Override
            public void input(long characters) {
                progress.add(characters);
            }

            @Override
            public void filed(long documents) {
                filed.set(documents);
            }

            @Override
            public void problem(String line) {
                progress.say("chancery: " + line);
            }

            @Override
            public void resolved(long done, long all) {
                progress.step("resolving", done, all);
            }
        };
    }
}
