package org.chancery.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Cast;
import org.chancery.name.DocumentHome;
import org.chancery.name.Mention;
import org.chancery.record.Evidence;
import org.chancery.record.Found;
import org.chancery.record.Instrument;
import org.chancery.record.OrganizationKind;
import org.chancery.record.PartialDate;
import org.chancery.record.Relation;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Reads the standing ties that a document states: partnerships, trade partners, memberships, diplomatic relations,
 * pairings of localities. The terms and where their sides stand are rows of {@code lexicon/relations.yml}. Thread-safe.
 */
final class RelationsReader implements FactReader {
    private static final long UNREAL = WordClass.FUTURE.bit()
            | WordClass.WISH.bit()
            | WordClass.PLAN.bit()
            | WordClass.IF.bit()
            | WordClass.ABILITY.bit()
            | WordClass.INFINITIVE.bit()
            | WordClass.OBLIGATION.bit();
    /** Between a term and its sides stand at most this many tokens of description. */
    private static final int NEAR = 6;

    @Override
    public void read(Reading reading) {
        Ties ties = null;
        int covered = 0;
        for (AnalysedText.Match match : reading.text().matches()) {
            if (match.sense() != Sense.RELATION_TERM
                    || match.first() < covered
                    || !reading.text().isBody(reading.text().tokens().sentenceOf(match.first()))) {
                continue;
            }
            AnalysedText.Match longest = reading.text().match(match.first(), Sense.RELATION_TERM);
            if (longest == null) {
                continue;
            }
            if (ties == null) {
                ties = new Ties(reading);
            }
            covered = longest.last();
            ties.read(longest);
        }
        if (ties != null) {
            reading.relations.addAll(ties.found.values());
        }
    }

    /** The ties of one document while they are read. One thread. */
    private static final class Ties {
        private final Reading reading;
        private final AnalysedText text;
        private final Tokens tokens;
        private final Cast cast;
        private final Map<String, Relation> found = new LinkedHashMap<>();
        private @Nullable List<String> mainPair;

        Ties(Reading reading) {
            this.reading = reading;
            this.text = reading.text();
            this.tokens = text.tokens();
            this.cast = reading.cast();
        }

        void read(AnalysedText.Match term) {
            int sentence = tokens.sentenceOf(term.first());
            int first = tokens.first(sentence);
            int limit = tokens.last(sentence);
            switch (term.entry().get("pattern", "")) {
                case "partner" -> partner(term, first, limit);
                case "between" -> between(term, first, limit, false);
                case "anniversary" -> between(term, first, limit, true);
                case "member" -> member(term, first, limit);
                case "joining" -> joining(term, first, limit);
                case "join" -> join(term, first, limit);
                case "owned" -> owned(term, first);
                case "members" -> members(term, first, limit);
                case "pairing" -> {
                    int before = found.size();
                    pairing(term, limit);
                    if (found.size() == before) {
                        pairAround(term, first, limit);
                    }
                }
                case "companies" -> companies(term, first, limit);
                case "listing" -> listing(term, first);
                case "force" -> force(term, first, limit);
                default -> {}
            }
        }

        // ---- A is TERM of B

        private void partner(AnalysedText.Match term, int first, int limit) {
            Mention possessor = text.pack().headLast() ? possessorBefore(term.first(), first) : null;
            if (possessor != null) {
                Mention whose = subject(possessor.first(), first);
                if (whose != null) {
                    add(term, state(whose), state(possessor), null, whose.first(), term.last(), 0.75);
                }
                return;
            }
            Mention owner = after(term.last(), limit, NEAR, false);
            boolean owned = owner != null && !afterRank(term.last(), owner.first());
            Mention subject = subject(term.first(), first);
            if (text.pack().headLast()
                    && (examples(term, limit)
                            || !owned && (ours(term, subject, first) || withPartner(term, subject, first)))) {
                return;
            }
            if (owned && owner != null && subject != null) {
                add(term, state(subject), state(owner), null, subject.first(), owner.last(), 0.75);
            } else if (owned && owner != null && introduces(owner.last())) {
                // "mitra dagang utama X seperti A dan B"
                for (Mention each : row(afterIntroduction(owner.last()), limit)) {
                    add(term, state(owner), state(each), null, term.first(), each.last(), 0.65);
                }
            } else if (subject != null && !owned) {
                mutual(term, subject, first);
            }
        }

        /** <i>Kenya's allies, such as Egypt and Peru; A urged allies such as B</i>: those named are the subject's. */
        private boolean examples(AnalysedText.Match term, int limit) {
            int at = tokens.is(term.last(), ',') ? term.last() + 1 : term.last();
            boolean such = marks(at, "companies") || marks(at, "such");
            List<Mention> row = such ? row(afterIntroduction(term.last()), limit) : List.of();
            int first = tokens.first(tokens.sentenceOf(term.first()));
            List<Mention> before = cast.between(first, term.first());
            for (int i = before.size() - 1; i >= 0 && !row.isEmpty(); i--) {
                if (before.get(i).isOne(Actor.Kind.COUNTRY)) {
                    for (Mention each : row) {
                        add(
                                term,
                                state(before.get(i)),
                                state(each),
                                null,
                                before.get(i).first(),
                                each.last(),
                                0.6);
                    }
                    return true;
                }
            }
            return false;
        }

