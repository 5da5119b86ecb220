package org.chancery.extract;

import java.util.List;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.clause.Clauses;
import org.chancery.clause.Predicate;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Mention;
import org.chancery.record.ActKind;
import org.chancery.record.Found;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Views: what somebody says outside and inside quotation marks, where it holds no act of its own and is about the
 * relation. One thread.
 */
final class ActViews {
    /** What a predicate amounts to by itself, null for no act. */
    interface Acts {
        @Nullable
        ActDraft amountsTo(Predicate predicate, @Nullable ActRule rule, List<Predicate> all);
    }

    /** A view that somebody is told to hold has more words than these. */
    private static final int SHORTEST = 5;

    /** How many words a speaker's title may take, and how many may follow the verb of saying at the end of a sentence. */
    private static final int LONGEST_TITLE = 16;

    private static final int LONGEST_TAIL = 12;

    /** Among how many words at the head of a sentence a courtesy stands. */
    private static final int COURTESY_REACH = 10;

    /** A sentence that names more people than these lists who was there. */
    private static final int CROWD = 3;

    private final Reading reading;
    private final AnalysedText text;
    private final Tokens tokens;
    private final Clauses clauses;
    private final ActFinder finder;
    private final ActSides sides;
    private final Acts acts;
    private final String code;

    ActViews(Reading reading, Clauses clauses, ActFinder finder, ActSides sides, Acts acts) {
        this.reading = reading;
        this.text = reading.text();
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.finder = finder;
        this.sides = sides;
        this.acts = acts;
        this.code = text.pack().code();
    }

    /** A verb of saying whose content holds no act of its own: a view, where it is about the relation. */
    @Nullable
    ActDraft speech(Predicate p, ActRule rule, List<Predicate> all) {
        if (p.link() == Predicate.Link.INVERTED
                || p.link() == Predicate.Link.SOURCE
                || p.link() == Predicate.Link.CIRCUMSTANCE
                || p.quote() != 0
                || p.has(WordClass.NEGATION)) {
            return null;
        }
        int next = tokens.is(p.token() + 1, ',') || tokens.is(p.token() + 1, ':') ? p.token() + 2 : p.token() + 1;
        if (text.pack().headLast() && !rule.stance() && next < tokens.count() && tokens.quote(next) != 0) {
            return null; // the quotation itself is his view
        }
        boolean asks = asksAfter(p) || asksByCondition(p, all) || obliges(p, all);
        for (Predicate child : all) {
            if (child.index() <= p.index()) {
                continue;
            }
            ActRule inner = finder.rule(child);
            if (text.pack().headLast() && child.token() <= p.token() + 2 && inner != null && inner.isSpeech()) {
                return null; // the minister said, adding that …
            }
            if (child.quote() != 0 || !asks && !rule.stance() && inner != null && inner.none() && !inner.state()) {
                return null;
            }
            if (child.link() == Predicate.Link.COORDINATE || child.link() == Predicate.Link.INVERTED) {
                break;
            }
            if (!asks && (inner == null || !inner.isSpeech()) && acts.amountsTo(child, inner, all) != null) {
                return null;
            }
        }
        Mention actor = sides.actor(p);
        if (actor == null || actor.sides().isEmpty() || p.owner() && !sides.officialOwned(p)) {
            return null;
        }
        Set<String> by = sides.speaksFor(actor, p.sentence());
        if (by.isEmpty()) {
            return null;
        }
        Set<String> to = by.size() > 1
                ? Set.of()
                : sides.spokenToOr(p, by, sides.counterpart(by, p.sentence(), p.token() + 1, sides.end(p)));
        boolean nobody = by.size() == 1 && (to.isEmpty() || !sides.near(to, p.sentence()));
        boolean general = nobody && !asks && toNobody(p.token() + 1, sides.end(p));
        if (nobody && !general || !sides.aboutRelation(p.token() + 1, sides.end(p), by)) {
            return null;
        }
        if (general) {
            to = Set.of();
        }
        if (asks && by.size() == 1) {
            return new ActDraft(
                    ActKind.ASK,
                    by,
                    to,
                    actor.people(),
                    p.from(),
                    sides.end(p),
                    "REQUEST",
                    new Found(rule.id(), rule.confidence()));
        }
        boolean evaluates = evaluates(p.token() + 1, sides.end(p));
        ActKind announced = by.size() == 1 && !evaluates && sides.otherNamed(p, by) ? rule.announced() : null;
        if (announced != null) {
            return new ActDraft(
                    announced,
                    by,
                    to,
                    actor.people(),
                    p.from(),
                    sides.end(p),
                    rule.plover(),
                    new Found(rule.id(), rule.confidence()));
        }
        return rule.stance() || evaluates
                ? new ActDraft(
                        ActKind.ASSESSMENT,
                        by,
                        to,
                        actor.people(),
                        p.from(),
                        sides.end(p),
                        "SUPPORT",
                        new Found(rule.id(), rule.confidence()))
                : null;
    }

