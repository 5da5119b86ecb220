package org.chancery.extract;

import org.chancery.analysis.AnalysedText;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Cast;
import org.chancery.name.Mention;
import org.chancery.record.InstrumentKind;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads how far the name of an instrument goes: head, modifiers or title, parties, subject, acronym in brackets. For one
 * text, one thread.
 */
final class InstrumentPhrases {
    /** The subject of an agreement is read this far, in tokens. */
    private static final int SUBJECT = 14;
    /** A title is read this far, in tokens. */
    private static final int TITLE = 24;
    /** A subject without a preposition is at most this long, in tokens. */
    private static final int PLAIN = 4;
    /** Between a head and the word that brings its title stand at most this many tokens. */
    private static final int TITLED = 8;
    /** An item of a list stands this near to the opening of its sentence, in tokens. */
    private static final int OPENING = 3;

    private final AnalysedText text;
    private final Tokens tokens;
    private final Cast cast;

    InstrumentPhrases(AnalysedText text, Cast cast) {
        this.text = text;
        this.tokens = text.tokens();
        this.cast = cast;
    }

    /** A known instrument, with what stands after its name. */
    InstrumentMention known(AnalysedText.Match match) {
        int limit = tokens.last(tokens.sentenceOf(match.first()));
        InstrumentMention mention = new InstrumentMention(match.first(), match.last(), null);
        know(mention, match.entry());
        if (tokens.is(match.first() - 1, '-') || tokens.is(match.first() - 1, '–')) {
            mention.detail = false;
        }
        AnalysedText.Match head = text.pack().headLast() ? text.match(mention.last, Sense.INSTRUMENT_HEAD) : null;
        if (head != null && head.last() <= limit) {
            // "the New START treaty, the RCEP agreement"
            mention.end = head.last();
        }
        note(mention, limit);
        parties(mention, limit);
        return mention;
    }

    /** What a head with its following words names; whether it names an instrument at all is decided later. */
    InstrumentMention headed(AnalysedText.Match match) {
        int limit = tokens.last(tokens.sentenceOf(match.first()));
        Entry head = match.entry();
        int premodified = text.pack().headLast() ? premodified(match.first()) : match.first();
        int first = sponsor(head, premodified);
        InstrumentMention mention = new InstrumentMention(first, match.last(), head);
        mention.capital = tokens.shape(match.first()).isCapital();
        mention.kind = InstrumentKind.parse(head.get("kind", "other"));
        mention.modifier = head.get("modifier");
        if (first < match.first()) {
            before(mention, match.first());
        }
        if (isYear(first - 1) && head.get("modified") != null) {
            // "in a 1994 agreement": its year tells which one.
            mention.detail = true;
            mention.about = true;
        }
        if (first < premodified) {
            mention.detail = true;
            mention.about = true;
            mention.sponsored = true;
        }
        if (text.pack().headLast() && isGeneric(head) && match.last() - match.first() > 2) {
            mention.detail = true; // a comprehensive economic partnership agreement
        }
        modifiers(mention, limit);
        if (head.get("companies") != null) {
            plainSubject(mention, limit);
        }
        if ("deal".equals(head.get("needs"))) {
            days(mention, limit);
        }
        AnalysedText.Match name = text.match(mention.last, Sense.INSTRUMENT);
        if (name != null && !isGeneric(name.entry())) {
            mention.last = name.last();
            mention.end = name.last();
            know(mention, name.entry());
            note(mention, limit);
            return mention;
        }
        if ("code".equals(head.get("needs"))) {
            code(mention, limit);
            return mention;
        }
        quoted(mention, limit);
        if (!mention.quoted) {
            title(mention, limit);
        }
        note(mention, limit);
        parties(mention, limit);
        subject(mention, limit);
        if (!mention.partyNamed) {
            parties(mention, limit);
        }
        noteAfterParties(mention, limit);
        if ("number".equals(head.get("needs")) && !mention.partyNamed) {
            issuer(mention, limit);
        }
        if (!mention.title) {
            titled(mention, limit);
        }
        if (isYear(first - 1) && mention.about && !mention.title && !mention.partyNamed && mention.titleFirst < 0) {
            mention.titleFirst = first - 1;
            mention.titleLast = mention.last;
        }
        mention.anaphor = pointsBack(mention, limit);
        return mention;
    }

