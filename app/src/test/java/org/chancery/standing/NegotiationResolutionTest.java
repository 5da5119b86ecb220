package org.chancery.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.export.NegotiationsJson;
import org.chancery.record.EngagementStatus;
import org.chancery.resolve.Entry;
import org.junit.jupiter.api.Test;

class NegotiationResolutionTest {
    private static final NegotiationResolution NEGOTIATIONS = new NegotiationResolution();

    private static Articles peruAndJapan() {
        return new Articles()
                .id(
                        "n1",
                        "2025-03-12",
                        "Peru dan Jepang menggelar putaran ketiga perundingan perjanjian perdagangan bebas Peru-Jepang di Lima"
                                + " pada 10 Maret 2025. Kedua pihak menargetkan perundingan perjanjian perdagangan bebas Peru-Jepang"
                                + " rampung pada akhir 2025.")
                .id(
                        "n2",
                        "2025-03-13",
                        "Putaran ketiga perundingan perjanjian perdagangan bebas antara Jepang dan Peru berlangsung di Lima pada 10"
                                + " Maret 2025.")
                .id(
                        "n3",
                        "2025-09-20",
                        "Peru dan Jepang menggelar putaran kelima perundingan perjanjian perdagangan bebas Peru-Jepang di Tokyo pada"
                                + " 18 September 2025. Perundingan perjanjian perdagangan bebas Peru-Jepang ditargetkan rampung"
                                + " pada pertengahan 2026.")
                .id(
                        "n4",
                        "2025-10-01",
                        "Putaran keenam perundingan perdagangan antara Peru dan Jepang akan digelar di Lima pada Januari 2026.");
    }

    private static Entry<Negotiation> only(List<Entry<Negotiation>> entries) {
        assertThat(entries.stream().map(Entry::title).toList()).hasSize(1);
        return entries.getFirst();
    }

    private static List<String> sessions(Entry<Negotiation> entry) {
        return entry.body().sessions().stream()
                .map(s -> s.ordinal() + " " + s.start() + " " + s.status().label() + " ×" + s.reports())
                .toList();
    }

    @Test
    void roundsInOrderWithTheirGaps() {
        Entry<Negotiation> talks = only(peruAndJapan().resolve(NEGOTIATIONS));
        assertThat(talks.parties()).containsExactly("JP", "PE");
        assertThat(sessions(talks))
                .containsExactly("3 2025-03-10 held ×2", "5 2025-09-18 held ×1", "6 2026-01 planned ×1");
        assertThat(talks.body().gaps()).hasSize(1);
        assertThat(talks.body().gaps().getFirst().missing()).containsExactly(1, 2, 4);
        assertThat(talks.state()).isEqualTo("negotiating");
    }

    @Test
    void whatComesNextAndTargetsThatSlip() {
        Negotiation talks = only(peruAndJapan().resolve(NEGOTIATIONS)).body();
        assertThat(talks.next().stream().map(n -> n.ordinal() + " " + n.start()).toList())
                .containsExactly("6 2026-01");
        assertThat(talks.slips().stream()
                        .map(s -> s.from() + " → " + s.to() + ": " + s.months())
                        .toList())
                .containsExactly("2025-12 → 2026-08: 8");
    }

    @Test
    void aSessionThatWasPutOff() {
        Negotiation talks = only(peruAndJapan()
                        .id(
                                "n5",
                                "2026-01-20",
                                "Putaran keenam perundingan perdagangan antara Peru dan Jepang akan digelar di Lima pada Maret 2026.")
                        .resolve(NEGOTIATIONS))
                .body();
        assertThat(talks.moved().stream()
                        .map(m -> m.ordinal() + ": " + m.from() + " → " + m.to())
                        .toList())
                .containsExactly("6: 2026-01 → 2026-03");
    }

    @Test
    void sessionsOfWhichItIsNotToldWhatTheyAreAbout() {
        Entry<Negotiation> talks = only(peruAndJapan().resolve(NEGOTIATIONS));
        assertThat(talks.body().links()).anyMatch(l -> l.reason().contains("the only talks told of these sides"));
        assertThat(talks.body().links()).allMatch(l -> !l.reason().isEmpty());
    }

    @Test
    void talksOfOtherSidesStayApart() {
        List<Entry<Negotiation>> entries = peruAndJapan()
                .id(
                        "o1",
                        "2025-09-21",
                        "Peru dan Kanada menggelar putaran kelima perundingan perjanjian perdagangan bebas Peru-Kanada di Ottawa pada"
                                + " 18 September 2025.")
                .resolve(NEGOTIATIONS);
        assertThat(entries).hasSize(2);
    }

    @Test
    void whoAsksToJoin() {
        List<Entry<Negotiation>> entries = new Articles()
                .id("a1", "2024-09-26", "Indonesia mengajukan permohonan aksesi CPTPP pada September 2024.")
                .id("a2", "2025-06-01", "Proses aksesi Indonesia ke CPTPP terus berjalan.")
                .id("a3", "2025-06-02", "Proses aksesi Kosta Rika ke CPTPP terus berjalan.")
                .resolve(NEGOTIATIONS);
        assertThat(entries)
                .extracting(Entry::title)
                .containsExactlyInAnyOrder("Accession of ID to CPTPP", "Accession of CR to CPTPP");
        Entry<Negotiation> indonesia = entries.stream()
                .filter(e -> e.parties().contains("ID"))
                .findFirst()
                .orElseThrow();
        assertThat(indonesia.body().stages().stream()
                        .map(s -> s.stage().label() + (s.start() == null ? "" : " " + s.start()))
                        .toList())
                .containsExactly("accession_sought 2024-09", "accession_talks 2024-09");
        assertThat(indonesia.body().sessions()).noneMatch(s -> s.status() == EngagementStatus.HELD);
    }

    @Test
    void allOfItAsJson() {
        String json = NegotiationsJson.array(peruAndJapan().resolve(NEGOTIATIONS));
        assertThat(json).contains("\"missing\":[\"1\",\"2\",\"4\"]", "\"months\":8", "\"doc\":\"n3\"");
    }
}
