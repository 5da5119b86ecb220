package org.chancery.eventdata;

import java.util.List;
import java.util.Optional;
import org.chancery.record.EventPlace;
import org.jspecify.annotations.Nullable;

/** Events in the columns of the ICEWS files, a line for each pair of sides; coordinates are empty. */
final class IcewsRows implements EventFormat {
    private static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Source Name",
            "Source Sectors",
            "Source Country",
            "Event Text",
            "CAMEO Code",
            "Intensity",
            "Target Name",
            "Target Sectors",
            "Target Country",
            "Story ID",
            "Sentence Number",
            "Publisher",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude");

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
        StringBuilder lines = new StringBuilder();
        List<Pair> pairs = Pair.of(event);
        EventPlace place = event.place();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            TabRow row = new TabRow(COLUMNS)
                    .set("Event ID", Numbers.of(event.id() + "/" + i))
                    .set("Event Date", event.date())
                    .set("Event Text", event.cameo().name())
                    .set("CAMEO Code", event.cameo().code())
                    .set("Intensity", Numbers.plain(event.cameo().goldstein()))
                    .set("Story ID", Numbers.of(cited.story().id()))
                    .set("Sentence Number", event.sentence())
                    .set("Publisher", cited.story().publisher())
                    .set("Country", place == null || place.country() == null ? null : Countries.name(place.country()));
            party(row, "Source", pair.source());
            party(row, "Target", pair.target());
            lines.append(row.line());
        }
        return lines.toString();
    }

    private static void party(TabRow row, String hand, @Nullable EventParty party) {
        if (party != null) {
            String country = party.country();
            row.set(hand + " Name", party.name() == null ? party.text() : party.name())
                    .set(hand + " Sectors", Sectors.icews(party.sector()))
                    .set(hand + " Country", country == null ? null : Countries.name(country));
        }
    }
}
