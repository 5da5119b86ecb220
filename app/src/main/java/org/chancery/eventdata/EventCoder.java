package org.chancery.eventdata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.document.Span;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementMode;
import org.chancery.record.Event;
import org.chancery.record.EventDeed;
import org.chancery.record.EventOutlook;
import org.chancery.record.EventPlace;
import org.chancery.record.EventSide;
import org.chancery.record.EventType;
import org.chancery.record.Evidence;
import org.chancery.record.Extraction;
import org.chancery.record.Found;
import org.chancery.record.Organization;
import org.chancery.record.PartialDate;
import org.chancery.record.Person;
import org.jspecify.annotations.Nullable;

/**
 * What one document says as coded events. An event of the text is coded as it was read; an act or engagement of the
 * record that no event tells is coded from what its reader gave it: an engagement held is CONSULT, one announced AGREE,
 * one called off REJECT. Several on one hand stay together in one event, as the manual asks. One document; one thread.
 */
public final class EventCoder {
    private static final List<TableFile.Row> ENGAGEMENTS = TableFile.rows("common/events/engagements.tsv");

    private final Extraction extraction;
    private final List<Span> sentences;
    private final String text;
    private final Links links;
    private final Parties parties;
    private final EventWords words;

    private EventCoder(Extraction extraction, String text, List<Span> sentences, Links links) {
        this.extraction = extraction;
        this.sentences = sentences;
        this.text = text;
        this.links = links;
        this.parties = new Parties(extraction);
        this.words = EventWords.of(extraction.language());
    }

    /**
     * The events of a document in the order of the text, also those told as possible or denied ({@link
     * CodedEvent#outlook}).
     *
     * @param text the text of the document
     * @param sentences the spans of its sentences
     * @param links to what its acts and engagements belong
     */
    public static List<CodedEvent> events(Extraction extraction, String text, List<Span> sentences, Links links) {
        return new EventCoder(extraction, text, sentences, links).events();
    }

    /** What is known of an event before it is coded; `own` are classes of words that it is of whatever its words. */
    private record Draft(
            String id,
            EventType type,
            @Nullable String mode,
            Set<String> own,
            List<EventParty> actors,
            List<EventParty> recipients,
            List<String> topics,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            @Nullable EventPlace place,
            @Nullable String link,
            @Nullable EventDeed deed,
            Set<EventOutlook> outlook,
            List<Evidence> evidence,
            Found found) {

        /** With what another that tells the same knows beside it: when, where, and to what it belongs. */
        Draft with(Draft other) {
            return new Draft(
                    id,
                    type,
                    mode == null && other.type == type ? other.mode : mode,
                    own,
                    actors,
                    recipients,
                    topics,
                    start == null ? other.start : start,
                    end == null || start == null ? other.end : end,
                    place == null ? other.place : place,
                    other.link != null && (link == null || other.type == type) ? other.link : link,
                    deed,
                    outlook,
                    evidence,
                    found);
        }
    }

    private List<CodedEvent> events() {
        List<Draft> contacts = extraction.engagements().stream()
                .filter(engagement -> !engagement.parties().isEmpty())
                .map(this::of)
                .toList();
        List<Draft> acts = extraction.acts().stream()
                .filter(act -> act.plover() != null)
                .map(this::of)
                .toList();
        // What the events tell they tell with everybody who takes part: the act of the same words gives way, unless it
        // alone knows from elsewhere in the document whom it is done to.
        List<Event> told = extraction.events().stream()
                .filter(event ->
                        Stream.concat(contacts.stream(), acts.stream()).noneMatch(draft -> knowsMore(draft, event)))
                .toList();
        List<Draft> drafts = new ArrayList<>();
        contacts.stream()
                .filter(draft -> told.stream()
                        .noneMatch(event -> event.isReal() && isOfContact(draft, event) && tellsOf(draft, event)))
                .forEach(drafts::add);
        acts.stream()
                .filter(draft -> told.stream().noneMatch(event -> event.isReal() && tellsOf(draft, event)))
                .forEach(drafts::add);
        for (Event event : told) {
            Draft draft = of(event);
            if (event.isReal()) {
                for (Draft same : Stream.concat(contacts.stream(), acts.stream())
                        .filter(other -> tellsOf(other, event))
                        .toList()) {
                    draft = draft.with(same);
                }
            }
            drafts.add(draft);
        }
        int[] inSentence = new int[sentences.size() + 2];
        drafts.forEach(draft -> inSentence[sentence(draft.evidence().getFirst())]++);
        return drafts.stream()
                .map(draft -> coded(draft, inSentence[sentence(draft.evidence().getFirst())] == 1))
                .toList();
    }

