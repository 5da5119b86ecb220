package org.chancery.record;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one document was found to say. Each list is in the order of the document.
 *
 * @param doc id of the document
 * @param language {@code id}, {@code en}, {@code vi}
 * @param published ISO date, or null where the document does not tell
 * @param title or null
 * @param events the same text coded for event data, which is no part of the record; empty where that was not asked for
 */
public record Extraction(
        String doc,
        String language,
        @Nullable String published,
        @Nullable String title,
        List<Person> people,
        List<Organization> organizations,
        List<Engagement> engagements,
        List<Act> acts,
        List<Instrument> instruments,
        List<Figure> figures,
        List<Relation> relations,
        List<TimeExpression> dates,
        List<Event> events) {
    public Extraction {
        people = List.copyOf(people);
        organizations = List.copyOf(organizations);
        engagements = List.copyOf(engagements);
        acts = List.copyOf(acts);
        instruments = List.copyOf(instruments);
        figures = List.copyOf(figures);
        relations = List.copyOf(relations);
        dates = List.copyOf(dates);
        events = List.copyOf(events);
    }

    /** An extraction without events. */
    public Extraction(
            String doc,
            String language,
            @Nullable String published,
            @Nullable String title,
            List<Person> people,
            List<Organization> organizations,
            List<Engagement> engagements,
            List<Act> acts,
            List<Instrument> instruments,
            List<Figure> figures,
            List<Relation> relations,
            List<TimeExpression> dates) {
        this(
                doc,
                language,
                published,
                title,
                people,
                organizations,
                engagements,
                acts,
                instruments,
                figures,
                relations,
                dates,
                List.of());
    }

    /** The same with the text's events. */
    public Extraction withEvents(List<Event> coded) {
        return new Extraction(
                doc,
                language,
                published,
                title,
                people,
                organizations,
                engagements,
                acts,
                instruments,
                figures,
                relations,
                dates,
                coded);
    }

    /** All facts of the record, list by list in the order of the fields. */
    public Stream<Fact> facts() {
        return Stream.of(people, organizations, engagements, acts, instruments, figures, relations, dates)
                .flatMap(List::stream);
    }
}
