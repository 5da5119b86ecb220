package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeReaderTest {
    private static final LanguagePack PACK = LanguagePack.load("id");
    private static final TimeReader READER = new TimeReader();

    /** Published on Wednesday 16 July 2025. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // days in full
                "Ia tiba pada 3 Juli 2025 di Oslo.; 3 Juli 2025=2025-07-03",
                "Mereka bertemu Kamis, 3 Juli 2025, di Oslo.; Kamis, 3 Juli 2025=2025-07-03",
                "Ia tiba di Oslo, Kamis (3/7/2025).; Kamis (3/7/2025)=2025-07-03",
                "Ia tiba di Oslo, Kamis malam (3/7).; Kamis malam (3/7)=2025-07-03",
                "Ia tiba (3/7) pagi.; 3/7=2025-07-03",
                "Surat tertanggal 17-08-2024 dan 2024-08-19.; 17-08-2024=2024-08-17 2024-08-19=2024-08-19",
                "Pada hari Rabu (16 Juli) ia pulang.; hari Rabu (16 Juli)=2025-07-16",
                // ranges
                "Putaran kelima digelar 12-14 November 2025.; 12-14 November 2025=2025-11-12..2025-11-14",
                "Pameran berlangsung 28 Mei - 2 Juni 2025.; 28 Mei - 2 Juni 2025=2025-05-28..2025-06-02",
                "Sidang pada 3, 4 dan 5 Juni.; 3, 4 dan 5 Juni=2025-06-03..2025-06-05",
                "Forum itu, Selasa-Rabu (8-9/7), ditutup.; Selasa-Rabu (8-9/7)=2025-07-08..2025-07-09",
                "Ekspor Januari-April 2025 naik.; Januari-April 2025=2025-01..2025-04",
                "Dari Desember hingga Maret 2025 ia cuti.; Desember hingga Maret 2025=2024-12..2025-03",
                "Ia menteri antara 2019 dan 2023.; 2019 dan 2023=2019..2023",
                "Ia duta besar (2010-2014).; 2010-2014=2010..2014",
                // months, years and their parts
                "Perundingan mulai November.; November=2025-11",
                "Sepanjang 2016 ekspor turun.; 2016=2016",
                "Ia Sekjen PBB Desember lalu.; Desember=2024-12",
                "Perundingan mulai Desember lalu.; Desember=2024-12",
                "Kunjungan pada Mei tahun lalu.; Mei tahun lalu=2024-05",
                "Rampung pada akhir tahun 2026.; akhir tahun 2026=2026",
                "Rampung pada pertengahan Oktober.; pertengahan Oktober=2025-10",
                "Berlaku sejak awal 2017.; awal 2017=2017",
                "Naik pada semester I 2025 dan kuartal III/2024.;"
                        + " semester I 2025=2025-01..2025-06 kuartal III/2024=2024-07..2024-09",
                "Naik dalam lima bulan pertama tahun ini.; lima bulan pertama tahun ini=2025-01..2025-05",
                "Turun pada paruh kedua 2023.; paruh kedua 2023=2023-07..2023-12",
                "Hubungan pada 1970-an.; 1970-an=1970..1979",
                "Pada abad ke-19 mereka berdagang.; abad ke-19=1801..1900",
                "Visi hingga 2045.; 2045=2045",
                // counted from the report
                "Hari ini kami sepakat, besok kami umumkan.; Hari ini=2025-07-16 besok=2025-07-17",
                "Sampai hari ini dan hingga bulan depan mereka berunding.; hari ini=2025-07-16 bulan depan=2025-08",
                "Ia bicara pagi ini, Rabu (16/7).; pagi ini, Rabu (16/7)=2025-07-16",
                "Parade pada Hari Bastille ditonton ribuan orang.; Hari Bastille=2025-07-14",
                "Pekan lalu ia di Oslo, bulan depan di Lima.; Pekan lalu=2025-07-07..2025-07-13 bulan depan=2025-08",
                "Sejak awal tahun ekspor naik.; Sejak awal tahun=2025-01..2025-07",
                "Rampung dalam enam bulan ke depan.; enam bulan ke depan=2025-07..2026-01",
                "Selama tiga tahun terakhir turun.; tiga tahun terakhir=2022..2025",
                "Dimulai 30 tahun lalu.; 30 tahun lalu=1995",
                "Dimulai dua hari lagi.; dua hari lagi=2025-07-18",
                "Tumbuh dalam dekade mendatang.; dekade mendatang=2026..2035",
                "Ditandatangani akhir pekan lalu.; akhir pekan lalu=2025-07-12..2025-07-13",
                // the year of a law
                "Menurut UU Nomor 5 Tahun 2020 dan PP 27 Tahun 2021.; Tahun 2020=2020 Tahun 2021=2021",
                // weekdays alone
                "Menteri tiba pada Senin.; Senin=2025-07-14",
                "Menteri akan tiba pada Jumat.; Jumat=2025-07-18",
                "Menteri tiba Jumat pekan lalu.; Jumat pekan lalu=2025-07-11",
                "Ia di Oslo pada 3 Mei 2023. Keesokan harinya ia pulang.;"
                        + " 3 Mei 2023=2023-05-03 Keesokan harinya=2023-05-04",
                // what looks like a time and is none
                "Sebanyak 2000 orang hadir di Jalan Merdeka 1950.; ``",
                "Harganya Rp 2025 atau 2.024 dolar AS.; ``",
                "Saat ini dan di masa mendatang kedua negara rukun.; ``",
                "Rapat dimulai pukul 19.00 WIB di Ruang 12.; ``",
                "Ia dosen Universitas Sebelas Maret.; ``",
                "Dua pertiga (2/3 suara) setuju selama 90 hari.; ``",
                "Selama 50 tahun ini rukun.; ``",
            })
    void placesTimesOnTheCalendar(String text, String times) {
        assertThat(times(text, LocalDate.of(2025, 7, 16))).isEqualTo(times);
    }

    /** Without a day of publication the text's own dated weekday, else its last full date, is the fixed point. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Ia bicara pada Senin (7/5/2018). Lomba pada bulan Agustus.;"
                        + " Senin (7/5/2018)=2018-05-07 bulan Agustus=2018-08",
                "Sejak 2020 ia duta besar. Ia bicara Selasa (21/9).; 2020=2020 Selasa (21/9)=2021-09-21",
                "Ia bicara pekan lalu, hari ini dan pada Jumat.; ``",
            })
    void knowsNoPublication(String text, String times) {
        assertThat(times(text, null)).isEqualTo(times);
    }

    /** A year given beside the text places what counts in years, and nothing finer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Tahun lalu ia di Lima, Juni tahun ini di Oslo, kemarin di Roma.; Tahun lalu=2020 Juni tahun ini=2021-06",
            })
    void knowsTheYearOnly(String text, String times) {
        AnalysedText analysed =
                AnalysedText.of(Document.of("t", text).withLanguage("id").withYearHint(2021), PACK);
        assertThat(times(analysed)).isEqualTo(times);
    }

    /** <i>Hari ini</i> in a story printed on Friday, of a speech held on Wednesday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"Hari ini kami bertemu,\" ujarnya, Rabu (23/11).; Hari ini=2016-11-23 Rabu (23/11)=2016-11-23",
            })
    void countsFromTheDayOfTheReport(String text, String times) {
        assertThat(times(text, LocalDate.of(2016, 11, 25))).isEqualTo(times);
    }

    private static String times(String text, LocalDate published) {
        Document document = Document.of("t", text).withLanguage("id");
        document =
                document.withPublished(published == null ? null : new DatedBy(published, DatedBy.How.METADATA, null));
        return times(AnalysedText.of(document, PACK));
    }

    private static String times(AnalysedText analysed) {
        return READER.read(analysed).stream()
                .map(time -> analysed.tokens().string(time.first(), time.last()) + "=" + time.start()
                        + (time.start().equals(time.end()) ? "" : ".." + time.end()))
                .collect(Collectors.joining(" "));
    }
}
