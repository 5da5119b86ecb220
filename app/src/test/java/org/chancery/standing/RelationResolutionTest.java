package org.chancery.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.export.RelationsJson;
import org.chancery.resolve.Entry;
import org.junit.jupiter.api.Test;

class RelationResolutionTest {
    private static final RelationResolution RELATIONS = new RelationResolution();

    private static Entry<RelationStanding> only(List<Entry<RelationStanding>> entries, String family) {
        List<Entry<RelationStanding>> found =
                entries.stream().filter(e -> e.body().family().equals(family)).toList();
        assertThat(found)
                .as(family + " among " + entries.stream().map(Entry::title).toList())
                .hasSize(1);
        return found.getFirst();
    }

    private static List<String> levels(Entry<RelationStanding> entry) {
        return entry.body().levels().stream()
                .map(l -> l.type() + (l.since() == null ? "" : " " + l.since()) + " ×"
                        + l.sources().size())
                .toList();
    }

    @Test
    void aPartnershipAndItsUpgrades() {
        Entry<RelationStanding> tie = only(
                new Articles()
                        .id("u1", "2025-10-01", "Kemitraan strategis komprehensif Vietnam-Prancis terus berkembang.")
                        .id(
                                "u2",
                                "2024-10-08",
                                "Vietnam dan Prancis meluncurkan kemitraan strategis komprehensif antara Vietnam dan Prancis pada"
                                        + " Oktober 2024.")
                        .id("u3", "2020-05-01", "Kemitraan strategis Vietnam-Prancis terjalin sejak 2013.")
                        .resolve(RELATIONS),
                "partnership");
        assertThat(levels(tie))
                .containsExactly("strategic_partnership 2013 ×1", "comprehensive_strategic_partnership 2024-10 ×2");
        assertThat(tie.state()).isEqualTo("comprehensive_strategic_partnership");
        assertThat(tie.parties()).containsExactly("FR", "VN");
        assertThat(tie.body().conflicts()).isEmpty();
    }

    @Test
    void sinceWhenIsToldDifferently() {
        Entry<RelationStanding> tie = only(
                new Articles()
                        .id("s1", "2025-01-01", "Hubungan diplomatik Indonesia-Belgia terjalin sejak 1949.")
                        .id("s2", "2025-02-01", "Hubungan diplomatik antara Indonesia dan Belgia terjalin sejak 1950.")
                        .id("s3", "2025-03-01", "Hubungan diplomatik antara Indonesia dan Belgia terjalin sejak 1949.")
                        .resolve(RELATIONS),
                "diplomatic_relations");
        assertThat(levels(tie)).containsExactly("diplomatic_relations 1949 ×3");
        assertThat(tie.body().conflicts().getFirst().versions())
                .extracting(InstrumentLife.Version::value)
                .containsExactly("1949", "1950");
    }

    @Test
    void theCandidateThatBecameAMember() {
        Entry<RelationStanding> tie = only(
                new Articles()
                        .id("m1", "2023-03-01", "Inggris mengajukan permohonan aksesi CPTPP pada Februari 2021.")
                        .id("m2", "2025-01-10", "Inggris resmi bergabung dengan CPTPP pada Desember 2024.")
                        .resolve(RELATIONS),
                "membership");
        assertThat(tie.body().a()).isEqualTo("GB");
        assertThat(tie.body().b()).isEqualTo("CPTPP");
        assertThat(tie.body().levels().stream()
                        .map(l -> l.type() + " " + l.since())
                        .toList())
                .containsExactly("accession_candidate 2021-02", "membership 2024-12");
        assertThat(tie.state()).isEqualTo("membership");
    }

    /** Cities and regions are one under every name, and stand in the dossier of their countries. */
    @Test
    void localities() {
        Entry<RelationStanding> tie = only(
                new Articles()
                        .id("l1", "2025-03-01", "Kerja sama kota kembar terjalin antara Surabaya dan Kota Ho Chi Minh.")
                        .en("l2", "2025-04-01", "Surabaya is a sister city of Ho Chi Minh City.")
                        .resolve(RELATIONS),
                "local_pairing");
        assertThat(tie.title()).isEqualTo("Ho Chi Minh – Surabaya: local pairing");
        assertThat(levels(tie)).containsExactly("local_pairing ×2");
        assertThat(tie.parties()).containsExactly("Ho Chi Minh", "Surabaya", "VN", "ID");
        Entry<RelationStanding> states = only(
                new Articles()
                        .id("l3", "2025-03-01", "Forum Kota Kembar Indonesia-Vietnam digelar di Surabaya.")
                        .resolve(RELATIONS),
                "local_pairing");
        assertThat(states.parties()).containsExactly("ID", "VN");
    }

    @Test
    void allOfItAsJson() {
        String json = RelationsJson.array(new Articles()
                .id("j1", "2025-01-01", "Hubungan diplomatik Indonesia-Belgia terjalin sejak 1949.")
                .resolve(RELATIONS));
        assertThat(json).contains("\"since\":\"1949\"", "\"doc\":\"j1\"", "\"a\":\"BE\"");
    }
}
