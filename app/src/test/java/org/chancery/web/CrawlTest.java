package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.view.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Follows every link from the first page over the record of the samples: each leads somewhere, and each page is sound. */
@Timeout(600)
class CrawlTest {
    /** Two dozen states of a sort of page show what there is to be seen. */
    private static final int STATES = 24;

    @TempDir
    private Path folder;

    @Test
    void every_link_leads_somewhere() throws Exception {
        try (TestRoom room = TestRoom.ofSamples(folder)) {
            List<String> doors = new ArrayList<>(List.of("/search?q=tarif", "/search?q=tarif&country=US", "/"));
            Wording.LANGUAGES.forEach(language -> doors.add("/?lang=" + language));
            Crawl crawl = Crawl.all(room, doors, STATES);
            assertThat(crawl.wrong()).isEmpty();
            assertThat(crawl.pages()).hasSizeGreaterThan(300);
        }
    }
}
