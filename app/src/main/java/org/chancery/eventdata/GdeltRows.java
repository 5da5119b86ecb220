package org.chancery.eventdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.record.EventPlace;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Events in the columns of the GDELT event files, a line for each pair of sides, without a header as GDELT has none. The
 * day of adding is that of publication, so that the same record gives the same bytes. Empty are tone, coordinates and the
 * religions and peoples of sides.
 */
final class GdeltRows implements EventFormat {
    /** The two layouts: the second adds a column to each of the three places. */
    enum Version {
        ONE,
        TWO
    }

    /** A country as a place, in GDELT's numbers. */
    private static final int COUNTRY = 1;

    /** A place in the world that is no country and not of the United States. */
    private static final int WORLD_CITY = 4;

    private final Version version;
    private final List<String> columns;

    GdeltRows(Version version) {
        this.version = version;
        this.columns = names(version);
    }

    private static List<String> names(Version version) {
        List<String> names = new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        for (String side : List.of("Actor1", "Actor2")) {
            for (String cell : List.of(
                    "Code",
                    "Name",
                    "CountryCode",
                    "KnownGroupCode",
                    "EthnicCode",
                    "Religion1Code",
                    "Religion2Code",
                    "Type1Code",
                    "Type2Code",
                    "Type3Code")) {
                names.add(side + cell);
            }
        }
        names.addAll(List.of(
                "IsRootEvent",
                "EventCode",
                "EventBaseCode",
                "EventRootCode",
                "QuadClass",
                "GoldsteinScale",
                "NumMentions",
                "NumSources",
                "NumArticles",
                "AvgTone"));
        for (String place : List.of("Actor1Geo", "Actor2Geo", "ActionGeo")) {
            for (String cell :
                    List.of("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")) {
                if (version == Version.TWO || !cell.equals("ADM2Code")) {
                    names.add(place + "_" + cell);
                }
            }
        }
        names.addAll(List.of("DATEADDED", "SOURCEURL"));
        return List.copyOf(names);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<String> header() {
        return Optional.empty();
    }

    @Override
    public String lines(CitedEvent cited) {
        CodedEvent event = cited.event();
        String date = event.date();
        if (date == null) {
            return ""; // every line of GDELT has a day
        }
        StringBuilder lines = new StringBuilder();
        List<Pair> pairs = Pair.of(event);
        for (int i = 0; i < pairs.size(); i++) {
            TabRow row = new TabRow(columns).set("GLOBALEVENTID", Numbers.of(event.id() + "/" + i));
            date(row, PartialDate.parse(date));
            party(row, "Actor1", pairs.get(i).source());
            party(row, "Actor2", pairs.get(i).target());
            codes(row, event.cameo());
            mentions(row, cited);
            place(row, event.place());
            lines.append(row.line());
        }
        return lines.toString();
    }

    private static void date(TabRow row, PartialDate date) {
        String month = String.format(Locale.ROOT, "%04d%02d", date.year(), date.month());
        double fraction = date.year() + (date.month() * 30 + date.day()) / 365.0;
        row.set("SQLDATE", month + String.format(Locale.ROOT, "%02d", date.day()))
                .set("MonthYear", month)
                .set("Year", String.format(Locale.ROOT, "%04d", date.year()))
                .set("FractionDate", String.format(Locale.ROOT, "%.4f", fraction));
    }

    private static void party(TabRow row, String side, @Nullable EventParty party) {
        if (party == null) {
            return;
        }
        String code = party.code() == null ? "" : party.code();
        String type = Sectors.cameo(party.sector());
        boolean country = party.country() != null;
        row.set(side + "Code", code + (type == null ? "" : type))
                .set(side + "Name", (party.name() == null ? party.text() : party.name()).toUpperCase(Locale.ROOT))
                .set(side + "CountryCode", country ? code : null)
                .set(side + "Type1Code", country ? type : code)
                .set(side + "Type2Code", country ? null : type);
    }

    private static void codes(TabRow row, Cameo cameo) {
        row.set("IsRootEvent", 1)
                .set("EventCode", cameo.code())
                .set("EventBaseCode", cameo.base())
                .set("EventRootCode", cameo.root())
                .set("QuadClass", cameo.quad())
                .set("GoldsteinScale", Numbers.plain(cameo.goldstein()));
    }

    private void mentions(TabRow row, CitedEvent cited) {
        Set<String> publishers = new TreeSet<>();
        cited.stories().forEach(story -> publishers.add(story.publisher() == null ? story.doc() : story.publisher()));
        String published = cited.story().published();
        String day = published == null ? null : published.replace("-", "");
        row.set("NumMentions", cited.stories().size())
                .set("NumSources", publishers.size())
                .set("NumArticles", cited.stories().size())
                .set("DATEADDED", day == null || version == Version.ONE ? day : day + "000000")
                .set(
                        "SOURCEURL",
                        cited.story().url() == null
                                ? cited.story().doc()
                                : cited.story().url());
    }

    private static void place(TabRow row, @Nullable EventPlace place) {
        if (place == null) {
            return;
        }
        String country = place.country();
        boolean isCountry = country != null && place.text().equals(Countries.name(country));
        row.set("ActionGeo_Type", isCountry ? COUNTRY : WORLD_CITY)
                .set("ActionGeo_FullName", place.text())
                .set("ActionGeo_CountryCode", country == null ? null : Countries.fips(country));
    }
}