        /** <i>X is our largest export market</i>: ours is whose own text it is. */
        private boolean ours(AnalysedText.Match term, @Nullable Mention subject, int first) {
            String home = DocumentHome.own(text);
            for (int i = term.first() - 1;
                    subject != null && home != null && i >= Math.max(first, term.first() - 4);
                    i--) {
                if (text.is(i, WordClass.WE) && text.is(i, WordClass.POSSESSIVE)) {
                    add(term, state(subject), home, null, subject.first(), term.last(), 0.6);
                    return true;
                }
                if (cast.at(i) != null || text.is(i, WordClass.OF)) {
                    return false;
                }
            }
            return false;
        }

        /** <i>trade with a key ally</i>, where nobody is named in the sentence: the other of the two that the text is about. */
        private boolean withPartner(AnalysedText.Match term, @Nullable Mention subject, int first) {
            boolean one = false;
            for (int i = term.first() - 1; subject == null && i >= Math.max(first, term.first() - 4); i--) {
                if (cast.at(i) != null) {
                    return false;
                }
                one |= text.is(i, WordClass.DETERMINER) && text.is(i, WordClass.QUANTIFIER);
                List<String> pair = one && text.is(i, WordClass.WITH) ? mainPair() : List.of();
                if (pair.size() == 2) {
                    add(term, pair.get(0), pair.get(1), null, i, term.last(), 0.5);
                    return true;
                }
            }
            return false;
        }

        /** <i>The pact entered into force for A and B in 2006</i>: both are members of it since. */
        private void force(AnalysedText.Match term, int first, int limit) {
            int at = term.last();
            while (at < limit && text.isAny(at, WordClass.DETERMINER.bit() | WordClass.FOR.bit())) {
                at++;
            }
            List<Mention> row = row(at, limit);
            if (row.isEmpty()) {
                return;
            }
            String name = null;
            int from = term.first();
            int begin = tokens.start(first);
            int end = tokens.start(term.first());
            for (Instrument instrument : reading.instruments) {
                for (Evidence evidence : instrument.evidence()) {
                    if (evidence.start() >= begin && evidence.start() < end) {
                        name = instrument.acronym() == null ? instrument.name() : instrument.acronym();
                    }
                }
            }
            if (name == null) {
                return;
            }
            int last = row.get(row.size() - 1).last();
            PartialDate since = null;
            for (TimeMention time : reading.timesBetween(last, Math.min(limit, last + 4))) {
                since = time.start();
            }
            for (Mention each : row) {
                add(term, state(each), name, since, from, last, 0.65);
            }
        }

        /** "A dan B adalah sekutu dekat": two subjects and no owner. */
        private void mutual(AnalysedText.Match term, Mention second, int first) {
            int and = second.first() - (text.is(second.first() - 1, WordClass.DETERMINER) ? 2 : 1);
            Mention before = text.is(and, WordClass.AND) ? cast.at(and - 1) : null;
            if (before != null
                    && before.first() >= first
                    && isState(before)
                    && text.is(second.last(), WordClass.COPULA)) {
                add(term, state(before), state(second), null, before.first(), term.last(), 0.65);
            }
        }

        /** The state whose the noun is that begins at a token: <i>Japan's largest</i> partner; null for none. */
        private @Nullable Mention possessorBefore(int noun, int first) {
            for (int i = noun - 1; i >= Math.max(first, noun - NEAR); i--) {
                Mention mention = cast.at(i);
                if (mention != null) {
                    boolean owns = text.afterPossessive(mention.last()) > mention.last();
                    return owns && isState(mention) ? mention : null;
                }
                if (tokens.is(i, ',') || text.is(i, WordClass.DETERMINER) || text.is(i, WordClass.OF)) {
                    return null;
                }
            }
            return null;
        }

        /** The two sides written before a noun: <i>Singapore-Vietnam</i> Strategic Partnership; empty where none are. */
        private List<String> pairBefore(int noun, int first) {
            int at = noun - 1;
            while (at > first && cast.at(at) == null && (tokens.shape(at).isCapital() || text.is(at, WordClass.AND))) {
                at--;
            }
            Mention second = at >= first ? cast.at(at) : null;
            if (second != null && second.isOne(Actor.Kind.ORGANIZATION) && !isState(second)) {
                List<Mention> inside = countriesIn(second); // a title taken for a body's name
                return inside.size() == 2 ? List.of(state(inside.get(0)), state(inside.get(1))) : List.of();
            }
            if (second == null
                    || second.first() <= first
                    || !tokens.is(second.first() - 1, '-') && !tokens.is(second.first() - 1, '–')) {
                return List.of();
            }
            Mention one = cast.at(second.first() - 2);
            return one != null && isState(one) && isState(second) ? List.of(state(one), state(second)) : List.of();
        }

        /** The countries in a wider name. */
        private List<Mention> countriesIn(Mention wide) {
            return cast.nested().stream()
                    .filter(m -> m.first() >= wide.first() && m.last() <= wide.last() && m.isOne(Actor.Kind.COUNTRY))
                    .toList();
        }

        /** Whether a row of examples follows: <i>, such as; namely; among them</i>. */
        private boolean introduces(int token) {
            int at = tokens.is(token, ',') ? token + 1 : token;
            return text.is(at, WordClass.AS) || text.is(at, WordClass.COPULA) || marks(at, "companies");
        }

        private int afterIntroduction(int token) {
            int at = tokens.is(token, ',') ? token + 1 : token;
            AnalysedText.Match words = text.match(at, Sense.RELATION_TERM);
            return words == null ? at + 1 : words.last();
        }

