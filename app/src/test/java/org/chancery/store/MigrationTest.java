package org.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Link;
import org.chancery.ruling.Verb;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores of older versions are brought up to date, and what people ruled in them still holds. */
class MigrationTest {
    private static final ClaimId LEFT = new ClaimId("aaaaaaaaaaaa.a1");
    private static final ClaimId RIGHT = new ClaimId("bbbbbbbbbbbb.a2");

    @TempDir
    Path folder;

    @Test
    void rulings_on_pairs_become_lines_of_the_log_in_a_folder() throws Exception {
        java.nio.file.Files.createDirectories(folder.resolve("record"));
        check(
                new StoreAddress.Folder(folder.resolve("record")),
                "jdbc:sqlite:" + folder.resolve("record").resolve(SqliteFolder.FILE));
    }

    @Test
    void rulings_on_pairs_become_lines_of_the_log_on_a_server() throws Exception {
        String url = PostgresForTests.database();
        check(StoreAddress.parse(url), url);
    }

    private static void check(StoreAddress address, String url) throws Exception {
        Map<String, String> words = Database.of(address).words();
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:org/chancery/store/migration")
                .placeholders(words)
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO judgement (seq, at, left_claim, right_claim, verdict, score, reason, judge)"
                                + " VALUES (?, '2026-01-01T00:00:00Z', ?, ?, ?, 0.5, ?, 'ana')")) {
            String[] reasons = {"two \"lists\" \\ one\nday", "looked again"};
            for (int i = 0; i < 2; i++) {
                insert.setInt(1, i + 1);
                insert.setString(2, LEFT.text());
                insert.setString(3, RIGHT.text());
                insert.setString(4, i == 0 ? "SAME" : "DIFFERENT");
                insert.setString(5, reasons[i]);
                insert.executeUpdate();
            }
            assertThat(statement.execute("SELECT 1 FROM judgement")).isTrue();
        }
        assertThat(RecordStore.isAt(address)).isTrue();
        assertThatThrownBy(() -> RecordStore.open(address)).hasMessageContaining("of an older version");
        try (RecordWriter writer = RecordWriter.open(address, "test", Clock.systemUTC(), "test")) {
            List<RulingLog.Logged> log = new ArrayList<>();
            writer.store().log().each(log::add);
            assertThat(log).extracting(line -> line.ruling().verb()).containsExactly(Verb.SAME, Verb.DIFFERENT);
            assertThat(log)
                    .extracting(line -> line.ruling().note())
                    .containsExactly("two \"lists\" \\ one\nday", "looked again");
            assertThat(log.getFirst().ruling().score()).isEqualTo(0.5);
            assertThat(writer.store().log().judgements().says(Link.Verdict.DIFFERENT, RIGHT, LEFT))
                    .isTrue();
            assertThat(writer.store().log().inForce("bbbbbbbbbbbb")).hasSize(2);
        }
    }
}
