package org.chancery.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedOrganization;
import org.chancery.identity.JoinedPerson;
import org.chancery.matter.MatterBody;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.search.EntryForm;
import org.chancery.standing.FigureSeries;
import org.chancery.standing.InstrumentLife;
import org.chancery.standing.Negotiation;
import org.chancery.standing.RelationStanding;
import org.chancery.store.EntryRow;

/** By what entries are looked up: their names and topics in every language of the interface, and the words told of them. */
public final class EntryForms {
    /** Of a matter told a hundred times the first quotations say what it is about. */
    private static final int QUOTES = 12;

    private static final List<Wording> ALL =
            Wording.LANGUAGES.stream().map(Wording::of).toList();

    private EntryForms() {}

    /** The form of an entry of any kind. */
    public static EntryForm of(EntryRow row) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        switch (EntryKind.of(row.kind())) {
            case MATTER -> matter(Entries.matter(row), names, words);
            case ENGAGEMENT -> engagement(Entries.engagement(row).body(), names, words);
            case PERSON -> person(Entries.person(row).body(), names, words);
            case ORGANIZATION -> organization(Entries.organization(row).body(), names);
            case INSTRUMENT -> instrument(Entries.instrument(row), names);
            case NEGOTIATION -> negotiation(Entries.negotiation(row), names, words);
            case FIGURE -> {
                FigureSeries body = Entries.figures(row).body();
                said(names, body, Naming::figures);
            }
            case RELATION -> {
                RelationStanding body = Entries.relation(row).body();
                said(names, body, Naming::relation);
            }
        }
        return new EntryForm(
                row.kind(),
                row.id(),
                List.copyOf(names),
                parties(row),
                List.copyOf(words),
                (int) row.claims().stream().map(ClaimId::document).distinct().count(),
                lastDay(row),
                row.revision());
    }

    private static <T> void said(Set<String> words, T body, BiFunction<T, Wording, String> name) {
        ALL.forEach(wording -> words.add(name.apply(body, wording)));
    }

    private static void topics(List<String> topics, Set<String> words) {
        ALL.forEach(wording -> words.addAll(wording.labels("topic", topics)));
    }

    private static void matter(Entry<MatterBody> entry, Set<String> names, Set<String> words) {
        names.add(entry.title());
        ALL.forEach(wording -> names.add(Naming.matter(entry, wording).text()));
        topics(List.of(entry.body().topic()), words);
        entry.body().steps().stream().limit(QUOTES).forEach(step -> words.add(step.quote()));
    }

    private static void engagement(JoinedEngagement body, Set<String> names, Set<String> words) {
        said(names, body, Naming::engagement);
        if (body.series() != null) {
            names.add(body.series());
        }
        words.addAll(body.participants());
        topics(body.topics(), words);
    }

    private static void person(JoinedPerson body, Set<String> names, Set<String> words) {
        names.addAll(body.names());
        for (JoinedPerson.Tenure tenure : body.posts()) {
            words.add(tenure.post());
            ALL.forEach(wording -> words.add(Naming.post(tenure, wording)));
        }
    }

    private static void organization(JoinedOrganization body, Set<String> names) {
        names.addAll(body.names());
        if (body.acronym() != null) {
            names.add(body.acronym());
        }
    }

    private static void instrument(Entry<InstrumentLife> entry, Set<String> names) {
        names.add(entry.title());
        entry.body().names().forEach(name -> names.add(name.name()));
        ALL.forEach(wording -> names.add(Naming.instrument(entry, wording).text()));
    }

    private static void negotiation(Entry<Negotiation> entry, Set<String> names, Set<String> words) {
        said(names, entry, Naming::negotiation);
        topics(entry.body().chapters().stream().map(Negotiation.Chapter::topic).toList(), words);
    }

    private static List<String> parties(EntryRow row) {
        List<String> parties = new ArrayList<>(row.parties());
        if (row.kind().equals(EntryKind.ORGANIZATION.kind())) {
            String country = Entries.organization(row).body().country();
            if (country != null) {
                parties.add(country);
            }
        }
        return parties;
    }

    private static String lastDay(EntryRow row) {
        PartialDate last = row.last() != null ? row.last() : row.first();
        return last == null ? "" : last.lastDay().toString();
    }
}