        /** "mitra dagang terbesar kedua setelah X": X is no owner. */
        private boolean afterRank(int from, int to) {
            for (int i = from; i < to; i++) {
                if (text.is(i, WordClass.WHEN)
                        || text.is(i, WordClass.AND)
                        || tokens.is(i, ',')
                        || text.is(i, WordClass.AT)
                        || text.is(i, WordClass.RELATIVE)
                        || text.is(i, WordClass.WITH)) {
                    return true;
                }
            }
            return false;
        }

        /** Whom a copula or an apposition makes the subject of a noun: <i>X is, X as, X,</i>. */
        private @Nullable Mention subject(int noun, int first) {
            int at = noun - 1;
            boolean joined = false;
            int steps = 0;
            while (at >= first && steps < NEAR + 3) {
                Mention mention = cast.at(at);
                if (mention != null
                        && isBody(mention)
                        && (marks(mention.first() - 1, "member") || marks(mention.first(), "member"))) {
                    // "X, anggota tetap DK PBB, adalah …": the body only describes X.
                    at = mention.first() - 1;
                    continue;
                }
                if (mention != null && isState(mention)) {
                    return joined && !supposed(mention.first(), first) ? mention : null;
                }
                if (text.isAny(at, UNREAL)
                        || text.is(at, WordClass.NEGATION)
                        || text.is(at, WordClass.AND)
                        || tokens.is(at, '-') && tokens.word(at - 1) == tokens.word(at + 1)) {
                    return null;
                }
                joined |= text.is(at, WordClass.COPULA) || text.is(at, WordClass.AS) || tokens.is(at, ',');
                at--;
                steps++;
            }
            return null;
        }

        /** "jika X menjadi anggota, mendukung X menjadi anggota": not told as a fact. */
        private boolean supposed(int token, int first) {
            for (int i = token - 1; i >= Math.max(first, token - 3) && !tokens.is(i, ',') && cast.at(i) == null; i--) {
                if (text.isAny(i, UNREAL | WordClass.SO_THAT.bit() | WordClass.NEGATION.bit())) {
                    return true;
                }
            }
            return token > first && text.root(token - 1) != 0 && text.voice(token - 1) == Voice.ACTIVE;
        }

        /** The first side named within a few tokens after a place. */
        private @Nullable Mention after(int from, int limit, int near, boolean organizationOnly) {
            for (int i = from; i < Math.min(limit, from + near); i++) {
                Mention mention = cast.at(i);
                Mention body = organizationOnly ? bodyWithin(mention, i) : null;
                if (body != null) {
                    return body;
                }
                if (mention != null && mention.first() == i) {
                    boolean fits = organizationOnly ? isBody(mention) : isState(mention);
                    return fits ? mention : null;
                }
                if (tokens.is(i, '.') || tokens.is(i, ';') || tokens.is(i, ',') || text.is(i, WordClass.RELATIVE)) {
                    return null;
                }
            }
            return null;
        }

        /** A body named inside a wider mention, as in <i>anggota BRICS</i>; null where none starts at the token. */
        private @Nullable Mention bodyWithin(@Nullable Mention wide, int token) {
            if (wide == null) {
                return null;
            }
            List<Mention> nested = cast.nested();
            int low = 0;
            int high = nested.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (nested.get(middle).first() < token) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            while (low < nested.size() && nested.get(low).first() == token) {
                if (isBody(nested.get(low))) {
                    return nested.get(low);
                }
                low++;
            }
            return null;
        }

        // ---- TERM between A and B

        private void between(AnalysedText.Match term, int first, int limit, boolean needsProof) {
            if (refused(term, first)) {
                return;
            }
            int from = term.last();
            int skipped = 0;
            while (from < limit
                    && skipped < 3
                    && cast.at(from) == null
                    && !text.is(from, WordClass.BETWEEN)
                    && !text.is(from, WordClass.WITH)
                    && isDescription(from)) {
                from++;
                skipped++;
            }
            if (tokens.is(from, '(')) {
                while (from < limit && !tokens.is(from, ')')) {
                    from++;
                }
                from++;
            }
            List<String> sides = new ArrayList<>();
            int end = term.last();
            List<String> before = text.pack().headLast() ? pairBefore(term.first(), first) : List.of();
            if (text.pack().headLast() && term.entry().get("bare") != null && text.is(term.last(), WordClass.FOR)) {
                return; // an alliance for women's empowerment
            }
            Parties.Phrase phrase = before.isEmpty() ? Parties.at(text, cast, from, limit) : null;
            if (!before.isEmpty()) {
                sides.addAll(before);
            } else if (phrase != null) {
                phrase.mentions().stream().filter(Ties::isState).forEach(m -> sides.addAll(sidesOf(m)));
                end = phrase.last();
                if (sides.size() > 1 && text.is(from, WordClass.WITH)) {
                    return;
                }
                if (sides.size() == 1 && text.is(from, WordClass.WITH)) {
                    String other = other(term.first(), first, sides);
                    if (other != null) {
                        sides.add(0, other);
                    }
                }
            } else if (text.match(from, Sense.SIDES) != null || titled(term)) {
                sides.addAll(mainPair());
            }
            if (sides.size() < 2 && needsProof && text.is(term.first() - 1, WordClass.ADVERB)) {
                return;
            }
            if (sides.size() < 2 && needsProof) {
                List<Mention> named = cast.between(first, term.first()).stream()
                        .filter(Ties::isState)
                        .toList();
                sides.clear();
                named.forEach(m -> sidesOf(m).forEach(side -> {
                    if (!sides.contains(side)) {
                        sides.add(side);
                    }
                }));
            }
            if (sides.size() != 2 || sides.get(0).equals(sides.get(1))) {
                return;
            }
            PartialDate since = since(term, first, limit);
            if (needsProof && since == null && !stands(term, first, limit)) {
                return;
            }
            add(term, sides.get(0), sides.get(1), since, term.first(), end, needsProof ? 0.7 : 0.65);
        }

