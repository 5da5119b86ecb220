package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedPerson;
import org.chancery.identity.NumberedSeries;
import org.chancery.matter.MatterBody;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Entry;
import org.chancery.standing.FigureSeries;
import org.chancery.standing.InstrumentLife;
import org.chancery.standing.Negotiation;
import org.chancery.standing.RelationStanding;
import org.chancery.store.EntryRow;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/** What entries, posts, figures and documents are called in a language of the interface. */
public final class Naming {
    private static final int SIDES_NAMED = 4;
    private static final int LONGEST_SOURCE = 60;
    private static final List<Wording> LANGUAGES =
            Wording.LANGUAGES.stream().map(Wording::of).toList();

    private Naming() {}

    /** What an entry of any kind is called. */
    public static Heading of(EntryRow row, Wording words) {
        return switch (EntryKind.of(row.kind())) {
            case MATTER -> matter(Entries.matter(row), words);
            case ENGAGEMENT -> Heading.own(engagement(Entries.engagement(row).body(), words));
            case PERSON -> Heading.own(Entries.person(row).body().name());
            case ORGANIZATION -> Heading.own(row.title());
            case INSTRUMENT -> instrument(Entries.instrument(row), words);
            case NEGOTIATION -> Heading.own(negotiation(Entries.negotiation(row), words));
            case FIGURE -> Heading.own(figures(Entries.figures(row).body(), words));
            case RELATION -> Heading.own(relation(Entries.relation(row).body(), words));
        };
    }

    /** What a matter is about: as the shelf names it in the language, else as it was first said. */
    public static Heading matter(Entry<MatterBody> entry, Wording words) {
        String name = Subjects.name(entry.body().subject(), words);
        return name != null
                ? Heading.own(name)
                : new Heading(Citations.oneLine(entry.title()), entry.body().titleLanguage());
    }

    /** "5th negotiation round: Viet Nam – United States, Washington", "47th ASEAN Summit, Kuala Lumpur". */
    public static String engagement(JoinedEngagement body, Wording words) {
        String series = body.series();
        String type = series == null ? words.label("engagement", label(body.type())) : series;
        Integer ordinal = body.ordinal();
        String what = capital(ordinal == null ? type : words.numbered(ordinal, type));
        // The name of what many meet in says who meets.
        String whom = series != null && body.parties().size() != 2
                ? ""
                : !body.parties().isEmpty() ? sides(body.parties(), words) : words.list(body.participants());
        String place = body.place();
        boolean isTold = place != null && !isParty(place, body.parties());
        return what + (whom.isEmpty() ? "" : ": " + whom) + (isTold ? ", " + place(place, words) : "");
    }

    /** A place as the language calls it where the words name a country, by its letters or its name: "AS"; else as worded. */
    static String place(@Nullable String worded, Wording words) {
        String country = worded == null ? null : PartyName.named(worded.strip());
        return country != null && Wording.isCode(country) ? words.party(country) : worded == null ? "" : worded;
    }

    /** Whether a place is no more than one of the countries that meet, in whatever language it is told. */
    private static boolean isParty(String place, List<String> parties) {
        return parties.stream()
                .anyMatch(party -> place.equalsIgnoreCase(party)
                        || party.equals(PartyName.named(place))
                        || LANGUAGES.stream().anyMatch(words -> place.equalsIgnoreCase(words.party(party))));
    }

    /** Its days; where none is told the day on which it was first told of; empty where neither is known. */
    static String days(JoinedEngagement body, Wording words) {
        LocalDate told = body.tellings().getFirst().published();
        return body.start() != null || told == null
                ? words.dates(body.start(), body.end())
                : capital(words.say("matter.told", words.date(told)));
    }

    /** "Negotiation round, Viet Nam – United States", "ASEAN Summit". */
    public static String series(NumberedSeries.Key key, Wording words) {
        String name = capital(series(key.name(), words));
        return key.parties().isEmpty() ? name : name + ", " + sides(key.parties(), words);
    }

    /** The name of a series; of sessions that have no name the sort of contact in words. */
    static String series(String name, Wording words) {
        return words.knows("engagement", name.replace(' ', '_'))
                ? words.label("engagement", name.replace(' ', '_'))
                : name;
    }

    /** The instrument under the name used most, in the language's own where one was met. */
    public static Heading instrument(Entry<InstrumentLife> entry, Wording words) {
        InstrumentLife body = entry.body();
        for (InstrumentLife.Name name : body.names()) {
            if (name.language().equals(words.language())) {
                return new Heading(name.name(), name.language());
            }
        }
        String english = body.english();
        if (english != null) {
            return new Heading(english, Wording.ENGLISH.language());
        }
        return body.names().isEmpty()
                ? Heading.own(entry.title())
                : new Heading(
                        body.names().getFirst().name(), body.names().getFirst().language());
    }

    /** "United States – Viet Nam: trade". */
    public static String negotiation(Entry<Negotiation> entry, Wording words) {
        String about = entry.body().about();
        return sides(entry.parties(), words) + ": "
                + (about == null ? words.say("entry.negotiation") : about(about, words));
    }

