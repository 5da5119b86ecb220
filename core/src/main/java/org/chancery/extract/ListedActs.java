package org.chancery.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Cast;
import org.chancery.name.Mention;
import org.chancery.record.ActKind;
import org.chancery.record.Found;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list whose head ends in a colon and tells who does them: <i>We will: (a) expand …; (b) launch …; they
 * agreed to: – open …</i>. An item begins with a bare verb and has subject and kind from the head. One thread.
 */
final class ListedActs {
    /** How many sentences may stand between two items: what is explained of the one before. */
    private static final int GAP = 2;

    /** An item has more words than these. */
    private static final int SHORTEST = 3;

    private static final String OWN_VOICE = "-voice";

    private final AnalysedText text;
    private final Tokens tokens;
    private final Cast cast;
    private final ActSides sides;

    private @Nullable ActDraft head;
    private int gap;

    ListedActs(Reading reading, ActSides sides) {
        this.text = reading.text();
        this.tokens = text.tokens();
        this.cast = reading.cast();
        this.sides = sides;
    }

    /** The acts of a sentence with those that it has as an item of a list; notes the head of the list that follows it. */
    List<ActDraft> withItems(int sentence, List<ActDraft> drafts) {
        List<ActDraft> all = drafts;
        if (head != null) {
            List<ActDraft> items = items(sentence, head);
            boolean told = drafts.stream().anyMatch(d -> !d.found().rule().endsWith(OWN_VOICE));
            gap = items.isEmpty() ? gap + 1 : 0;
            if (!items.isEmpty() && (!told || items.size() > drafts.size())) {
                all = items;
            }
        }
        ActDraft opened = head(sentence, drafts);
        if (opened != null || gap > GAP) {
            head = opened;
            gap = 0;
        }
        return all;
    }

    private @Nullable ActDraft head(int sentence, List<ActDraft> drafts) {
        int colon = tokens.last(sentence) - 1;
        if (colon <= tokens.first(sentence) || !tokens.is(colon, ':') || tokens.quote(colon) != 0) {
            return null;
        }
        if (!drafts.isEmpty()) {
            ActDraft last = drafts.get(drafts.size() - 1);
            boolean opens = last.last() >= colon
                    && switch (last.kind()) {
                        case COMMITMENT, AGREEMENT, ASK, PROPOSAL -> true;
                        default -> false;
                    };
            return opens ? last : null;
        }
        int at = colon - 1;
        if (!text.is(at, WordClass.FUTURE)) {
            return null;
        }
        at = text.isAny(at - 1, WordClass.ADVERB.bit()) ? at - 2 : at - 1;
        Mention subject = null;
        for (Mention mention : cast.between(tokens.first(sentence), colon)) {
            subject = mention.last() == at + 1 ? mention : subject;
        }
        boolean we = subject != null && subject.how() == Mention.How.FIRST_PERSON;
        Mention actor = we ? sides.we() : subject;
        Set<String> by = actor == null ? Set.of() : sides.speaksFor(actor, sentence);
        return by.size() < 2
                ? null
                : new ActDraft(
                        ActKind.COMMITMENT,
                        new LinkedHashSet<>(by),
                        Set.of(),
                        List.of(),
                        tokens.first(sentence),
                        colon,
                        "AGREE",
                        new Found(text.pack().code() + "/acts/future", 0.5));
    }

    /** The items that a sentence holds: it begins with one, a semicolon parts it from the next. */
    private List<ActDraft> items(int sentence, ActDraft head) {
        List<ActDraft> items = new ArrayList<>();
        int last = tokens.last(sentence);
        int at = verb(tokens.first(sentence), last);
        while (at >= 0) {
            int end = at;
            while (end < last && !tokens.is(end, ';')) {
                end++;
            }
            int next = verb(end + 1, last);
            if (next < 0) {
                end = last;
            }
            if (end - at > SHORTEST) {
                items.add(new ActDraft(
                        head.kind(),
                        head.by(),
                        head.to(),
                        head.byPeople(),
                        at,
                        end,
                        head.plover(),
                        new Found(text.pack().code() + "/acts/list-item", 0.45)));
            }
            at = next;
        }
        return items;
    }

    /** The bare verb that an item begins with, its mark passed over; -1 where none stands there. */
    private int verb(int from, int last) {
        int at = from;
        boolean marked = false;
        while (at < last
                && (tokens.kind(at) != Tokens.Kind.WORD
                        || text.isAny(at, WordClass.AND.bit() | WordClass.ADVERB.bit())
                        || tokens.end(at) - tokens.start(at) == 1 && at + 1 < last && isMark(at + 1))) {
            if (tokens.quote(at) != 0) {
                return -1;
            }
            marked = true;
            at++;
        }
        boolean opens = marked || from == tokens.first(tokens.sentenceOf(from));
        return at < last && opens && text.voice(at) == Voice.BARE && cast.at(at) == null ? at : -1;
    }

    private boolean isMark(int token) {
        return tokens.is(token, ')') || tokens.is(token, '.');
    }
}
