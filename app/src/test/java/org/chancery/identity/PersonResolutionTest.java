package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.export.PeopleJson;
import org.chancery.record.Evidence;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Link.Verdict;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Resolutions;
import org.junit.jupiter.api.Test;

class PersonResolutionTest {
    private final PersonResolution resolution = new PersonResolution();

    @Test
    void names_of_one_person_in_several_documents_are_one_entry() {
        List<Filed> documents = List.of(
                Documents.filed(
                        "a",
                        "2025-11-13",
                        "Satu",
                        "Menteri Perindustrian dan Perdagangan Vietnam Nguyễn Hồng Hạnh bertemu Menteri Perdagangan RI Budi Hartono."),
                Documents.filed(
                        "b",
                        "2025-11-14",
                        "Dua",
                        "Menteri Perindustrian dan Perdagangan Vietnam Nguyen Hong Hanh mengatakan perundingan berjalan baik."));
        List<Entry<JoinedPerson>> people = Resolutions.over(documents, resolution, Judgements.NONE);
        Entry<JoinedPerson> minister = byId(people, "nguyen-hong-hanh-vn");
        assertThat(minister.body().reports()).isEqualTo(2);
        assertThat(minister.body().posts()).singleElement().satisfies(post -> {
            assertThat(post.concept()).isEqualTo("minister/industry+trade");
            assertThat(post.first()).isEqualTo("2025-11-13");
            assertThat(post.last()).isEqualTo("2025-11-14");
        });
        assertThat(PeopleJson.array(people)).contains("\"post_id\":\"minister/industry+trade\"");
    }

    @Test
    void a_post_alone_leads_to_the_one_who_held_it() {
        List<Entry<JoinedPerson>> people = resolve(
                Judgements.NONE,
                telling("a", "2021-05-01", "Tran Van Long", "minister/industry+trade", false),
                telling("b", "2025-11-13", "Nguyen Hong Hanh", "minister/industry+trade", false),
                telling("c", "2026-02-20", "Nguyen Hong Hanh", "minister/industry+trade", false));
        Incumbents incumbents = Incumbents.of(people);
        assertThat(incumbents.holder(
                        "id", "Menteri Perindustrian dan Perdagangan", null, "VN", LocalDate.of(2025, 11, 20)))
                .hasValueSatisfying(holder -> {
                    assertThat(holder.person()).isEqualTo("nguyen-hong-hanh-vn");
                    assertThat(holder.reason()).contains("2025-11-13 to 2026-02-20");
                });
        assertThat(incumbents.holder("en", "Trade Minister", null, "VN", LocalDate.of(2025, 11, 20)))
                .hasValueSatisfying(holder -> assertThat(holder.score()).isLessThan(0.9));
        assertThat(incumbents.holder("en", "Trade Minister", null, "VN", LocalDate.of(2023, 11, 20)))
                .isEmpty();
        assertThat(incumbents.holder("en", "Trade Minister", null, "ID", LocalDate.of(2025, 11, 20)))
                .isEmpty();
    }

    @Test
    void a_post_shows_who_came_before_and_after_and_who_is_told_to_hold_it_as_well() {
        List<Entry<JoinedPerson>> people = resolve(
                Judgements.NONE,
                telling("a", "2021-05-01", "Tran Van Long", "minister/trade", false),
                telling("b", "2021-09-01", "Tran Van Long", "minister/trade", false),
                telling("c", "2025-11-13", "Nguyen Hong Hanh", "minister/trade", false),
                telling("d", "2026-02-20", "Nguyen Hong Hanh", "minister/trade", false),
                telling("e", "2026-01-05", "Pham Quang Huy", "minister/trade", false),
                telling("f", "2026-01-05", "Tran Van Long", "minister/trade", true));
        JoinedPerson.Tenure first =
                byId(people, "tran-van-long-vn").body().posts().getFirst();
        assertThat(first.former()).isEqualTo("2026-01-05");
        assertThat(first.last()).isEqualTo("2021-09-01");
        assertThat(first.successor()).isEqualTo("nguyen-hong-hanh-vn");
        JoinedPerson.Tenure second =
                byId(people, "nguyen-hong-hanh-vn").body().posts().getFirst();
        assertThat(second.predecessor()).isEqualTo("tran-van-long-vn");
        assertThat(second.contested()).containsExactly("pham-quang-huy-vn");
    }

    @Test
    void a_surname_joins_by_its_post_and_stays_unsure_without() {
        assertThat(resolve(
                        Judgements.NONE,
                        telling("a", "2025-11-13", "Budi Hartono", "minister/trade", false),
                        telling("b", "2025-11-14", "Hartono", "minister/trade", false)))
                .hasSize(1);
        List<Entry<JoinedPerson>> apart = resolve(
                Judgements.NONE,
                telling("a", "2025-11-13", "Budi Hartono", "minister/trade", false),
                telling("b", "2025-11-14", "Hartono", "mayor", false));
        assertThat(apart).hasSize(2);
        assertThat(apart)
                .flatExtracting(e -> e.body().links())
                .extracting(Link::verdict)
                .containsExactly(Verdict.UNSURE);
    }