        /** A term in capitals within a sentence is a title: whose it is, the article as a whole tells. */
        private boolean titled(AnalysedText.Match term) {
            for (int i = term.first(); i < term.last(); i++) {
                if (!tokens.shape(i).isCapital()) {
                    return false;
                }
            }
            boolean several = term.last() - term.first() > 1 || text.pack().headLast() && isGraded(term.first());
            return several
                    && !text.is(term.first() - 1, WordClass.ABOUT)
                    && !text.is(term.last(), WordClass.IN)
                    && !cast.between(term.last(), term.last() + 1).iterator().hasNext();
        }

        /** Whether only words of degree stand before a title's noun: <i>All-Round Partnership</i>, no <i>Vaccine Alliance</i>. */
        private boolean isGraded(int noun) {
            int at = noun - 1;
            while (at > 0 && (marks(at, "grade") || tokens.is(at, '-') && marks(at - 1, "grade"))) {
                at--;
            }
            return at < noun - 1 && !tokens.shape(at).isCapital();
        }

        private boolean isDescription(int token) {
            return tokens.kind(token) == Tokens.Kind.WORD
                    && !text.isAny(
                            token,
                            WordClass.AND.bit()
                                    | WordClass.RELATIVE.bit()
                                    | WordClass.AT.bit()
                                    | WordClass.FOR.bit()
                                    | WordClass.ABOUT.bit()
                                    | WordClass.IN.bit()
                                    | WordClass.DEMONSTRATIVE.bit());
        }

        /** A founding still to come, an end, or a denial before the term. */
        private boolean refused(AnalysedText.Match term, int first) {
            if (term.entry().get("strict") == null) {
                return false;
            }
            boolean unreal = false;
            boolean founds = false;
            for (int i = term.first() - 1; i >= Math.max(first, term.first() - 7); i--) {
                if (tokens.is(i, ';') || text.is(i, WordClass.BUT)) {
                    break;
                }
                // "menjadi bagian dari kemitraan X-Y": the tie stands, and something is to be part of it.
                if (marks(i, "part") && !founds) {
                    return false;
                }
                if (i >= term.first() - 4 && (marks(i, "ends") || text.is(i, WordClass.NEGATION))) {
                    return true;
                }
                unreal |= text.isAny(i, UNREAL | WordClass.SO_THAT.bit() | WordClass.FOR.bit());
                founds |= marks(i, "founds");
            }
            return unreal && founds;
        }

        private boolean marks(int token, String pattern) {
            AnalysedText.Match match = text.match(token, Sense.RELATION_TERM);
            return match != null && pattern.equals(match.entry().get("pattern"));
        }

        private @Nullable String other(int token, int first, List<String> but) {
            List<Mention> before = cast.between(first, token);
            for (int i = 0; i < before.size(); i++) {
                if (isState(before.get(i))) {
                    for (String side : sidesOf(before.get(i))) {
                        if (!but.contains(side)) {
                            return side;
                        }
                    }
                }
            }
            List<String> pair = mainPair();
            if (pair.size() == 2 && but.size() == 1 && pair.contains(but.get(0))) {
                return pair.get(0).equals(but.get(0)) ? pair.get(1) : pair.get(0);
            }
            return null;
        }

        /** The year from which a tie stands: told beside it, or counted back from an anniversary. */
        private @Nullable PartialDate since(AnalysedText.Match term, int first, int limit) {
            PartialDate counted = text.pack().headLast() ? sinceAnniversary(term, first, limit) : null;
            if (counted != null) {
                return counted;
            }
            for (TimeMention time : reading.timesBetween(term.first(), limit)) {
                boolean from = text.is(time.first() - 1, WordClass.FROM) || marksBefore(time.first(), first, "holds");
                if (from && time.first() - term.last() <= 12) {
                    return time.start();
                }
            }
            boolean kept = false;
            for (int i = term.first() - 1; i >= Math.max(first, term.first() - (kept ? 9 : 4)); i--) {
                kept |= marks(i, "holds");
                if (tokens.kind(i) == Tokens.Kind.NUMBER && tokens.end(i) - tokens.start(i) <= 3) {
                    int years = number(i);
                    int year = anniversaryYear(term, first, limit);
                    return years >= 5 && year > 0 ? PartialDate.of(year - years) : null;
                }
            }
            return null;
        }

        /** <i>the 50th anniversary of, 50 years of, the bicentennial of</i> the tie: the year that it counts from. */
        private @Nullable PartialDate sinceAnniversary(AnalysedText.Match term, int first, int limit) {
            for (int i = term.first() - 1; i >= Math.max(first, term.first() - 9); i--) {
                AnalysedText.Match mark = text.match(i, Sense.RELATION_TERM);
                String years = mark == null ? null : mark.entry().get("years");
                if (years == null) {
                    continue;
                }
                int length = Integer.parseInt(years);
                for (int before = i - 1; length == 0 && before >= Math.max(first, i - 3); before--) {
                    AnalysedText.Match ordinal = text.match(before, Sense.ORDINAL);
                    length = ordinal == null
                            ? number(before)
                            : Integer.parseInt(ordinal.entry().get("value", "0"));
                }
                int year = length < 5 ? 0 : keptIn(term, first, limit);
                return year == 0 ? null : PartialDate.of(year - length);
            }
            return null;
        }

