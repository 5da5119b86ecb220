package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * Where engagements took place.
 *
 * @param asked of which
 * @param spots places on the map, most engagements first
 * @param table the same in words, and no more than can be read
 * @param placed how many engagements lie on the map
 * @param unplaced how many name a place of which it is not known where it lies
 * @param untold how many name no place
 * @param chosen the place of which all is listed, or null
 * @param items engagements there, the latest first
 */
public record MeetingsMap(
        MeetingsAsked asked,
        List<Spot> spots,
        List<Spot> table,
        int placed,
        int unplaced,
        int untold,
        @Nullable Spot chosen,
        List<EntryItem> items) {
    private static final int ROWS = 40;
    private static final int SPOTS = 250;
    private static final int ITEMS = 40;
    private static final double SMALLEST = 6;
    private static final double LARGEST = 34;
    private static final int NAMED = 12;

    /**
     * A place with its engagements.
     *
     * @param key by which an address names it
     * @param label what it is called
     * @param country in which it lies, in words
     * @param isExact false where no more is known than the country
     * @param radius of its circle; the area grows with the engagements
     * @param count of engagements
     * @param last day of the latest in words; empty where none is dated
     * @param isNamed whether its name stands on the map
     */
    public record Spot(
            String key,
            String label,
            String country,
            boolean isExact,
            WorldMap.Point at,
            double radius,
            int count,
            String last,
            boolean isNamed) {}

    /** Lays the map out. */
    public static MeetingsMap of(
            MeetingsAsked asked, Meetings meetings, RecordStore record, LocalDate today, Wording words) {
        Map<Places.Place, List<Meetings.Met>> byPlace = new LinkedHashMap<>();
        int[] not = {0, 0};
        meetings.fitting(asked).forEach(met -> {
            if (met.place() != null) {
                byPlace.computeIfAbsent(met.place(), place -> new ArrayList<>()).add(met);
            } else {
                not[met.told() == null ? 1 : 0]++;
            }
        });
        List<Map.Entry<Places.Place, List<Meetings.Met>>> sorted = byPlace.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Places.Place, List<Meetings.Met>> place) ->
                                -place.getValue().size())
                        .thenComparing(place -> place.getKey().name()))
                .toList();
        int most = sorted.isEmpty() ? 1 : sorted.getFirst().getValue().size();
        List<Spot> spots = new ArrayList<>();
        for (var place : sorted.subList(0, Math.min(SPOTS, sorted.size()))) {
            spots.add(spot(place.getKey(), place.getValue(), most, spots, today, words));
        }
        Spot chosen = spots.stream()
                .filter(spot -> spot.key().equals(asked.at()))
                .findFirst()
                .orElse(null);
        return new MeetingsMap(
                asked,
                spots,
                spots.subList(0, Math.min(ROWS, spots.size())),
                byPlace.values().stream().mapToInt(List::size).sum(),
                not[0],
                not[1],
                chosen,
                chosen == null ? List.of() : items(byPlace, asked.at(), record, words));
    }

    private static Spot spot(
            Places.Place place, List<Meetings.Met> met, int most, List<Spot> before, LocalDate today, Wording words) {
        LocalDate last = met.stream()
                .map(one -> one.dayBy(today))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean isFree = before.stream()
                .noneMatch(spot -> spot.isNamed()
                        && Math.abs(spot.at().x() - place.at().x()) < 150
                        && Math.abs(spot.at().y() - place.at().y()) < 32);
        return new Spot(
                key(place),
                place.label(words),
                words.party(place.country()),
                place.isExact(),
                place.at(),
                Math.round(10 * Math.max(SMALLEST, LARGEST * Math.sqrt((double) met.size() / most))) / 10.0,
                met.size(),
                last == null ? "" : words.date(last),
                isFree && before.stream().filter(Spot::isNamed).count() < NAMED);
    }

    private static String key(Places.Place place) {
        return place.isExact() ? place.name() + ", " + place.country() : place.country();
    }

    private static List<EntryItem> items(
            Map<Places.Place, List<Meetings.Met>> byPlace, String key, RecordStore record, Wording words) {
        List<Meetings.Met> met = byPlace.entrySet().stream()
                .filter(place -> key(place.getKey()).equals(key))
                .flatMap(place -> place.getValue().stream())
                .toList();
        return latest(met, ITEMS, record, words);
    }

    /** The latest of some engagements as a list shows them. */
    static List<EntryItem> latest(List<Meetings.Met> met, int most, RecordStore record, Wording words) {
        List<String> ids = met.stream()
                .sorted(Comparator.comparing((Meetings.Met one) -> one.day() == null ? LocalDate.MIN : one.day())
                        .reversed()
                        .thenComparing(Meetings.Met::id))
                .limit(most)
                .map(Meetings.Met::id)
                .toList();
        Map<String, EntryItem> items = new LinkedHashMap<>();
        EntryItem.of(Entries.gists(record).entries(EntryKind.ENGAGEMENT.kind(), ids), new Citations(record), words)
                .forEach(item -> items.put(item.id(), item));
        return ids.stream().filter(items::containsKey).map(items::get).toList();
    }
}