    /** <i>According to the minister, …</i>: the rest of the sentence is his view. */
    @Nullable
    ActDraft sourcedView(List<Predicate> predicates) {
        for (Predicate p : predicates) {
            Mention source = p.subject() == null ? sides.lastSpeaker() : p.subject();
            if (p.link() == Predicate.Link.SOURCE
                    && p.quote() == 0
                    && source != null
                    && source.sides().size() == 1) {
                int first = p.subject() == null ? p.token() + 1 : source.last();
                while (first < sides.end(p) && tokens.is(first, ',')) {
                    first++;
                }
                Set<String> by = sides.speaksFor(source, p.sentence());
                Set<String> to = sides.counterpart(by, p.sentence(), first, sides.end(p));
                boolean opens = p.token() <= tokens.first(p.sentence()) + 1;
                if (opens
                        && by.size() == 1
                        && first < sides.end(p)
                        && !to.isEmpty()
                        && sides.near(to, p.sentence())
                        && sides.aboutRelation(first, sides.end(p), by)
                        && evaluates(first, sides.end(p))) {
                    return new ActDraft(
                            ActKind.ASSESSMENT,
                            by,
                            to,
                            source.people(),
                            first,
                            sides.end(p),
                            "SUPPORT",
                            new Found(code + "/acts/according-to", 0.5));
                }
            }
        }
        return null;
    }

    /** <i>Quotas hurt our farmers, the minister said</i>: what is told before the one who says it is his view. */
    @Nullable
    ActDraft trailingView(List<Predicate> predicates) {
        for (Predicate p : predicates) {
            ActRule rule = finder.rule(p);
            Mention speaker = sides.actor(p);
            if (rule == null
                    || !rule.isSpeech()
                    || p.quote() != 0
                    || p.has(WordClass.NEGATION)
                    || speaker == null
                    || p.subject() == null) {
                continue;
            }
            int first = tokens.first(p.sentence());
            int close = (p.link() == Predicate.Link.INVERTED
                            ? p.token()
                            : p.subject().first())
                    - 1;
            while (close > first && text.isAny(close, WordClass.DETERMINER.bit())) {
                close--;
            }
            boolean trails = close - first > SHORTEST
                    && tokens.is(close, ',')
                    && p.subject().last() <= p.token() + LONGEST_TITLE
                    && tokens.last(p.sentence()) - p.token() <= LONGEST_TAIL
                    && predicates.stream().noneMatch(q -> q.index() > p.index());
            if (!trails || isQuoted(first, close)) {
                continue;
            }
            Set<String> by = sides.speaksFor(speaker, p.sentence());
            if (by.size() != 1 || !evaluates(first, close)) {
                continue;
            }
            Set<String> to = sides.counterpart(by, p.sentence(), first, close);
            boolean named = !to.isEmpty() && sides.near(to, p.sentence()) && sides.aboutRelation(first, close, by);
            boolean general = !named && toNobody(first, close);
            if (named || general) {
                return new ActDraft(
                        ActKind.ASSESSMENT,
                        by,
                        named ? to : Set.of(),
                        speaker.people(),
                        first,
                        close,
                        "SUPPORT",
                        new Found(code + "/acts/trailing", 0.45));
            }
        }
        return null;
    }

    /** Whether something is judged that concerns other states though none is named: trade across borders. */
    private boolean toNobody(int first, int last) {
        return text.pack().headLast() && Topics.isTrade(text, first, last) && evaluates(first, last);
    }