        /** The year in which something is kept: told in the sentence, else that of publication; 0 for none. */
        private int keptIn(AnalysedText.Match term, int first, int limit) {
            for (TimeMention time : reading.timesBetween(first, limit)) {
                return time.start().year();
            }
            var published = text.document().published();
            return published == null ? 0 : published.date().getYear();
        }

        private boolean marksBefore(int token, int first, String pattern) {
            for (int i = token - 1; i >= Math.max(first, token - 4); i--) {
                if (marks(i, pattern)) {
                    return true;
                }
            }
            return false;
        }

        private int number(int token) {
            int value = 0;
            for (int i = tokens.start(token); i < tokens.end(token); i++) {
                char c = text.document().text().charAt(i);
                if (c < '0' || c > '9') {
                    return 0;
                }
                value = value * 10 + c - '0';
            }
            return value;
        }

        /** The year in which an anniversary is kept: the one told in the sentence, else that of publication. */
        private int anniversaryYear(AnalysedText.Match term, int first, int limit) {
            boolean kept = false;
            for (int i = first; i < limit; i++) {
                kept |= marks(i, "holds");
            }
            if (!kept) {
                return 0;
            }
            for (TimeMention time : reading.timesBetween(first, limit)) {
                return time.start().year();
            }
            return text.document().published() == null
                    ? 0
                    : text.document().published().date().getYear();
        }

        private boolean stands(AnalysedText.Match term, int first, int limit) {
            for (int i = Math.max(first, term.first() - 4); i < term.first(); i++) {
                if (text.isAny(i, UNREAL)) {
                    return false;
                }
            }
            return marksBefore(term.first(), first, "holds");
        }

        // ---- membership

        private void member(AnalysedText.Match term, int first, int limit) {
            Mention body = after(term.last(), limit, 3, true);
            if (body == null) {
                membersNamed(term, limit);
                return;
            }
            String name = bodyName(body);
            Mention subject = subject(term.first(), first);
            if (subject == null && text.pack().headLast() && asMember(term, first) && tokens.is(body.last(), ',')) {
                Mention next = cast.at(body.last() + 1);
                subject = next != null && next.isOne(Actor.Kind.COUNTRY) ? next : null;
            }
            if (subject != null && !inList(term.first())) {
                for (String side : sidesOf(subject)) {
                    add(term, side, name, null, subject.first(), body.last(), 0.7);
                }
                return;
            }
            if (introduces(body.last())) {
                row(term, afterIntroduction(body.last()), limit, name, term.first(), 1);
            } else if (body.last() < limit && marks(body.last(), "others")) {
                oneAmongOthers(term, first, name, body.last());
            }
        }

        /** <i>As a member of the union, A …</i> */
        private boolean asMember(AnalysedText.Match term, int first) {
            for (int i = term.first() - 1; i >= Math.max(first, term.first() - 3); i--) {
                if (text.is(i, WordClass.AS)) {
                    return true;
                }
            }
            return false;
        }

        /** <i>ASEAN members A and B</i>: the body stands before, two members or more after. */
        private void membersNamed(AnalysedText.Match term, int limit) {
            Mention body = text.pack().headLast() ? cast.at(term.first() - 1) : null;
            if (body == null || !isBody(body)) {
                return;
            }
            int at = tokens.is(term.last(), ',') ? term.last() + 1 : term.last();
            boolean such = marks(at, "such") || marks(at, "companies");
            row(
                    term,
                    such ? afterIntroduction(term.last()) : term.last(),
                    limit,
                    bodyName(body),
                    body.first(),
                    such ? 1 : 2);
        }

        /** "Presiden X bersama para pemimpin negara anggota ORG lainnya": X is one of them. */
        private void oneAmongOthers(AnalysedText.Match term, int first, String name, int last) {
            for (Mention mention : cast.between(first, term.first())) {
                String side =
                        mention.sides().size() == 1 ? mention.sides().iterator().next() : "";
                if (side.length() == 2) {
                    add(term, side, name, null, mention.first(), last, 0.6);
                    return;
                }
            }
        }

        /** "X membujuk sekutunya Y": the one before is whose it is. */
        private void owned(AnalysedText.Match term, int first) {
            Mention other = cast.at(term.last());
            if (other == null || !other.isOne(Actor.Kind.COUNTRY)) {
                return;
            }
            List<Mention> before = cast.between(first, term.first());
            for (int i = before.size() - 1; i >= 0; i--) {
                Mention owner = before.get(i);
                if (owner.isOne(Actor.Kind.COUNTRY) && !state(owner).equals(state(other))) {
                    add(term, state(owner), state(other), null, owner.first(), other.last(), 0.6);
                    return;
                }
            }
        }

        /** "para anggota, semua negara anggota": many, not the subject. */
        private boolean inList(int token) {
            return text.is(token - 1, WordClass.QUANTIFIER) && !text.is(token - 1, WordClass.DETERMINER);
        }

