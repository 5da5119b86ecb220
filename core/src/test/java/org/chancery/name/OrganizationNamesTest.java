package org.chancery.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.language.LanguagePack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationNamesTest {
    private static final LanguagePack PACK = LanguagePack.load("id");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // known by name; acronym and full name are one
                "Indonesia dan ASEAN mendukung PBB.; ASEAN/igo/null PBB/igo/null",
                "Perserikatan Bangsa-Bangsa (PBB) bersidang. PBB prihatin.; Perserikatan Bangsa-Bangsa/igo/null",
                "Perundingan dengan Uni Eropa usai.; Uni Eropa/igo/null",
                "Laporan itu dikutip dari Antara.; Antara/media/null",
                "Antara lain ia menyebut tarif.; ``",
                // heads with their fields; a country behind the name owns it
                "Kementerian Luar Negeri Vietnam mencatatnya.; Kementerian Luar Negeri Vietnam/government_body/VN",
                "Kemlu China membantah.; Kemlu China/government_body/CN",
                "Kemendag membuka posko.; Kemendag/government_body/ID",
                "Kementerian Pendidikan Tinggi, Sains, dan Teknologi hadir.;"
                        + " Kementerian Pendidikan Tinggi, Sains, dan Teknologi/government_body/ID",
                "Kementerian Keuangan dan Bank Indonesia sepakat.;"
                        + " Kementerian Keuangan/government_body/ID Bank Indonesia/government_body/ID",
                "Parlemen Turki mengesahkannya.; Parlemen Turki/legislature/TR",
                "Sidang parlemen menunda undang-undang.; ``",
                "Kedutaan Besar Jepang di Vietnam menyambutnya.; Kedutaan Besar Jepang di Vietnam/government_body/JP",
                "Direktorat Jenderal Perdagangan Luar Negeri Kementerian Perdagangan hadir.;"
                        + " Direktorat Jenderal Perdagangan Luar Negeri Kementerian Perdagangan/government_body/ID",
                "Asosiasi Pengusaha Semen Malaysia (APSM) hadir. APSM setuju.;"
                        + " Asosiasi Pengusaha Semen Malaysia/association/MY",
                "Komisi Bersama Mesir-Indonesia bersidang.; Komisi Bersama Mesir-Indonesia/other/null",
                // a bare ministry is that of the country the text is written from
                "Hubungan Vietnam-Laos erat. Kementerian Pertahanan menilainya.; Kementerian Pertahanan/government_body/VN",
                // companies, English names
                "PT Maju Sentosa Abadi menandatanganinya.; PT Maju Sentosa Abadi/company/ID",
                "Kontrak itu jatuh ke Northwind Marine Ltd kemarin.; Northwind Marine Ltd/company/null",
                "Laporan Harbour Peace Institute terbit.; Harbour Peace Institute/other/null",
                // names that only the noun beside them tells
                "Lembaga survei Lorvana Polling menyebut hal itu.; Lorvana Polling/company/null",
                "Produsen mobil asal Jepang Fujimori mundur.; Fujimori/company/JP",
                "Menurut kelompok militan Sabuk Hitam, Peru kalah.; Sabuk Hitam/other/null",
                "Merek itu milik perusahaan seperti Vandor dan Lumeria.; Vandor/company/null Lumeria/company/null",
                "Kerfalk, perusahaan kapal yang berbasis di Inggris, hadir.; Kerfalk/company/GB",
                "Kontrak antara Lumeria dan PT Laut Raya batal.; Lumeria/company/null PT Laut Raya/company/ID",
                "Wewenang itu di tangan Kongres, tulis Amerika Serikat.; Kongres/legislature/US",
                "Tiga anggota Kongres mengunjungi Amerika Serikat.; ``",
                "Mereka bekerja di perusahaan Indonesia di Jakarta.; ``",
                "Perusahaan itu milik Barat.; ``",
                "Tarif dibahas analis Pasar kemarin.; ``",
                // a person's name behind a company in a post, a rank, counted embassies
                "Direktur PT Sinar Laut Timur Ketut Wirama hadir.; PT Sinar Laut Timur/company/ID",
                "Peru menutup 12 kedutaan besar Republik Indonesia.; ``",
                "Sekretariat APEC di Singapura menutup kantornya.; Sekretariat APEC/igo/null",
                // ministries by their fields
                "Laos mengundang kementerian seperti Keuangan, Luar Negeri, Sains dan Teknologi.;"
                        + " Keuangan/government_body/LA Luar Negeri/government_body/LA"
                        + " Sains dan Teknologi/government_body/LA",
                "Dua kementerian membahas Keuangan, kemarin.; ``",
                // no organisations: governments, legal forms, countries
                "Pemerintah Vietnam menunda pajak itu.; ``",
                "Badan Usaha Milik Negara merugi.; ``",
                "Federasi Rusia hadir.; ``",
            })
    void tellsOrganizations(String text, String organizations) {
        assertThat(names(text)).isEqualTo(organizations);
    }

    private static String names(String words) {
        AnalysedText text = AnalysedText.of(Document.of("test", words), PACK);
        CastBuilder cast = new CastBuilder(text);
        PlaceNames.read(text, cast);
        OrganizationNames.read(text, cast);
        return cast.build().actors().stream()
                .filter(a -> a.kind() == Actor.Kind.ORGANIZATION && a.organizationKind() != null)
                .map(a -> a.name() + '/' + a.organizationKind().label() + '/' + a.country())
                .collect(Collectors.joining(" "));
    }
}