    /**
     * Where a name begins whose head stands last: <i>trade</i> agreement, <i>U.S.-Japan semiconductor</i> pact,
     * <i>Singapore-Australia Green Economy</i> Agreement.
     */
    private int premodified(int head) {
        int sentenceFirst = tokens.first(tokens.sentenceOf(head));
        boolean title = tokens.shape(head).isCapital() && head > sentenceFirst;
        int first = head;
        while (first > sentenceFirst) {
            int modifier = modifierBefore(first, sentenceFirst);
            if (modifier < first) {
                first = modifier;
            } else if (title && belongsBefore(first - 1, sentenceFirst) && !text.endsPossessive(first - 1)) {
                first--;
            } else if (title && tokens.is(first - 1, ')') && acronymBefore(first - 1, sentenceFirst)) {
                first -= 3; // Security and Innovation (ABC) Fund
            } else {
                break;
            }
        }
        Mention sides = first > sentenceFirst ? cast.at(first - 1) : null;
        while (sides != null
                && sides.last() == first
                && (sides.isOne(Actor.Kind.COUNTRY)
                        || sides.actors().stream().anyMatch(a -> a.organizationKind() == OrganizationKind.IGO))
                && sides.first() >= sentenceFirst
                && first > sentenceFirst) {
            first = sides.first();
            boolean pair = first > sentenceFirst && (tokens.is(first - 1, '-') || tokens.is(first - 1, '–'));
            first -= pair ? 1 : 0;
            sides = pair ? cast.at(first - 1) : null;
        }
        while (first < head && (closedClass(first) || tokens.kind(first) != Tokens.Kind.WORD)) {
            first++;
        }
        return first;
    }

    private boolean isYear(int token) {
        if (token < 0
                || !text.pack().headLast()
                || tokens.kind(token) != Tokens.Kind.NUMBER
                || tokens.end(token) - tokens.start(token) != 4) {
            return false;
        }
        char century = tokens.text().charAt(tokens.start(token));
        return century == '1' || century == '2';
    }

    /** <i>the Conti bill, Conti's amendment</i>: where the name of whom it goes by begins, else the token itself. */
    private int sponsor(Entry head, int first) {
        boolean named = "sort".equals(head.get("needs")) || "sponsor".equals(head.get("needs"));
        int end = first;
        if (named && end > 2 && text.afterPossessive(end - 2) == end) {
            end -= 2;
        }
        Mention sponsor = named && end > 0 ? cast.at(end - 1) : null;
        return sponsor != null && sponsor.last() == end && sponsor.isOne(Actor.Kind.PERSON) ? sponsor.first() : first;
    }

    /** Where a modifier begins that ends right before a token; the token itself where none does. */
    private int modifierBefore(int end, int sentenceFirst) {
        for (int first = Math.max(sentenceFirst, end - PLAIN); first < end; first++) {
            AnalysedText.Match match = text.match(first, Sense.INSTRUMENT_MODIFIER);
            if (match != null && match.last() == end && match.entry().get("titled") == null) {
                return first;
            }
        }
        return end;
    }

    private boolean acronymBefore(int close, int sentenceFirst) {
        return close - 2 > sentenceFirst
                && tokens.is(close - 2, '(')
                && tokens.shape(close - 1) == Shape.UPPER
                && tokens.shape(close - 3).isCapital();
    }

    /** What the words before a head tell: its sort, its sides, and whether they are a title. */
    private void before(InstrumentMention mention, int head) {
        int words = 0;
        for (int i = mention.first; i < head; i++) {
            modifier(mention, i);
            boolean word = tokens.shape(i).isCapital() && cast.at(i) == null && !closedClass(i);
            words += word ? 1 : 0;
            mention.ownWords |= word && text.match(i, Sense.INSTRUMENT_MODIFIER) == null;
        }
        mention.kindDirect |= mention.kindTold;
        sidesWithin(mention, mention.first, head);
        mention.detail |= words > 0 || mention.partyNamed;
        mention.title = mention.capital && (words > 0 || mention.partyNamed);
        mention.named = mention.capital && words > 0;
    }

