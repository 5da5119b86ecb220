package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.chancery.ingest.Ingesting;
import org.chancery.ingest.Kinds;
import org.chancery.resolve.ClaimId;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who held two posts is named by the one that the documents of the day tell. */
class PeopleNamedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 19);

    @TempDir
    Path folder;

    private static String line(String id, String published, String text) {
        return Ingesting.line(id, text, "published", published, "url", "https://example.org/" + id);
    }

    @Test
    void of_two_posts_the_one_told_with_the_meeting() throws IOException {
        StoreAddress address = new StoreAddress.Folder(folder.resolve("record"));
        Ingesting.run(
                address,
                Kinds.all(),
                Ingesting.write(
                        folder.resolve("news.jsonl"),
                        line(
                                "a",
                                "2026-01-10",
                                "Wakil Perdana Menteri Vietnam Bui Van An bertemu dengan Presiden Filipina di Manila pada 9 Januari 2026."),
                        line(
                                "b",
                                "2026-01-20",
                                "Menteri Luar Negeri Vietnam Bui Van An bertemu dengan Menteri Luar Negeri Indonesia"
                                        + " Sugiono di Hanoi pada 19 Januari 2026."),
                        line(
                                "c",
                                "2026-02-01",
                                "Wakil Perdana Menteri Vietnam Bui Van An bertemu dengan Perdana Menteri Malaysia di Kuala Lumpur pada 31 Januari 2026.")));
        try (RecordStore record = RecordStore.open(address)) {
            EntryRow meeting = record.entries(EntryQuery.of("engagement").between("VN", "ID"))
                    .getFirst();
            List<String> told =
                    meeting.claims().stream().map(ClaimId::document).distinct().toList();
            List<String> names = Entries.engagement(meeting).body().participants();
            assertThat(posts(record, told, names, told))
                    .as("as the document of the day has it")
                    .contains("Minister of Foreign Affairs")
                    .doesNotContain("Deputy Prime Minister");
            assertThat(posts(record, told, names, List.of()))
                    .as("where no document of the day names a post, the highest told about it")
                    .contains("Deputy Prime Minister");
        }
    }

    private static List<String> posts(RecordStore record, List<String> known, List<String> names, List<String> told) {
        PeopleNamed people = new PeopleNamed(record, Wording.of("en"));
        known.forEach(people::of);
        return people.then(names, DAY, told).stream().map(PersonRef::post).toList();
    }
}
