package org.chancery.eventdata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.record.EventPlace;
import org.jspecify.annotations.Nullable;

/**
 * Events in the columns of the POLECAT files: several on one hand stand in one cell, parted by {@code ;}. Empty are the
 * columns of what nobody here knows: Correlates of War and Wikipedia ids, coordinates.
 */
final class PolecatRows implements EventFormat {
    private static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Actor Sectors",
            "Actor Title",
            "Actor Name Raw",
            "Wikipedia Actor ID",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "Recipient Sectors",
            "Recipient Title",
            "Recipient Name Raw",
            "Wikipedia Recipient ID",
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version");

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Optional<String> header() {
        return Optional.of(String.join("\t", COLUMNS));
    }

    @Override
    public String lines(CitedEvent cited) {
        CodedEvent event = cited.event();
        Story story = cited.story();
        TabRow row = new TabRow(COLUMNS)
                .set("Event ID", event.id())
                .set("Event Date", event.date())
                .set("Event Type", event.type().name())
                .set("Event Mode", event.mode())
                .set("Intensity", Numbers.plain(event.scale()))
                .set("Quad Code", Plover.quadName(event.type()))
                .set("Contexts", String.join(";", event.contexts()))
                .set(
                        "Source",
                        cited.stories().stream()
                                .map(PolecatRows::source)
                                .distinct()
                                .collect(Collectors.joining(";")))
                .set("Publication Date", story.published())
                .set("Story People", String.join(";", story.people()))
                .set("Story Organizations", String.join(";", story.organizations()))
                .set("Language", story.language())
                .set("Version", "Chancery");
        parties(row, "Actor", event.actors());
        parties(row, "Recipient", event.recipients());
        EventPlace place = event.place();
        if (place != null) {
            row.set("Raw Placename", place.text());
            row.set("Placename", place.text());
            row.set("Country", place.country() == null ? null : Countries.alpha3(place.country()));
        }
        return row.line();
    }

    private static String source(Story story) {
        return story.publisher() == null ? story.doc() : story.publisher();
    }

    private static void parties(TabRow row, String hand, List<EventParty> parties) {
        List<String> sectors = parties.stream()
                .map(EventParty::sector)
                .map(sector -> sector == null ? "" : sector)
                .toList();
        row.set(hand + " Name", joined(parties, party -> party.name() == null ? party.text() : party.name()))
                .set(hand + " Country", joined(parties, EventParty::code))
                .set("Primary " + hand + " Sector", sectors.isEmpty() ? null : sectors.getFirst())
                .set(hand + " Sectors", set(sectors))
                .set(hand + " Title", joined(parties, EventParty::office))
                .set(hand + " Name Raw", joined(parties, EventParty::text));
    }

    /** One cell with a place for each party; empty where none has anything in it. */
    private static @Nullable String joined(List<EventParty> parties, Function<EventParty, @Nullable String> cell) {
        List<String> cells = parties.stream()
                .map(party -> {
                    String value = cell.apply(party);
                    return value == null ? "" : value.replace(';', ',');
                })
                .toList();
        return cells.stream().allMatch(String::isEmpty) ? null : String.join(";", cells);
    }

    private static @Nullable String set(List<String> cells) {
        Set<String> set = new LinkedHashSet<>(cells);
        set.remove("");
        return set.isEmpty() ? null : String.join(";", set);
    }
}