    /** "Pertama, kerja sama bidang X antara A dan B": near the opening of a sentence and with both parties, else null. */
    @Nullable
    InstrumentMention item(AnalysedText.Match match) {
        int sentence = tokens.sentenceOf(match.first());
        int limit = tokens.last(sentence);
        if (match.first() - tokens.first(sentence) > OPENING) {
            return null;
        }
        int at = match.last();
        while (at < Math.min(limit, match.last() + SUBJECT) && !text.is(at, WordClass.BETWEEN) && !endsSubject(at)) {
            at++;
        }
        if (at == match.last() || at >= limit || !text.is(at, WordClass.BETWEEN)) {
            return null;
        }
        InstrumentMention mention = new InstrumentMention(match.first(), at, match.entry());
        mention.kind = InstrumentKind.parse(match.entry().get("kind", "other"));
        mention.about = at > match.last();
        int name = mention.last;
        parties(mention, limit);
        if (at > match.last()) {
            mention.last = name;
        }
        return mention.bothParties ? mention : null;
    }

    /** A head that stands at the end of its title: <i>… Comprehensive Economic Partnership Agreement</i>. */
    @Nullable
    InstrumentMention closing(AnalysedText.Match match) {
        int sentenceFirst = tokens.first(tokens.sentenceOf(match.first()));
        int limit = tokens.last(tokens.sentenceOf(match.first()));
        if (!tokens.shape(match.first()).isCapital()) {
            return null;
        }
        int first = match.first();
        while (first > sentenceFirst && belongsBefore(first - 1, sentenceFirst)) {
            first--;
        }
        while (first < match.first() && (!tokens.shape(first).isCapital() || closedClass(first))) {
            first++;
        }
        int last = match.last();
        if (last < limit && tokens.shape(last).isCapital() && !closedClass(last)) {
            return null;
        }
        boolean linked = false;
        while (last + 1 < limit && isEnglishLink(last) && titleFollows(last + 1, limit)) {
            linked |= tokens.end(last) - tokens.start(last) == 2
                    || tokens.string(last).equals("for")
                    || tokens.string(last).equals("against");
            last = afterTitleWord(last + 1, limit);
        }
        if (last - first < 2) {
            return null;
        }
        InstrumentMention mention = new InstrumentMention(first, last, match.entry());
        mention.capital = true;
        mention.title = true;
        mention.named = true;
        mention.detail = true;
        mention.kind = InstrumentKind.parse(match.entry().get("kind", "other"));
        for (int i = first; i < last; i++) {
            modifier(mention, i);
        }
        sidesWithin(mention, first, last);
        note(mention, limit);
        parties(mention, limit);
        boolean sided = mention.kindTold || mention.partyNamed || mention.known != null;
        boolean loose = !"linked".equals(match.entry().get("needs"));
        return linked || loose && sided || match.entry().get("status") != null && loose ? mention : null;
    }

    private boolean belongsBefore(int token, int sentenceFirst) {
        if (tokens.kind(token) == Tokens.Kind.WORD) {
            boolean link = token > sentenceFirst
                    && isEnglishLink(token)
                    && !text.is(token, WordClass.INFINITIVE)
                    && tokens.shape(token - 1).isCapital();
            boolean capital = tokens.shape(token).isCapital() || tokens.shape(token) == Shape.MIXED;
            return link || capital && !closedClass(token) && text.match(token, Sense.POST) == null;
        }
        return tokens.is(token, '-') || tokens.is(token, '–');
    }

    private boolean closedClass(int token) {
        return (text.pack().classes(tokens.word(token)) & ~WordClass.COMMON.bit()) != 0;
    }

    /** Links of English titles, which stand in the texts of every language. */
    private boolean isEnglishLink(int token) {
        String text = tokens.kind(token) == Tokens.Kind.WORD && tokens.end(token) - tokens.start(token) <= 7
                ? tokens.string(token)
                : "";
        return switch (text) {
            case "of", "on", "for", "and", "the", "in", "to", "against" -> true;
            default -> false;
        };
    }

    private boolean titleFollows(int token, int limit) {
        return token < limit
                && (tokens.shape(token).isCapital()
                        || tokens.shape(token) == Shape.MIXED
                        || isEnglishLink(token)
                                && token + 1 < limit
                                && tokens.shape(token + 1).isCapital());
    }

    private int afterTitleWord(int token, int limit) {
        int at = token;
        while (at < limit
                && (tokens.shape(at).isCapital()
                        || tokens.shape(at) == Shape.MIXED
                        || isEnglishLink(at)
                                && at + 1 < limit
                                && tokens.shape(at + 1).isCapital()
                        || (tokens.is(at, '-') || tokens.is(at, ','))
                                && at + 1 < limit
                                && tokens.shape(at + 1).isCapital()
                                && tokens.is(at, '-'))) {
            at++;
        }
        return at;
    }

