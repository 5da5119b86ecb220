package org.chancery.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Material;
import org.chancery.resolve.Resolutions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one matter and what is two, in articles of our own sentences. */
class MatterResolutionTest {

    private static final Filed ASKED = Papers.of(
            "asked",
            "2025-05-06",
            "id",
            "Menteri Perdagangan Vietnam meminta Malaysia menghapus kuota impor beras. "
                    + "Malaysia mencatat permintaan tersebut. "
                    + "Menteri Luar Negeri Malaysia mengundang Menteri Luar Negeri Vietnam berkunjung ke Kuala Lumpur. "
                    + "Vietnam menerima undangan itu.");
    private static final Filed PROMISED = Papers.of(
            "promised",
            "2025-08-20",
            "id",
            "Perdana Menteri Malaysia mengatakan Malaysia akan menghapus kuota beras dari Vietnam "
                    + "paling lambat akhir 2025.");
    private static final Filed OF_ANOTHER_PAIR = Papers.of(
            "another",
            "2025-08-21",
            "id",
            "Menteri Perdagangan Thailand meminta Filipina menghapus kuota impor beras.");

    /** The case that the program is for: asked on two days, asked again in the new year, promised: one matter. */
    @Test
    void the_lists_d1_and_d3_are_one_matter_over_three_articles() {
        Entry<MatterBody> lists = Papers.matters(Papers.samples()).stream()
                .filter(m -> m.body().subject().startsWith("o:control_lists_d"))
                .reduce((a, b) -> {
                    throw new AssertionError("two matters: " + a.title() + ", " + b.title());
                })
                .orElseThrow();
        assertThat(lists.parties()).containsExactly("US", "VN");
        assertThat(lists.body().asker()).isEqualTo("VN");
        assertThat(lists.body().addressee()).isEqualTo("US");
        assertThat(lists.body().topic()).isEqualTo("export_control");
        assertThat(steps(lists))
                .contains("2025-11-13 raised [VN]", "2025-11-14 raised [VN]", "2026-02-20 promised [US]");
        assertThat(lists.body().response()).isEqualTo(Response.ACCEPTED);
        assertThat(lists.body().links())
                .extracting(StepLink::type)
                .contains(StepLink.Type.REPEATS, StepLink.Type.PROMISES);
        assertThat(lists.body().joins())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.reason()).isNotEmpty());
    }

    /** The same asks and promises without end: the time must grow with the length, not with its cube. */
    @Test
    void a_text_without_end_is_threaded_in_seconds() {
        String again = "Menteri Perdagangan Vietnam meminta Malaysia menghapus kuota impor beras. "
                + "Malaysia berjanji menurunkan tarif sepatu dari Vietnam menjadi 5 persen.\n";
        Filed endless = Papers.of("endless", "2025-05-06", "id", again.repeat(2000));
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> new MatterResolution().contribute(endless)))
                .isNotEmpty();
    }

    @Test
    void an_ask_and_its_promise_in_another_article_are_one_matter() {
        Entry<MatterBody> quota = Papers.matter(Papers.matters(List.of(ASKED, PROMISED)), "paling lambat");
        assertThat(quota.body().asker()).isEqualTo("VN");
        assertThat(quota.body().steps()).extracting(Step::doc).contains("asked", "promised");
        assertThat(quota.body().targets()).extracting(t -> t.date().toString()).containsExactly("2025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Vietnam asked the United States to open its rice market before the end of the 21st century. | ''",
                "en | Vietnam asked the United States to open its rice market by the end of 2031. | 2031",
                "id | Vietnam meminta Amerika Serikat membuka pasar beras sebelum akhir abad ke-21. | ''",
                "id | Vietnam meminta Amerika Serikat membuka pasar beras sebelum akhir 2031. | 2031",
            })
    void a_century_is_no_day_on_which_anything_is_due(String language, String text, String due) {
        List<Entry<MatterBody>> matters = Papers.matters(List.of(Papers.of("due", "2026-05-06", language, text)));
        assertThat(matters).isNotEmpty();
        assertThat(matters.getFirst().body().targets().stream()
                        .map(t -> t.date().toString())
                        .toList())
                .isEqualTo(due.isEmpty() ? List.of() : List.of(due));
    }

    @Test
    void an_answer_that_points_back_is_of_the_matter_of_the_ask() {
        List<Entry<MatterBody>> matters = Papers.matters(List.of(ASKED));
        assertThat(Papers.matter(matters, "mencatat permintaan").id())
                .isEqualTo(Papers.matter(matters, "menghapus kuota").id());
        assertThat(Papers.matter(matters, "menerima undangan").id())
                .isEqualTo(Papers.matter(matters, "mengundang").id());
    }

    @Test
    void two_objects_of_one_pair_are_two_matters() {
        List<Entry<MatterBody>> matters = Papers.matters(List.of(ASKED));
        assertThat(Papers.matter(matters, "menghapus kuota").id())
                .isNotEqualTo(Papers.matter(matters, "mengundang").id());
    }

    @Test
    void the_same_object_between_another_pair_is_another_matter() {
        List<Entry<MatterBody>> matters = Papers.matters(List.of(ASKED, PROMISED, OF_ANOTHER_PAIR));
        assertThat(Papers.matter(matters, "Thailand").parties()).containsExactly("PH", "TH");
        assertThat(Papers.matter(matters, "Thailand").body().steps())
                .allMatch(s -> s.doc().equals("another"));
    }

    @Test
    void what_one_side_does_and_what_the_other_does_are_two_matters() {
        List<Entry<MatterBody>> matters = Papers.matters(List.of(
                Papers.of("a", "2025-07-01", "id", "Presiden AS mengenakan tarif 20 persen terhadap produk Vietnam."),
                Papers.of("b", "2025-07-02", "id", "Vietnam menurunkan tarif impor terhadap produk Amerika Serikat.")));
        assertThat(Papers.matter(matters, "mengenakan").id())
                .isNotEqualTo(Papers.matter(matters, "menurunkan").id());
    }

    @Test
    void every_act_stands_in_a_matter() {
        List<Filed> papers = Papers.samples();
        List<String> claims = Papers.matters(papers).stream()
                .flatMap(m -> m.body().steps().stream())
                .map(s -> s.doc() + " " + s.start())
                .toList();
        for (Filed paper : papers) {
            paper.extraction()
                    .acts()
                    .forEach(act -> assertThat(claims)
                            .contains(paper.source().doc() + " "
                                    + act.evidence().getFirst().start()));
        }
    }

    @Test
    void the_order_of_the_articles_does_not_matter() {
        List<Filed> papers = new ArrayList<>(Papers.samples());
        String matters = JsonForm.write(Papers.matters(papers));
        for (int seed = 1; seed <= 3; seed++) {
            Collections.shuffle(papers, new Random(seed));
            assertThat(JsonForm.write(Papers.matters(papers))).isEqualTo(matters);
        }
    }

    @Test
    void what_a_document_contributes_comes_back_from_json() {
        for (Material<Strand> material : new MatterResolution().contribute(ASKED)) {
            assertThat(JsonForm.read(JsonForm.write(material.body()), Strand.class))
                    .isEqualTo(material.body());
        }
    }

    @Test
    void what_a_person_ruled_counts() {
        List<Filed> papers = List.of(ASKED, PROMISED);
        List<Entry<MatterBody>> machine = Papers.matters(papers);
        Step asked = step(Papers.matter(machine, "menghapus kuota impor"), "asked");
        Step promised = step(Papers.matter(machine, "paling lambat"), "promised");
        Link apart = new Link(asked.claim(), promised.claim(), Link.Verdict.DIFFERENT, 1, "two quotas", "a reviewer");
        List<Entry<MatterBody>> ruled = Resolutions.over(papers, new MatterResolution(), Judgements.of(List.of(apart)));
        assertThat(Papers.matter(ruled, "paling lambat").id())
                .isNotEqualTo(Papers.matter(ruled, "menghapus kuota impor").id());

        Step invited = step(Papers.matter(machine, "mengundang"), "asked");
        Link together = new Link(invited.claim(), promised.claim(), Link.Verdict.SAME, 1, "one deal", "a reviewer");
        ruled = Resolutions.over(papers, new MatterResolution(), Judgements.of(List.of(together)));
        assertThat(Papers.matter(ruled, "paling lambat").id())
                .isEqualTo(Papers.matter(ruled, "mengundang").id());
    }

    @Test
    void a_merged_matter_still_answers_to_the_ids_of_its_parts() {
        String alone = Papers.matter(Papers.matters(List.of(PROMISED)), "paling lambat")
                .id();
        Entry<MatterBody> merged = Papers.matter(Papers.matters(List.of(ASKED, PROMISED)), "paling lambat");
        List<String> ids = new ArrayList<>(merged.aliases());
        ids.add(merged.id());
        assertThat(ids).contains(alone);
    }

    private static Step step(Entry<MatterBody> matter, String doc) {
        return matter.body().steps().stream()
                .filter(s -> s.doc().equals(doc))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> steps(Entry<MatterBody> matter) {
        return matter.body().steps().stream()
                .map(s -> s.date() + " " + s.status().label() + " " + s.by())
                .toList();
    }
}
