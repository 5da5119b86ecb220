package org.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chancery.identity.EngagementTelling.Attendee;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.Evidence;
import org.chancery.record.PartialDate;
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

class EngagementResolutionTest {
    private final EngagementResolution resolution = new EngagementResolution();

    // ---- whole articles

    private static final List<Filed> ARTICLES = List.of(
            Documents.filed(
                    "a",
                    "2025-05-09",
                    "Harian Satu",
                    "Presiden RI Budi Hartono dijadwalkan bertemu Presiden Prancis Jean Dupont di Paris pada Senin (12/5/2025)."),
            Documents.filed(
                    "b",
                    "2025-05-12",
                    "Harian Dua",
                    "Presiden Prancis Jean Dupont bertemu Presiden Indonesia Budi Hartono di Paris, Senin (12/5/2025)."),
            Documents.filed(
                    "c",
                    "2025-05-14",
                    "Harian Tiga",
                    "Budi membahas kerja sama energi. Presiden Indonesia Budi Hartono bertemu Presiden Prancis Jean Dupont di"
                            + " Paris pada Senin lalu."),
            Documents.filed(
                    "d",
                    "2025-05-14",
                    "Harian Tiga",
                    "Menteri Luar Negeri RI Rina Pratiwi bertemu Menteri Luar Negeri Prancis Claire Martin di Paris, Selasa"
                            + " (13/5/2025)."));

    @Test
    void a_meeting_planned_and_then_held_is_one_with_its_history() {
        List<Entry<JoinedEngagement>> entries = Resolutions.over(ARTICLES, resolution, Judgements.NONE);
        Entry<JoinedEngagement> leaders = entries.stream()
                .filter(e -> e.body().participants().contains("Budi Hartono"))
                .filter(e -> e.body().type() == EngagementType.MEETING)
                .findFirst()
                .orElseThrow();
        assertThat(leaders.body().reports()).isEqualTo(3);
        assertThat(leaders.body().status()).isEqualTo(EngagementStatus.HELD);
        assertThat(leaders.body().history())
                .extracting(JoinedEngagement.StatusTold::status)
                .containsExactly(EngagementStatus.PLANNED, EngagementStatus.HELD);
        assertThat(leaders.body().start()).hasToString("2025-05-12");
        assertThat(entries)
                .anyMatch(e -> e.body().participants().contains("Claire Martin")
                        && !e.body().participants().contains("Jean Dupont"));
        for (JoinedEngagement.Told told : leaders.body().tellings()) {
            String text = ARTICLES.stream()
                    .filter(f -> f.source().doc().equals(told.doc()))
                    .findFirst()
                    .orElseThrow()
                    .document()
                    .text();
            for (Evidence evidence : told.evidence()) {
                assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
            }
        }
    }

