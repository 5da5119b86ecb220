package org.chancery.name;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a post where the lexicon knows its first ones: title, field, body, country, bracketed
 * abbreviation. What a title may be followed by stands in the lexicon row ({@code takes}). One text, one thread.
 */
final class PostReader {
    /** How far a bracketed abbreviation reaches at most, in tokens. */
    private static final int BRACKET = 6;

    private static final Set<String> BEFORE_TITLE = Set.of("former", "acting", "elect", "several");
    private static final int LONGEST_BODY = 14;
    /** How long a unit of a body is at most, in tokens. */
    private static final int LONGEST_UNIT = 10;
    /** How many words may tell the kind of a body before its name. */
    private static final int KIND_WORDS = 5;

    private static final long JOINS = WordClass.AND.bit() | WordClass.FOR.bit() | WordClass.TOWARD_PLACE.bit();

    private final AnalysedText text;
    private final Tokens tokens;
    private final Taken taken;
    private final List<String> deputies;
    /** Whether field, country and body may stand before the title: <i>Japan's Trade Minister</i>. */
    private final boolean headLast;

    // Where the phrase being read stands.
    private int headFirst;
    private int at;
    private int limit;
    private int titleFirst;
    private int titleLast;
    private int phraseFirst;
    private @Nullable String country;
    private @Nullable Actor employer;
    private @Nullable String body;
    private boolean definite;

    PostReader(AnalysedText text, Taken taken) {
        this.text = text;
        this.tokens = text.tokens();
        this.taken = taken;
        Entry row = text.pack().entry(Sense.POST_MODIFIER, "deputy");
        String words = row == null ? null : row.get("words");
        this.headLast = text.pack().headLast();
        this.deputies = words == null ? List.of() : List.of(words.split(" "));
    }

    /**
     * The post whose first words are the match, or null where the words are part of something else.
     *
     * @param floor the token before which nothing belongs to the post
     */
    @Nullable
    PostPhrase read(Match match, int floor) {
        Entry head = match.entry();
        if (isInsideAnotherName(match)) {
            return null;
        }
        headFirst = match.first();
        at = match.last();
        limit = tokens.last(tokens.sentenceOf(match.first()));
        titleLast = at;
        country = head.get("country");
        employer = null;
        body = null;
        definite = false;
        titleFirst = headFirst;
        phraseFirst = headFirst;
        if (headLast) {
            if (at < limit && tokens.is(at, '.') && tokens.gluedToPrevious(at)) {
                at++;
            }
            wordsBefore(head, Math.max(floor, tokens.first(tokens.sentenceOf(headFirst))));
        }
        bracket();
        ordinal();
        Mention unit = taken.over(at);
        boolean swallowed =
                unit != null && unit.isOne(Actor.Kind.ORGANIZATION) && unit.first() > headFirst && unit.first() < at;
        switch (swallowed ? "swallowed" : String.valueOf(head.get("takes"))) {
            case "swallowed" -> unitOf(Objects.requireNonNull(unit).first(), unit);
            case "field" -> {
                fields();
                bracket();
                bracketedFields();
                bodyAfter(head);
            }
            case "body" -> bodyAfter(head);
            case "unit" -> unit();
            case "trade" -> trade();
            case "place" -> place();
            case "abroad" -> abroad();
            case "talks" -> {
                fields();
                abroad();
            }
            default -> office();
        }
        if ("person".equals(head.get("of")) && at == titleLast && is(at, "seniority")) {
            at++;
        }
        faction();
        bracket();
        side(head);
        faction();
        period();
        demonstrative();
        int first = phraseFirst;
        boolean former = false;
        boolean several = false;
        boolean elect = false;
        while (first > tokens.first(tokens.sentenceOf(match.first()))) {
            Match modifier = modifierBefore(first);
            if (modifier == null) {
                break;
            }
            former |= modifier.entry().id().equals("former");
            several |= modifier.entry().id().equals("several");
            elect |= modifier.entry().id().equals("elect");
            first = modifier.first();
        }
        boolean states = employer != null
                        && (employer.organizationKind() == OrganizationKind.IGO
                                || employer.organizationKind() == OrganizationKind.FORUM)
                || first > 0 && is(first - 1, "states");
        if (states && head.id().equals("member")) {
            // "anggota ASEAN, negara anggota Uni Eropa": the member is a state.
            return null;
        }
        if (elect) {
            titleFirst = first;
        }
        return new PostPhrase(
                first,
                at,
                titleFirst,
                titleLast,
                head,
                country,
                employer,
                body,
                former,
                several || head.get("plural") != null,
                definite,
                words(head, match.last()));
    }

    /** The words that the title stands for; <i>dan, bidang</i> and ordinals do not tell posts apart. */
    private Set<String> words(Entry head, int headEnd) {
        Set<String> words = new HashSet<>();
        String key = head.get("key") != null ? head.get("key") : head.get("full");
        words.addAll(List.of(NameForm.fold(key == null ? tokens.string(headFirst, headEnd) : key)
                .split(" ")));
        for (int token = titleFirst; token < titleLast; token++) {
            boolean counted = token >= headFirst && token < headEnd || taken.covers(token);
            if (!counted && tokens.kind(token) == Tokens.Kind.WORD && !text.isAny(token, JOINS) && !isUnit(token)) {
                words.add(NameForm.fold(tokens.string(token)));
            }
        }
        if (words.removeIf(this::isDeputyWord)) {
            words.add(PostTitles.DEPUTY);
        }
        return words;
    }

