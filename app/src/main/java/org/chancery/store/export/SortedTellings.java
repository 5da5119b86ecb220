package org.chancery.store.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.chancery.resolve.JsonForm;
import org.jspecify.annotations.Nullable;

/**
 * Tellings in the order of their keys, however many there are: sorted in parts that fit the memory, which are written
 * beside the result and read together at the end. One thread; to be closed, which removes the parts.
 */
final class SortedTellings implements AutoCloseable {
    private static final int MOST_IN_MEMORY = 20_000;

    /** A telling as a line: the key cannot hold the sign that parts it, as its words are letters and digits. */
    private record Line(String key, String json) {}

    private final Path folder;
    private final int most;
    private final List<Path> parts = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    SortedTellings(Path folder) {
        this(folder, MOST_IN_MEMORY);
    }

    SortedTellings(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    void add(Telling telling) {
        lines.add(new Line(telling.key(), JsonForm.write(telling)));
        if (lines.size() >= most) {
            spill();
        }
    }

    /** Passes the tellings of one event at a time, in the order of the keys. */
    void groups(Consumer<List<Telling>> receiver) {
        spill();
        PriorityQueue<Part> open = new PriorityQueue<>(
                Comparator.comparing((Part part) -> part.line().key())
                        .thenComparing(part -> part.line().json()));
        try {
            for (Path path : parts) {
                Part part = new Part(Files.newBufferedReader(path, StandardCharsets.UTF_8));
                if (part.next()) {
                    open.add(part);
                }
            }
            List<Telling> group = new ArrayList<>();
            while (!open.isEmpty()) {
                Part part = open.remove();
                Telling telling = JsonForm.read(part.line().json(), Telling.class);
                if (!group.isEmpty() && !group.getFirst().key().equals(telling.key())) {
                    receiver.accept(group);
                    group = new ArrayList<>();
                }
                group.add(telling);
                if (part.next()) {
                    open.add(part);
                }
            }
            if (!group.isEmpty()) {
                receiver.accept(group);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Part::close);
        }
    }

    private void spill() {
        if (lines.isEmpty()) {
            return;
        }
        lines.sort(Comparator.comparing(Line::key).thenComparing(Line::json));
        try {
            Path part = Files.createTempFile(folder, "events", ".part");
            parts.add(part);
            try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                for (Line line : lines) {
                    out.write(line.key() + "\t" + line.json() + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path part : parts) {
            Files.deleteIfExists(part);
        }
    }

    private static final class Part {
        private final BufferedReader in;
        private @Nullable Line line;

        Part(BufferedReader in) {
            this.in = in;
        }

        Line line() {
            if (line == null) {
                throw new IllegalStateException("at its end");
            }
            return line;
        }

        boolean next() {
            try {
                String read = in.readLine();
                if (read == null) {
                    in.close();
                    return false;
                }
                int tab = read.indexOf('\t');
                line = new Line(read.substring(0, tab), read.substring(tab + 1));
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
