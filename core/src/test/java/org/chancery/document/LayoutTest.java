package org.chancery.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chancery.document.Layout.Kind;
import org.junit.jupiter.api.Test;

/** Texts with page furniture, and the regions they are cut into. */
class LayoutTest {

    @Test
    void a_newspaper_page_as_it_is_copied() {
        check(
                """
                Menteri Tani Terima Duta Besar Freedonia

                BANDUNG, KABAR.com – Menteri Tani Ratna Sari menerima Duta Besar Freedonia pada Jumat (4/7/2025).

                Ratna Sari dan Duta Besar Freedonia di Bandung. Foto: Hadi Wibowo
                Duta besar itu meminta bea masuk beras diturunkan.
                Baca Juga
                - Panen Raya Dimulai di Demak
                - Kapal Feri Baru Tiba

                Pasar beras kedua negara
                Ratna mencatat permintaan itu. Baca juga:Harga Beras Turun di Pasar Induk Dengan begitu, pembicaraan akan berlanjut.
                SCROLL TO CONTINUE WITH CONTENT
                Kedua pihak akan bertemu lagi di Freedonia.

                Editor: Mira Lestari
                Hak Cipta © KABAR 2025
                Komentar (3)""",
                "HEADING title|Menteri Tani Terima Duta Besar Freedonia",
                "DATELINE dateline|BANDUNG, KABAR.com –",
                "BODY|Menteri Tani Ratna Sari menerima Duta Besar Freedonia pada Jumat (4/7/2025).",
                "CAPTION foto-credit|Ratna Sari dan Duta Besar Freedonia di Bandung.",
                "NOISE foto-credit|Foto: Hadi Wibowo",
                "BODY|Duta besar itu meminta bea masuk beras diturunkan.",
                "NOISE baca-juga-list|Baca Juga\n- Panen Raya Dimulai di Demak\n- Kapal Feri Baru Tiba",
                "HEADING heading|Pasar beras kedua negara",
                "BODY|Ratna mencatat permintaan itu.",
                "NOISE baca-juga|Baca juga:Harga Beras Turun di Pasar Induk",
                "BODY|Dengan begitu, pembicaraan akan berlanjut.",
                "NOISE scroll-to-continue|SCROLL TO CONTINUE WITH CONTENT",
                "BODY|Kedua pihak akan bertemu lagi di Freedonia.",
                "NOISE penulis|Editor: Mira Lestari",
                "NOISE hak-cipta|Hak Cipta © KABAR 2025",
                "NOISE komentar|Komentar (3)");
    }

    @Test
    void where_a_glued_headline_ends() {
        checkHeadline("Kapal Feri Baru Tiba di Bali", "Dalam rapat itu, ia setuju.");
        checkHeadline("Kapal Feri Baru Tiba di Bali", "Sebelumnya, pada 17 Juni, ia setuju.");
        checkHeadline("Kapal Feri Baru Tiba di Bali", "Menteri Perhubungan Hadi Wibowo menolak usul itu.");
        checkHeadline("Kapal Feri Baru Tiba di Bali", "“Kami setuju,” katanya.");
        checkHeadline("Menko: Kapal Feri Baru Tiba Senin, Bali Siap?", "Pelabuhan itu dibuka lagi.");
        checkHeadline("Kapal Feri Baru Tiba", "Keduanya pulang malam itu juga.");
    }

    @Test
    void what_datelines_say() {
        checkDateline("JAKARTA, KOMPAS.com -- Menteri itu tiba.", "JAKARTA", "KOMPAS.com", null);
        checkDateline("TEMPO.CO, Jakarta -&nbsp;Menteri itu tiba.", "Jakarta", "TEMPO.CO", null);
        checkDateline("Jakarta (ANTARA) - Menteri itu tiba.", "Jakarta", "ANTARA", null);
        checkDateline("Jakarta, CNN Indonesia - - Menteri itu tiba.", "Jakarta", "CNN Indonesia", null);
        checkDateline("**KOMPAS.com** - Menteri itu tiba.", null, "KOMPAS.com", null);
        checkDateline("KOMPAS.com-Menteri itu tiba.", null, "KOMPAS.com", null);
        checkDateline("HÀ NỘI — Bộ trưởng đến nơi.", "HÀ NỘI", null, null);
        checkDateline("TTO - Bộ trưởng đến nơi.", null, "TTO", null);
        checkDateline("TOKYO, April 13 - The minister arrived.", "TOKYO", null, null);
        checkDateline("Hanoi, 12 Mar 2024 – The minister arrived.", "Hanoi", null, LocalDate.of(2024, 3, 12));
        checkDateline("Bandung, Kamis, 3 Juli 2025 - Menteri itu tiba.", "Bandung", null, LocalDate.of(2025, 7, 3));
    }

    @Test
    void what_looks_like_a_dateline_and_is_none() {
        checkNoDateline("ASEAN – Jepang sepakat membuka pasar beras.");
        checkNoDateline("Việt Nam - Malaysia nâng cấp quan hệ.");
        checkNoDateline("Kelompok kerja - yang dibentuk tahun lalu - bertemu di Bandung.");
        checkNoDateline("Ratna, seorang petani - dan ketua serikat - menolak.");
        checkNoDateline("MEMORANDUM KERJA SAMA – 1");
    }

