package org.chancery.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.Document;
import org.chancery.name.Cast;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Event;
import org.chancery.record.Extraction;
import org.chancery.record.Figure;
import org.chancery.record.Instrument;
import org.chancery.record.Organization;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.TimeExpression;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** One document while its facts are read: what is understood so far, and the facts found so far. One thread. */
public final class Reading {
    private final AnalysedText text;
    private final List<TimeMention> times;
    private final List<TimeMention> datings;
    private final Cast cast;

    /** A lead may stand up to this many sentences before the contact that it reports on. */
    private static final int LOOK_AHEAD = 5;

    private int[] engagementOfSentence = new int[0];

    final List<Person> people = new ArrayList<>();
    final List<Organization> organizations = new ArrayList<>();
    final List<Engagement> engagements = new ArrayList<>();
    final List<Act> acts = new ArrayList<>();
    final List<Instrument> instruments = new ArrayList<>();
    final List<Figure> figures = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    final List<TimeExpression> dates = new ArrayList<>();
    final List<Event> events = new ArrayList<>();

    /** A document understood as far as names and times. */
    public Reading(AnalysedText text, List<TimeMention> times, Cast cast) {
        this.text = text;
        this.times = times;
        this.datings = times.stream().anyMatch(TimeMention::isAge)
                ? times.stream().filter(time -> !time.isAge()).toList()
                : times;
        this.cast = cast;
    }

    /** The words. */
    public AnalysedText text() {
        return text;
    }

    /** The expressions of time, in order. */
    public List<TimeMention> times() {
        return times;
    }

    /** Who is who. */
    public Cast cast() {
        return cast;
    }

    /** The times whose first token is in a range of tokens; ages are none, they date nothing. */
    public List<TimeMention> timesBetween(int first, int last) {
        return datings.subList(before(datings, first), before(datings, Math.max(first, last)));
    }

    /** The time to whose words a token belongs, or null. */
    @Nullable
    TimeMention timeAt(int token) {
        int before = timesBefore(token + 1);
        TimeMention time = before == 0 ? null : times.get(before - 1);
        return time != null && time.last() > token ? time : null;
    }

    /** How many times begin before a token. */
    int timesBefore(int token) {
        return before(times, token);
    }

    private static int before(List<TimeMention> times, int token) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Takes note of the engagement that each sentence tells, by index in the list, -1 for none. */
    void engagementOfSentence(int[] told) {
        engagementOfSentence = told.clone();
    }

    /**
     * The contact that the text is telling of at a sentence: the one the sentence tells, else the last one told before it;
     * before the first telling the first one, where it follows within a few sentences. Null where none is told there.
     */
    public @Nullable Engagement engagementAt(int sentence) {
        return engagementAt(sentence, engagement -> true);
    }

    /** The same among the contacts that pass a test: those held, those a side takes part in. */
    public @Nullable Engagement engagementAt(int sentence, Predicate<Engagement> test) {
        for (int at = Math.min(sentence, engagementOfSentence.length - 1); at >= 0; at--) {
            if (engagementOfSentence[at] >= 0 && test.test(engagements.get(engagementOfSentence[at]))) {
                return engagements.get(engagementOfSentence[at]);
            }
        }
        for (int at = sentence + 1; at < Math.min(engagementOfSentence.length, sentence + LOOK_AHEAD); at++) {
            if (engagementOfSentence[at] >= 0 && test.test(engagements.get(engagementOfSentence[at]))) {
                return engagements.get(engagementOfSentence[at]);
            }
        }
        return null;
    }

    /** The facts as they stand. */
    Extraction extraction() {
        Document document = text.document();
        return new Extraction(
                document.id(),
                text.pack().code(),
                document.published() == null
                        ? null
                        : document.published().date().toString(),
                document.title(),
                people,
                organizations,
                engagements,
                acts,
                instruments,
                figures,
                relations,
                dates,
                events);
    }
}
