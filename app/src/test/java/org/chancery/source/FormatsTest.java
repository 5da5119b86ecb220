package org.chancery.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Problem.Reason;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** PDF, Word, feeds and web archives, whole and broken: each is read, or named with its reason. */
class FormatsTest {
    private static final List<String> LINES = List.of(
            "The Minister of Trade of Vietnam asked Laos to lift its quota on sug-",
            "ar and to open the bridge at Thakhek before the end of the year.",
            "",
            "Laos answered that it would look into the matter.");
    private static final String READ =
            "The Minister of Trade of Vietnam asked Laos to lift its quota on sugar and to open"
                    + " the bridge at Thakhek before the end of the year.\n\nLaos answered that it would look into the matter.";

    private static List<Intake> read(String name, byte[] bytes) {
        List<Intake> intakes = new ArrayList<>();
        try (Inputs inputs = Inputs.named(name, new ByteArrayInputStream(bytes))) {
            inputs.forEachRemaining(intakes::add);
        }
        return intakes;
    }

    private static Document one(String name, byte[] bytes) {
        List<Intake> intakes = read(name, bytes);
        assertThat(intakes).hasSize(1);
        assertThat(intakes.getFirst().problems()).isEmpty();
        return java.util.Objects.requireNonNull(intakes.getFirst().document());
    }

    private static void refused(String name, byte[] bytes, Reason reason) {
        List<Intake> intakes = read(name, bytes);
        assertThat(intakes).as(name).hasSize(1);
        assertThat(intakes.getFirst().document()).isNull();
        assertThat(intakes.getFirst().problems().getFirst().reason()).isEqualTo(reason);
        assertThat(intakes.getFirst().problems().getFirst().detail()).doesNotContain("Exception");
    }