    /** <i>former Japanese Foreign Minister, Deputy U.S. Trade Representative, AU trade commissioner</i>. */
    private void wordsBefore(Entry head, int floor) {
        if ("field".equals(head.get("before"))) {
            titleFirst = fieldBefore(titleFirst, floor);
        }
        int first = titleFirst;
        while (first > floor && isQualifier(first - 1)) {
            first--;
        }
        titleFirst = first;
        Mention owner = ownerBefore(first, floor);
        if (owner != null && owner.isOne(Actor.Kind.COUNTRY)) {
            country = owner.actors().get(0).country();
            definite = true;
            first = owner.first();
            int inner = first;
            while (inner > floor && isQualifier(inner - 1)) {
                inner--;
            }
            if (inner < first) {
                titleFirst = inner;
                first = inner;
            }
        } else if (owner != null && owner.isOne(Actor.Kind.ORGANIZATION)) {
            body = tokens.string(owner.first(), owner.last());
            employer = owner.actors().get(0);
            definite = true;
            first = owner.first();
        }
        phraseFirst = first;
    }

    private boolean isQualifier(int token) {
        return is(token, "qualifier")
                && !taken.covers(token)
                && (tokens.shape(token) != Shape.LOWER || tokens.shape(headFirst) == Shape.LOWER);
    }

    /** The country or organisation whose name ends right before a token, with or without <i>'s</i>; or null. */
    private @Nullable Mention ownerBefore(int token, int floor) {
        int end = token;
        for (int sign = token - 2; sign < token && sign > floor; sign++) {
            if (text.afterPossessive(sign) == token) {
                end = sign;
                break;
            }
        }
        Mention over = end > floor ? taken.over(end - 1) : null;
        return over != null && over.last() == end && over.first() >= floor ? over : null;
    }

    /** The first token of the fields that stand right before a title: <i>Foreign Affairs and Trade</i> Minister. */
    private int fieldBefore(int title, int floor) {
        int first = title;
        boolean listed = false;
        while (first > floor) {
            int field = oneFieldBefore(first, floor);
            if (field < first) {
                first = field;
                continue;
            }
            int join = first - 1;
            boolean and = join > floor && (text.is(join, WordClass.AND) || tokens.is(join, '&'));
            listed |= and;
            boolean joins = first < title && join > floor && (and || listed && tokens.is(join, ','));
            int before = joins ? join : first;
            if (joins && tokens.is(join - 1, ',')) {
                before = join - 1;
            }
            int more = joins ? oneFieldBefore(before, floor) : before;
            if (!joins
                    || more == before
                    || tokens.shape(more).isCapital() != tokens.shape(first).isCapital()) {
                return first;
            }
            first = more;
        }
        return first;
    }

    private int oneFieldBefore(int end, int floor) {
        for (int start = Math.max(floor, end - 5); start < end; start++) {
            Mention over = text.hasMatch(start) ? taken.over(start) : null;
            if (text.hasMatch(start) && (over == null || over.first() == start && over.last() == end)) {
                for (Match match : text.matchesAt(start)) {
                    boolean small = tokens.shape(start) == Shape.LOWER && tokens.shape(headFirst) != Shape.LOWER;
                    if (match.sense() == Sense.FIELD && match.last() == end && !small) {
                        return start;
                    }
                }
            }
        }
        boolean word = end - 1 >= floor
                && tokens.shape(headFirst).isCapital()
                && isTitleWord(end - 1)
                && (text.classes(end - 1) & ~(WordClass.COMMON.bit() | WordClass.OFFICIAL.bit())) == 0
                && text.match(end - 1, Sense.POST) == null
                && !is(end - 1, "qualifier")
                && modifierBefore(end) == null
                && text.match(end - 1, Sense.NATIONALITY) == null;
        return word ? end - 1 : end;
    }

    /** One past <i>of, from, at</i> and an article, where one of them stands at a token in a language that has them so. */
    private int afterOf(int token) {
        if (!headLast
                || token >= limit
                || !text.isAny(
                        token, WordClass.OF.bit() | WordClass.FROM.bit() | WordClass.AT.bit() | WordClass.FOR.bit())) {
            return token;
        }
        return text.is(token + 1, WordClass.DETERMINER) ? token + 2 : token + 1;
    }

    private boolean isDeputyWord(String word) {
        return deputies.contains(word);
    }

    private @Nullable Match modifierBefore(int token) {
        for (int back = 1; back <= 2; back++) {
            int first = token - back;
            // "Plt." and "Pj.": a full stop may stand between.
            if (tokens.is(token - 1, '.') && back == 1) {
                continue;
            }
            Match modifier = first < 0 ? null : text.match(first, Sense.POST_MODIFIER);
            boolean before =
                    modifier != null && BEFORE_TITLE.contains(modifier.entry().id());
            boolean reaches = modifier != null
                    && before
                    && (modifier.last() == token || modifier.last() == token - 1 && tokens.is(token - 1, '.'));
            if (reaches) {
                return modifier;
            }
        }
        return null;
    }

