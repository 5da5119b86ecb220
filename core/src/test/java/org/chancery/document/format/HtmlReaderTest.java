package org.chancery.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Layout.Kind;
import org.chancery.document.Problem.Reason;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Pages with everything that pages carry, and the article that is left. */
class HtmlReaderTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
            <title>Menteri Tani Terima Duta Besar - Kabar</title>
            <meta property="og:title" content="Menteri Tani Terima Duta Besar">
            <meta property="og:site_name" content="Kabar">
            <meta property="article:published_time" content="2025-07-03T18:05:00+07:00">
            <link rel="canonical" href="https://kabar.example/tani/duta-besar">
            <script>var x = "Menteri dalam skrip";</script></head>
            <body><header><a href="/">Kabar</a></header>
            <nav><ul><li><a href="/a">Politik</a></li><li><a href="/b">Tani</a></li></ul></nav>
            <div class="wrap"><article>
            <h1>Menteri Tani Terima Duta Besar</h1>
            <div class="share-buttons"><a href="#">Bagikan</a> 17 kali</div>
            <figure><img src="a.jpg"><figcaption>Ratna Sari (kiri) di Bandung</figcaption></figure>
            <div class="content">
            <p>BANDUNG, KABAR.com &ndash; Menteri Tani <b>Ratna Sari</b> menerima Duta Besar Freedonia di Bandung, Kamis.</p>
            <p>Duta besar itu meminta bea masuk
               beras diturunkan pada tahun depan, dan Ratna mencatat permintaan itu.</p>
            <p class="baca-juga">Baca juga: <a href="/c">Panen Raya di Demak</a></p>
            <h2>Pasar beras</h2>
            <p>Kedua pihak akan bertemu lagi di Freedonia untuk membahas hal yang sama.</p>
            <ul class="related"><li><a href="/d">Kapal Feri Tiba</a></li></ul>
            </div></article>
            <aside><p>Berita lain yang panjang sekali tentang hal lain yang tidak ada hubungannya sama sekali.</p></aside>
            <div id="comments"><p>Komentar pembaca yang panjang, dengan pendapat, keluhan, dan pujian, dan lain-lain.</p></div>
            </div><footer>Hak Cipta Kabar</footer></body></html>
            """;

    @Test
    void the_article_is_what_is_left() {
        Document document = read(PAGE);
        assertThat(document.text()).isEqualTo("""
                        Menteri Tani Terima Duta Besar

                        Ratna Sari (kiri) di Bandung

                        BANDUNG, KABAR.com – Menteri Tani Ratna Sari menerima Duta Besar Freedonia di Bandung, Kamis.

                        Duta besar itu meminta bea masuk beras diturunkan pada tahun depan, dan Ratna mencatat permintaan itu.

                        Pasar beras

                        Kedua pihak akan bertemu lagi di Freedonia untuk membahas hal yang sama.""");
        assertThat(document.layout().kindAt(document.text().indexOf("(kiri)"))).isEqualTo(Kind.CAPTION);
        assertThat(document.layout().kindAt(document.text().indexOf("Pasar"))).isEqualTo(Kind.HEADING);
        assertThat(document.layout().dateline().place()).isEqualTo("BANDUNG");
    }

    @Test
    void the_head_says_when_where_and_by_whom() {
        Document document = read(PAGE);
        assertThat(document.title()).isEqualTo("Menteri Tani Terima Duta Besar");
        assertThat(document.published()).isEqualTo(new DatedBy(LocalDate.of(2025, 7, 3), DatedBy.How.MARKUP, null));
        assertThat(document.language()).as("the words win over the template").isEqualTo("id");
        assertThat(document.publisher()).isEqualTo("Kabar");
        assertThat(document.url()).isEqualTo("https://kabar.example/tani/duta-besar");
    }

    @Test
    void structured_data_comes_first() {
        Document document = read(PAGE.replace(
                "<script>",
                "<script type=\"application/ld+json\">{\"headline\": \"Menteri &amp; Duta Besar\","
                        + " \"datePublished\": \"2025-07-02T23:00:00Z\","
                        + " \"publisher\": {\"@type\": \"Organization\", \"name\": \"PT Kabar\"}}</script><script>"));
        assertThat(document.title()).isEqualTo("Menteri & Duta Besar");
        assertThat(document.published().date()).isEqualTo(LocalDate.of(2025, 7, 2));
        assertThat(document.publisher()).isEqualTo("PT Kabar");
    }

    @Test
    void paragraphs_without_elements_are_read_too() {
        Document document =
                read("<html><body><div id=menu><a href=x>Tani</a></div><div>Menteri Tani menerima Duta Besar"
                        + " Freedonia di Bandung pada Kamis sore.<br><br>Duta besar itu meminta bea masuk beras diturunkan"
                        + " pada tahun depan.</div></body></html>");
        assertThat(document.text())
                .isEqualTo("Menteri Tani menerima Duta Besar Freedonia di Bandung pada Kamis sore.\n\n"
                        + "Duta besar itu meminta bea masuk beras diturunkan pada tahun depan.");
    }

    @Test
    void page_builders_and_forms_around_the_page_hide_nothing() {
        Document document = read(
                "<html><body><form id=aspnetForm><div class='menu'><a href=a>Tani</a> <a href=b>Kapal</a></div>"
                        + "<div class='elementor-widget elementor-widget-text-editor'><p>Menteri Tani menerima Duta Besar Freedonia"
                        + " di Bandung pada Kamis sore.</p></div>"
                        + "<div class='elementor-widget elementor-widget-text-editor'><p>Duta besar itu meminta bea masuk beras"
                        + " diturunkan pada tahun depan.</p></div>"
                        + "<div class='login-box'><p>Masuk untuk membaca lebih banyak lagi.</p></div></form></body></html>");
        assertThat(document.text())
                .isEqualTo("Menteri Tani menerima Duta Besar Freedonia di Bandung pada Kamis sore.\n\n"
                        + "Duta besar itu meminta bea masuk beras diturunkan pada tahun depan.");
    }

    @Test
    void related_stories_between_paragraphs_are_left_out() {
        Document document = read("""
                <html><body><div class="container sidebar-1"><article class="detail">
                <h1 class="detail__title">Menteri Tani Terima Duta Besar</h1>
                <div class="detail__author">Ratna - <span>kabarNews</span></div>
                <div class="detail__date">Kamis, 03 Jul 2025 18:05 WIB</div>
                <div class="detail__media"><figure class="detail__media-image"><img src="a"><figcaption>Foto: Ratna/kabar</figcaption></figure></div>
                <div class="detail__body itp_bodycontent_wrapper"><div class="detail__body-text itp_bodycontent">
                <strong>Bandung</strong> - <p>Menteri Tani menerima Duta Besar Freedonia di Bandung pada Kamis sore.</p>
                <div class="parallaxindetail scrollpage"><div>SCROLL TO CONTINUE WITH CONTENT</div></div>
                <table class="linksisip"><tr><td><div class="lihatjg"><strong>Baca juga:</strong> <a href="b">Panen Raya</a></div></td></tr></table>
                <p>Duta besar itu meminta bea masuk beras diturunkan pada tahun depan, kata Ratna kepada pers.</p>
                <div class="detail__body-tag mgt-16"><a href="t">beras</a><a href="u">tani</a></div>
                </div></div></article></div></body></html>""");
        assertThat(document.text())
                .contains("Menteri Tani menerima Duta Besar Freedonia di Bandung pada Kamis sore.")
                .contains("Duta besar itu meminta bea masuk beras")
                .doesNotContain("Panen Raya")
                .doesNotContain("beras\n\ntani")
                .doesNotContain("SCROLL");
        assertThat(document.published().date()).isEqualTo(LocalDate.of(2025, 7, 3));
        assertThat(document.title()).isEqualTo("Menteri Tani Terima Duta Besar");
    }

    @Test
    void captions_in_figures_and_reporters_below_the_text() {
        Document document = read("""
                <html lang="vi"><body><div class="sidebar-1"><h1 class="title-detail">Hai nước mở đường bay mới</h1>
                <p class="description">Hai bộ trưởng nhất trí mở đường bay mới vào mùa hè năm sau.</p>
                <article class="fck_detail"><p class="Normal">Sáng thứ sáu, hai bộ trưởng đã gặp nhau tại Hà Nội và bàn về hàng không.</p>
                <figure class="tplCaption"><img src="a"><figcaption><p class="Image">Hai bộ trưởng tại lễ ký. Ảnh: <em>TTXVN</em></p></figcaption></figure>
                <p class="Normal">Hai bên cũng nhất trí tăng số chuyến bay hàng tuần từ mười lên hai mươi chuyến.</p>
                <p class="author_mail"><strong>Mai Hạnh</strong></p></article></div>
                <div class="box-tinlienquanv2"><a href="x">Tin khác</a></div></body></html>""");
        assertThat(document.language()).isEqualTo("vi");
        assertThat(document.layout().kindAt(document.text().indexOf("lễ ký"))).isEqualTo(Kind.CAPTION);
        assertThat(document.layout().kindAt(document.text().indexOf("Hai bên cũng")))
                .isEqualTo(Kind.BODY);
        assertThat(document.text()).doesNotContain("Tin khác");
    }

    @Test
    void long_comments_are_not_the_article() {
        String comment = "<div class='comment-body'><p>Saya sangat setuju, karena harga beras di pasar kami sudah lama"
                + " terlalu tinggi, dan tidak ada yang berbuat apa-apa.</p></div>";
        Document document =
                read("<html><body><div class=post><p>Menteri Tani menerima Duta Besar Freedonia di Bandung pada"
                        + " Kamis sore.</p><p>Duta besar itu meminta bea masuk beras diturunkan pada tahun depan.</p></div>"
                        + "<section id=comments>" + comment.repeat(6) + "</section></body></html>");
        assertThat(document.text()).startsWith("Menteri Tani").doesNotContain("setuju");
    }

    @Test
    void tables_and_lists_keep_their_rows() {
        Document document =
                read("<html><body><article><p>Kedua menteri menandatangani tiga naskah kerja sama di Bandung"
                        + " pada Kamis sore.</p><ul><li>Naskah tentang beras;</li><li>Naskah tentang kapal.</li></ul>"
                        + "<table><tr><td>Beras</td><td>12 ton</td></tr></table></article></body></html>");
        assertThat(document.text())
                .isEqualTo("Kedua menteri menandatangani tiga naskah kerja sama di Bandung pada Kamis sore.\n\n"
                        + "- Naskah tentang beras;\n\n- Naskah tentang kapal.\n\nBeras\n\n12 ton");
    }

    @Test
    void the_declared_encoding_is_used() {
        String page = "<html><head><meta charset=\"windows-1258\"></head><body><p>Menteri tiba di Café Élysée di kota"
                + " itu pada Kamis sore.</p></body></html>";
        byte[] bytes = page.getBytes(Charset.forName("windows-1258"));
        assertThat(HtmlReader.read("a.html", bytes).document().text()).contains("Café Élysée");
    }

    @Test
    void a_page_without_words_is_named() {
        assertThat(HtmlReader.read("a.html", "<html><body><img src=a></body></html>".getBytes(StandardCharsets.UTF_8))
                        .problems()
                        .getFirst()
                        .reason())
                .isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_million_nested_elements_are_read_in_their_length() {
        String page = "<div>".repeat(1_000_000) + "<p>Menteri Tani menerima Duta Besar Freedonia di Bandung.</p>";
        Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> assertThat(read(page).text()).contains("Menteri Tani menerima"));
    }

    private static Document read(String page) {
        return HtmlReader.read("a.html", page.getBytes(StandardCharsets.UTF_8)).document();
    }
}
