package org.chancery.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.resolve.Resolution;
import org.chancery.source.Inputs;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoreAddress;
import org.chancery.store.export.RecordExport;

/** Runs of the ingest as tests want them. */
public final class Ingesting {
    public static final Chancery CHANCERY = Chancery.load();

    private Ingesting() {}

    /** A run, with everything that it said. */
    public record Run(Report report, List<String> problems) {}

    public static Run run(StoreAddress address, Path... paths) {
        return run(address, List.of(new Wishes()), paths);
    }

    public static Run run(StoreAddress address, List<Resolution<?, ?>> kinds, Path... paths) {
        try (RecordWriter writer = RecordWriter.open(address, "test", Clock.systemUTC(), "test")) {
            return run(writer, kinds, paths);
        }
    }

    public static Run run(RecordWriter writer, List<Resolution<?, ?>> kinds, Path... paths) {
        List<String> problems = new ArrayList<>();
        Listener listener = new Listener() {
            @Override
            public void problem(String line) {
                problems.add(line);
            }
        };
        try (Inputs inputs = Inputs.of(List.of(paths))) {
            Ingest ingest = new Ingest(writer, CHANCERY, kinds, 2, Clock.systemUTC(), listener);
            ingest.fill();
            ingest.file(inputs);
            return new Run(ingest.resolve(), problems);
        }
    }

    /** The exported files by name. */
    public static Map<String, String> export(StoreAddress address, Path folder) throws IOException {
        try (RecordStore store = RecordStore.open(address)) {
            new RecordExport(store, folder).write();
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** A JSON line. */
    public static String line(String id, String text, String... more) {
        StringBuilder line = new StringBuilder("{\"id\":\"" + id + "\",\"text\":\"" + text.replace("\n", "\\n") + "\"");
        for (int i = 0; i < more.length; i += 2) {
            line.append(",\"")
                    .append(more[i])
                    .append("\":\"")
                    .append(more[i + 1])
                    .append('"');
        }
        return line + "}\n";
    }

    public static Path write(Path file, String... lines) throws IOException {
        return Files.write(file, String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }
}