    /** Pages with a head, some lines and a number. */
    private static PDDocument pdf(int pages, List<String> lines) throws IOException {
        PDDocument pdf = new PDDocument();
        for (int number = 1; number <= pages; number++) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                write(content, 800, "Ministry of Trade, Press Office");
                int height = 740;
                for (String line : lines) {
                    write(content, height, line);
                    height -= line.isEmpty() ? 18 : 14;
                }
                write(content, 40, String.valueOf(number));
            }
        }
        return pdf;
    }

    private static void write(PDPageContentStream content, int height, String line) throws IOException {
        content.beginText();
        content.newLineAtOffset(70, height);
        content.showText(line);
        content.endText();
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        try (pdf) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_pdf_is_read_by_paragraphs_without_heads_and_numbers() throws IOException {
        PDDocument pdf = pdf(1, LINES);
        pdf.getDocumentInformation().setTitle("Talks on sugar");
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+7"));
        made.setTimeInMillis(Instant.parse("2025-07-02T20:00:00Z").toEpochMilli());
        pdf.getDocumentInformation().setCreationDate(made);
        Document document = one("talks.pdf", bytes(pdf));
        assertThat(document.text()).endsWith(READ);
        assertThat(document.title()).isEqualTo("Talks on sugar");
        assertThat(java.util.Objects.requireNonNull(document.published()).date())
                .isEqualTo(LocalDate.of(2025, 7, 3));
        assertThat(document.language()).isEqualTo("en");
        Document several = one("long.pdf", bytes(pdf(4, LINES)));
        assertThat(several.text())
                .startsWith(READ)
                .doesNotContain("Press Office")
                .doesNotContain("4");
    }

    @Test
    void a_pdf_that_cannot_be_read_says_why() throws IOException {
        refused("scan.pdf", bytes(withoutText()), Reason.NO_TEXT);
        PDDocument locked = pdf(1, LINES);
        locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        refused("locked.pdf", bytes(locked), Reason.LOCKED);
        byte[] whole = bytes(pdf(2, LINES));
        refused("broken.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8), Reason.UNREADABLE);
        refused("no.pdf", "a text".getBytes(StandardCharsets.UTF_8), Reason.UNREADABLE);
        for (int cut = 20; cut < whole.length; cut += 97) {
            // Cut anywhere it is read as far as it goes or refused, and nothing is thrown.
            assertThat(read("cut.pdf", java.util.Arrays.copyOf(whole, cut))).hasSize(1);
        }
    }

    private static PDDocument withoutText() {
        PDDocument pdf = new PDDocument();
        pdf.addPage(new PDPage());
        pdf.addPage(new PDPage());
        return pdf;
    }

    private static byte[] docx() throws Exception {
        try (XWPFDocument word = new XWPFDocument()) {
            for (String paragraph : READ.split("\n\n")) {
                word.createParagraph().createRun().setText(paragraph);
            }
            XWPFTable table = word.createTable(1, 2);
            table.getRow(0).getCell(0).setText("Sugar");
            table.getRow(0).getCell(1).setText("20 tons");
            word.getProperties().getCoreProperties().setTitle("Talks on sugar");
            word.getProperties().getCoreProperties().setCreated("2025-07-03T10:00:00Z");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_word_file_is_read_with_its_tables() throws Exception {
        Document document = one("talks.docx", docx());
        assertThat(document.text()).isEqualTo(READ + "\n\nSugar | 20 tons");
        assertThat(document.title()).isEqualTo("Talks on sugar");
        assertThat(java.util.Objects.requireNonNull(document.published()).date())
                .isEqualTo(LocalDate.of(2025, 7, 3));
    }

    @Test
    void a_word_file_that_cannot_be_read_says_why() throws Exception {
        byte[] whole = docx();
        refused("no.docx", "a text".getBytes(StandardCharsets.UTF_8), Reason.UNREADABLE);
        refused("half.docx", java.util.Arrays.copyOf(whole, whole.length / 2), Reason.UNREADABLE);
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage word = OPCPackage.open(new ByteArrayInputStream(whole));
                    OutputStream out = encryptor.getDataStream(files)) {
                word.save(out);
            }
            ByteArrayOutputStream locked = new ByteArrayOutputStream();
            files.writeFilesystem(locked);
            refused("locked.docx", locked.toByteArray(), Reason.LOCKED);
        }
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[4096]), "WordDocument");
            ByteArrayOutputStream old = new ByteArrayOutputStream();
            files.writeFilesystem(old);
            refused("old.doc", old.toByteArray(), Reason.UNKNOWN_FORMAT);
        }
        try (XWPFDocument empty = new XWPFDocument()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            empty.write(out);
            refused("empty.docx", out.toByteArray(), Reason.EMPTY);
        }
    }

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Kabar</title>
            <link>https://kabar.example</link><description>Berita</description>
            <item><title>Gula &amp;amp; jembatan</title><link>https://kabar.example/1</link>
            <description>Ringkas.</description><content:encoded><![CDATA[<p>Vietnam meminta Laos menghapus kuota gula.</p><p>Laos menjawab.</p>]]></content:encoded>
            <pubDate>Thu, 03 Jul 2025 10:00:00 GMT</pubDate></item>
            <item><title>Kedua</title><guid>urn:2</guid></item>
            <item></item></channel></rss>
            """;

    @Test
    void a_feed_gives_its_entries() {
        for (String name : List.of("kabar.rss", "kabar.xml")) {
            List<Intake> intakes = read(name, RSS.getBytes(StandardCharsets.UTF_8));
            assertThat(intakes).hasSize(3);
            Document first = java.util.Objects.requireNonNull(intakes.getFirst().document());
            assertThat(first.text())
                    .isEqualTo("Gula & jembatan\n\nVietnam meminta Laos menghapus kuota gula.\n\nLaos menjawab.");
            assertThat(first.url()).isEqualTo("https://kabar.example/1");
            assertThat(first.publisher()).isEqualTo("Kabar");
            assertThat(java.util.Objects.requireNonNull(first.published()).date())
                    .isEqualTo(LocalDate.of(2025, 7, 3));
            assertThat(java.util.Objects.requireNonNull(intakes.get(1).document())
                            .id())
                    .isEqualTo("urn:2");
            assertThat(intakes.get(2).problems().getFirst().reason()).isEqualTo(Reason.EMPTY);
        }
        String atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>F</title><id>f</id><entry><title>Satu</title>"
                + "<id>urn:1</id><updated>2025-07-03T10:00:00Z</updated><summary>Isi.</summary></entry></feed>";
        assertThat(one("f.atom", atom.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("Satu\n\nIsi.");
        refused("broken.rss", "<rss><channel>".getBytes(StandardCharsets.UTF_8), Reason.UNREADABLE);
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<rss version=\"2.0\"><channel><title>&x;</title></channel></rss>";
        refused("entity.rss", entity.getBytes(StandardCharsets.UTF_8), Reason.UNREADABLE);
    }

    private static byte[] warc(WarcCompression compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(java.nio.channels.Channels.newChannel(out), compression)) {
            page(
                    writer,
                    "https://kabar.example/1",
                    200,
                    "text/html; charset=utf-8",
                    "<html><body><article><h1>Gula</h1><p>"
                            + "Vietnam meminta Laos menghapus kuota gula sebelum akhir tahun ini.</p></article></body></html>");
            page(writer, "https://kabar.example/2", 404, "text/html", "<p>Tidak ada.</p>");
            page(writer, "https://kabar.example/3.png", 200, "image/png", "PNG");
            page(writer, "https://kabar.example/4", 200, "text/plain", "Laos menjawab bahwa hal itu akan dipelajari.");
        }
        return out.toByteArray();
    }

    private static void page(WarcWriter writer, String address, int status, String type, String body)
            throws IOException {
        HttpResponse http = new HttpResponse.Builder(status, "-")
                .body(MediaType.parse(type), body.getBytes(StandardCharsets.UTF_8))
                .build();
        writer.write(new WarcResponse.Builder(URI.create(address))
                .date(Instant.parse("2025-07-03T10:00:00Z"))
                .body(http)
                .build());
    }

    @Test
    void a_web_archive_gives_its_pages() throws IOException {
        byte[] plain = warc(WarcCompression.NONE);
        for (var archive : List.of(
                new java.util.AbstractMap.SimpleEntry<>("a.warc", plain),
                new java.util.AbstractMap.SimpleEntry<>("a.warc.gz", warc(WarcCompression.GZIP)))) {
            List<Intake> intakes = read(archive.getKey(), archive.getValue());
            assertThat(intakes.stream().map(Intake::problems)).allMatch(List::isEmpty);
            assertThat(intakes.stream().map(Intake::document).map(Document::url))
                    .as(archive.getKey())
                    .containsExactly("https://kabar.example/1", "https://kabar.example/4");
        }
        List<Intake> cut = read("cut.warc", java.util.Arrays.copyOf(plain, plain.length - 200));
        assertThat(cut.getFirst().document()).isNotNull();
        refused("no.warc", "a text".getBytes(StandardCharsets.UTF_8), Reason.UNREADABLE);
    }
}