    @Test
    void a_common_name_alone_is_the_holder_of_the_post_or_nobody_known() {
        assertThat(resolve(
                        Judgements.NONE,
                        telling("a", "2025-11-13", "Kim Min Su", "minister/defence", false),
                        telling("b", "2025-11-14", "Kim", "minister/defence", false),
                        telling("c", "2025-11-14", "Kim", "spokesperson", false)))
                .hasSize(2);
    }

    @Test
    void a_wife_is_not_her_husband() {
        assertThat(resolve(
                        Judgements.NONE,
                        telling("a", "2018-01-30", "Budi Hartono", "president", false),
                        telling("b", "2018-01-30", "Ratnasari Budi Hartono", "first-lady", false)))
                .hasSize(2);
    }

    @Test
    void one_name_forty_years_apart_is_two_people() {
        List<Entry<JoinedPerson>> people = resolve(
                Judgements.NONE,
                telling("a", "1983-11-13", "Thomas Miller", "minister/trade", false),
                telling("b", "2025-11-14", "Thomas Miller", "senator", false));
        assertThat(people).hasSize(2);
        assertThat(people).extracting(Entry::id).contains("thomas-miller-vn").doesNotHaveDuplicates();
    }

    @Test
    void rulings_are_obeyed() {
        PersonTelling one = telling("a", "2025-11-13", "Budi Hartono", "minister/trade", false);
        PersonTelling two = telling("b", "2025-11-14", "Budi Hartono", "governor", false);
        PersonTelling three = telling("c", "2025-11-14", "Hartono Wijaya", "mayor", false);
        assertThat(resolve(Judgements.NONE, one, two)).hasSize(1);
        assertThat(resolve(ruling(Verdict.DIFFERENT, one, two), one, two)).hasSize(2);
        assertThat(resolve(ruling(Verdict.SAME, one, three), one, three)).hasSize(1);
    }

    @Test
    void the_order_of_tellings_does_not_matter() {
        List<PersonTelling> tellings = new ArrayList<>();
        String[] names = {
            "Budi Hartono", "Hartono", "B. Hartono", "Budi Santoso", "Soetrisno", "Sutrisno", "Kim", "Kim Min Su"
        };
        String[] posts = {"minister/trade", "president", "spokesperson", null};
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            tellings.add(telling(
                    "d" + i,
                    "2025-0" + (1 + random.nextInt(9)) + "-11",
                    names[random.nextInt(names.length)],
                    posts[random.nextInt(posts.length)],
                    false));
        }
        List<Entry<JoinedPerson>> once = resolution.resolve("VN", tellings.stream(), Judgements.NONE);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(tellings, new Random(seed));
            assertThat(resolution.resolve("VN", tellings.stream(), Judgements.NONE))
                    .isEqualTo(once);
        }
        assertThat(JsonForm.read(JsonForm.write(once.getFirst().body()), JoinedPerson.class))
                .isEqualTo(once.getFirst().body());
    }

    @Test
    void cost_grows_with_the_number_of_names() {
        assertThat(comparisons(4_000)).isLessThan(comparisons(2_000) * 23 / 10);
    }

    private static long comparisons(int names) {
        Random random = new Random(5);
        List<PersonTelling> tellings = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            String name = "Surname" + (char) ('a' + random.nextInt(26)) + " X"
                    + Integer.toString(random.nextInt(1 << 30), 36);
            tellings.add(telling("d" + i, "2025-03-11", name, "minister/trade", false));
        }
        PeopleGathering gathering = new PeopleGathering("VN", Judgements.NONE);
        gathering.entries(tellings.stream());
        return gathering.comparisons();
    }

    private List<Entry<JoinedPerson>> resolve(Judgements judgements, PersonTelling... tellings) {
        return resolution.resolve("VN", Arrays.stream(tellings), judgements);
    }

    private static Entry<JoinedPerson> byId(List<Entry<JoinedPerson>> people, String id) {
        return people.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private static Judgements ruling(Verdict verdict, PersonTelling a, PersonTelling b) {
        return Judgements.of(List.of(new Link(a.claim(), b.claim(), verdict, 1, "seen", "a reader")));
    }

    private static PersonTelling telling(
            String doc,
            String published,
            String name,
            @org.jspecify.annotations.Nullable String concept,
            boolean former) {
        return new PersonTelling(
                new ClaimId(PublicId.of(doc) + ".p0"),
                doc,
                "id",
                LocalDate.parse(published),
                name,
                concept,
                concept,
                null,
                "VN",
                former,
                new Evidence(name, 0, name.length()),
                0.9);
    }
}