    /** Whether an event tells that somebody met, will or will not: a meeting does not give way to praise beside it. */
    private static boolean isOfContact(Draft contact, Event event) {
        return event.type() == contact.type()
                || event.type() == EventType.CONSULT
                || event.type() == EventType.AGREE
                || event.type() == EventType.REJECT;
    }

    private static boolean knowsMore(Draft draft, Event event) {
        return event.recipients().isEmpty()
                && event.actors().size() == 1
                && !draft.recipients().isEmpty()
                && draft.type() == event.type()
                && tellsOf(draft, event);
    }

    private static boolean tellsOf(Draft draft, Event event) {
        return draft.evidence().stream()
                .anyMatch(a -> event.evidence().stream().anyMatch(b -> a.start() < b.end() && b.start() < a.end()));
    }

    private Draft of(Engagement x) {
        TableFile.Row row = row(x);
        boolean remote = x.mode() == EngagementMode.PHONE || x.mode() == EngagementMode.ONLINE;
        EventType type = EventType.valueOf(row.get("event"));
        String mode = remote && type == EventType.CONSULT ? "phone" : row.get("mode");
        return new Draft(
                x.id(),
                type,
                mode.isEmpty() ? null : mode,
                row.get("words").isEmpty() ? Set.of() : Set.of(row.get("words")),
                parties.of(x.parties(), x.participants()),
                List.of(),
                x.topics(),
                x.start(),
                x.end(),
                x.place() == null ? null : new EventPlace(x.place(), null),
                links.of(x),
                null,
                Set.of(),
                x.evidence(),
                x.found());
    }

    private static TableFile.Row row(Engagement x) {
        for (TableFile.Row row : ENGAGEMENTS) {
            boolean sort =
                    row.get("type").isEmpty() || row.get("type").equals(x.type().label());
            if (sort && row.get("status").equals(x.status().label())) {
                return row;
            }
        }
        throw new IllegalStateException("no row for " + x.type() + " " + x.status());
    }

    private Draft of(Act x) {
        return new Draft(
                x.id(),
                EventType.valueOf(String.valueOf(x.plover())),
                null,
                Set.of(),
                parties.of(x.by(), x.byPeople()),
                parties.of(x.to(), List.of()),
                x.topics(),
                x.date(),
                x.date(),
                null,
                links.of(x),
                null,
                Set.of(),
                x.evidence(),
                x.found());
    }

    private Draft of(Event x) {
        return new Draft(
                x.id(),
                x.type(),
                x.mode(),
                Set.of(),
                parties.of(x.actors()),
                parties.of(x.recipients()),
                x.topics(),
                x.date(),
                x.date(),
                x.place(),
                null,
                x.deed(),
                x.outlook(),
                x.evidence(),
                x.found());
    }

    /**
     * @param alone whether its sentence tells nothing else, so that all its words are about it
     */
    private CodedEvent coded(Draft draft, boolean alone) {
        Evidence best = draft.evidence().getFirst();
        int sentence = sentence(best);
        String told = alone && sentence <= sentences.size()
                ? sentences.get(sentence - 1).cut(text)
                : best.quote();
        Set<String> contexts = words.contexts(told);
        Set<String> classes = new LinkedHashSet<>(draft.own());
        classes.addAll(contexts);
        classes.addAll(words.wordings(told));
        String mode = mode(draft, told, classes);
        String floor = RuleCodes.of(draft.found().rule(), draft.type());
        String day = extraction.published();
        PartialDate start = draft.start();
        PartialDate end = draft.end();
        return new CodedEvent(
                extraction.doc() + "#" + draft.id(),
                draft.type(),
                mode,
                List.copyOf(Contexts.of(draft.type(), draft.topics(), contexts)),
                draft.actors(),
                draft.recipients(),
                start != null ? start.firstDay().toString() : day,
                end != null && start != null && !end.equals(start)
                        ? end.lastDay().toString()
                        : null,
                start != null
                        ? start.isDay() ? null : "date known as " + start
                        : day == null ? "date unknown" : "date of publication",
                draft.place(),
                draft.link(),
                CameoCoder.code(draft.type(), mode, draft.deed(), classes, floor),
                List.copyOf(draft.outlook()),
                sentence,
                draft.evidence(),
                draft.found().rule(),
                draft.found().confidence());
    }

