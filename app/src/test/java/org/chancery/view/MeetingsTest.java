package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.junit.jupiter.api.Test;

/** Where places lie, what a map and a network count, and how a network is laid out. */
class MeetingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final MeetingsAsked ALL =
            new MeetingsAsked("", "", null, EngagementStatus.HELD, null, null, "", false);

    @Test
    void places_are_known_by_their_names_in_every_language() {
        place("Jenewa", "Geneva", true);
        place("Hà Nội", "Hanoi", true);
        place("ha noi", "Hanoi", true);
        place("Gedung Putih", "Washington", true);
        place("White House", "Washington", true);
        place("Washington, D.C.", "Washington", true);
        place("Nusa Dua, Bali", "Nusa Dua", true);
        place("kota Bogor", "Bogor", true);
        place("Amerika Serikat", "US", false);
        place("AS", "US", false);
        place("Việt Nam", "VN", false);
        place("Kandahar", "AF", false);
        assertThat(Places.of("ruang rapat lantai dua")).isNull();
        assertThat(Places.of("")).isNull();
    }

    private static void place(String told, String name, boolean isExact) {
        Places.Place place = Objects.requireNonNull(Places.of(told), told);
        assertThat(place.name()).as(told).isEqualTo(name);
        assertThat(place.isExact()).as(told).isEqualTo(isExact);
        assertThat(place.at().x()).isBetween(0, WorldMap.WIDTH);
        assertThat(place.at().y()).isBetween(0, WorldMap.HEIGHT);
    }

    @Test
    void the_projection_is_that_of_the_outlines() {
        // A point within Indonesia's largest island, and the middle of the sheet.
        WorldMap.Point borneo = Objects.requireNonNull(WorldMap.within("ID"));
        WorldMap.Point here = WorldMap.at(0, 114);
        assertThat(Math.hypot(borneo.x() - here.x(), borneo.y() - here.y())).isLessThan(25);
        assertThat(WorldMap.at(0, 0).x()).isEqualTo(WorldMap.WIDTH / 2);
        assertThat(WorldMap.at(-56, 0).y()).isBetween(WorldMap.HEIGHT - 2, WorldMap.HEIGHT + 2);
    }

    private static Meetings.Met met(String id, String day, String place, String... parties) {
        return new Meetings.Met(
                id,
                EngagementType.MEETING,
                EngagementStatus.HELD,
                LocalDate.parse(day),
                List.of(parties),
                Places.of(place),
                place.isEmpty() ? null : place,
                List.of(),
                List.of());
    }

    private static final MeetingPeople NOBODY = new MeetingPeople(Map.of());

    private static final Meetings MEETINGS = new Meetings(List.of(
            met("a", "2025-05-01", "Hanoi", "ID", "VN"),
            met("b", "2025-06-01", "Jakarta", "ID", "VN"),
            met("c", "2025-07-01", "", "ID", "US"),
            met("d", "2031-01-01", "Hà Nội", "US", "VN"),
            met("e", "2025-08-01", "ruang rapat", "ID"),
            met("f", "2025-09-01", "Bali", "A", "B", "C", "D", "E", "F", "G", "H", "I")));

    @Test
    void ties_are_counted_but_not_of_summits() {
        MeetingsNetwork network = MeetingsNetwork.of(ALL, MEETINGS, NOBODY, TODAY, Wording.ENGLISH);
        assertThat(network.engagements()).isEqualTo(4);
        assertThat(network.large()).isEqualTo(1);
        assertThat(network.table())
                .extracting(tie -> tie.one().key() + tie.other().key() + tie.count() + " " + tie.last())
                .containsExactly("IDVN2 1 Jun 2025", "IDUS1 1 Jul 2025", "USVN1 ");
        assertThat(network.table().getFirst().thickness())
                .isGreaterThan(network.table().getLast().thickness());
        MeetingsNetwork between = MeetingsNetwork.of(ALL.of("US"), MEETINGS, NOBODY, TODAY, Wording.ENGLISH);
        assertThat(between.table()).hasSize(2);
    }

    /** A tie of the table by the labels of its ends, and what they lead to. */
    @Test
    void two_people_of_one_name_are_two_and_one_of_two_names_is_one() {
        MeetingPeople.Person wangOfChina = new MeetingPeople.Person("wang-li-cn", "Wang Li", "CN");
        MeetingPeople.Person wangOfSingapore = new MeetingPeople.Person("wang-li-sg", "Wang Li", "SG");
        MeetingPeople.Person nguyen = new MeetingPeople.Person("nguyen-an-vn", "Nguyen An", "VN");
        MeetingPeople.Person stranger = new MeetingPeople.Person("", "Wang Li", null);
        MeetingPeople people = new MeetingPeople(Map.of(
                "a", List.of(wangOfChina, nguyen),
                "b", List.of(nguyen, wangOfSingapore),
                "c", List.of(nguyen, wangOfSingapore),
                "d", List.of(nguyen, stranger)));
        MeetingsNetwork network = MeetingsNetwork.of(ALL.withPeople(true), MEETINGS, people, TODAY, Wording.ENGLISH);
        assertThat(network.knots())
                .extracting(knot -> knot.label() + " " + knot.person() + " " + knot.count())
                .containsExactlyInAnyOrder(
                        "Nguyen An nguyen-an-vn 4",
                        "Wang Li (Singapore) wang-li-sg 2",
                        "Wang Li (China) wang-li-cn 1",
                        "Wang Li  1");
        assertThat(network.table().getFirst().count()).isEqualTo(2);
    }

    @Test
    void the_same_network_always_looks_the_same_and_no_name_lies_on_another() {
        List<NetworkLayout.Spring> springs = new ArrayList<>();
        for (int i = 1; i < 30; i++) {
            springs.add(new NetworkLayout.Spring(i, i % 3, 1.0 / i));
        }
        double[] wide = new double[30];
        java.util.Arrays.fill(wide, 80);
        double[] high = new double[30];
        java.util.Arrays.fill(high, 34);
        double[] at = NetworkLayout.of(wide, high, springs, 900, 550);
        assertThat(NetworkLayout.of(wide, high, springs, 900, 550)).containsExactly(at);
        for (int i = 0; i < 30; i++) {
            assertThat(at[2 * i]).isBetween(0.0, 900.0);
            assertThat(at[2 * i + 1]).isBetween(0.0, 550.0);
            for (int j = 0; j < i; j++) {
                boolean isApart = Math.abs(at[2 * i] - at[2 * j]) > 60 || Math.abs(at[2 * i + 1] - at[2 * j + 1]) > 20;
                assertThat(isApart).as("%d and %d", i, j).isTrue();
            }
        }
        assertThat(NetworkLayout.of(new double[0], new double[0], List.of(), 900, 550))
                .isEmpty();
        assertThat(NetworkLayout.of(new double[] {40}, new double[] {30}, List.of(), 900, 550))
                .containsExactly(450, 275);
    }
}
