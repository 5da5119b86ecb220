package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.view.Wording;
import org.jsoup.Jsoup;
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
            Set<String> assets = new TreeSet<>();
            crawl.pages()
                    .values()
                    .forEach(page -> page.select("link[href*=/assets/], script[src*=/assets/]")
                            .forEach(one -> assets.add(one.attr("href") + one.attr("src"))));
            assertThat(assets).hasSizeGreaterThan(5);
            for (String asset : assets) {
                assertThat(room.get(asset).body().replace("http://www.w3.org/", ""))
                        .as(asset)
                        .doesNotContainPattern("https?://|url\\([\"']?//|@import");
            }
        }
    }

    @Test
    void what_reaches_out_is_seen() {
        for (String reaching : List.of(
                "<img src='https://example.org/a.png'>",
                "<link rel=stylesheet href='//example.org/a.css'>",
                "<form action='http://example.org/'>",
                "<a href='https://example.org/'>elsewhere</a>",
                "<script src='HTTPS://example.org/a.js'></script>",
                "<svg><image xlink:href='data:image/png;base64,AA'/></svg>")) {
            assertThat(Crawl.external(Jsoup.parse(reaching))).as(reaching).hasSize(1);
        }
        assertThat(Crawl.external(Jsoup.parse("<a href='https://example.org/1' rel='noreferrer noopener'>source</a>"
                        + "<a href='/matters?with=VN#x'>VN</a><a href='#top'>top</a><form action=''></form>")))
                .isEmpty();
    }
}
