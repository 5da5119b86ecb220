package org.chancery.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chancery.Chancery;
import org.chancery.document.Document;
import org.chancery.record.Extraction;
import org.chancery.record.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is read out of a sentence: name | post | body | country, several people apart by a semicolon. */
class PeopleTest {
    private static final Chancery CHANCERY = Chancery.load();

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            # posts before names
            Menteri Luar Negeri Vietnam Tran Van Hoa tiba di Jakarta. ~ Tran Van Hoa|Menteri Luar Negeri||VN
            Presiden Prancis Armand Delcourt menyambut delegasi Indonesia. ~ Armand Delcourt|Presiden||FR
            Menlu RI, Sudarsono, bertolak ke Hanoi. ~ Sudarsono|Menlu||ID
            Menteri Perdagangan (Mendag) Bambang Sudarso bertemu para pengusaha Indonesia. ~ Bambang Sudarso|Menteri Perdagangan||ID
            Presiden Amerika Serikat (AS) Harold Whitby tiba di Hanoi. ~ Harold Whitby|Presiden||US
            Presiden ke-9 RI Bambang Sutarno hadir di Jakarta. ~ Bambang Sutarno|Presiden ke-9||ID
            Presiden Komisi Eropa Helga von der Marwitz menyambut usulan itu. ~ Helga von der Marwitz|Presiden|Komisi Eropa|
            Menteri Energi dan Sumber Daya Mineral Indonesia Slamet Widjojo hadir. ~ Slamet Widjojo|Menteri Energi dan Sumber Daya Mineral||ID
            Duta Besar Australia untuk Indonesia Peter Holloway menyampaikan hal itu. ~ Peter Holloway|Duta Besar Australia untuk Indonesia||AU
            Perdana Menteri Belanda Willem van den Berg tiba di Jakarta. ~ Willem van den Berg|Perdana Menteri||NL
            Putra Mahkota Arab Saudi Pangeran Faisal bin Nasser Al Saud tiba di Jakarta. ~ Faisal bin Nasser Al Saud|Putra Mahkota||SA
            mantan Menteri Keuangan Jepang Sato Kenji menulis buku. ~ Sato Kenji|Menteri Keuangan||JP
            # names before posts
            Bambang Sutarno, Menteri Koordinator Bidang Perekonomian Indonesia, bertolak ke Brussels. ~ Bambang Sutarno|Menteri Koordinator Bidang Perekonomian||ID
            Peter Holloway, Duta Besar Australia untuk Indonesia, menyambut baik kesepakatan itu. ~ Peter Holloway|Duta Besar Australia untuk Indonesia||AU
            # several
            Menlu Vietnam Tran Van Hoa, Menhan Jepang Sato Kenji, dan Mendag Australia Peter Holloway hadir. ~ Tran Van Hoa|Menlu||VN;Sato Kenji|Menhan||JP;Peter Holloway|Mendag||AU
            Wakil Perdana Menteri sekaligus Menteri Luar Negeri Vietnam Tran Van Hoa tiba. ~ Tran Van Hoa|Wakil Perdana Menteri||VN;Tran Van Hoa|Menteri Luar Negeri||VN
            Juru Bicara Presiden Rusia Ivan Morozov membantah. ~ Ivan Morozov|Juru Bicara Presiden||RU
            # pages that lost the spaces around links
            Presiden PrancisArmand Delcourt tiba di Jakarta. ~ Armand Delcourt|Presiden||FR
            Presiden Prancis Armand Delcourttiba di Jakarta. Presiden Delcourt menginap. ~ Armand Delcourt|Presiden||FR
            # a post told of a pronoun, and one that points back
            Sato Kenji, Menteri Keuangan Jepang, tiba. Ia pernah menjabat sebagai Gubernur Bank Sentral Jepang. ~ Sato Kenji|Menteri Keuangan||JP;Sato Kenji|Gubernur|Bank Sentral Jepang|JP
            # what stands between post and name, commas, charges in brackets, unknown bodies, broken letters
            Pada Senin (14/5), Duta Besar Prancis, Armand Delcourt dan Presiden QRV, Lucas Berthier menyambut usulan itu. ~ Armand Delcourt|Duta Besar||FR;Lucas Berthier|Presiden|QRV|
            Dalam acara itu, Juru bicara Kementerian Luar Negeri Iran, Kazem Rostami, angkat bicara. ~ Kazem Rostami|Juru bicara|Kementerian Luar Negeri Iran|IR
            Senator Demokrat Tim Holloway mengajukan resolusi di AS. ~ Tim Holloway|Senator||US
            Anggota Komisi I DPR RI Fraksi PDIP, Bambang Sutarno, menilai hal itu. ~ Bambang Sutarno|Anggota Komisi I DPR RI||ID
            Menteri Pendidikan (Pendidikan Tinggi dan Keterampilan) Singapura Lim Boon Hock hadir. ~ Lim Boon Hock|Menteri Pendidikan (Pendidikan Tinggi dan Keterampilan)||SG
            Menteri Riset Tehnologi dan Pendidikan Tinggi M Sudarso hadir di Jakarta. ~ M Sudarso|Menteri Riset Tehnologi dan Pendidikan Tinggi||ID
            Menteri Pertahanan Inggris, Rt. Hon Harold Whitby MP, tiba di Jakarta. ~ Harold Whitby|Menteri Pertahanan||GB
            Sekretaris Militer Presiden Marsda TNI Slamet Widjojo berangkat ke Kabul, Afghanistan. ~ Slamet Widjojo|Sekretaris Militer Presiden||ID
            Komandan Paspampres Mayjen TNI (Mar) Slamet Widjojo berangkat ke Kabul, Afghanistan. ~ Slamet Widjojo|Komandan|Paspampres|ID
            Israel mengutus pejabat senior Israel, Avi Peretz, ke Washington. ~ Avi Peretz|pejabat senior||IL
            Samir Haddad, Direktur Advokasi di lembaga hak asasi manusia Amnesty International, berbicara. ~ Samir Haddad|Direktur Advokasi|Amnesty International|
            Hadir pula aktris senior Rina Lestari dan sutradara Budi Hartono. ~ Rina Lestari|aktris||;Budi Hartono|sutradara||
            Kepala Biro Informasi Pertahanan Kementerian Pertahanan Brigjen Bambang Sutarno hadir. ~ Bambang Sutarno|Kepala Biro Informasi Pertahanan|Kementerian Pertahanan|ID
            Ketua Umum Handmade Makers Alliance (HMA) Budi Hartono hadir. ~ Budi Hartono|Ketua Umum|Handmade Makers Alliance|
            Direktur Eksekutif Migrant Watch, Budi Hartono, mengomentari pidato itu. ~ Budi Hartono|Direktur Eksekutif|Migrant Watch|
            Penasihat perdagangan Whitby, Peter Holloway, berbicara di AS. ~ Peter Holloway|Penasihat perdagangan||US
            Raja Yordania Abdullah II menyambut Indonesia. ~ Abdullah II|Raja||JO
            Presiden Korea Selatan Park Jae - hu menyambut Presiden Mesir Hosni el - Arab. ~ Park Jae - hu|Presiden||KR;Hosni el - Arab|Presiden||EG
            Perdana Menteri Inggris Clara May tiba di Jakarta. ~ Clara May|Perdana Menteri||GB
            Presiden Bambang Hartono tiba di Kabul, Afghanistan. Presiden Bamhar lalu bertemu Presiden Afghanistan Rahim Wardak. ~ Bambang Hartono|Presiden||ID;Rahim Wardak|Presiden||AF
            Menteri Luar Negeri Harold Whitby menemui Perdana Menteri Israel Avi Peretz di Amerika Serikat. Israel dan AS membahas Gaza. Israel menolak. ~ Harold Whitby|Menteri Luar Negeri||US;Avi Peretz|Perdana Menteri||IL
            Bambang Sutarno kemudian diangkat sebagai Menteri Investasi. Indonesia menyambutnya. ~ Bambang Sutarno|Menteri Investasi||ID
            Keputusan pemerintahan Harold Whitby itu mengejutkan AS. ~ Harold Whitby|||US
            Menteri Perdagangan Bambang Sutarnoyang hadir di Jakarta bertemu pengusaha. ~ Bambang Sutarno|Menteri Perdagangan||ID
            Presiden ABC, JosÃ© Pereira, hadir. ~ JosÃ© Pereira|Presiden|ABC|
            Sekretaris Jenderal UCLG ASPAC Retno Widjojo hadir. ~ Retno Widjojo|Sekretaris Jenderal|UCLG ASPAC|
            Presiden Amerika SerikatHarold WhitbymenyatakanIsraeltelah setuju. ~ Harold Whitby|Presiden||US
            Kepala Biro Informasi Sekretariat Jenderal Kementerian Pertahanan Brigadir Jenderal TNI Bambang Sutarno hadir. ~ Bambang Sutarno|Kepala Biro Informasi|Sekretariat Jenderal Kementerian Pertahanan|ID
            # a country has no post that its constitution does not know
            AS dan Israel berunding. AS mendukung Israel. AS meminta jawaban. Perdana Menteri Daniel Levine menolak. ~ Daniel Levine|Perdana Menteri||IL
            Dirjen Prasarana Pertanian Kementerian Pertanian Budi Hartono hadir. ~ Budi Hartono|Dirjen Prasarana Pertanian|Kementerian Pertanian|ID
            # one name in two forms
            Presiden Prancis Armand Delcourt tiba. Menurut Presiden Delcourt, kunjungan itu penting. ~ Armand Delcourt|Presiden||FR
            """)
    void reads_people_with_their_posts(String text, String expected) {
        assertThat(people(text)).containsExactlyInAnyOrder(expected.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kementerian Perdagangan Indonesia merilis data ekspor.",
                "Kunjungan itu berlangsung pada Senin, Maret mendatang.",
                "Menteri Perdagangan, Rabu, menandatangani perjanjian itu.",
                "Kapal itu dipimpin kapten berpengalaman.",
                "Presiden dan Wakil Presiden akan hadir.",
                "Kantor Staf Presiden mengumumkan jadwal.",
                "Presiden tiba di Istana Presiden Amarat di Kabul.",
                "Negara anggota Uni Eropa Jerman hadir.",
                "Pembangunan itu untuk Indonesia menjadi anggota BRICS Plus.",
                "Posisi Duta Besar Indonesia untuk Amerika Serikatyang kosong segera diisi.",
            })
    void refuses_what_is_no_person(String text) {
        assertThat(people(text)).isEmpty();
    }

    private static List<String> people(String text) {
        Optional<Extraction> read = CHANCERY.read(Document.of("test", text).withLanguage("id"));
        List<Person> people = read.orElseThrow().people();
        people.forEach(person -> person.evidence()
                .forEach(e -> assertThat(text.substring(e.start(), e.end())).isEqualTo(e.quote())));
        return people.stream()
                .map(p -> p.name() + '|' + none(p.post()) + '|' + none(p.body()) + '|' + none(p.country()))
                .toList();
    }

    private static String none(String value) {
        return value == null ? "" : value;
    }
}
