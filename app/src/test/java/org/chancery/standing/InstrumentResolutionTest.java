package org.chancery.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.export.InstrumentsJson;
import org.chancery.record.InstrumentStage;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Link;
import org.junit.jupiter.api.Test;

class InstrumentResolutionTest {
    private static final InstrumentResolution INSTRUMENTS = new InstrumentResolution();

    /** Nine years of one agreement, told by five articles under four names. */
    private static Articles europe() {
        return new Articles()
                .id(
                        "e1",
                        "2022-06-20",
                        "Indonesia dan Uni Eropa melanjutkan putaran ke-11 perundingan IEU-CEPA. Perundingan IEU-CEPA diluncurkan"
                                + " pada 18 Juli 2016. Perundingan IEU-CEPA ditargetkan rampung pada akhir 2023.")
                .id(
                        "e2",
                        "2024-02-02",
                        "Menteri Perdagangan Indonesia bertemu Komisioner Perdagangan Uni Eropa. Perundingan IEU-CEPA"
                                + " ditargetkan rampung pada pertengahan 2024.")
                .id(
                        "e3",
                        "2025-06-07",
                        "Indonesia dan Uni Eropa menargetkan perundingan Perjanjian Kemitraan Ekonomi Komprehensif Indonesia-Uni"
                                + " Eropa rampung pada semester I 2025. Negosiasi IEU-CEPA berjalan sejak tahun 2016.")
                .id(
                        "e4",
                        "2025-07-14",
                        "Indonesia dan Uni Eropa mencapai kesepakatan politik mengenai IEU-CEPA pada 13 Juli 2025."
                                + " Penandatanganan IEU-CEPA ditargetkan berlangsung September 2025.")
                .id(
                        "e5",
                        "2025-09-24",
                        "Indonesia dan Uni Eropa mengumumkan selesainya perundingan CEPA Indonesia-Uni Eropa pada 23 September"
                                + " 2025. Kedua pihak sepakat menandatangani IEU-CEPA pada 2026. IEU-CEPA ditargetkan berlaku"
                                + " mulai 1 Januari 2027.");
    }

    private static Entry<InstrumentLife> only(List<Entry<InstrumentLife>> entries, String title) {
        List<Entry<InstrumentLife>> found =
                entries.stream().filter(e -> e.title().equals(title)).toList();
        assertThat(found).as(title).hasSize(1);
        return found.getFirst();
    }

    private static List<String> stages(Entry<InstrumentLife> entry) {
        return entry.body().stages().stream()
                .map(s -> s.stage().label()
                        + (s.by().isEmpty() ? "" : " " + String.join(" ", s.by()))
                        + (s.start() == null ? "" : " " + s.start()))
                .toList();
    }

    @Test
    void theLifeOfAnAgreementInItsOrder() {
        Entry<InstrumentLife> entry = only(europe().resolve(INSTRUMENTS), "IEU-CEPA");
        assertThat(stages(entry))
                .containsExactly("launched 2016-07-18", "negotiating", "framework 2025-07-13", "concluded 2025-09-23");
        assertThat(entry.state()).isEqualTo("concluded");
        assertThat(entry.parties()).containsExactly("EU", "ID");
        assertThat(entry.body().reports()).isEqualTo(5);
        assertThat(entry.body().conflicts()).isEmpty();
        assertThat(entry.body().names()).hasSizeGreaterThan(1);
    }

    @Test
    void targetsThatSlip() {
        InstrumentLife life = only(europe().resolve(INSTRUMENTS), "IEU-CEPA").body();
        assertThat(life.targets().stream()
                        .map(t -> t.stage().label() + " " + t.end() + " "
                                + t.outcome().name())
                        .toList())
                .containsExactly(
                        "concluded 2023-12 LATE",
                        "concluded 2024-08 LATE",
                        "concluded 2025-06 LATE",
                        "signed 2025-09 MOVED",
                        "signed 2026 OPEN",
                        "in_force 2027-01-01 OPEN");
        assertThat(life.slips().stream()
                        .map(s -> s.stage().label() + " " + s.from() + " → " + s.to() + ": " + s.months())
                        .toList())
                .contains("concluded 2024-08 → 2025-06: 10", "signed 2025-09 → 2026: 15");
    }

    @Test
    void whatIsTargetedIsNotTaken() {
        Entry<InstrumentLife> entry = only(europe().resolve(INSTRUMENTS), "IEU-CEPA");
        assertThat(entry.body().stages())
                .noneMatch(s -> s.stage() == InstrumentStage.SIGNED || s.stage() == InstrumentStage.IN_FORCE);
    }

    @Test
    void anAnnouncementIsNoSignatureAndASignatureNoForce() {
        List<Entry<InstrumentLife>> entries = new Articles()
                .id(
                        "a1",
                        "2025-07-16",
                        "Presiden Amerika Serikat mengumumkan kesepakatan dagang dengan Indonesia pada 15 Juli 2025.")
                .id("a2", "2020-11-16", "Indonesia dan 14 negara menandatangani RCEP pada 15 November 2020.")
                .resolve(INSTRUMENTS);
        assertThat(entries).extracting(Entry::state).containsExactlyInAnyOrder("agreed", "signed");
    }

