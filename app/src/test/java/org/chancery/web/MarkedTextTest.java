package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chancery.Chancery;
import org.chancery.batch.ReadDocument;
import org.chancery.document.Document;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Found;
import org.chancery.record.Organization;
import org.chancery.record.OrganizationKind;
import org.chancery.resolve.ClaimId;
import org.chancery.view.DocumentPage;
import org.chancery.view.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The text stays as it was read, and every mark covers its own words. */
class MarkedTextTest {
    private static final Chancery CHANCERY = Chancery.load();

    @Test
    void the_text_content_is_the_text() {
        assertThat(body(Examples.read()).wholeText()).isEqualTo(Examples.TEXT);
    }

    @Test
    void each_fact_marks_its_words() {
        Element body = body(Examples.read());
        check(body, "p33", "Menteri Pertanian Budi Laksana");
        check(body, "a128", "Budi meminta Vietnam membeli 5 juta ton beras dari daftar <b>A & B</b>.");
        check(body, "i179", "daftar <b>A & B</b>");
        check(body, "o318", "ASEAN");
        check(body, "t99", "Rabu (9/7/2025)");
    }

    @Test
    void nothing_of_the_text_is_markup() {
        Element body = body(Examples.read());
        assertThat(body.select("b, script")).isEmpty();
        assertThat(body.select("[onclick], [style]")).isEmpty();
    }

    @Test
    void noise_is_told_from_the_body() {
        Element body = body(Examples.read());
        assertThat(body.select(".r-noise").text()).contains("Baca juga");
        assertThat(body.select(".r-body").text()).contains("Kedua negara").doesNotContain("Baca juga");
    }

    /** Marks that start and end anywhere, crossing each other and every boundary. */
    @Property(tries = 200)
    void marks_may_cross_in_any_way(@ForAll long seed) {
        Random random = new Random(seed);
        String text = "Satu dua. <Tiga> empat!\r\nLima & enam \"tujuh\".\n\nDelapan, sembilan; sepuluh.\n";
        List<Organization> facts = random.ints(8, 0, text.length() - 1)
                .mapToObj(start -> {
                    int end = start + 1 + random.nextInt(text.length() - start);
                    return new Organization(
                            "x",
                            null,
                            OrganizationKind.OTHER,
                            null,
                            List.of(Evidence.cut(text, start, end)),
                            new Found("id/x", 1));
                })
                .toList();
        Document document = Document.of("x", text).withLanguage("id");
        Extraction extraction = new Extraction(
                "x", "id", null, null, List.of(), facts, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        Element body = body(new ReadDocument(document, extraction, List.of()));
        assertThat(body.wholeText()).isEqualTo(text);
        List<String> keys = ClaimId.keys(extraction);
        for (int i = 0; i < facts.size(); i++) {
            check(body, keys.get(i), facts.get(i).evidence().getFirst().quote());
        }
    }

    private static Element body(ReadDocument read) {
        Document document = java.util.Objects.requireNonNull(read.document());
        Extraction extraction = java.util.Objects.requireNonNull(read.extraction());
        DocumentPage page = DocumentPage.of(document, extraction, List.of(), CHANCERY.sentences(document));
        return Jsoup.parseBodyFragment(new MarkedText(page, Wording.ENGLISH).html())
                .body();
    }

    /** Pieces of one mark, put together, are its words but for white space between blocks. */
    private static void check(Element body, String key, String words) {
        StringBuilder marked = new StringBuilder();
        body.select(String.format(Locale.ROOT, "[data-f=%s]", key)).forEach(piece -> marked.append(piece.wholeText()));
        assertThat(marked.toString().replaceAll("\\s+", "")).isEqualTo(words.replaceAll("\\s+", ""));
        assertThat(body.select("#w-" + key)).hasSizeLessThanOrEqualTo(1);
    }
}
