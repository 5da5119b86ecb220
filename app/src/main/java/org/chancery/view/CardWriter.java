package org.chancery.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chancery.document.Span;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementStatus;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Fact;
import org.chancery.record.Figure;
import org.chancery.record.Instrument;
import org.chancery.record.Organization;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.Scale;
import org.chancery.record.TimeExpression;
import org.chancery.ruling.FactForm;
import org.jspecify.annotations.Nullable;

/** Turns the facts of one document into cards. One thread. */
final class CardWriter {
    private final List<Span> sentences;
    private final Wording words;
    private final Iterator<String> keys;
    private final Map<String, String> engagementKeys = new HashMap<>();

    /** @param all keys of the facts, in the order of the extraction */
    CardWriter(Extraction extraction, List<String> all, List<Span> sentences, Wording words) {
        this.sentences = sentences;
        this.words = words;
        this.keys = all.iterator();
        int number = extraction.people().size() + extraction.organizations().size();
        for (Engagement engagement : extraction.engagements()) {
            engagementKeys.put(engagement.id(), all.get(number++));
        }
    }

    /** To be called once per fact, in the order of the extraction: the order gives the keys. */
    Card card(Fact fact) {
        return switch (fact) {
            case Person x -> person(x);
            case Organization x -> organization(x);
            case Engagement x -> engagement(x);
            case Act x -> act(x);
            case Instrument x -> instrument(x);
            case Figure x -> figure(x);
            case Relation x -> relation(x);
            case TimeExpression x -> date(x);
        };
    }

    private Card person(Person x) {
        String post = x.post() == null ? null : x.former() ? words.say("reader.former", x.post()) : x.post();
        return new Card(
                sideOrEmpty(x.country()),
                List.of(x.name()),
                List.of(),
                "",
                joined(", ", post, x.body()),
                List.of(),
                null,
                derivation(
                        x,
                        field("name", x.name()),
                        field("post", x.post()),
                        field("body", x.body()),
                        field("country", x.country()),
                        field("former", x.former() ? "true" : null)));
    }

    private Card organization(Organization x) {
        boolean hasOtherAcronym = x.acronym() != null && !x.acronym().equals(x.name());
        return new Card(
                words.label("organization", x.kind().label()),
                List.of(hasOtherAcronym ? x.name() + " (" + x.acronym() + ")" : x.name()),
                List.of(),
                "",
                null,
                notes(sideOrEmpty(x.country())),
                null,
                derivation(
                        x,
                        field("name", x.name()),
                        field("acronym", x.acronym()),
                        field("kind", x.kind().label()),
                        field("country", x.country())));
    }

    private Card engagement(Engagement x) {
        String type = words.label("engagement", x.type().label());
        String tag = x.ordinal() == null ? type : words.numbered(x.ordinal(), type);
        List<String> parties = sides(x.parties());
        List<String> head = !parties.isEmpty() ? parties : x.series() != null ? List.of(x.series()) : x.participants();
        List<String> participants = head == x.participants() ? List.of() : x.participants();
        return new Card(
                x.status() == EngagementStatus.HELD
                        ? tag
                        : tag + ", " + words.label("held", x.status().label()),
                head.isEmpty() ? List.of("—") : head,
                List.of(),
                words.dates(x.start(), x.end()),
                joined(
                        "; ",
                        head.size() == 1 && head.getFirst().equals(x.series()) ? null : x.series(),
                        joined(participants)),
                notes(
                        x.place(),
                        x.mode() == null ? null : words.label("mode", x.mode().label()),
                        String.join(", ", words.labels("topic", x.topics()))),
                null,
                derivation(
                        x,
                        field("type", x.type().label()),
                        field("series", x.series()),
                        field("ordinal", x.ordinal()),
                        field("start", x.start()),
                        field("end", x.end()),
                        field("place", x.place()),
                        field("mode", x.mode() == null ? null : x.mode().label()),
                        field("status", x.status().label()),
                        new Field("parties", x.parties()),
                        new Field("participants", x.participants()),
                        new Field("topics", x.topics())));
    }

    private Card act(Act x) {
        List<String> by = !x.by().isEmpty() ? sides(x.by()) : x.byPeople();
        return new Card(
                words.label("act", x.kind().label()),
                by.isEmpty() ? List.of("—") : by,
                sides(x.to()),
                words.dates(x.date(), null),
                x.content(),
                notes(
                        by == x.byPeople() ? null : joined(x.byPeople()),
                        String.join(", ", words.labels("topic", x.topics()))),
                x.engagement() == null ? null : engagementKeys.get(x.engagement()),
                derivation(
                        x,
                        field("kind", x.kind().label()),
                        new Field("by", x.by()),
                        new Field("to", x.to()),
                        new Field("by_people", x.byPeople()),
                        field("content", x.content()),
                        new Field("topics", x.topics()),
                        field("engagement", x.engagement()),
                        field("date", x.date()),
                        field("plover", x.plover())));
    }

