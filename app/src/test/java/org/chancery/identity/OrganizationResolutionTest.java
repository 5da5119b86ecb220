package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.record.Evidence;
import org.chancery.record.OrganizationKind;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Link.Verdict;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Resolutions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganizationResolutionTest {
    private final OrganizationResolution resolution = new OrganizationResolution();

    @Test
    void full_name_acronym_and_foreign_name_are_one_organisation() {
        List<Filed> documents = List.of(
                Documents.filed("a", "2025-11-13", "Satu", "Organisasi Perdagangan Dunia (WTO) membahas tarif baru."),
                Documents.filed("b", "2025-11-14", "Dua", "WTO menilai tarif itu melanggar aturan."),
                Documents.filed("c", "2025-11-14", "Dua", "Kementerian Luar Negeri RI memanggil duta besar Jepang."),
                Documents.filed("d", "2025-11-15", "Tiga", "Kemlu RI menunggu jawaban Jepang."));
        List<Entry<JoinedOrganization>> all = Resolutions.over(documents, resolution, Judgements.NONE);
        assertThat(byId(all, "wto").body().reports()).isEqualTo(2);
        assertThat(byId(all, "ministry-foreign-affairs-id").body().reports()).isEqualTo(2);
    }

    @Test
    void ministries_are_known_by_field_and_country_in_every_language() {
        assertThat(PostConcepts.shelf().ministry("id", "Kementerian Perdagangan"))
                .isEqualTo("ministry/trade");
        assertThat(PostConcepts.shelf().ministry("en", "U.S. Department of Commerce"))
                .isEqualTo("ministry/trade");
        assertThat(PostConcepts.shelf().ministry("en", "Commerce Department")).isEqualTo("ministry/trade");
        assertThat(PostConcepts.shelf().ministry("vi", "Bộ Công Thương")).isEqualTo("ministry/industry+trade");
        assertThat(PostConcepts.shelf().ministry("en", "Ministry of Silly Walks"))
                .isNull();
    }

    @Test
    void an_acronym_that_one_document_writes_out_joins_in_the_others() {
        assertThat(resolve(
                        Judgements.NONE,
                        telling("a", "Badan Contoh Nasional", "BCN", "ID"),
                        telling("b", "BCN", null, "ID")))
                .singleElement()
                .satisfies(e -> assertThat(e.title()).isEqualTo("Badan Contoh Nasional (BCN)"));
        assertThat(resolve(
                        Judgements.NONE,
                        telling("a", "Badan Contoh Nasional", null, "ID"),
                        telling("b", "BCN", null, "ID")))
                .hasSize(2);
    }

    @Test
    void legal_forms_and_accents_do_not_count_and_countries_do() {
        assertThat(resolve(
                        Judgements.NONE,
                        telling("a", "PT Baja Contoh Tbk", null, "ID"),
                        telling("b", "Baja Contoh", null, null)))
                .hasSize(1);
        assertThat(resolve(
                        Judgements.NONE,
                        telling("a", "Bank Sentral", null, "ID"),
                        telling("b", "Bank Sentral", null, "MY"),
                        telling("c", "Bank Sentral", null, null)))
                .hasSize(3);
    }

    @Test
    void rulings_are_obeyed_and_the_order_does_not_matter() {
        OrganizationTelling one = telling("a", "Baja Contoh", null, "ID");
        OrganizationTelling two = telling("b", "Baja Contoh", null, "ID");
        OrganizationTelling three = telling("c", "Baja Lain", null, "ID");
        assertThat(resolve(ruling(Verdict.DIFFERENT, one, two), one, two)).hasSize(2);
        assertThat(resolve(ruling(Verdict.SAME, one, three), one, three)).hasSize(1);
        List<OrganizationTelling> all =
                new ArrayList<>(List.of(one, two, three, telling("d", "Baja Contoh", "BC", null)));
        all.add(telling("e", "BC", null, "ID"));
        List<Entry<JoinedOrganization>> once = resolution.resolve("b", all.stream(), Judgements.NONE);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(resolution.resolve("b", all.stream(), Judgements.NONE)).isEqualTo(once);
        }
        JoinedOrganization body = once.getFirst().body();
        assertThat(JsonForm.read(JsonForm.write(body), JoinedOrganization.class))
                .isEqualTo(body);
    }

    private List<Entry<JoinedOrganization>> resolve(Judgements judgements, OrganizationTelling... tellings) {
        return resolution.resolve("b", Arrays.stream(tellings), judgements);
    }

    private static Entry<JoinedOrganization> byId(List<Entry<JoinedOrganization>> all, String id) {
        return all.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private static Judgements ruling(Verdict verdict, OrganizationTelling a, OrganizationTelling b) {
        return Judgements.of(List.of(new Link(a.claim(), b.claim(), verdict, 1, "seen", "a reader")));
    }

    private static OrganizationTelling telling(
            String doc, String name, @Nullable String acronym, @Nullable String country) {
        return new OrganizationTelling(
                new ClaimId(PublicId.of(doc) + ".o0"),
                doc,
                LocalDate.of(2025, 11, 13),
                name,
                acronym,
                OrganizationKind.OTHER,
                country,
                null,
                new Evidence(name, 0, name.length()));
    }
}