    /** By its rule, by what it is about, by where it happens, by its words. */
    private @Nullable String mode(Draft draft, String quote, Set<String> classes) {
        if (draft.mode() != null) {
            return draft.mode();
        }
        String about = CameoCoder.mode(draft.type(), draft.deed(), classes);
        if (about != null) {
            return about;
        }
        String told = words.mode(draft.type(), quote);
        return told == null && isElsewhere(draft) ? "third-party" : told;
    }

    /** Whether those who meet do so in a country that is none of theirs. */
    private static boolean isElsewhere(Draft draft) {
        String country = draft.place() == null ? null : draft.place().country();
        return draft.type() == EventType.CONSULT
                && country != null
                && draft.actors().size() + draft.recipients().size() > 1
                && draft.actors().stream().noneMatch(party -> country.equals(party.country()))
                && draft.recipients().stream().noneMatch(party -> country.equals(party.country()));
    }

    /** The number of the sentence in which words begin, 1 for the first. */
    private int sentence(Evidence evidence) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).start() <= evidence.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(1, low);
    }

    /** Who is who in the letters of event data. */
    private static final class Parties {
        private final Map<String, Organization> organizations = new HashMap<>();
        private final Map<String, Person> people = new HashMap<>();

        Parties(Extraction extraction) {
            extraction.organizations().forEach(body -> {
                organizations.putIfAbsent(body.name(), body);
                if (body.acronym() != null) {
                    organizations.putIfAbsent(body.acronym(), body);
                }
            });
            // The post held now, where the document gives several.
            extraction
                    .people()
                    .forEach(person -> people.merge(
                            person.name(), person, (one, other) -> one.former() || one.post() == null ? other : one));
        }

        List<EventParty> of(List<EventSide> sides) {
            return sides.stream().map(Parties::of).toList();
        }

        private static EventParty of(EventSide side) {
            String country = side.country();
            String name = side.name() != null || country == null || isSomebodyIn(side)
                    ? side.name()
                    : Countries.name(country);
            return new EventParty(
                    country != null ? Countries.alpha3(country) : side.body(),
                    country,
                    name,
                    side.text(),
                    side.sector(),
                    side.office());
        }

        private static boolean isSomebodyIn(EventSide side) {
            return side.sector() != null && !side.sector().equals("GOV");
        }

        /** Sides of the record: a state by its code, its government acting, or a body by its name. */
        List<EventParty> of(List<String> sides, List<String> names) {
            List<EventParty> all = new ArrayList<>();
            for (String side : sides) {
                all.add(Countries.isOne(side) ? state(side, names) : body(side));
            }
            return all;
        }

        private EventParty state(String country, List<String> names) {
            for (String name : names) {
                Person person = people.get(name);
                if (person != null && country.equals(person.country())) {
                    return new EventParty(
                            Countries.alpha3(country), country, name, Countries.name(country), "GOV", person.post());
                }
            }
            String name = Countries.name(country);
            return new EventParty(Countries.alpha3(country), country, name, name, "GOV", null);
        }

        private EventParty body(String side) {
            Organization body = organizations.get(side);
            String country = body == null ? null : body.country();
            String state = country != null && Countries.isOne(country) ? country : null;
            return new EventParty(
                    state != null ? Countries.alpha3(state) : code(side, body),
                    state,
                    body == null ? side : body.name(),
                    side,
                    body == null ? null : sector(body),
                    null);
        }

        private static String code(String side, @Nullable Organization body) {
            if (body == null) {
                return side.equals("UN") || side.equals("EU") || side.equals("ASEAN") ? "IGO" : "NGO";
            }
            return switch (body.kind()) {
                case IGO, FORUM -> "IGO";
                case COMPANY -> "MNC";
                case GOVERNMENT_BODY, ASSOCIATION, PARTY, LEGISLATURE, MEDIA, OTHER -> "NGO";
            };
        }

        private static @Nullable String sector(Organization body) {
            return switch (body.kind()) {
                case GOVERNMENT_BODY -> "GOV";
                case LEGISLATURE -> "LEG";
                case PARTY -> "PTY";
                case MEDIA -> "JRN";
                case COMPANY -> "BUS";
                case ASSOCIATION -> "SOC";
                case IGO, FORUM, OTHER -> null;
            };
        }
    }
}