    @Test
    void the_order_of_documents_does_not_matter() {
        List<Entry<JoinedEngagement>> once = Resolutions.over(ARTICLES, resolution, Judgements.NONE);
        for (int seed = 0; seed < 6; seed++) {
            List<Filed> shuffled = new ArrayList<>(ARTICLES);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Resolutions.over(shuffled, resolution, Judgements.NONE)).isEqualTo(once);
        }
    }

    // ---- single tellings: each line is one document's; two lines are joined or not

    @Test
    void tellings_that_are_one() {
        joined("meeting 2025-06-19 ID,RU [ID Budi Hartono] [RU Ivan Petrov]", "meeting 2025-06-19 RU,ID [RU Petrov]");
        joined("meeting 2025-06-19 ID,RU [RU Ivan Petrov]", "meeting 2025-06-20 ID,RU [RU Ivan Petrov]"); // time zones
        joined("meeting 2025-06-19 ID,RU [RU Ivan Petrov]", "meeting 2025-06 ID,RU [RU Ivan Petrov] [ID Budi Hartono]");
        joined("meeting 2025-06-19 ID,RU [RU Ivan Petrov]", "meeting none@2025-06-21 ID,RU [RU Ivan Petrov]");
        joined("negotiation_round 2025-11-12 US,VN #5", "negotiation_round 2025-11-14 US,VN #5");
        joined("visit 2025-07-01 ID,SA [ID Budi Hartono]", "visit 2025-07-02 ID,SA [ID Budi Hartono]");
        joined("forum 2025-10-26 ASEAN,ID ~ASEAN Summit #47", "forum 2025-10-28 ASEAN,US ~ASEAN Summit #47");
    }

    @Test
    void tellings_that_are_two() {
        apart("negotiation_round 2025-11-12 US,VN #4", "negotiation_round 2025-11-12 US,VN #5");
        apart("visit 2025-07-01 ID,SA [ID Budi Hartono]", "meeting 2025-07-01 ID,SA [ID Budi Hartono]");
        apart("meeting 2025-06-19 ID,RU [RU Ivan Petrov]", "meeting 2025-06-25 ID,RU [RU Ivan Petrov]");
        apart("meeting 2025-06-19 ID,RU [RU Ivan Petrov]", "meeting 2025-06-19 ID,RU [RU Oleg Smirnov]");
        apart("meeting 2025-06-19 ID,RU", "meeting 2025-06-19 ID,CN");
        apart("phone_call 2025-06-19 ID,RU", "meeting 2025-06-19 ID,RU");
        apart("forum 2025-10-26 ASEAN,ID ~ASEAN Summit", "forum 2025-10-26 ASEAN,ID ~East Asia Summit");
    }

    @Test
    void what_is_likely_but_not_sure_is_kept_as_such() {
        EngagementTelling one = telling("x", "meeting none@2025-06-10 ID,RU");
        EngagementTelling two = telling("y", "meeting none@2025-06-30 ID,RU");
        List<Entry<JoinedEngagement>> entries = resolve(Judgements.NONE, one, two);
        assertThat(entries).hasSize(2);
        assertThat(entries)
                .flatExtracting(e -> e.body().links())
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.verdict()).isEqualTo(Verdict.UNSURE);
                    assertThat(link.reason()).contains("same sides: ID, RU");
                });
    }

    @Test
    void a_persons_ruling_is_obeyed() {
        EngagementTelling one = telling("x", "meeting 2025-06-19 ID,RU [RU Ivan Petrov]");
        EngagementTelling two = telling("y", "meeting 2025-06-19 ID,RU [RU Ivan Petrov]");
        EngagementTelling far = telling("z", "meeting 2025-09-30 ID,RU [RU Ivan Petrov]");
        assertThat(resolve(ruling(Verdict.DIFFERENT, one, two), one, two)).hasSize(2);
        assertThat(resolve(ruling(Verdict.SAME, two, far), one, two, far)).hasSize(1);
        assertThat(resolve(ruling(Verdict.SAME, one, far), two, far)).hasSize(2);
    }

    @Test
    void an_engagement_answers_to_the_ids_that_its_parts_had_alone() {
        EngagementTelling one = telling("x", "meeting 2025-06-19 ID,RU [RU Ivan Petrov]");
        EngagementTelling two = telling("y", "meeting 2025-06-19 ID,RU [RU Ivan Petrov]");
        String alone = resolve(Judgements.NONE, two).getFirst().id();
        Entry<JoinedEngagement> both = resolve(Judgements.NONE, one, two).getFirst();
        assertThat(List.of(both.id(), both.aliases().getFirst())).contains(alone);
    }

    @Test
    void gaps_in_a_series_are_seen() {
        List<Entry<JoinedEngagement>> entries = resolve(
                Judgements.NONE,
                telling("x", "negotiation_round 2025-06-10 US,VN #2"),
                telling("y", "negotiation_round 2025-11-12 US,VN #5"));
        assertThat(NumberedSeries.of(entries)).singleElement().satisfies(series -> {
            assertThat(series.name()).isEqualTo("negotiation round");
            assertThat(series.seen())
                    .extracting(NumberedSeries.Session::ordinal)
                    .containsExactly(2, 5);
            assertThat(series.missing()).containsExactly(1, 3, 4);
        });
    }

    @Test
    void materials_and_entries_survive_storage() {
        EngagementTelling one = telling("x", "forum 2025-10 ASEAN,ID ~ASEAN Summit #47 [ID Budi Hartono]");
        assertThat(JsonForm.read(JsonForm.write(one), EngagementTelling.class)).isEqualTo(one);
        JoinedEngagement body = resolve(Judgements.NONE, one).getFirst().body();
        assertThat(JsonForm.read(JsonForm.write(body), JoinedEngagement.class)).isEqualTo(body);
    }

    /** However many engagements two countries have in one month, a telling is compared with a fixed number of them. */
    @Test
    void cost_grows_with_the_number_of_tellings() {
        long once = comparisons(1_000);
        long twice = comparisons(2_000);
        assertThat(twice).isLessThan(once * 22 / 10);
    }

    private static long comparisons(int tellings) {
        Random random = new Random(1);
        List<EngagementTelling> all = new ArrayList<>();
        for (int i = 0; i < tellings; i++) {
            all.add(telling(
                    "d" + i,
                    "meeting 2025-06-1" + random.nextInt(10) + " ID,VN [ID " + word(random) + "] [VN " + word(random)
                            + "]"));
        }
        EngagementGathering gathering = new EngagementGathering(Judgements.NONE);
        gathering.entries(all.stream());
        return gathering.comparisons();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder("X");
        random.ints(8, 'a', 'z').forEach(word::appendCodePoint);
        return word.toString();
    }

    private void joined(String one, String two) {
        assertThat(resolve(Judgements.NONE, telling("x", one), telling("y", two)))
                .as("%s = %s", one, two)
                .hasSize(1);
    }

    private void apart(String one, String two) {
        assertThat(resolve(Judgements.NONE, telling("x", one), telling("y", two)))
                .as("%s ≠ %s", one, two)
                .hasSize(2);
    }

    private List<Entry<JoinedEngagement>> resolve(Judgements judgements, EngagementTelling... tellings) {
        return resolution.resolve("2025", Arrays.stream(tellings), judgements);
    }

    private static Judgements ruling(Verdict verdict, EngagementTelling a, EngagementTelling b) {
        return Judgements.of(List.of(new Link(a.claim(), b.claim(), verdict, 1, "seen", "a reader")));
    }

    /** {@code type date[@published] PARTIES [~series] [#ordinal] [[COUNTRY name]]…}, the date {@code none} for none. */
    private static EngagementTelling telling(String doc, String line) {
        List<Attendee> attendees = new ArrayList<>();
        String rest = line;
        for (int open = rest.indexOf('['); open >= 0; open = rest.indexOf('[')) {
            int close = rest.indexOf(']', open);
            attendees.add(new Attendee(rest.substring(open + 4, close), rest.substring(open + 1, open + 3)));
            rest = rest.substring(0, open) + rest.substring(close + 1);
        }
        Integer ordinal = null;
        int sign = rest.indexOf('#');
        if (sign >= 0) {
            ordinal = Integer.valueOf(rest.substring(sign + 1).strip());
            rest = rest.substring(0, sign);
        }
        String series = null;
        int wave = rest.indexOf('~');
        if (wave >= 0) {
            series = rest.substring(wave + 1).strip();
            rest = rest.substring(0, wave);
        }
        String[] words = rest.strip().split(" ");
        String[] when = words[1].split("@");
        PartialDate date = when[0].equals("none") ? null : PartialDate.parse(when[0]);
        LocalDate published = when.length > 1
                ? LocalDate.parse(when[1])
                : date == null || !date.isDay() ? null : date.firstDay().plusDays(1);
        return telling(doc, EngagementType.parse(words[0]), date, published, words[2], series, ordinal, attendees);
    }

    private static EngagementTelling telling(
            String doc,
            EngagementType type,
            @Nullable PartialDate date,
            @Nullable LocalDate published,
            String parties,
            @Nullable String series,
            @Nullable Integer ordinal,
            List<Attendee> attendees) {
        return new EngagementTelling(
                new ClaimId(PublicId.of(doc) + ".e0"),
                doc,
                "id",
                published,
                null,
                Fingerprint.mix(doc.hashCode()),
                type,
                series,
                ordinal,
                date,
                date,
                null,
                null,
                null,
                null,
                EngagementStatus.HELD,
                List.of(parties.split(",")),
                attendees,
                List.of(),
                List.of(new Evidence(doc, 0, doc.length())),
                0.8);
    }
}
