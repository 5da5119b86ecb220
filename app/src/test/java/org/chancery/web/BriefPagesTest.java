package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.chancery.brief.Brief;
import org.chancery.brief.BriefFormat;
import org.chancery.view.Wording;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Briefs to be read and to be taken away, over the record of the samples, as of 1 March 2026. */
@ExtendWith(SampleRoom.class)
@Timeout(300)
class BriefPagesTest {
    private static TestRoom room;

    @BeforeAll
    static void enter(TestRoom samples) {
        room = samples;
    }

    @Test
    void the_dossier_leads_to_a_brief_with_a_button_for_each_format() throws Exception {
        assertThat(room.page("/pairs/VN-US?we=VN").select("a.to-brief").attr("href"))
                .isEqualTo("/pairs/VN-US/brief?we=VN");
        Document page = room.page("/pairs/VN-US/brief?we=VN&on=2026-02-10");
        assertThat(page.select("h1").text()).isEqualTo("United States: briefing note for Vietnam");
        assertThat(page.select("a[download]").eachAttr("href"))
                .contains("/pairs/VN-US/brief?we=VN&on=2026-02-10&format=pdf")
                .hasSize(BriefFormat.values().length);
        assertThat(page.select(".brief .refs a")).isNotEmpty().allSatisfy(reference -> {
            String note = reference.attr("href").substring(1);
            assertThat(page.getElementById(note)).as(note).isNotNull();
        });
        assertThat(page.select(".brief .quote[lang=id]")).isNotEmpty();
        assertThat(room.page("/pairs/VN-US/brief?we=US&lang=vi").select("h1").text())
                .isEqualTo("Việt Nam: bản tóm lược cho Hoa Kỳ");
    }

    @Test
    void markdown_defines_every_note_that_it_refers_to() throws Exception {
        String text = room.get("/pairs/VN-US/brief?we=VN&format=md").body();
        assertThat(text).startsWith("# United States: briefing note for Vietnam\n");
        java.util.regex.Pattern.compile("\\[\\^(\\d+)\\]")
                .matcher(text)
                .results()
                .forEach(reference -> assertThat(text).contains("\n[^" + reference.group(1) + "]: "));
    }

    @Test
    void word_has_styles_footnotes_and_repeated_headers() throws Exception {
        Brief brief = brief("vi");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BriefFormat.DOCX.write(brief, bytes);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getStyle))
                    .contains("Title", "Heading1", "Heading2", "Line", "More");
            assertThat(word.getFootnotes())
                    .hasSizeGreaterThanOrEqualTo(brief.notes().size());
            String notes = word.getFootnotes().toString()
                    + word.getFootnotes().stream()
                            .flatMap(note -> note.getParagraphs().stream())
                            .map(XWPFParagraph::getText)
                            .toList();
            brief.notes()
                    .forEach(note -> assertThat(notes)
                            .contains(note.sentence().replaceAll("\\s+", " ").strip()));
            assertThat(word.getTables().stream().skip(1))
                    .isNotEmpty()
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(brief.title());
        }
    }

    @Test
    void pdf_is_tagged_named_and_has_its_letters() throws Exception {
        Brief brief = brief("vi");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BriefFormat.PDF.write(brief, bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(brief.title());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
            PDFTextStripper text = new PDFTextStripper();
            assertThat(text.getText(pdf)).contains("bản tóm lược cho Việt Nam", "Những lần gặp gần nhất");
            // The two pages are two pages: the annex begins on the third at the latest.
            text.setEndPage(3);
            assertThat(text.getText(pdf)).contains("Phụ lục");
        }
    }

    private static Brief brief(String language) {
        return Brief.of(new Brief.Question("VN", "US", LocalDate.of(2026, 2, 25)), room.record(), Wording.of(language));
    }
}