        private void joining(AnalysedText.Match term, int first, int limit) {
            Mention possessor = text.pack().headLast() ? possessorBefore(term.first(), first) : null;
            if (possessor != null && possessor.isOne(Actor.Kind.COUNTRY)) {
                Mention body = after(term.last(), limit, NEAR, true);
                AnalysedText.Match paper = body == null ? instrumentAfter(term.last(), limit) : null;
                if (body != null) {
                    add(term, state(possessor), bodyName(body), null, possessor.first(), body.last(), 0.7);
                } else if (paper != null) {
                    add(term, state(possessor), instrumentName(paper), null, possessor.first(), paper.last(), 0.7);
                }
                return;
            }
            Mention who = after(term.last(), limit, 3, false);
            if (who == null || !who.isOne(Actor.Kind.COUNTRY)) {
                return;
            }
            List<Mention> several = row(who.first(), limit);
            Mention lastOne = several.isEmpty() ? who : several.get(several.size() - 1);
            Mention body = afterLink(lastOne.last(), limit);
            if (body != null) {
                for (Mention each : several.isEmpty() ? List.of(who) : several) {
                    add(term, state(each), bodyName(body), null, term.first(), body.last(), 0.7);
                }
                return;
            }
            AnalysedText.Match instrument = instrumentAfter(who.last(), limit);
            if (instrument != null) {
                add(term, state(who), instrumentName(instrument), null, term.first(), instrument.last(), 0.7);
            }
        }

        private @Nullable Mention afterLink(int from, int limit) {
            for (int i = from; i < Math.min(limit, from + 4); i++) {
                Mention mention = cast.at(i);
                if (mention != null && mention.first() == i) {
                    return isBody(mention) && i > from ? mention : null;
                }
                if (!text.isAny(
                                i,
                                WordClass.DETERMINER.bit()
                                        | WordClass.TO.bit()
                                        | WordClass.TOWARD_PLACE.bit()
                                        | WordClass.IN.bit()
                                        | WordClass.AT.bit()
                                        | WordClass.WITH.bit()
                                        | WordClass.AS.bit())
                        && text.match(i, Sense.RELATION_TERM) == null) {
                    return null;
                }
            }
            return null;
        }

        private AnalysedText.@Nullable Match instrumentAfter(int from, int limit) {
            for (int i = from; i < Math.min(limit, from + 4); i++) {
                AnalysedText.Match match = text.match(i, Sense.INSTRUMENT);
                if (match != null) {
                    return match.entry().get("accession") == null ? null : match;
                }
            }
            return null;
        }

        private String instrumentName(AnalysedText.Match match) {
            String acronym = match.entry().get("acronym");
            return acronym == null ? tokens.string(match.first(), match.last()) : acronym;
        }

        private void join(AnalysedText.Match term, int first, int limit) {
            Mention subject = null;
            boolean unreal = false;
            for (int i = term.first() - 1; i >= Math.max(first, term.first() - 8); i--) {
                Mention mention = cast.at(i);
                if (mention != null) {
                    subject = mention;
                    break;
                }
                boolean others = text.is(i, WordClass.RELATIVE) && i > first && marks(i - 1, "others");
                if (text.pack().headLast()
                        && text.is(i, WordClass.RELATIVE)
                        && term.first() - i <= 3
                        && tokens.is(i - 1, ',')
                        && cast.at(i - 2) != null) {
                    subject = cast.at(i - 2); // Egypt, which joined BRICS
                    break;
                }
                if (text.is(i, WordClass.NEGATION) || tokens.is(i, ',') || text.is(i, WordClass.RELATIVE) && !others) {
                    return;
                }
                unreal |= text.isAny(i, UNREAL | WordClass.FOR.bit());
            }
            if (subject == null || !subject.isOne(Actor.Kind.COUNTRY)) {
                return;
            }
            Mention body = after(term.last(), limit, term.entry().get("far") == null ? 4 : 8, true);
            AnalysedText.Match instrument = body == null ? instrumentAfter(term.last(), limit) : null;
            if (body == null && instrument == null) {
                return;
            }
            String name = body != null ? bodyName(body) : instrumentName(java.util.Objects.requireNonNull(instrument));
            int last = body != null
                    ? body.last()
                    : java.util.Objects.requireNonNull(instrument).last();
            String type = unreal ? "accession_candidate" : term.entry().get("type", "membership");
            add(term, type, state(subject), name, null, subject.first(), last, 0.65);
            Mention other = text.is(subject.first() - 1, WordClass.AND) ? cast.at(subject.first() - 2) : null;
            if (other != null && other.first() >= first && other.isOne(Actor.Kind.COUNTRY)) {
                add(term, type, state(other), name, null, other.first(), last, 0.65);
            }
        }

        /** "ORG beranggotakan A, B, dan C". */
        private void members(AnalysedText.Match term, int first, int limit) {
            Mention body = null;
            for (int i = term.first() - 1; i >= Math.max(first, term.first() - 4); i--) {
                Mention mention = cast.at(i);
                if (mention != null) {
                    body = mention;
                    break;
                }
            }
            boolean pointsBack = text.is(term.first() - 1, WordClass.DEMONSTRATIVE);
            String name = body != null && isBody(body)
                    ? bodyName(body)
                    : pointsBack ? earlierBody(term.first() - 2, first) : null;
            if (name == null) {
                return;
            }
            int at = term.last();
            for (int i = at; i < Math.min(limit, at + 14); i++) {
                if (text.is(i, WordClass.COPULA)) {
                    at = i + 1;
                }
            }
            while (at < limit && at < term.last() + 14 && cast.at(at) == null) {
                at++;
            }
            row(
                    term,
                    at,
                    limit,
                    name,
                    body == null ? term.first() - 2 : body.first(),
                    body == null || !isBody(body) ? 3 : 2);
        }