    @Test
    void a_copyright_year_dates_nothing_but_is_kept() {
        Layout layout = Layouts.checked("Menteri itu tiba di Bandung.\n\nHak Cipta © KABAR 2024\n");
        assertThat(layout.yearHint()).isEqualTo(2024);
        assertThat(layout.published()).isNull();
        assertThat(Document.of("a", "Menteri itu tiba di Bandung.\n© 2023 Kabar")
                        .yearHint())
                .isEqualTo(2023);
    }

    @Test
    void a_date_on_its_own_line_is_the_day_of_publication() {
        checkPublished("Joint Statement\n\n8 MARCH 2021\n\nThe two ministers met again.", LocalDate.of(2021, 3, 8));
        checkPublished("Rabu, 07 Jul 2021 06:00 WIB\nMenteri itu tiba di Bandung.", LocalDate.of(2021, 7, 7));
        checkPublished("Menteri itu tiba di Bandung pada 8 Maret 2021.", null);
    }

    @Test
    void lines_wrapped_at_a_width_are_one_paragraph() {
        check(
                """
                The two ministers met in Bandung for the second time in a month to
                speak about rice and ships, and agreed that their officials should
                meet again before the end of the year in the capital of Freedonia.
                They left the question of the tariff quota for sugar to the
                experts of both sides, who are to report to them in the spring of
                next year, and they thanked the governor of the province for her
                kind reception.""",
                "BODY|The two ministers met in Bandung for the second time in a month to\n"
                        + "speak about rice and ships, and agreed that their officials should\n"
                        + "meet again before the end of the year in the capital of Freedonia.\n"
                        + "They left the question of the tariff quota for sugar to the\n"
                        + "experts of both sides, who are to report to them in the spring of\n"
                        + "next year, and they thanked the governor of the province for her\n"
                        + "kind reception.");
    }

    @Test
    void reporters_below_a_vietnamese_text_are_followed_by_captions() {
        check(
                "Hai bên nhất trí mở đường bay mới vào mùa hè năm sau.\nMai Hạnh\nBộ trưởng Lê Văn Mai tại lễ ký.",
                "BODY|Hai bên nhất trí mở đường bay mới vào mùa hè năm sau.",
                "NOISE ten-phong-vien|Mai Hạnh",
                "CAPTION ten-phong-vien|Bộ trưởng Lê Văn Mai tại lễ ký.");
    }

    @Test
    void invisible_characters_hide_no_furniture() {
        assertThat(Layouts.lines("Ia setuju.\n\u200BBaca\u200B juga\u00A0: Kapal Tiba\nIa pulang."))
                .contains("NOISE baca-juga-list|\u200BBaca\u200B juga\u00A0: Kapal Tiba");
    }

    @Test
    void a_source_line_gives_the_address() {
        Document document =
                Document.of("a", "Menteri itu tiba di Bandung.\nSumber: https://kabar.example/tani-7.html\n");
        assertThat(document.url()).isEqualTo("https://kabar.example/tani-7.html");
    }

    @Test
    void vietnamese_marks_may_stand_apart_from_their_letters() {
        String apart = java.text.Normalizer.normalize(
                "Hai bộ trưởng tại buổi ký kết. Ảnh: Mai Lan", java.text.Normalizer.Form.NFD);
        assertThat(Layouts.checked(apart).regions())
                .extracting(Layout.Region::kind)
                .containsExactly(Kind.CAPTION, Kind.NOISE);
        assertThat(LanguageGuess.of(apart).language()).isEqualTo("vi");
    }

    @Test
    void empty_and_blank_texts_have_a_layout() {
        assertThat(Layouts.checked("").regions()).isEmpty();
        assertThat(Layouts.checked(" \n\n ").kindAt(1)).isEqualTo(Kind.NOISE);
    }

    private static void check(String text, String... lines) {
        assertThat(Layouts.lines(text)).containsExactly(lines);
    }

    private static void checkHeadline(String headline, String sentence) {
        check(
                "Ratna mencatat permintaan itu. Baca juga:" + headline + " " + sentence,
                "BODY|Ratna mencatat permintaan itu.",
                "NOISE baca-juga|Baca juga:" + headline,
                "BODY|" + sentence);
    }

    private static void checkDateline(String text, String place, String outlet, LocalDate date) {
        Layout layout = Layouts.checked(text);
        Layout.Dateline dateline = layout.dateline();
        assertThat(dateline).as(text).isNotNull();
        assertThat(dateline.place()).isEqualTo(place);
        assertThat(dateline.outlet()).isEqualTo(outlet);
        assertThat(dateline.date()).isEqualTo(date);
        assertThat(layout.regions().getLast().cut(text))
                .matches("(Menteri itu tiba|Bộ trưởng đến nơi|The minister arrived).");
    }

    private static void checkNoDateline(String text) {
        assertThat(Layouts.checked(text).dateline()).as(text).isNull();
    }

    private static void checkPublished(String text, LocalDate day) {
        DatedBy published = Document.of("a", text).published();
        if (day == null) {
            assertThat(published).isNull();
        } else {
            assertThat(published).isNotNull();
            assertThat(published.date()).isEqualTo(day);
            assertThat(DatedBy.parse(published.where().cut(text), DatedBy.How.BODY)
                            .date())
                    .isEqualTo(day);
        }
    }
}
