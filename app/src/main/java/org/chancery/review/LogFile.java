package org.chancery.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chancery.resolve.JsonForm;
import org.chancery.ruling.Ruling;
import org.chancery.store.RecordStore;

/** The log of rulings as JSON Lines, to be kept and to be replayed onto another record. Stateless. */
public final class LogFile {
    private LogFile() {}

    /** A line for each ruling, oldest first; those that were taken back are there with what took them back. */
    public static void write(RecordStore store, Consumer<String> line) {
        store.log().each(logged -> line.accept(JsonForm.write(logged.ruling())));
    }

    /**
     * The rulings of such lines; empty ones are passed over.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    public static List<Ruling> read(List<String> lines) {
        List<Ruling> rulings = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Ruling ruling;
            try {
                ruling = JsonForm.read(line, Ruling.class);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("line " + number + " is no ruling", e);
            }
            if (ruling.verb() == null || ruling.id() == null || ruling.id().isEmpty()) {
                throw new IllegalArgumentException("line " + number + " is no ruling");
            }
            rulings.add(ruling);
        }
        return rulings;
    }
}