        /** "Komite ini": the name that the noun had before, else the international body named last; null for none. */
        private @Nullable String earlierBody(int noun, int first) {
            if (noun < first || tokens.word(noun) == 0) {
                return null;
            }
            for (int i = first - 1; i >= Math.max(0, first - 150); i--) {
                if (tokens.word(i) == tokens.word(noun) && !text.is(i + 1, WordClass.DEMONSTRATIVE)) {
                    int end = i + 1;
                    int limit = Math.min(tokens.last(tokens.sentenceOf(i)), i + 8);
                    while (end < limit
                            && tokens.kind(end) != Tokens.Kind.PUNCTUATION
                            && (text.pack().classes(tokens.word(end)) & ~WordClass.COMMON.bit()) == 0
                            && text.voice(end) == null) {
                        end++;
                    }
                    if (end > i + 1) {
                        return tokens.string(i, end);
                    }
                }
            }
            List<Mention> before = cast.between(Math.max(0, first - 150), first);
            for (int i = before.size() - 1; i >= 0; i--) {
                if (isBody(before.get(i))) {
                    return bodyName(before.get(i));
                }
            }
            return null;
        }

        /** A row of countries, each a member. */
        private void row(AnalysedText.Match term, int from, int limit, String body, int evidence, int least) {
            List<Mention> row = row(from, limit);
            if (row.size() < least) {
                return;
            }
            int last = row.get(row.size() - 1).last();
            row.forEach(mention -> add(term, state(mention), body, null, evidence, last, 0.75));
        }

        /** Countries in a row, from a token on. */
        private List<Mention> row(int from, int limit) {
            List<Mention> row = new ArrayList<>();
            int at = from;
            while (at < limit) {
                Mention mention = cast.at(at);
                if (mention == null || mention.first() != at || !mention.isOne(Actor.Kind.COUNTRY)) {
                    break;
                }
                row.add(mention);
                at = mention.last();
                boolean goesOn = false;
                while (at < limit
                        && (tokens.is(at, ',')
                                || text.is(at, WordClass.AND)
                                || goesOn && text.is(at, WordClass.DETERMINER))) {
                    goesOn = true;
                    at++;
                }
            }
            return row;
        }

        // ---- localities, lists

        /** "A dengan B, C, dan D dengan E": names of places in capitals, known or not. */
        private void pairing(AnalysedText.Match term, int limit) {
            int at = term.last();
            while (at < limit && !tokens.shape(at).isCapital()) {
                at++;
            }
            String left = null;
            int leftFirst = at;
            while (at < limit) {
                int end = afterName(at, limit);
                if (end == at) {
                    return;
                }
                String name = tokens.string(at, end);
                boolean starts = text.is(end, WordClass.WITH)
                        || tokens.is(end, '-')
                        || tokens.is(end, '–')
                        || left == null && text.is(end, WordClass.AND);
                if (starts) {
                    left = name;
                    leftFirst = at;
                    at = end + 1;
                    continue;
                }
                if (left == null) {
                    return;
                }
                add(term, left, name, null, leftFirst, end, 0.7);
                at = end;
                while (at < limit && (tokens.is(at, ',') || tokens.is(at, ';') || text.is(at, WordClass.AND))) {
                    at++;
                }
            }
        }

        private int afterName(int from, int limit) {
            int at = from;
            while (at < limit
                    && tokens.kind(at) == Tokens.Kind.WORD
                    && tokens.shape(at).isCapital()) {
                at++;
            }
            return at;
        }

        /**
         * "A and B are TERM", "A is a TERM of B", "A signed a TERM agreement with B". Of two names at least one is a place
         * that is known.
         */
        private void pairAround(AnalysedText.Match term, int first, int limit) {
            int left = term.first();
            while (left > first && left > term.first() - NEAR && !isOfPlace(left - 1)) {
                left--;
            }
            int from = nameBefore(left, first);
            if (from == left) {
                return;
            }
            int one = text.is(from - 1, WordClass.AND) ? nameBefore(from - 1, first) : from;
            if (one < from - 1) {
                pair(term, one, from - 1, from, left);
                return;
            }
            int right = term.last();
            while (right < limit && right < term.last() + NEAR && !isOfPlace(right)) {
                right++;
            }
            boolean isTied =
                    right == term.last() || text.is(right - 1, WordClass.WITH) || text.is(right - 1, WordClass.OF);
            if (isTied) {
                pair(term, from, left, right, afterName(right, limit));
            }
        }

        private void pair(AnalysedText.Match term, int left, int leftEnd, int right, int rightEnd) {
            boolean isKnown = isKnownPlace(left, leftEnd) || isKnownPlace(right, rightEnd);
            if (isKnown && left < leftEnd && right < rightEnd) {
                add(
                        term,
                        tokens.string(left, leftEnd),
                        tokens.string(right, rightEnd),
                        null,
                        Math.min(left, term.first()),
                        Math.max(rightEnd, term.last()),
                        0.65);
            }
        }

        private int nameBefore(int end, int first) {
            int at = end;
            while (at > first && isOfPlace(at - 1)) {
                at--;
            }
            return at;
        }