    private void know(InstrumentMention mention, Entry entry) {
        mention.known = entry;
        mention.kind = InstrumentKind.parse(entry.get("kind", "other"));
        mention.acronym = entry.get("acronym");
        mention.detail = true;
        String sides = entry.get("parties");
        if (sides != null) {
            for (String side : sides.split(sides.contains(",") ? ", *" : " ")) {
                mention.parties.add(side);
            }
            mention.bothParties = mention.parties.size() > 1;
        }
    }

    static boolean isGeneric(Entry entry) {
        return entry.get("generic") != null;
    }

    private void modifiers(InstrumentMention mention, int limit) {
        while (mention.last < limit) {
            AnalysedText.Match match = text.match(mention.last, Sense.INSTRUMENT_MODIFIER);
            if (match == null || match.entry().get("titled") != null) {
                return;
            }
            modifier(mention, mention.last);
            mention.kindDirect |= mention.kindTold;
            mention.last = match.last();
            mention.end = match.last();
        }
    }

    private void modifier(InstrumentMention mention, int token) {
        AnalysedText.Match match = text.match(token, Sense.INSTRUMENT_MODIFIER);
        if (match == null || match.entry().get("light") != null) {
            return;
        }
        mention.detail = true;
        String kind = match.entry().get("kind");
        boolean free = mention.head != null && mention.head.get("modified") != null;
        if (kind != null && !mention.kindTold) {
            mention.kind = free ? InstrumentKind.parse(kind) : mention.kind;
            mention.kindTold = true;
        }
        if (mention.modifier == null) {
            mention.modifier = match.entry().get("english");
        }
    }

    /** A title in quotation marks directly after the head, or after one word such as <i>berjudul</i>. */
    private void quoted(InstrumentMention mention, int limit) {
        int at = mention.last;
        if (at < limit && tokens.kind(at) == Tokens.Kind.WORD) {
            at++;
        }
        if (at + 1 >= limit
                || tokens.kind(at) != Tokens.Kind.OPEN_QUOTE
                || !tokens.shape(at + 1).isCapital()) {
            return;
        }
        for (int i = at + 1; i < Math.min(limit, at + TITLE); i++) {
            if (tokens.kind(i) == Tokens.Kind.CLOSE_QUOTE) {
                mention.capital = true;
                mention.title = true;
                mention.named = true;
                mention.detail = true;
                mention.quoted = true;
                mention.end = i + 1;
                mention.last = i;
                return;
            }
            if (tokens.is(i, '.') || tokens.is(i, ',')) {
                return;
            }
        }
    }

    /** "dokumen kerja sama proyek bendungan itu": small nouns right after the head, which a pointer ends, are its subject. */
    private void plainSubject(InstrumentMention mention, int limit) {
        int at = mention.last;
        while (at < Math.min(limit, mention.last + PLAIN)
                && tokens.shape(at) == Shape.LOWER
                && !closedClass(at)
                && text.root(at) == 0
                && cast.at(at) == null) {
            at++;
        }
        if (at > mention.last && at < limit && text.is(at, WordClass.DEMONSTRATIVE)) {
            mention.last = at;
            mention.end = at;
            mention.about = true;
            mention.detail = true;
        }
    }

    /** "resolusi yang disahkan (oleh) Parlemen X": the body that made it. */
    private void issuer(InstrumentMention mention, int limit) {
        int at = mention.end;
        if (at + 2 >= limit || !text.is(at, WordClass.RELATIVE) || text.voice(at + 1) != Voice.PASSIVE) {
            return;
        }
        at += text.is(at + 2, WordClass.BY) ? 3 : 2;
        Mention body = cast.at(at);
        if (body != null && body.first() == at && body.last() <= limit && body.isOne(Actor.Kind.ORGANIZATION)) {
            mention.parties.addAll(body.sides());
            mention.partyNamed = true;
            mention.ownParties = true;
            mention.end = body.last();
        }
    }

