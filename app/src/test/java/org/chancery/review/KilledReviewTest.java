package org.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.chancery.ingest.Ingesting;
import org.chancery.ingest.Kinds;
import org.chancery.resolve.ClaimId;
import org.chancery.ruling.Verb;
import org.chancery.store.RecordStore;
import org.chancery.store.RulingLog;
import org.chancery.store.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that rules, killed at random moments: what it said is ruled stays so, and the record follows the log. */
class KilledReviewTest {
    private static final int KILLS = Integer.getInteger("chancery.review.kills", 4);
    private static final long SEED = 20_260_220L;

    @TempDir
    Path folder;

    @Test
    void a_ruling_is_there_whole_or_not_at_all() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(Ingesting.line(
                    "a" + i, "Menteri Perdagangan Vietnam meminta Indonesia menghapus kuota beras ke-" + i + "."));
        }
        Path news = Ingesting.write(folder.resolve("news.jsonl"), lines.toArray(String[]::new));
        StoreAddress record = new StoreAddress.Folder(folder.resolve("record"));
        Ingesting.run(record, Kinds.all(), news);
        Random random = new Random(SEED);
        Set<String> said = new LinkedHashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            said.addAll(ruleAndKill(record, 200 + random.nextLong(2_500)));
            Set<String> logged = new LinkedHashSet<>();
            try (RecordStore store = RecordStore.open(record)) {
                store.log().each(line -> logged.add(line.ruling().id()));
            }
            assertThat(logged)
                    .as("rulings of which it was said that they are kept")
                    .containsAll(said);
        }
        assertThat(said).isNotEmpty();
        // The next run of anything resolves what was left; then the record is that of the log.
        Ingesting.run(record, Kinds.all(), news);
        List<String> log = new ArrayList<>();
        try (RecordStore store = RecordStore.open(record)) {
            assertThat(store.counts().unresolved()).isZero();
            LogFile.write(store, log::add);
        }
        StoreAddress calm = new StoreAddress.Folder(folder.resolve("calm"));
        Ingesting.run(calm, Kinds.all(), news);
        ReviewTest.rule(calm, (drafts, store) -> LogFile.read(log));
        Map<String, String> expected = Ingesting.export(calm, folder.resolve("calm-out"));
        assertThat(Ingesting.export(record, folder.resolve("out"))).isEqualTo(expected);
    }

    /** The ids of the rulings that the process said were written before it was killed. */
    private List<String> ruleAndKill(StoreAddress record, long millis) throws Exception {
        Path out = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        record.toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            for (int i = 0;
                    i < 6_000 && process.isAlive() && Files.readString(out).indexOf('\n') < 0;
                    i++) {
                Thread.sleep(10);
            }
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } finally {
            // SIGKILL; nothing of the process runs after it.
            process.destroyForcibly().waitFor();
        }
        String said = Files.readString(out);
        // The last line may be cut off.
        return said.substring(0, Math.max(0, said.lastIndexOf('\n')))
                .lines()
                .filter(line -> line.startsWith("r"))
                .toList();
    }

    /** The process that is killed: rejects, accepts and takes back, for as long as it lives. */
    static final class Child {
        public static void main(String[] args) {
            StoreAddress record = StoreAddress.parse(args[0]);
            Random random = new Random();
            List<ClaimId> claims = new ArrayList<>();
            try (RecordStore store = RecordStore.open(record)) {
                store.documents(document ->
                        claims.addAll(store.unruled(document.id()).orElseThrow().claims()));
            }
            System.out.println("begun");
            while (true) {
                ClaimId claim = claims.get(random.nextInt(claims.size()));
                int what = random.nextInt(3);
                ReviewTest.rule(record, (drafts, store) -> {
                            List<RulingLog.Logged> last = store.log().latest(0, 1);
                            return what == 2 && !last.isEmpty()
                                    ? List.of(
                                            drafts.undo(last.getFirst().ruling().id()))
                                    : List.of(drafts.verdict(what == 0 ? Verb.REJECT : Verb.ACCEPT, claim, ""));
                        })
                        .forEach(ruling -> System.out.println(ruling.id()));
                System.out.flush();
            }
        }
    }
}