    /** <i>Kantor Staf Presiden, Istana Wakil Presiden</i>: the post is a part of an organisation's name. */
    private boolean isInsideAnotherName(Match match) {
        Mention over = taken.over(match.first());
        if (over == null) {
            int before = match.first() - 1;
            return before >= 0
                    && tokens.shape(before).isCapital()
                    && (is(before, "place") || match.entry().get("name") != null && isUnknownName(before));
        }
        if (over.first() != match.first()) {
            return true;
        }
        // "Perwakilan Dagang AS William Carver" is a man, though "Perwakilan Dagang AS" may be an office.
        Mention side = taken.opening(match.last(), Actor.Kind.COUNTRY);
        return over.last() > match.last() && (side == null || side.last() != over.last());
    }

    /** A capital inside a sentence that no lexicon knows. */
    private boolean isUnknownName(int token) {
        return tokens.kind(token) == Tokens.Kind.WORD
                && token > tokens.first(tokens.sentenceOf(token))
                && NameReader.isStrange(text, token)
                && !taken.covers(token)
                && !isTitleWord(token);
    }

    /** <i>ke-7</i>. */
    private void ordinal() {
        if (at + 2 < limit
                && is(at, "ordinal")
                && tokens.is(at + 1, '-')
                && tokens.kind(at + 2) == Tokens.Kind.NUMBER) {
            titleLast = at == titleLast ? at + 3 : titleLast;
            at += 3;
            if (at < limit && text.is(at, WordClass.AND)) {
                // "ke-10 dan 12", "ke-10 dan ke-12"
                int number = is(at + 1, "ordinal") && tokens.is(at + 2, '-') ? at + 3 : at + 1;
                at = number < limit && tokens.kind(number) == Tokens.Kind.NUMBER ? number + 1 : at;
            }
        }
    }

    private boolean is(int token, String modifier) {
        Match match = text.match(token, Sense.POST_MODIFIER);
        return match != null && match.entry().id().equals(modifier);
    }

    /** Fields of government, joined by commas, <i>dan</i>, <i>bidang</i> or <i>untuk</i>. */
    private void fields() {
        int end = fieldsFrom(at);
        if (end > at) {
            at = end;
            titleLast = end;
        }
    }

    /** <i>Menteri Pendidikan (Pendidikan Tinggi dan Vokasi)</i>: a charge in brackets belongs to the title. */
    private void bracketedFields() {
        int open = at;
        while (open + 2 < limit && tokens.is(open, '(') && titleLast == at) {
            // Inside the bracket the field stands bare.
            int end = fieldsWithin(open + 1);
            if (end == open + 1 || !tokens.is(end, ')')) {
                return;
            }
            at = end + 1;
            titleLast = at;
            // "Senior Minister of State (Law)(Health)", "(Law) and (Health)"
            open = text.is(at, WordClass.AND) && tokens.is(at + 1, '(') ? at + 1 : at;
        }
    }

    private int fieldsWithin(int start) {
        int end = fieldAt(start);
        int next = end;
        while (next > start && next < limit && !tokens.is(next, ')')) {
            end = next;
            next = joined(end);
            if (next == end) {
                return end;
            }
        }
        return next;
    }