    /** "program X-Y bertajuk MAJU (Membangun Jaringan Utama)", "resolusi X bertajuk Palm Oil and Forests": its own name. */
    private void titled(InstrumentMention mention, int limit) {
        int stop = Math.min(limit, mention.end + TITLED);
        for (int at = mention.end; at < stop; at++) {
            AnalysedText.Match word = text.match(at, Sense.INSTRUMENT_MODIFIER);
            if (word == null || word.entry().get("titled") == null) {
                if (tokens.kind(at) != Tokens.Kind.WORD && !tokens.is(at, '-') && !tokens.is(at, '–')) {
                    return;
                }
                continue;
            }
            if (!mention.partyNamed) {
                sidesWithin(mention, mention.end, at);
            }
            int from = word.last();
            boolean quoted = from < limit && tokens.kind(from) == Tokens.Kind.OPEN_QUOTE;
            from += quoted ? 1 : 0;
            int to = afterTitleWord(from, Math.min(limit, from + TITLE));
            if (to == from || !tokens.shape(from).isCapital()) {
                return;
            }
            mention.titleFirst = from;
            mention.titleLast = to;
            mention.end = to + (quoted && to < limit && tokens.kind(to) == Tokens.Kind.CLOSE_QUOTE ? 1 : 0);
            mention.title = true;
            mention.named = true;
            mention.capital = true;
            mention.detail = true;
            fullName(mention, limit);
            return;
        }
    }

    /** "MAJU (Membangun Jaringan Utama)": the words in brackets are the name where letters alone stand before them. */
    private void fullName(InstrumentMention mention, int limit) {
        int open = mention.end;
        boolean letters =
                mention.titleLast == mention.titleFirst + 1 && tokens.shape(mention.titleFirst) == Shape.UPPER;
        if (!letters) {
            note(mention, limit);
            return;
        }
        String acronym = tokens.string(mention.titleFirst);
        if (open + 2 < limit && tokens.is(open, '(') && tokens.shape(open + 1).isCapital()) {
            int close = open + 1;
            while (close < Math.min(limit, open + TITLE) && !tokens.is(close, ')')) {
                close++;
            }
            if (close < limit && tokens.is(close, ')') && close > open + 2) {
                mention.titleFirst = open + 1;
                mention.titleLast = close;
                mention.end = close + 1;
            }
        }
        mention.acronym = acronym;
    }

    /** "gencatan senjata 60 hari, gencatan senjata selama 60 hari": its length is part of the name. */
    private void days(InstrumentMention mention, int limit) {
        int at = mention.last < limit && text.is(mention.last, WordClass.WHEN) ? mention.last + 1 : mention.last;
        if (at + 1 < limit && tokens.kind(at) == Tokens.Kind.NUMBER && tokens.kind(at + 1) == Tokens.Kind.WORD) {
            mention.number = true;
            mention.detail = true;
            mention.last = at + 2;
            mention.end = at + 2;
        }
    }

    /** "daftar D1 dan D3": codes of capitals and figures. */
    private void code(InstrumentMention mention, int limit) {
        int at = mention.last;
        while (at < limit) {
            if (isCode(at)) {
                mention.title = true;
                mention.last = at + 1;
                mention.end = at + 1;
                at++;
            } else if (text.is(at, WordClass.AND) || tokens.is(at, ',') || tokens.is(at, '-') || tokens.is(at, '–')) {
                at++;
            } else {
                return;
            }
        }
    }

    private boolean isCode(int token) {
        return tokens.shape(token).isCapital()
                && tokens.end(token) - tokens.start(token) <= 4
                && Character.isDigit(tokens.text().charAt(tokens.end(token) - 1));
    }

