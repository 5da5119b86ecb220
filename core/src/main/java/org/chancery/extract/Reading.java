package org.chancery.extract;

import java.util.ArrayList;
import java.util.List;
import org.chancery.analysis.AnalysedText;
import org.chancery.name.Cast;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Extraction;
import org.chancery.record.Figure;
import org.chancery.record.Instrument;
import org.chancery.record.Organization;
import org.chancery.record.Person;
import org.chancery.record.Relation;
import org.chancery.record.TimeExpression;
import org.chancery.document.Document;
import org.chancery.time.TimeMention;

/** One document while its facts are read: what is understood so far, and the facts found so far. One thread. */
public final class Reading {
    private final AnalysedText text;
    private final List<TimeMention> times;
    private final Cast cast;

    final List<Person> people = new ArrayList<>();
    final List<Organization> organizations = new ArrayList<>();
    final List<Engagement> engagements = new ArrayList<>();
    final List<Act> acts = new ArrayList<>();
    final List<Instrument> instruments = new ArrayList<>();
    final List<Figure> figures = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    final List<TimeExpression> dates = new ArrayList<>();

    /** A document understood as far as names and times. */
    public Reading(AnalysedText text, List<TimeMention> times, Cast cast) {
        this.text = text;
        this.times = times;
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

    /** The times whose first token is in a range of tokens. */
    public List<TimeMention> timesBetween(int first, int last) {
        List<TimeMention> within = new ArrayList<>();
        for (TimeMention time : times) {
            if (time.first() >= first && time.first() < last) {
                within.add(time);
            }
        }
        return within;
    }

    /** The facts as they stand. */
    Extraction extraction() {
        Document document = text.document();
        return new Extraction(
                document.id(),
                text.pack().code(),
                document.published() == null ? null : document.published().date().toString(),
                document.title(),
                people,
                organizations,
                engagements,
                acts,
                instruments,
                figures,
                relations,
                dates);
    }
}