    private int fieldsFrom(int start) {
        // "Secretary Holm and Commerce Secretary Berg": without "of" or "for" no field follows.
        boolean bare = headLast && start == at;
        int end = bare ? start : fieldAt(start);
        if (end == start) {
            boolean leads = start < limit && (text.is(start, WordClass.FOR) || isUnit(start));
            int inner = headLast ? afterOf(start) : start + 1;
            end = leads ? fieldAt(inner) : start;
            if (end == start || end == inner && leads) {
                return start;
            }
        }
        while (end < limit) {
            int next = joined(end);
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** One past the fields that a comma, <i>dan</i> or the like joins at a token; the token itself where none. */
    private int joined(int end) {
        boolean and = text.is(end, WordClass.AND) || tokens.is(end, '&') || tokens.is(end, '/');
        if (and) {
            return fieldAfter(end, end + 1);
        }
        if (tokens.is(end, ',')) {
            int item = end + 1 < limit && text.is(end + 1, WordClass.AND) ? end + 2 : end + 1;
            int next = fieldAfter(end, item);
            boolean closes = item == end + 2 || next < limit && (text.is(next, WordClass.AND) || tokens.is(next, ','));
            return next > end && closes && (item == end + 2 || joined(next) > next) ? next : end;
        }
        if (isUnit(end) || text.is(end, WordClass.FOR)) {
            return fieldAfter(end, headLast ? Math.max(end + 1, afterOf(end)) : end + 1);
        }
        int more = fieldAt(end);
        return more > end ? more : end;
    }

    private int fieldAfter(int from, int first) {
        int item = text.is(first, WordClass.DETERMINER) ? first + 1 : first;
        int next = item < limit ? fieldAt(item) : item;
        return next > item ? next : from;
    }

    /** One past a field that starts at a token: known, or written with capitals in everyday words. */
    private int fieldAt(int token) {
        if (token >= limit || text.match(token, Sense.POST) != null) {
            return token;
        }
        Match field = text.match(token, Sense.FIELD);
        int end = field == null ? token : field.last();
        if (field == null && (isTitleWord(token) || isMisspelt(token))) {
            end = token + 1;
        }
        while (end > token
                && end < limit
                && (isTitleWord(end) || isMisspelt(end))
                && text.match(end, Sense.POST) == null
                && !isOrganization(end)) {
            end++;
        }
        return end;
    }

    /** <i>Menteri Riset Tehnologi dan Inovasi</i>: an unknown word that <i>dan</i> joins to a field is one. */
    private boolean isMisspelt(int token) {
        int next = token + 2;
        return next < limit
                && text.is(token + 1, WordClass.AND)
                && tokens.shape(token) == Shape.CAPITALIZED
                && NameReader.isStrange(text, token)
                && !taken.covers(token)
                && (isTitleWord(next)
                        || tokens.shape(next) == Shape.CAPITALIZED && text.match(next, Sense.FIELD) != null)
                && text.match(next, Sense.POST) == null
                && text.match(token, Sense.GIVEN_NAME) == null;
    }

    private boolean isOrganization(int token) {
        return taken.opening(token, Actor.Kind.ORGANIZATION) != null;
    }

    /** A capitalised everyday word that no name found so far covers. */
    private boolean isTitleWord(int token) {
        return token < limit
                && tokens.shape(token) == Shape.CAPITALIZED
                && text.is(token, WordClass.COMMON)
                && !taken.covers(token)
                && text.match(token, Sense.HONORIFIC) == null
                && !leadsName(token);
    }

    /** <i>Minister of Defence Tea Sokha</i>: a first name, though a word as well, before a word that only names have. */
    private boolean leadsName(int token) {
        return headLast
                && token + 1 < limit
                && text.match(token, Sense.GIVEN_NAME) != null
                && tokens.shape(token + 1) == Shape.CAPITALIZED
                && NameReader.isStrange(text, token + 1);
    }

    private boolean isUnit(int token) {
        return is(token, "unit");
    }

    /** The organisation that the post belongs to. */
    private void bodyAfter(Entry head) {
        int start = at;
        if (headLast) {
            int inner = afterOf(start);
            if (inner > start) {
                bodyBehind(inner);
            }
            return;
        }
        if (start < limit && text.isAny(start, WordClass.FROM.bit() | WordClass.AT.bit())) {
            int named = organizationFrom(start + 1);
            start = named > start ? named : start;
        }
        int acronym = acronymOfUnknown(start);
        if (acronym > start && taken.opening(start, Actor.Kind.ORGANIZATION) == null) {
            setBody(start, acronym, null);
            bracket();
            return;
        }
        Mention organization = taken.opening(start, Actor.Kind.ORGANIZATION);
        boolean state = "state".equals(head.get("of"));
        if (start < limit && isUnit(start) && tokens.shape(start).isCapital() && !(state && organization != null)) {
            unitOf(start, organization);
            return;
        }
        if (organization != null) {
            setBody(start, organization.last(), organization.actors().get(0));
            more();
            return;
        }
        boolean initials = start < limit
                && tokens.shape(start) == Shape.UPPER
                && !taken.covers(start)
                && text.match(start, Sense.HONORIFIC) == null
                && tokens.end(start) - tokens.start(start) > 2;
        if (initials && (!state || isClosedBefore(start + 1))) {
            // "UCLG ASPAC Budi": two abbreviations in a row are one body.
            boolean two = start + 2 < limit
                    && tokens.shape(start + 1) == Shape.UPPER
                    && tokens.shape(start + 2) == Shape.CAPITALIZED
                    && tokens.end(start + 1) - tokens.start(start + 1) > 2
                    && text.match(start + 1, Sense.HONORIFIC) == null;
            setBody(start, two ? start + 2 : start + 1, null);
            return;
        }
        int end = start < limit && isTitleWord(start) && text.match(start, Sense.POST) == null ? bodyEnd(start) : start;
        if (end > start && text.match(start, Sense.NAME_PARTICLE) == null) {
            setBody(start, end, null);
            more();
        }
    }

    /** <i>Speaker of Parliament, chairman of textile exporters Dagang Group, director-general of the X Federation (XF)</i>. */
    private void bodyBehind(int start) {
        if (body != null && employer != null && country == null && taken.opening(start, Actor.Kind.COUNTRY) != null) {
            return;
        }
        int inner = unitEnd(start);
        if (inner > start) {
            int from = bodyFrom(inner);
            Mention wider = Objects.requireNonNull(taken.opening(from, Actor.Kind.ORGANIZATION));
            Mention owner = taken.over(afterOf(inner));
            titleLast = inner;
            if (owner != null && owner.isOne(Actor.Kind.COUNTRY) && country == null) {
                country = owner.actors().get(0).country();
            }
            setBody(from, wider.last(), wider.actors().get(0));
            bracket();
            return;
        }
        int acronym = acronymOfUnknown(start);
        Mention organization = taken.opening(start, Actor.Kind.ORGANIZATION);
        if (acronym > start && organization == null) {
            setBody(start, acronym, null);
            bracket();
            return;
        }
        int named = organization == null ? organizationFrom(start) : start;
        if (named >= start) {
            Mention mention = taken.opening(named, Actor.Kind.ORGANIZATION);
            if (mention != null) {
                setBody(named, mention.last(), mention.actors().get(0));
                bracket();
                more();
                return;
            }
        }
        boolean initials = start < limit
                && tokens.shape(start) == Shape.UPPER
                && !taken.covers(start)
                && tokens.end(start) - tokens.start(start) > 2;
        if (initials) {
            setBody(start, start + 1, null);
            return;
        }
        if (start < limit && isTitleWord(start) && text.match(start, Sense.POST) == null) {
            setBody(start, bodyEnd(start), null);
            more();
        } else if (text.is(at, WordClass.OF)) {
            land(start);
        }
    }

    /** Where the body begins that stands behind <i>at, in</i>: <i>at the Ministry, at Japan's Ministry</i>; -1 where none does. */
    private int bodyFrom(int token) {
        int from = afterOf(token);
        Mention owner = taken.opening(from, Actor.Kind.COUNTRY);
        int behind = owner == null ? from : Math.max(owner.last(), text.afterPossessive(owner.last()));
        int start = taken.opening(from, Actor.Kind.ORGANIZATION) != null ? from : behind;
        return taken.opening(start, Actor.Kind.ORGANIZATION) != null ? start : -1;
    }

    /**
     * One past a unit that is told before the body it is a part of, and that stays in the title: <i>director of the Americas
     * division at the Ministry of X</i>; the token itself where no known body follows.
     */
    private int unitEnd(int start) {
        int end = start;
        while (end < limit && end - start < LONGEST_UNIT) {
            if (end > start && text.isAny(end, WordClass.AT.bit()) && bodyFrom(end) > 0) {
                return end;
            }
            Mention over = taken.over(end);
            boolean named = over != null && !over.isOne(Actor.Kind.PERSON) && !over.isOne(Actor.Kind.COUNTRY);
            boolean word = tokens.kind(end) == Tokens.Kind.WORD
                    && (text.is(end, WordClass.COMMON)
                            || tokens.shape(end).isCapital()
                            || text.isAny(end, JOINS | WordClass.OF.bit() | WordClass.DETERMINER.bit())
                            || text.voice(end) == null)
                    && text.match(end, Sense.POST) == null
                    && !text.isAny(end, WordClass.AT.bit() | WordClass.COPULA.bit() | WordClass.RELATIVE.bit());
            if (!named && !word) {
                return start;
            }
            end++;
        }
        return start;
    }

    /** <i>Presiden ABC, Budi; Presiden ABC Budi; (Presiden ABC)</i>, but not <i>PRESIDEN BUDI SANTOSO</i>. */
    private boolean isClosedBefore(int token) {
        int next = tokens.is(token, ',') ? token + 1 : token;
        return next < limit
                && (tokens.is(token, ')')
                        || (tokens.shape(next) == Shape.CAPITALIZED || tokens.shape(next) == Shape.MIXED)
                                && NameReader.isStrange(text, next));
    }

    /** The organisation that stands behind a few words telling its kind: <i>di lembaga kajian X</i>; -1 where none. */
    private int organizationFrom(int start) {
        int token = start;
        while (token < limit && token < start + KIND_WORDS) {
            if (isOrganization(token)) {
                return token;
            }
            boolean kind = text.is(token, WordClass.COMMON)
                    || tokens.shape(token) == Shape.LOWER && text.match(token, Sense.ORGANIZATION_HEAD) != null;
            if (!kind) {
                return -1;
            }
            token++;
        }
        return -1;
    }

    /**
     * One past a name in capitals whose acronym follows in brackets, however strange its words: <i>Ketua Umum Handmade
     * Makers Alliance (HMA) Budi</i>; the token itself where there is none.
     */
    private int acronymOfUnknown(int start) {
        int end = start;
        StringBuilder letters = new StringBuilder();
        while (end < limit && end - start < LONGEST_BODY && !tokens.is(end, '(')) {
            Mention known = taken.over(end);
            boolean country = known != null && known.isOne(Actor.Kind.COUNTRY) && end == start;
            boolean capital = tokens.shape(end).isCapital() && text.match(end, Sense.POST) == null && !country;
            if (!capital && !text.isAny(end, JOINS) && !tokens.is(end, '-')) {
                return start;
            }
            if (capital) {
                letters.append(Character.toUpperCase(tokens.text().charAt(tokens.start(end))));
            }
            end++;
        }
        boolean closed = end - start > 1
                && end + 2 < limit
                && tokens.is(end, '(')
                && tokens.is(end + 2, ')')
                && tokens.shape(end + 1) == Shape.UPPER;
        boolean same = closed
                && letters.charAt(0) == Character.toUpperCase(tokens.text().charAt(tokens.start(end + 1)));
        return same && tokens.end(end + 1) - tokens.start(end + 1) >= 2 ? end : start;
    }

    /** <i>Ketua Komite Pemuda Partai X</i>: a unit that is no body of its own stays in the title. */
    private void unitOf(int start, @Nullable Mention organization) {
        int end = organization == null ? bodyEnd(start) : organization.last();
        int inner = start + 1;
        while (inner < end && text.match(inner, Sense.ORGANIZATION_HEAD) == null) {
            inner++;
        }
        titleLast = inner < end ? inner : end;
        at = titleLast;
        definite = true;
        Actor owner = organization == null ? null : organization.actors().get(0);
        if (inner < end) {
            setBody(inner, end, owner);
        } else {
            Mention tail = taken.over(end - 1);
            if (tail != null && tail.isOne(Actor.Kind.COUNTRY) && tail.first() > start) {
                titleLast = tail.first();
                country = tail.actors().get(0).country();
            }
            Mention wider = taken.opening(at, Actor.Kind.ORGANIZATION);
            if (wider != null) {
                setBody(at, wider.last(), wider.actors().get(0));
            } else if (owner != null) {
                employer = owner;
            }
        }
    }

    /** <i>Komisi I DPR, Direktorat Jenderal X Kementerian Y</i>: a body inside a wider one. */
    private void more() {
        Mention wider = taken.opening(at, Actor.Kind.ORGANIZATION);
        if (wider != null && body != null && wider.last() > at) {
            Actor inner = employer;
            int first = bodyFirst;
            setBody(first, wider.last(), wider.actors().get(0));
            employer = inner != null && inner.country() != null ? inner : employer;
        }
    }

    private int bodyFirst;

    private void setBody(int first, int end, @Nullable Actor organization) {
        boolean number = end < limit
                && (tokens.shape(end) == Shape.INITIAL || tokens.shape(end) == Shape.UPPER)
                && text.is(end - 1, WordClass.COMMON)
                && !tokens.is(end + 1, '.')
                && isRoman(end);
        int last = number ? end + 1 : end;
        for (int token = first + 1; token < last; token++) {
            // "Kementerian Pertahanan Mayjen TNI Budi": the rank belongs to the man.
            Match rank = text.match(token, Sense.HONORIFIC);
            if (rank != null && rank.entry().get("home") != null) {
                last = token;
            }
        }
        bodyFirst = first;
        body = tokens.string(first, last);
        employer = organization;
        at = last;
        definite = true;
    }

    /** One past the last word of a body written in capitals: everyday words, places, organisations, joined by dan. */
    private int bodyEnd(int start) {
        int end = start + 1;
        while (end < limit && end - start < LONGEST_BODY) {
            Mention inside = taken.opening(end);
            if (isTitleWord(end) && text.match(end, Sense.POST) == null) {
                end++;
            } else if (inside != null && !inside.isOne(Actor.Kind.PERSON)) {
                boolean goesOn = inside.last() < limit
                        && (isTitleWord(inside.last())
                                || tokens.is(inside.last(), '-')
                                || text.is(inside.last(), WordClass.FOR));
                if (inside.isOne(Actor.Kind.COUNTRY) && !goesOn) {
                    country = inside.actors().get(0).country();
                }
                end = inside.last();
            } else if ((text.is(end, WordClass.AND)
                            || text.is(end, WordClass.OF)
                            || text.is(end, WordClass.FOR)
                            || tokens.is(end, '-')
                            || tokens.is(end, '&'))
                    && end + 1 < limit
                    && text.match(end + 1, Sense.POST) == null
                    && (isTitleWord(end + 1) || taken.opening(end + 1) != null && !text.is(end, WordClass.AND))) {
                end++;
            } else if ((tokens.shape(end) == Shape.UPPER || tokens.shape(end) == Shape.INITIAL)
                    && text.is(end - 1, WordClass.COMMON)
                    && !tokens.is(end + 1, '.')
                    && isRoman(end)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** <i>Komisi I, Komite XI</i>. */
    private boolean isRoman(int token) {
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if ("IVXLC".indexOf(tokens.text().charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** <i>Vice Premier of the State Council, Chief Minister of Uttar Pradesh</i>: a whole title, told of a body or a place. */
    private void office() {
        if (!headLast || at >= limit || !text.is(at, WordClass.OF)) {
            return;
        }
        int from = afterOf(at);
        Mention owner = taken.opening(from);
        if (owner != null && owner.isOne(Actor.Kind.ORGANIZATION)) {
            setBody(from, owner.last(), owner.actors().get(0));
        } else {
            land(from);
        }
    }

    /** <i>Sultan of Johor, First Minister of Scotland, Governor of California</i>: a part of a country. */
    private void land(int from) {
        Mention where = taken.opening(from);
        boolean known = where != null && (where.isOne(Actor.Kind.PLACE) || where.isOne(Actor.Kind.REGION));
        if (where != null && known) {
            at = where.last();
            country = country == null ? where.actors().get(0).country() : country;
            definite = true;
            return;
        }
        int end = from;
        while (end < limit && end - from < 3 && tokens.shape(end) == Shape.CAPITALIZED && !taken.covers(end)) {
            end++;
        }
        boolean closed = end >= limit || tokens.shape(end) == Shape.LOWER;
        boolean place = end > from
                && closed
                && (end - from == 1 || tokens.is(end, ','))
                && text.match(from, Sense.POST) == null
                && text.match(from, Sense.HONORIFIC) == null
                && text.match(from, Sense.FIELD) == null
                && (NameReader.isStrange(text, from) || NameReader.isStrange(text, end - 1));
        if (place) {
            at = end;
            definite = true;
        }
    }

    /** What a member is a member of stays in the title. */
    private void unit() {
        int from = afterOf(at);
        if (from > at && taken.opening(from, Actor.Kind.ORGANIZATION) == null && !isTitleWord(from)) {
            return;
        }
        at = from;
        Mention organization = taken.opening(at, Actor.Kind.ORGANIZATION);
        int end = organization != null ? organization.last() : at < limit && isTitleWord(at) ? bodyEnd(at) : at;
        if (organization != null) {
            employer = organization.actors().get(0);
            definite = true;
        }
        if (end > at) {
            // The country at the end of the body is no part of the title.
            Mention tail = taken.over(end - 1);
            titleLast = tail != null && tail.isOne(Actor.Kind.COUNTRY) && tail.first() > at && tail.last() == end
                    ? tail.first()
                    : end;
            at = end;
            definite = true;
        }
    }

    /** <i>pengamat hubungan internasional dari Universitas X</i>: words of a profession, mostly small. */
    private void trade() {
        int end = at;
        while (end < limit && end - at < 6 && isTradeWord(end)) {
            end++;
        }
        boolean name = end < limit
                && (tokens.shape(end).isCapital() || text.is(end, WordClass.FROM) || text.is(end, WordClass.AT));
        if (headLast) {
            int inner = afterOf(end);
            if (inner > end) {
                bodyBehind(inner);
            }
            return;
        }
        if (!name) {
            return;
        }
        at = end;
        titleLast = is(end - 1, "origin") ? end - 1 : end;
        Mention subject = taken.opening(end, Actor.Kind.COUNTRY);
        if (subject != null && titleLast == end) {
            // "pakar China" studies it and need not serve it.
            at = subject.last();
            titleLast = at;
            end = at;
        }
        int from = end < limit && text.isAny(end, WordClass.FROM.bit() | WordClass.AT.bit()) ? end + 1 : end;
        Mention organization = taken.opening(from, Actor.Kind.ORGANIZATION);
        if (organization != null) {
            setBody(from, organization.last(), organization.actors().get(0));
        } else if (from < limit && tokens.shape(from) == Shape.UPPER && !taken.covers(from)) {
            setBody(from, from + 1, null);
        } else if (from < limit && isTitleWord(from) && tokens.shape(from).isCapital()) {
            setBody(from, bodyEnd(from), null);
        }
    }

    private boolean isTradeWord(int token) {
        return tokens.shape(token) == Shape.LOWER
                        && tokens.kind(token) == Tokens.Kind.WORD
                        && (text.is(token, WordClass.COMMON) || text.match(token, Sense.FIELD) != null)
                        && text.voice(token) != Voice.ACTIVE
                        && text.voice(token) != Voice.PASSIVE
                || text.is(token, WordClass.AND) && token + 1 < limit && text.match(token + 1, Sense.FIELD) != null;
    }

    private void place() {
        int from = afterOf(at);
        Mention where = taken.opening(from);
        if (where != null && !where.isOne(Actor.Kind.ORGANIZATION)) {
            body = tokens.string(from, where.last());
            country = where.actors().get(0).country();
            at = where.last();
            definite = true;
        }
    }

    /** <i>Duta Besar RI untuk Jerman, Konsul Jenderal AS di Surabaya</i>: what it is sent to belongs to the title. */
    private void abroad() {
        int from = text.is(at, WordClass.OF) ? afterOf(at) : at;
        Mention sender = taken.opening(from, Actor.Kind.COUNTRY);
        if (sender != null) {
            country = sender.actors().get(0).country();
            at = sender.last();
            abbreviationOfCountry();
            definite = true;
        }
        long toward = WordClass.FOR.bit() | WordClass.AT.bit() | (headLast ? WordClass.TOWARD_PLACE.bit() : 0);
        if (at < limit && text.isAny(at, toward)) {
            Mention host = taken.opening(text.is(at + 1, WordClass.DETERMINER) ? at + 2 : at + 1);
            if (host != null && headLast && host.isOne(Actor.Kind.ORGANIZATION) && text.is(at, WordClass.AT)) {
                // "First Secretary at the Italian Embassy": it works there, it is not sent there.
                setBody(host.first(), host.last(), host.actors().get(0));
                return;
            }
            while (host != null && !host.isOne(Actor.Kind.PERSON)) {
                at = host.last();
                abbreviationOfCountry();
                titleLast = at;
                definite = true;
                boolean goesOn = at + 1 < limit
                        && (text.is(at, WordClass.AND) || !headLast && tokens.is(at, ','))
                        && taken.opening(at + 1) != null
                        && text.match(at + 1, Sense.POST) == null;
                host = goesOn ? taken.opening(at + 1) : null;
            }
            talks();
        }
    }

    /** <i>Ketua Tim Perunding untuk X-Y Comprehensive Agreement (XY-CEPA)</i>: talks named up to a bracket or a comma. */
    private void talks() {
        int end = text.isAny(at, WordClass.FOR.bit()) ? at + 1 : at;
        while (end < limit
                && (tokens.shape(end).isCapital() || tokens.shape(end) == Shape.MIXED || tokens.is(end, '-'))) {
            end++;
        }
        boolean closed = end < limit && (tokens.is(end, '(') || tokens.is(end, ','));
        if (closed && end > at + 1 && end - at < 16) {
            at = end;
            titleLast = end;
        }
    }

    private void side(Entry head) {
        if ("trade".equals(head.get("takes")) && titleLast == at) {
            return;
        }
        if (country != null && !"place".equals(head.get("takes")) && definite && employer == null) {
            return;
        }
        int from = headLast && text.isAny(at, WordClass.OF.bit() | WordClass.FROM.bit()) ? afterOf(at) : at;
        if (headLast && from == at) {
            return;
        }
        Mention side = taken.opening(from, Actor.Kind.COUNTRY);
        if (side == null
                || employer != null
                        && employer.country() != null
                        && !side.actors().get(0).id().equals(employer.country())) {
            return;
        }
        country = side.actors().get(0).country();
        at = side.last();
        definite = true;
        abbreviationOfCountry();
        ordinal();
        // "Wakil Menteri Luar Negeri AS untuk Ekonomi, Lingkungan, dan Energi": the charge is part of the title.
        if (at < limit && (text.is(at, WordClass.FOR) || isUnit(at)) && !tokens.is(at, ',')) {
            int end = fieldsFrom(at);
            if (end > at + 1) {
                at = end;
                titleLast = end;
            }
        }
        bracket();
    }

    /** <i>Amerika Serikat (AS)</i>. */
    private void abbreviationOfCountry() {
        if (at + 2 < limit && tokens.is(at, '(') && tokens.is(at + 2, ')') && tokens.shape(at + 1) == Shape.UPPER) {
            at += 3;
        }
    }

    /** <i>(Mendag), (Menko Perekonomian), (DEN)</i>. */
    private void bracket() {
        if (at >= limit || !tokens.is(at, '(')) {
            return;
        }
        int end = at + 1;
        while (end < limit && end - at <= BRACKET && !tokens.is(end, ')')) {
            end++;
        }
        boolean closed = end < limit && tokens.is(end, ')');
        boolean callsItself = body != null
                && end - at == 2
                && tokens.shape(at + 1) == Shape.CAPITALIZED
                && (NameReader.isStrange(text, at + 1) || isOrganization(at + 1))
                && end + 1 < limit
                && (tokens.is(end + 1, ',') || tokens.shape(end + 1).isCapital());
        boolean abbreviation = callsItself
                || text.match(at + 1, Sense.POST) != null
                || end - at == 2 && (tokens.shape(at + 1) == Shape.UPPER || tokens.shape(at + 1) == Shape.MIXED)
                || end - at <= 4 && tokens.shape(at + 1) == Shape.UPPER && isDashed(at + 2, end);
        if (closed && abbreviation) {
            at = end + 1;
            definite = true;
        }
    }

    private boolean isDashed(int from, int to) {
        for (int token = from; token < to; token++) {
            if (!tokens.is(token, '-') && tokens.shape(token) != Shape.UPPER) {
                return false;
            }
        }
        return true;
    }

    /** <i>Senator Demokrat X, Anggota DPR Fraksi Y X</i>: the party of a member stands between post and name. */
    private void faction() {
        if (at >= limit || !tokens.shape(at).isCapital()) {
            return;
        }
        boolean led = is(at, "faction");
        boolean party = is(at, "party");
        int word = led ? at + 1 : at;
        if (!led && !party || word >= limit || !led && taken.covers(at)) {
            return;
        }
        Mention named = taken.opening(word, Actor.Kind.ORGANIZATION);
        if (named != null) {
            at = named.last();
        } else if (led || tokens.shape(word + 1).isCapital()) {
            at = word + 1;
        }
    }

    /** <i>periode 2014-2019</i>. */
    private void period() {
        if (at + 1 < limit && is(at, "period") && tokens.kind(at + 1) == Tokens.Kind.NUMBER) {
            at += 2;
            if (at + 1 < limit
                    && (tokens.is(at, '-') || tokens.is(at, '–'))
                    && tokens.kind(at + 1) == Tokens.Kind.NUMBER) {
                at += 2;
            }
        }
    }

    /** <i>Presiden AS saat itu, William Carver</i>. */
    private void demonstrative() {
        Match then = at < limit ? text.match(at, Sense.POST_MODIFIER) : null;
        if (then != null && then.entry().id().equals("then")) {
            at = then.last();
        }
    }
}