    /** Capitalised words after the head; small ones are passed over where a capitalised one follows. */
    private void title(InstrumentMention mention, int limit) {
        boolean capitalHead = tokens.shape(mention.first).isCapital();
        boolean opensSentence = mention.first == tokens.first(tokens.sentenceOf(mention.first));
        boolean wholeHead = capitalHead
                && (!opensSentence
                        || tokens.shape(mention.first) == Shape.UPPER
                        || capitalsUpTo(mention.first + 1, mention.last));
        int at = mention.last;
        int stop = Math.min(limit, at + TITLE);
        int words = 0;
        while (at < stop) {
            if (tokens.shape(at).isCapital() || tokens.shape(at) == Shape.MIXED) {
                modifier(mention, at);
                Mention named = cast.at(at);
                boolean party = named != null && named.first() == at && named.isOne(Actor.Kind.PERSON);
                if (party) {
                    break;
                }
                words += named == null && !closedClass(at) ? 1 : 0;
                at++;
            } else if (tokens.kind(at) == Tokens.Kind.NUMBER && (words > 0 || numbered(at))) {
                mention.number = true;
                at++;
            } else if ((tokens.is(at, '-') || tokens.is(at, '–') || tokens.is(at, '&'))
                    && at + 1 < stop
                    && tokens.shape(at + 1).isCapital()) {
                at++;
            } else if (capitalHead && at > mention.last && linksTitle(at, stop)) {
                at++;
            } else if (wholeHead
                    && at == mention.last
                    && (text.isAny(at, WordClass.ABOUT.bit() | WordClass.FOR.bit())
                            || text.is(at, WordClass.INFINITIVE))
                    && linksTitle(at, stop)) {
                at++;
            } else {
                break;
            }
        }
        if (at == mention.last) {
            mention.title |= wholeHead && capitalsUpTo(mention.first + 1, mention.last);
            mention.detail |= mention.title;
            return;
        }
        // "Kesepakatan Indonesia-Uni Eropa": countries alone are parties, no title.
        sidesWithin(mention, mention.last, at);
        mention.last = at;
        mention.end = at;
        mention.detail = true;
        mention.named |= words > 0;
        mention.title |= words > 0 && (wholeHead || words > 1 && !capitalHead || words > 1 && opensSentence);
    }

    /** Whether there are tokens in a range and all of them begin with a capital. */
    private boolean capitalsUpTo(int first, int last) {
        for (int i = first; i < last; i++) {
            if (!tokens.shape(i).isCapital()) {
                return false;
            }
        }
        return last > first;
    }

    /** "resolusi 2334": five figures at most, and no unit after them. */
    private boolean numbered(int at) {
        return tokens.end(at) - tokens.start(at) <= 5 && tokens.end(at) - tokens.start(at) >= 3;
    }

    private boolean linksTitle(int at, int stop) {
        if (tokens.is(at, ',')) {
            boolean last = tokens.is(at - 2, ',')
                    && at + 2 < stop
                    && text.is(at + 1, WordClass.AND)
                    && tokens.shape(at + 2).isCapital();
            return last || at + 1 < stop && tokens.shape(at + 1).isCapital() && commaJoins(at, stop);
        }
        if (tokens.kind(at) != Tokens.Kind.WORD
                || at + 1 >= stop
                || text.is(at, WordClass.BETWEEN)
                || text.is(at, WordClass.RELATIVE)) {
            return false;
        }
        boolean link = text.isAny(
                        at,
                        WordClass.AND.bit()
                                | WordClass.FOR.bit()
                                | WordClass.ABOUT.bit()
                                | WordClass.IN.bit()
                                | WordClass.AT.bit()
                                | WordClass.FROM.bit()
                                | WordClass.WHEN.bit()
                                | WordClass.AS.bit())
                || isEnglishLink(at);
        if (link && tokens.kind(at + 1) == Tokens.Kind.NUMBER && text.is(at, WordClass.WHEN)) {
            return true;
        }
        if (text.match(at + 1, Sense.MONTH) != null && !text.is(at, WordClass.AND)) {
            return false; // Executive Order 14257 of April 2
        }
        return link && tokens.shape(at + 1).isCapital() && !isNamed(at + 1)
                || link && text.is(at, WordClass.AT) && tokens.shape(at + 1).isCapital();
    }

    /** Whether a person, a state or a body is named at a token; a region or a place may be a part of a title. */
    private boolean isNamed(int token) {
        Mention named = cast.at(token);
        return named != null
                && !(text.pack().headLast() && (named.isOne(Actor.Kind.REGION) || named.isOne(Actor.Kind.PLACE)));
    }

    /** "Adil, dan Seimbang": a comma goes on where a conjunction with a capital follows within three words. */
    private boolean commaJoins(int at, int stop) {
        for (int i = at + 1; i < Math.min(stop - 1, at + 4); i++) {
            if (text.is(i, WordClass.AND)) {
                return tokens.shape(i + 1).isCapital();
            }
        }
        return false;
    }

    private void sidesWithin(InstrumentMention mention, int first, int last) {
        for (Mention named : cast.between(first, last)) {
            if (named.last() <= last) {
                mention.parties.addAll(named.sides());
            }
        }
        mention.partyNamed |= !mention.parties.isEmpty();
        mention.bothParties |= mention.parties.size() > 1;
    }