    @Test
    void eachSideRatifiesForItself() {
        Entry<InstrumentLife> entry = only(
                new Articles()
                        .id("r1", "2022-09-01", "Indonesia meratifikasi RCEP pada Agustus 2022.")
                        .id(
                                "r2",
                                "2022-01-05",
                                "RCEP mulai berlaku pada 1 Januari 2022. Myanmar belum meratifikasi RCEP.")
                        .id("r3", "2020-11-16", "RCEP ditandatangani pada 15 November 2020.")
                        .resolve(INSTRUMENTS),
                "RCEP");
        assertThat(stages(entry)).containsExactly("signed 2020-11-15", "ratified ID 2022-08", "in_force 2022-01-01");
        assertThat(entry.state()).isEqualTo("in_force");
        assertThat(entry.body().notYet()).extracting(n -> n.stage().label()).containsExactly("ratified");
        assertThat(entry.body().parties().stream()
                        .map(p -> p.party() + " " + p.stage().label() + " " + p.since()))
                .containsExactly("ID ratified 2022-08");
    }

    @Test
    void whatIsToldDifferentlyIsKeptAsAConflict() {
        Entry<InstrumentLife> entry = only(
                new Articles()
                        .id("c1", "2020-11-16", "RCEP ditandatangani pada 15 November 2020.")
                        .id(
                                "c2",
                                "2022-01-05",
                                "RCEP ditandatangani pada November 2020 dan mulai berlaku pada 1 Januari 2022.")
                        .id("c3", "2023-03-01", "RCEP ditandatangani pada Desember 2020.")
                        .id("c4", "2024-03-01", "RCEP belum ditandatangani.")
                        .resolve(INSTRUMENTS),
                "RCEP");
        assertThat(entry.body().conflicts().stream()
                        .map(c -> c.stage().label() + " " + c.what() + " "
                                + c.versions().stream()
                                        .map(v -> v.value() + "×" + v.sources().size())
                                        .toList())
                        .toList())
                .containsExactlyInAnyOrder(
                        "signed date [2020-11-15×2, 2020-12×1]", "signed denied [taken×3, not taken×1]");
        assertThat(stages(entry)).contains("signed 2020-11-15");
    }

    @Test
    void talksOnTariffsAreOneDealUnderManyNames() {
        List<Entry<InstrumentLife>> entries = new Articles()
                .id("t1", "2025-07-03", "Presiden Amerika Serikat mengumumkan kesepakatan dagang dengan Vietnam.")
                .id("t2", "2025-07-09", "Kesepakatan tarif antara Amerika Serikat dan Vietnam sudah tercapai.")
                .id(
                        "t3",
                        "2025-11-15",
                        "Putaran kelima perundingan Perjanjian Perdagangan Timbal Balik Vietnam–Amerika Serikat"
                                + " berlangsung di Washington.")
                .id(
                        "t4",
                        "2025-07-10",
                        "Perjanjian perdagangan bebas Vietnam-Uni Eropa mulai berlaku pada Agustus 2020.")
                .resolve(INSTRUMENTS);
        Entry<InstrumentLife> deal = only(entries, "Agreement on Reciprocal Trade");
        assertThat(deal.body().reports()).isEqualTo(3);
        assertThat(deal.parties()).containsExactly("US", "VN");
        assertThat(deal.body().links()).allMatch(l -> !l.reason().isEmpty() && l.score() > 0.5);
        assertThat(entries).hasSize(2);
    }

    @Test
    void memorandaOfOtherSubjectsStayApart() {
        List<Entry<InstrumentLife>> entries = new Articles()
                .id(
                        "m1",
                        "2025-02-01",
                        "Indonesia dan Pakistan menandatangani nota kesepahaman tentang sertifikasi produk halal.")
                .id("m2", "2025-02-02", "Indonesia dan Pakistan meneken MoU tentang sertifikasi produk halal.")
                .id("m3", "2025-02-02", "Indonesia dan Pakistan meneken MoU tentang pemberantasan narkotika.")
                .resolve(INSTRUMENTS);
        assertThat(entries).extracting(e -> e.body().reports()).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void aPersonsRulingsAreObeyed() {
        Articles articles = europe();
        List<ClaimId> claims = only(articles.resolve(INSTRUMENTS), "IEU-CEPA").claims();
        Link apart = new Link(claims.get(0), claims.get(4), Link.Verdict.DIFFERENT, 1, "an earlier draft", "Dewi");
        List<Entry<InstrumentLife>> entries = articles.resolve(INSTRUMENTS, apart);
        assertThat(entries)
                .noneMatch(e -> e.claims().contains(claims.get(0)) && e.claims().contains(claims.get(4)));
        assertThat(entries).anyMatch(e -> e.body().links().contains(apart));
        Link together = new Link(claims.get(0), claims.get(4), Link.Verdict.SAME, 1, "the same after all", "Dewi");
        assertThat(articles.resolve(INSTRUMENTS, apart, together)).hasSize(1);
    }

    @Test
    void allOfItAsJson() {
        String json = InstrumentsJson.array(europe().resolve(INSTRUMENTS));
        assertThat(json).contains("\"state\":\"concluded\"", "\"months\":10", "\"doc\":\"e2\"", "\"quote\":");
    }
}
