package org.chancery.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.chancery.brief.Brief.Group;
import org.chancery.brief.Brief.Line;
import org.chancery.brief.Brief.Part;
import org.chancery.brief.Brief.Piece;
import org.chancery.brief.Notes.Words;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Searched;
import org.chancery.store.RecordStore;
import org.chancery.view.Heading;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;

/** What all parts of one brief are written with, and how a line, a quotation and an empty part are made. One thread. */
record Setting(Brief.Question question, RecordStore record, Wording words, Notes notes, AsKnown known) {
    private static final int LONGEST_QUOTE = 150;
    /** A line that five documents tell is not truer for a sixth. */
    private static final int NOTES = 4;
    /** Of one part so many groups are written at most; how many there would be is told. */
    private static final int ANNEX = 25;

    Searched searched() {
        return known.searched();
    }

    /** A line that rests on some words; the most telling stand first. */
    Line line(List<Piece> text, Collection<Words> rests) {
        Set<Note> cited = new LinkedHashSet<>();
        for (Words one : rests) {
            if (cited.size() < NOTES) {
                cited.add(notes.of(one));
            }
        }
        return new Line(text, List.copyOf(cited), notes.curation(rests));
    }

    /** A line of the brief's own words. */
    Line line(String text, Collection<Words> rests) {
        return line(List.of(Piece.plain(text)), rests);
    }

    /** A line of the brief's own words and a quotation behind them. */
    Line line(String text, Words quoted, Collection<Words> rests) {
        List<Words> all = new ArrayList<>(List.of(quoted));
        all.addAll(rests);
        return line(List.of(Piece.plain(text + ": "), quote(quoted)), all);
    }

    /** The words of a claim, or as many of them as a line has room for. */
    Piece quote(Words words) {
        String quote = words.quote();
        int from = 0;
        while (from < quote.length() - 1 && (Character.isWhitespace(quote.charAt(from)) || isLoose(quote, from))) {
            from++;
        }
        int to = quote.length();
        while (to > from + 1 && Character.isWhitespace(quote.charAt(to - 1))) {
            to--;
        }
        Piece.Tone tone = Piece.Tone.QUOTE;
        if (to - from > LONGEST_QUOTE) {
            int space = quote.lastIndexOf(' ', from + LONGEST_QUOTE - 10);
            to = space > from + LONGEST_QUOTE / 2 ? space : from + LONGEST_QUOTE - 10;
            tone = Piece.Tone.EXCERPT;
        }
        return new Piece(
                quote.substring(from, to), tone, language(notes.of(words).language()));
    }

    /** Whether a quotation mark opens what the words do not close. */
    private static boolean isLoose(String quote, int at) {
        char c = quote.charAt(at);
        return (c == '"' && quote.indexOf('"', at + 1) < 0) || (c == '“' && quote.indexOf('”', at + 1) < 0);
    }

    /** A language tag, where one is needed. */
    private String language(String language) {
        return language.equals(words.language()) ? "" : language;
    }

    /** What something is called, to be seen first. */
    Piece lead(Heading heading) {
        return new Piece(heading.text(), Piece.Tone.STRONG, language(heading.language()));
    }

    /**
     * A part of so many groups as there are things to tell of; as many of them are written as an annex holds.
     *
     * @param title empty for none
     * @param things in the order in which they are to stand
     * @param write makes the group of one
     */
    <T> Part part(String title, List<T> things, Function<? super T, Group> write) {
        List<Group> groups = things.stream().limit(ANNEX).<Group>map(write).toList();
        return new Part(title, groups, things.size(), groups.isEmpty() ? nothing() : "");
    }

    /** That nothing was found, and in what. */
    String nothing() {
        return words.say("brief.none", searchedShort());
    }

    /** What was searched, as a sentence. */
    String searchedWhat() {
        Searched searched = searched();
        String documents = words.count("count.documents", searched.documents());
        String sources = words.count("count.sources", searched.sources());
        return searched.until() == null
                ? words.say("matter.searchedUndated", documents, sources)
                : words.say("matter.searched", documents, sources, words.date(searched.until()));
    }

    /** "in 14 documents until 6 Jan 2026". */
    String searchedShort() {
        Searched searched = searched();
        String documents = words.count("count.documents", searched.documents());
        return searched.until() == null
                ? words.say("brief.in", documents)
                : words.say("brief.in.until", documents, words.date(searched.until()));
    }

    /** The day of a deed, else the day on which it was told, else that it is not told. */
    String day(@Nullable PartialDate date, java.time.@Nullable LocalDate told) {
        if (date != null) {
            return words.date(date);
        }
        return told == null ? words.say("date.undated") : words.say("brief.day.told", words.date(told));
    }
}