    /** "antara X dan Y", "dengan Y", "X-Y". */
    private void parties(InstrumentMention mention, int limit) {
        Parties.Phrase phrase = Parties.at(text, cast, mention.end, limit);
        if (phrase == null || text.is(mention.end, WordClass.BETWEEN) && !phrase.full()) {
            unknownParties(mention, limit);
            return;
        }
        if (mention.known == null || mention.parties.isEmpty()) {
            mention.parties.addAll(phrase.sides());
        }
        if (phrase.mentions().stream().allMatch(m -> m.how() == Mention.How.BOTH_SIDES)) {
            mention.bothParties = true;
            return;
        }
        mention.partyNamed = true;
        mention.ownParties |= !phrase.states();
        String companies = mention.head == null ? null : mention.head.get("companies");
        if (companies != null && phrase.names(OrganizationKind.COMPANY)) {
            mention.kind = InstrumentKind.parse(companies);
        }
        mention.bothParties |= phrase.between();
        mention.detail = true;
        mention.end = phrase.last();
        if (!mention.title && mention.known == null) {
            mention.last = phrase.last();
        }
    }

    /** "antara Badan X Republik Indonesia dengan Y Authority (YA) of Z": names that the cast does not know. */
    private void unknownParties(InstrumentMention mention, int limit) {
        if (!text.is(mention.end, WordClass.BETWEEN)) {
            return;
        }
        int at = mention.end + 1;
        boolean both = false;
        int stop = Math.min(limit, at + TITLE * 2);
        while (at < stop) {
            boolean joins = text.is(at, WordClass.AND) || text.is(at, WordClass.WITH);
            if (tokens.shape(at).isCapital() || tokens.shape(at) == Shape.MIXED) {
                at++;
            } else if (tokens.is(at, '(') && at + 2 < stop && tokens.is(at + 2, ')')) {
                at += 3;
            } else if (at + 1 < stop
                    && (joins || isEnglishLink(at) || tokens.is(at, ',') || tokens.is(at, '.') || tokens.is(at, '-'))
                    && (tokens.shape(at + 1).isCapital() || isEnglishLink(at + 1) || text.is(at + 1, WordClass.AND))) {
                both |= joins;
                at++;
            } else {
                break;
            }
        }
        if (both) {
            sidesWithin(mention, mention.end + 1, at);
            mention.partyNamed = true;
            mention.ownParties = true;
            mention.bothParties = true;
            mention.detail = true;
            mention.end = at;
            if (!mention.title) {
                mention.last = at;
            }
        }
    }

    /** "tentang …, di bidang …, untuk …". */
    private void subject(InstrumentMention mention, int limit) {
        int at = mention.end;
        boolean about = text.is(at, WordClass.ABOUT);
        boolean field = (text.is(at, WordClass.AT) || text.is(at, WordClass.IN)) && fieldFollows(at + 1);
        boolean purpose =
                mention.bothParties && !mention.title && text.isAny(at, WordClass.FOR.bit() | WordClass.IN.bit());
        int to = text.is(at, WordClass.NEGATION) ? at + 1 : at;
        boolean deed = text.is(to, WordClass.INFINITIVE)
                && text.voice(to + 1) == Voice.ACTIVE
                && mention.head != null
                && (mention.head.get("modified") != null && "detail".equals(mention.head.get("needs"))
                        || "sort".equals(mention.head.get("needs")));
        if (!about && !field && !purpose && !deed) {
            return;
        }
        boolean deal = mention.head != null && "strong".equals(mention.head.get("needs")) && !mention.bothParties;
        if (deal
                && (text.match(at + 1, Sense.INSTRUMENT_HEAD) != null
                        || text.match(at + 1, Sense.INSTRUMENT) != null)) {
            // "kesepakatan mengenai Pernyataan Bersama": the statement is the instrument.
            return;
        }
        int stop = Math.min(limit, at + SUBJECT);
        int i = at + 1;
        while (i < stop
                && !endsSubject(i)
                && !startsVerb(i)
                && (i == at + 1 || !text.is(i, WordClass.AT) || fieldFollows(i + 1))) {
            modifier(mention, i);
            i++;
        }
        while (i > at + 1 && closedClass(i - 1)) {
            i--;
        }
        if (i > at + 1) {
            mention.about = true;
            mention.detail = true;
            mention.end = i;
            mention.last = i;
        }
    }