    /** What talks are about: "IEU-CEPA", "trade", "accession of Sri Lanka". */
    static String about(String about, Wording words) {
        if (about.startsWith(Negotiation.KNOWN)) {
            return about.substring(Negotiation.KNOWN.length());
        }
        return about.startsWith(Negotiation.ACCESSION)
                ? words.say("about.accession", words.party(about.substring(Negotiation.ACCESSION.length())))
                : words.label("about", about);
    }

    /** "trade, United States – Viet Nam (USD)". */
    public static String figures(FigureSeries body, Wording words) {
        String sides = figureSides(body, words);
        return capital(words.label("measure", body.measure()))
                + (body.subject().isEmpty() ? "" : " (" + String.join(" ", body.subject()) + ")")
                + (sides.isEmpty() ? "" : ", " + sides);
    }

    /** "Viet Nam → United States"; with a dash where it is of both together. */
    public static String figureSides(FigureSeries body, Wording words) {
        String from = body.from();
        String to = body.to();
        if (from == null || to == null) {
            return from != null ? words.party(from) : to != null ? words.party(to) : "";
        }
        return words.party(from) + (body.mutual() ? " – " : " → ") + words.party(to);
    }

    /** "Indonesia – Viet Nam: strategic partnership", at the level told last. */
    /** A level of a tie among those of a party; where others stand for it, its cities for a country, they are named. */
    static String tie(RelationStanding body, RelationStanding.Level level, String party, Wording words) {
        String name = capital(words.label("relation", level.type()));
        return body.a().equals(party) || body.b().equals(party)
                ? name
                : name + ": " + words.party(body.a()) + " – " + words.party(body.b());
    }

    public static String relation(RelationStanding body, Wording words) {
        String level = body.levels().isEmpty()
                ? body.family()
                : body.levels().getLast().type();
        return words.party(body.a()) + " – " + words.party(body.b()) + ": " + words.label("relation", level);
    }

    /** Sides with a dash between two, with commas between many. */
    public static String sides(List<String> parties, Wording words) {
        if (parties.size() <= 2) {
            return parties.stream().map(words::party).collect(Collectors.joining(" – "));
        }
        String named = words.parties(parties.subList(0, Math.min(SIDES_NAMED, parties.size())));
        return parties.size() <= SIDES_NAMED
                ? named
                : named + ", " + words.count("count.more", parties.size() - SIDES_NAMED);
    }

    /** A post in the language where it is known what it is, else as worded; with the body where one is told. */
    public static String post(JoinedPerson.Tenure tenure, Wording words) {
        String name = PostNames.name(tenure.concept(), words);
        if (name != null || tenure.body() == null) {
            return name != null ? name : tenure.post();
        }
        String rank = PostNames.rankName(tenure.concept(), words);
        return (rank == null ? tenure.post() : rank) + ", " + words.party(tenure.body());
    }

    /** The title of a document as stated, else the name that it was read under. */
    public static String document(StoredDocument document) {
        String title = document.title();
        return title == null || title.isBlank() ? document.doc() : title.strip();
    }

    /** Where words come from: who published them, else the title of their document, cut where it is long. */
    static String source(StoredDocument document) {
        if (document.publisher() != null) {
            return document.publisher();
        }
        String title = document(document);
        int cut = title.lastIndexOf(' ', LONGEST_SOURCE);
        return title.length() <= LONGEST_SOURCE || cut <= 0 ? title : title.substring(0, cut) + " …";
    }

    /** An amount as it was qualified: "over 150 billion USD", "4 % before". */
    static String value(FigureSeries.Value value, String unit, Wording words) {
        String amount = words.amount(value.amount(), unit);
        String qualifier = value.qualifier();
        if (qualifier == null) {
            return amount;
        }
        return words.knows("qualified", qualifier)
                ? words.say("qualified." + qualifier, amount)
                : amount + " " + words.label("qualifier", qualifier);
    }

    /** A time as told: "2025", "January 2025", "Q1 2025"; of a period that is no date as it is. */
    public static String period(@Nullable String period, Wording words) {
        if (period == null) {
            return words.say("date.undated");
        }
        if (period.matches("\\d{4}(-\\d{2}){0,2}")) {
            return words.date(PartialDate.parse(period));
        }
        if (period.matches("\\d{4}(-\\d{2}){0,2}(/|\\.\\.)\\d{4}(-\\d{2}){0,2}")) {
            String[] ends = period.split("/|\\.\\.");
            return words.dates(PartialDate.parse(ends[0]), PartialDate.parse(ends[1]));
        }
        return period;
    }

    /** "1 – 4, 7": numbers in a row stand as their first and last. */
    static String ranges(List<Integer> numbers, Wording words) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < numbers.size(); ) {
            int first = i;
            while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
                i++;
            }
            String from = words.number(numbers.get(first));
            ranges.add(i == first ? from : from + (i == first + 1 ? ", " : " – ") + words.number(numbers.get(i)));
            i++;
        }
        return String.join(", ", ranges);
    }

    /** The name of a constant in files and messages: {@code NEGOTIATION_ROUND} is {@code negotiation_round}. */
    public static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** With a capital at the beginning. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
