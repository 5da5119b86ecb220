package org.chancery.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chancery.Chancery;
import org.chancery.resolve.Resolution;
import org.chancery.search.EntryForm;
import org.chancery.search.SearchIndex;
import org.chancery.source.Inputs;
import org.chancery.store.EntryRow;
import org.chancery.store.PostgresForTests;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An ingest in a process of its own, killed at random moments and begun again until it is through: the record must be
 * the same as of one that was let run, to the byte. {@code -Dchancery.kills=1000} for a night.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("chancery.kills", 40);
    /** So many take long enough to be told of. */
    private static final int TOLD_FROM = 100;

    private static final long SEED = Long.getLong("chancery.kills.seed", 20_251_114L);
    private static final List<String> COUNTRIES =
            List.of("Vietnam", "Malaysia", "Filipina", "Thailand", "Jepang", "Australia", "India", "Kamboja");
    private static final List<String> THINGS =
            List.of("beras", "kopi", "udang", "baja", "gula", "semen", "kedelai", "pupuk", "tekstil", "nikel", "garam");

    @TempDir
    Path folder;

    @Test
    void a_record_in_a_folder_is_whole_however_often_its_writer_was_killed() throws Exception {
        killed(KILLS, round -> new StoreAddress.Folder(folder.resolve("round" + round)));
    }

    @Test
    void a_record_on_a_server_is_whole_however_often_its_writer_was_killed() throws Exception {
        killed(Math.max(4, KILLS / 10), round -> StoreAddress.parse(PostgresForTests.database()));
    }

    private interface Stores {
        StoreAddress of(int round);
    }

    private void killed(int kills, Stores stores) throws Exception {
        List<Path> inputs = articles();
        StoreAddress calm = new StoreAddress.Folder(folder.resolve("calm"));
        assertThat(runAndKill(calm, inputs, 300_000)).isTrue();
        long lasts = Files.readAllLines(folder.resolve("out.txt")).stream()
                .filter(line -> line.startsWith("ended "))
                .mapToLong(line -> Long.parseLong(line.substring(6)))
                .sum();
        Map<String, String> expected = Ingesting.export(calm, folder.resolve("calm-out"));
        assertThat(expected).containsKeys("documents.jsonl", "extractions.jsonl", "wish.jsonl");
        Random random = new Random(SEED);
        int done = 0;
        for (int round = 0; done < kills || round == 0; round++) {
            StoreAddress store = stores.of(round);
            boolean isThrough = false;
            while (!isThrough) {
                // Past the end as well: some must come through. After enough kills, all.
                long after = done < kills ? random.nextLong(lasts * 5 / 4) : 300_000;
                isThrough = runAndKill(store, inputs, after);
                done += isThrough ? 0 : 1;
            }
            Map<String, String> found = Ingesting.export(store, folder.resolve("out" + round));
            assertThat(found).as("round %d after %d kills", round, done).isEqualTo(expected);
            try (RecordStore record = RecordStore.open(store)) {
                assertThat(record.counts().unresolved()).isZero();
                if (store instanceof StoreAddress.Folder place) {
                    indexFits(record, place.path().resolve("index"));
                }
            }
            if (kills > TOLD_FROM) {
                System.out.println(done + " kills, " + (round + 1) + " records, all whole");
            }
            remove(folder.resolve("out" + round));
            remove(folder.resolve("round" + round));
        }
    }

    private static void indexFits(RecordStore record, Path folder) {
        try (SearchIndex index = SearchIndex.open(folder)) {
            assertThat(index.upTo()).isEqualTo(record.revision());
            assertThat(index.size()).isEqualTo((int) record.counts().documents());
        }
    }

    /** False when the process was killed before its end. */
    private boolean runAndKill(StoreAddress store, List<Path> inputs, long millis) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                store instanceof StoreAddress.Postgres postgres ? postgres.url() : store.toString()));
        inputs.forEach(input -> command.add(input.toString()));
        Path said = folder.resolve("out.txt");
        Path complained = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile())
                .start();
        try {
            while (process.isAlive() && Files.size(said) == 0) {
                Thread.sleep(2);
            }
            if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).as(() -> read(complained)).isZero();
                return true;
            }
        } finally {
            // SIGKILL; nothing of the process runs after it.
            process.destroyForcibly().waitFor();
        }
        long filed = read(said)
                .lines()
                .filter(line -> line.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        if (filed > 0) {
            try (RecordStore record = RecordStore.open(store)) {
                assertThat(record.counts().versions())
                        .as("documents of which it was said that they are on file")
                        .isGreaterThanOrEqualTo(filed);
            }
        }
        return false;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Articles of our own making; the second file changes some of the first. */
    private List<Path> articles() throws IOException {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        LocalDate day = LocalDate.of(2025, 1, 2);
        for (int i = 0; i < 180; i++) {
            String asker = COUNTRIES.get(i % COUNTRIES.size());
            String thing = THINGS.get(i % THINGS.size());
            String text = "Jakarta - Menteri Perdagangan " + asker + " meminta Indonesia menghapus kuota " + thing
                    + " ke-" + i + ". Menteri Luar Negeri Indonesia bertemu dengan Menteri Luar Negeri " + asker
                    + " di Jakarta pada " + (1 + i % 28) + " Mei 2025. Indonesia berjanji membeli " + (i + 10)
                    + " ton " + thing + " dari " + asker + ".";
            String date = day.plusDays(i % 300).toString();
            String url = "https://example.org/" + i;
            first.add(Ingesting.line("a" + i, text, "published", date, "url", url));
            if (i % 7 == 0) {
                second.add(Ingesting.line("b" + i, "Ralat. " + text, "published", date, "url", url));
            }
        }
        return List.of(
                Ingesting.write(folder.resolve("first.jsonl"), first.toArray(String[]::new)),
                Ingesting.write(folder.resolve("second.jsonl"), second.toArray(String[]::new)));
    }

    private static void remove(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The process that is killed. Says when it begins, and how many documents are on file each time that it knows. */
    static final class Child {
        public static void main(String[] args) {
            Chancery chancery = Ingesting.CHANCERY;
            System.out.println("begun with " + chancery.languages());
            System.out.flush();
            long begun = System.nanoTime();
            List<Path> inputs = new ArrayList<>();
            for (int i = 1; i < args.length; i++) {
                inputs.add(Path.of(args[i]));
            }
            run(StoreAddress.parse(args[0]), inputs);
            System.out.println("ended " + (System.nanoTime() - begun) / 1_000_000);
        }

        static void run(StoreAddress store, List<Path> paths) {
            List<Resolution<?, ?>> kinds = new ArrayList<>(Kinds.all());
            kinds.add(new Wishes());
            Listener listener = new Listener() {
                @Override
                public void filed(long documents) {
                    System.out.println(documents);
                    System.out.flush();
                }
            };
            try (RecordWriter writer = RecordWriter.open(store, "test", Clock.systemUTC(), "test");
                    Inputs inputs = Inputs.of(paths)) {
                Ingest ingest = new Ingest(writer, Ingesting.CHANCERY, kinds, 2, Clock.systemUTC(), listener)
                        .inTransactionsOf(10);
                ingest.fill();
                ingest.file(inputs);
                ingest.resolve();
                if (store instanceof StoreAddress.Folder record) {
                    try (SearchIndex index = SearchIndex.open(record.path().resolve("index"))) {
                        IndexUpdate.follow(writer.store(), index, Child::form, done -> {});
                    }
                }
            }
        }

        /** Wishes have no pages, and so no names to be looked up by. */
        private static EntryForm form(EntryRow row) {
            return new EntryForm(
                    row.kind(), row.id(), List.of(row.title()), row.parties(), List.of(), 1, "", row.revision());
        }
    }
}