    private boolean isQuoted(int first, int last) {
        for (int token = first; token < last; token++) {
            if (tokens.quote(token) != 0) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    ActDraft quotedView(int sentence) {
        int first = tokens.first(sentence);
        int last = tokens.last(sentence);
        int start = first;
        while (start < last && tokens.quote(start) == 0) {
            start++;
        }
        if (start == last) {
            return null;
        }
        int number = tokens.quote(start);
        int from = tokens.kind(start) == Tokens.Kind.OPEN_QUOTE ? start + 1 : start;
        int end = from;
        while (end < last && tokens.quote(end) == number && tokens.kind(end) != Tokens.Kind.CLOSE_QUOTE) {
            end++;
        }
        Mention speaker = sides.speaker(number);
        if (speaker == null || end - from < 6 || speaker.sides().size() != 1) {
            return null;
        }
        Set<String> by = sides.speaksFor(speaker, sentence);
        Set<String> to = sides.counterpart(by, sentence, from, end);
        if (by.isEmpty() || !sides.aboutRelation(from, end, by) || !evaluates(from, end)) {
            return null;
        }
        if (to.isEmpty() || !sides.near(to, sentence)) {
            if (!toNobody(from, end)) {
                return null;
            }
            to = Set.of();
        }
        return new ActDraft(
                ActKind.ASSESSMENT,
                by,
                to,
                speaker.people(),
                from,
                end,
                "SUPPORT",
                new Found(code + "/acts/quotation", 0.4));
    }

    /** What a state's own paper says in its own words of what it has to do with one other side. */
    @Nullable
    ActDraft ownView(int sentence) {
        String home = sides.ownHome();
        int first = tokens.first(sentence);
        int last = tokens.last(sentence);
        if (home == null
                || sides.voice() != null
                || last - first < 6
                || tokens.is(last - 1, ':')
                || clauses.of(sentence).isEmpty()) {
            return null;
        }
        Set<String> by = Set.of(home);
        Set<String> to = sides.firstOther(first, last, by);
        if (to.isEmpty() && saysWe(sentence) && sides.near(sides.counterpart(by, sentence), sentence)) {
            to = sides.counterpart(by, sentence); // in a letter: we have strong links
        }
        long people = reading.cast().between(first, last).stream()
                .filter(m -> !m.people().isEmpty())
                .count();
        if (to.size() != 1 || people > CROWD || !sides.mainPair(by, to) || !evaluates(first, last)) {
            return null;
        }
        for (int token = first; token < last; token++) {
            if (tokens.quote(token) != 0 || tokens.is(token, '$')) {
                return null; // an amount is reported, not judged
            }
        }
        for (Predicate p : clauses.of(sentence)) {
            ActRule rule = finder.rule(p);
            Mention subject = p.subject();
            boolean somebody = subject != null
                    && (!subject.people().isEmpty() || subject.how() == Mention.How.BOTH_SIDES)
                    && !p.owner();
            boolean deed = rule != null && (rule.none() && !rule.state() || rule.kind() != null);
            if (deed || somebody) {
                return null;
            }
        }
        return new ActDraft(
                ActKind.ASSESSMENT,
                by,
                to,
                List.of(),
                first,
                last,
                "SUPPORT",
                new Found(code + "/acts/own-voice", 0.4));
    }

    /** Whether <i>we</i> stands at the head of a sentence. */
    private boolean saysWe(int sentence) {
        int first = tokens.first(sentence);
        return text.is(first, WordClass.WE) && !text.isAny(first, WordClass.OBJECT.bit() | WordClass.POSSESSIVE.bit());
    }

    /**
     * The courtesies of a letter or speech of a state, which need no verb: <i>My congratulations on your election; please
     * accept our condolences; thank you for your support</i>.
     */
    @Nullable
    ActDraft courtesy(int sentence, Set<Integer> courtesies) {
        String home = sides.ownHome();
        int first = tokens.first(sentence);
        int last = tokens.last(sentence);
        if (home == null || sides.voice() != null || tokens.quote(first) != 0) {
            return null;
        }
        boolean speaks = false;
        boolean thanks = false;
        for (int token = first; token < Math.min(last, first + COURTESY_REACH); token++) {
            speaks |= text.isAny(token, WordClass.I.bit() | WordClass.WE.bit() | WordClass.YOU.bit());
            thanks |= courtesies.contains(tokens.word(token))
                    || text.is(token + 1, WordClass.YOU) && courtesies.contains(text.root(token));
        }
        Set<String> by = Set.of(home);
        Set<String> named = sides.firstOther(first, last, by);
        Set<String> to = named.isEmpty() ? sides.counterpart(by, sentence) : named;
        return !speaks || !thanks || to.size() != 1 || named.isEmpty() && !sides.mainPair(by, to)
                ? null
                : new ActDraft(
                        ActKind.APPRECIATION,
                        by,
                        to,
                        List.of(),
                        first,
                        last,
                        "SUPPORT",
                        new Found(code + "/acts/courtesy", 0.6));
    }

    /** What a text of several sides says in its own words is their view, or their intention where it is still to come. */
    @Nullable
    ActDraft voicedView(int sentence) {
        Mention voice = sides.voice();
        int first = tokens.first(sentence);
        int last = tokens.last(sentence);
        if (voice == null || last - first < 6 || tokens.is(last - 1, ':')) {
            return null;
        }
        for (Predicate p : clauses.of(sentence)) {
            ActRule rule = finder.rule(p);
            boolean others = p.subject() != null
                    && p.subject().how() != Mention.How.FIRST_PERSON
                    && !p.subject().sides().isEmpty()
                    && !p.owner();
            if (rule != null && rule.none() || others) {
                return null;
            }
        }
        boolean future = false;
        boolean ours = false;
        for (int token = first; token < last; token++) {
            if (tokens.quote(token) != 0) {
                return null;
            }
            future |= text.is(token, WordClass.FUTURE);
            ours |= text.is(token, WordClass.WE);
        }
        if (!ours && !text.is(first, WordClass.DEMONSTRATIVE) || !evaluates(first, last)) {
            return null;
        }
        return new ActDraft(
                future && ours ? ActKind.COMMITMENT : ActKind.ASSESSMENT,
                voice.sides(),
                Set.of(),
                List.of(),
                first,
                last,
                future && ours ? "AGREE" : "SUPPORT",
                new Found(code + "/acts/joint-voice", 0.45));
    }

    /** Whether what is said is asked for: <i>menekankan agar …</i>. */
    private boolean asksAfter(Predicate p) {
        int token = p.token() + 1;
        return text.is(token, WordClass.SO_THAT) && !text.is(token, WordClass.FOR);
    }

    /**
     * Whether good is foreseen should the other side do something: <i>jika AS menghapus …, itu akan bermanfaat</i> asks it
     * to. Ill foreseen would be a threat.
     */
    private boolean asksByCondition(Predicate p, List<Predicate> all) {
        Mention speaker = sides.actor(p);
        for (Predicate child : all) {
            Mention subject = child.subject();
            if (child.index() > p.index()
                    && child.has(WordClass.IF)
                    && child.link() == Predicate.Link.CIRCUMSTANCE
                    && speaker != null
                    && subject != null
                    && !subject.sides().isEmpty()
                    && subject.sides().stream().noneMatch(speaker.sides()::contains)) {
                return evaluates(child.token(), sides.end(p), "good");
            }
        }
        return false;
    }

    /** Whether what is said is what the other side must do: <i>said that China must drop its barriers</i>. */
    private boolean obliges(Predicate p, List<Predicate> all) {
        Mention speaker = sides.actor(p);
        for (Predicate child : all) {
            Mention subject = child.subject();
            if (child.parent() == p.index()
                    && child.link() == Predicate.Link.CONTENT
                    && child.has(WordClass.OBLIGATION)
                    && !child.has(WordClass.NEGATION)
                    && child.voice() != Voice.PASSIVE
                    && !child.owner()
                    && speaker != null
                    && subject != null
                    && subject.how() != Mention.How.BOTH_SIDES
                    && !subject.sides().isEmpty()
                    && subject.sides().stream().noneMatch(speaker.sides()::contains)) {
                return true;
            }
        }
        return false;
    }

    private boolean evaluates(int first, int last, String how) {
        for (int token = first; token < last; token++) {
            AnalysedText.Match match = text.match(token, Sense.EVALUATION);
            if (match != null && match.entry().id().equals(how)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stretch holds a word of praise, blame or weight. */
    private boolean evaluates(int first, int last) {
        for (int token = first; token < last; token++) {
            if (text.hasMatch(token) && text.match(token, Sense.EVALUATION) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody who speaks for no side says what the sentence says. */
    boolean isPrivateView(Predicate p) {
        ActRule rule = finder.rule(p);
        Mention subject = p.link() == Predicate.Link.SOURCE ? p.subject() : sides.actor(p);
        boolean said = p.link() == Predicate.Link.SOURCE || rule != null && rule.isSpeech();
        return said
                && subject != null
                && !subject.actors().isEmpty()
                && sides.speaksFor(subject, p.sentence()).isEmpty();
    }
}