    private Card instrument(Instrument x) {
        return new Card(
                words.label("instrument", x.kind().label()),
                List.of(x.name()),
                List.of(),
                words.dates(x.date(), null),
                joined(
                        " · ",
                        x.name().equals(x.english()) ? null : x.english(),
                        x.name().equals(x.acronym()) ? null : x.acronym()),
                notes(
                        joined(sides(x.parties())),
                        x.status() == null
                                ? null
                                : words.label("stage", x.status().label())),
                null,
                derivation(
                        x,
                        field("name", x.name()),
                        field("english", x.english()),
                        field("acronym", x.acronym()),
                        field("kind", x.kind().label()),
                        new Field("parties", x.parties()),
                        field("status", x.status() == null ? null : x.status().label()),
                        field("date", x.date())));
    }

    private Card figure(Figure x) {
        String arrow = x.direction() == null
                ? ""
                : switch (x.direction()) {
                    case INCREASE -> "▲ ";
                    case DECREASE -> "▼ ";
                };
        return new Card(
                words.label("measure", x.measure()),
                List.of(arrow + amount(x)),
                List.of(),
                x.period() == null ? "" : Naming.period(x.period(), words),
                x.subject(),
                notes(
                        x.reporter() == null && x.partner() == null
                                ? null
                                : x.partner() == null
                                        ? words.party(Objects.requireNonNull(x.reporter()))
                                        : sideOrEmpty(x.reporter()) + " → " + words.party(x.partner())),
                null,
                derivation(
                        x,
                        field("measure", x.measure()),
                        field("subject", x.subject()),
                        field("value", x.value().toPlainString()),
                        field("unit", x.unit()),
                        field("scale", x.scale().label()),
                        field(
                                "direction",
                                x.direction() == null ? null : x.direction().label()),
                        field("period", x.period()),
                        field("reporter", x.reporter()),
                        field("partner", x.partner())));
    }

    /** "4.3 billion USD", "19 %", "rank 3", "16 companies"; the scale as the document has it. */
    private String amount(Figure x) {
        String number = words.number(x.value())
                + (x.scale() == Scale.ONE
                        ? ""
                        : " " + words.say("scale." + x.scale().label()));
        return switch (x.unit()) {
            case "%" -> number + " %";
            case "rank" -> words.say("unit.ranked", number);
            default -> number + " " + words.label("unit", x.unit());
        };
    }

    private Card relation(Relation x) {
        return new Card(
                words.label("relation", x.type()),
                List.of(words.party(x.a()), words.party(x.b())),
                List.of(),
                x.since() == null ? "" : words.say("date.since", words.date(x.since())),
                null,
                List.of(),
                null,
                derivation(
                        x, field("type", x.type()), field("a", x.a()), field("b", x.b()), field("since", x.since())));
    }

    private Card date(TimeExpression x) {
        return new Card(
                "",
                List.of(x.text()),
                List.of(),
                words.dates(x.start(), x.end()),
                null,
                List.of(),
                null,
                derivation(x, field("text", x.text()), field("start", x.start()), field("end", x.end())));
    }

    private Derivation derivation(Fact fact, Field... fields) {
        Kind kind = Kind.of(fact);
        FactForm form = FactForm.of(fact);
        List<Quote> quotes = new ArrayList<>();
        for (Evidence e : fact.evidence()) {
            quotes.add(new Quote(e.quote(), e.start(), e.end(), sentenceAt(e.start())));
        }
        return new Derivation(
                keys.next(),
                kind,
                fact.found().rule(),
                RuleBook.find(fact.found().rule()),
                fact.found().confidence(),
                quotes,
                List.of(fields),
                Stream.of(fields)
                        .map(field -> FactWords.said(form, field, words))
                        .toList());
    }

    /** Number, from 1, of the last sentence that begins at or before an offset; 0 where there is none. */
    private int sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Field field(String name, @Nullable Object value) {
        return new Field(name, value == null ? List.of() : List.of(value.toString()));
    }

    private List<String> sides(List<String> codesOrNames) {
        return codesOrNames.stream().map(words::party).toList();
    }

    private String sideOrEmpty(@Nullable String code) {
        return code == null ? "" : words.party(code);
    }

    private static List<String> notes(@Nullable String... notes) {
        return Stream.of(notes)
                .filter(n -> n != null && !n.isEmpty())
                .map(Objects::requireNonNull)
                .toList();
    }

    private static @Nullable String joined(List<String> parts) {
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private static @Nullable String joined(String between, @Nullable String... parts) {
        List<String> present = notes(parts);
        return present.isEmpty() ? null : String.join(between, present);
    }
}