        /** Whether a word in capitals can be of the name of a place: no country, person, body or region is meant by it. */
        private boolean isOfPlace(int at) {
            if (tokens.kind(at) != Tokens.Kind.WORD || !tokens.shape(at).isCapital()) {
                return false;
            }
            Mention mention = cast.at(at);
            return mention == null
                    || mention.isOne(Actor.Kind.PLACE)
                    || mention.isOne(Actor.Kind.COUNTRY) && isCity(at);
        }

        private boolean isCity(int at) {
            return text.match(at, Sense.CAPITAL) != null || text.match(at, Sense.CITY) != null;
        }

        private boolean isKnownPlace(int from, int to) {
            for (int at = from; at < to; at++) {
                Mention mention = cast.at(at);
                if (isCity(at) || mention != null && mention.isOne(Actor.Kind.PLACE)) {
                    return true;
                }
            }
            return false;
        }

        /** "wakil ASOSIASI, termasuk A, B, dan C": companies named as an association's. */
        private void companies(AnalysedText.Match term, int first, int limit) {
            int before = tokens.is(term.first() - 1, ',') ? term.first() - 2 : term.first() - 1;
            Mention body = before < first ? null : cast.at(before);
            if (body == null || !isOf(body, OrganizationKind.ASSOCIATION)) {
                return;
            }
            int at = term.last();
            List<Mention> row = new ArrayList<>();
            while (at < limit) {
                Mention mention = cast.at(at);
                if (mention == null || mention.first() != at || !isOf(mention, OrganizationKind.COMPANY)) {
                    break;
                }
                row.add(mention);
                at = mention.last();
                while (at < limit && (tokens.is(at, ',') || text.is(at, WordClass.AND))) {
                    at++;
                }
            }
            if (row.size() > 1) {
                for (Mention company : row) {
                    add(
                            term,
                            company.actors().get(0).name(),
                            body.actors().get(0).name(),
                            null,
                            body.first(),
                            company.last(),
                            0.6);
                }
            }
        }

        private static boolean isOf(Mention mention, OrganizationKind kind) {
            return mention.actors().size() == 1 && mention.actors().get(0).organizationKind() == kind;
        }

        /** "menghapus X dari daftar …": X is on the list of the other side. */
        private void listing(AnalysedText.Match term, int first) {
            for (int i = term.first() - 1; i >= Math.max(first, term.first() - 4); i--) {
                Mention mention = cast.at(i);
                if (mention != null && mention.isOne(Actor.Kind.COUNTRY) && text.is(mention.last(), WordClass.FROM)) {
                    String listed = state(mention);
                    String owner = other(mention.first(), first, List.of(listed));
                    if (owner != null) {
                        add(term, owner, listed, null, mention.first(), term.last(), 0.7);
                    }
                    return;
                }
            }
        }

        // ---- sides

        private List<String> mainPair() {
            if (mainPair == null) {
                mainPair = Parties.mainPair(cast);
            }
            return mainPair;
        }

        private static boolean isState(Mention mention) {
            if (mention.how() == Mention.How.BOTH_SIDES) {
                return true;
            }
            return mention.actors().size() == 1
                    && (mention.isOne(Actor.Kind.COUNTRY)
                            || isIgo(mention.actors().get(0)));
        }

        private static boolean isIgo(Actor actor) {
            return actor.kind() == Actor.Kind.ORGANIZATION
                    && (actor.organizationKind() == OrganizationKind.IGO
                            || actor.organizationKind() == OrganizationKind.FORUM);
        }

        private static boolean isBody(Mention mention) {
            return mention.actors().size() == 1 && isIgo(mention.actors().get(0));
        }

        private String state(Mention mention) {
            List<String> sides = sidesOf(mention);
            return sides.isEmpty() ? "" : sides.get(0);
        }

        private List<String> sidesOf(Mention mention) {
            if (mention.isOne(Actor.Kind.ORGANIZATION)) {
                return List.of(bodyName(mention));
            }
            List<String> sides = List.copyOf(mention.sides());
            return mention.how() == Mention.How.BOTH_SIDES && sides.size() != 2 ? mainPair() : sides;
        }

        /** The EU and the UN by their codes, other bodies, their organs among them, as the text words them. */
        private String bodyName(Mention mention) {
            Actor actor = mention.actors().get(0);
            String side = actor.side();
            return side != null && side.length() == 2 && side.equals(actor.id())
                    ? side
                    : tokens.string(mention.first(), mention.last());
        }

        private void add(
                AnalysedText.Match term,
                String a,
                String b,
                @Nullable PartialDate since,
                int first,
                int last,
                double sure) {
            add(term, term.entry().get("type", "other"), a, b, since, first, last, sure);
        }

        private void add(
                AnalysedText.Match term,
                String type,
                String a,
                String b,
                @Nullable PartialDate since,
                int first,
                int last,
                double sure) {
            if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
                return;
            }
            boolean directed = type.equals("membership") || type.equals("accession_candidate");
            String key = directed || a.compareTo(b) < 0 ? type + a + "|" + b : type + b + "|" + a;
            Relation known = found.get(key);
            if (known != null && (known.since() != null || since == null)) {
                return;
            }
            Entry row = term.entry();
            found.put(
                    key,
                    new Relation(
                            type,
                            a,
                            b,
                            since,
                            List.of(text.evidence(Math.min(first, term.first()), Math.max(last, term.last()))),
                            new Found(text.pack().code() + "/relations/" + row.id(), sure)));
        }
    }
}