    /** <i>and decided, and agreed</i>: another verb of the sentence begins. */
    private boolean startsVerb(int token) {
        return text.is(token, WordClass.AND)
                && text.voice(token + 1) == Voice.ACTIVE
                && tokens.shape(token + 1) == Shape.LOWER
                && text.root(token + 1) != 0
                && !text.is(token - 1, WordClass.ABOUT);
    }

    /** "di bidang pertanian": a field of work, not a place. */
    private boolean fieldFollows(int token) {
        int at = text.is(token, WordClass.DETERMINER) ? token + 1 : token;
        AnalysedText.Match match = text.match(at, Sense.INSTRUMENT_MODIFIER);
        return match != null && match.entry().get("field") != null;
    }

    private boolean endsSubject(int token) {
        if (tokens.kind(token) != Tokens.Kind.WORD && tokens.kind(token) != Tokens.Kind.NUMBER) {
            return !tokens.is(token, '-');
        }
        return text.isAny(
                token,
                WordClass.RELATIVE.bit()
                        | WordClass.FUTURE.bit()
                        | WordClass.PERFECT.bit()
                        | WordClass.PROGRESSIVE.bit()
                        | WordClass.NEGATION.bit()
                        | WordClass.COPULA.bit()
                        | WordClass.THAT.bit()
                        | WordClass.SO_THAT.bit()
                        | WordClass.BETWEEN.bit()
                        | WordClass.BUT.bit()
                        | WordClass.WHEN.bit()
                        | WordClass.BECAUSE.bit()
                        | WordClass.ABILITY.bit()
                        | WordClass.OBLIGATION.bit()
                        | WordClass.BY.bit()
                        | WordClass.DEMONSTRATIVE.bit());
    }

    /** "(IEU-CEPA)", "(Free Trade Agreement/FTA)": the name itself, or its short form. */
    private void note(InstrumentMention mention, int limit) {
        int open = mention.end;
        if (open >= limit || !tokens.is(open, '(')) {
            return;
        }
        int close = open + 1;
        while (close < Math.min(limit, open + 16) && !tokens.is(close, ')')) {
            close++;
        }
        if (close >= limit || !tokens.is(close, ')')) {
            return;
        }
        for (int i = open + 1; i < close; i++) {
            AnalysedText.Match match = text.match(i, Sense.INSTRUMENT);
            if (match != null && match.last() <= close) {
                if (!isGeneric(match.entry()) && mention.known == null && mention.head != null) {
                    know(mention, match.entry());
                } else if (isGeneric(match.entry()) && mention.kind == InstrumentKind.OTHER) {
                    mention.kind = InstrumentKind.TRADE_AGREEMENT;
                    mention.kindTold = true;
                }
                mention.detail = true;
            }
        }
        String inside = tokens.string(open + 1, close);
        int slash = Math.max(inside.lastIndexOf('/'), inside.lastIndexOf(", "));
        String last = inside.substring(slash + 1).strip();
        if (mention.acronym == null && looksShort(last)) {
            mention.acronym = last;
        }
        if (mention.acronym != null || Character.isUpperCase(inside.charAt(0))) {
            mention.end = close + 1;
        }
    }

    /** After parties a bracket holds the short form of the last one, unless it is a known instrument. */
    private void noteAfterParties(InstrumentMention mention, int limit) {
        if (mention.end < limit && tokens.is(mention.end, '(')) {
            AnalysedText.Match match = text.match(mention.end + 1, Sense.INSTRUMENT);
            if (match != null || !mention.partyNamed) {
                note(mention, limit);
            }
        }
    }

    /** An acronym: no small word, two capitals or more, at most 14 characters. */
    static boolean looksShort(String letters) {
        int capitals = 0;
        for (int i = 0; i < letters.length(); i++) {
            capitals += Character.isUpperCase(letters.charAt(i)) ? 1 : 0;
        }
        return capitals >= 2
                && letters.length() <= 14
                && capitals * 2 >= letters.replace(" ", "").length();
    }

    /** "perjanjian itu, kesepakatan dagang tersebut": speaks of one named before. */
    private boolean pointsBack(InstrumentMention mention, int limit) {
        return !mention.title
                && !mention.partyNamed
                && !mention.about
                && mention.acronym == null
                && mention.end < limit
                && text.is(mention.end, WordClass.DEMONSTRATIVE);
    }
}
