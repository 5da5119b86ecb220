package org.chancery.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.DatedBy;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Mention;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStage;
import org.chancery.record.InstrumentStep;
import org.chancery.record.InstrumentStep.Told;
import org.chancery.record.PartialDate;
import org.chancery.shelf.Shelf;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Reads the steps in the life of each instrument from the words around every place that speaks of it, by the rows of
 * {@code rules/stages.yml}: which step, whether it was taken, is aimed at or denied, and when. Thread-safe.
 */
final class StageReader {
    /** How far from a name the words of a step stand, in tokens. */
    private static final int REACH = 14;
    /** How far before the words of a step stand the words that make it a plan. */
    private static final int PLAN_REACH = 10;
    /** How far from words that count only of talks a word for talks stands. */
    private static final int TALKS_REACH = 12;
    /** "Perundingan itu …" speaks of an instrument named up to this many sentences before. */
    private static final int SENTENCES_BACK = 3;
    /** Steps of one instrument in one document: more is a list, not news. */
    private static final int MOST = 40;

    /**
     * One row.
     *
     * @param id {@code id/stages/launched}
     * @param stage what it tells, null for a row that tells nothing and stops others from it
     * @param talks whether it counts only of talks: with a word for talks near it
     * @param beside words of which one must stand near, none where empty
     * @param side whether the step is that of one side
     * @param dated whether it counts only with a time directly after it
     * @param before whether it counts only before the name
     * @param near how far from the name it may stand, in tokens
     * @param timed whether it counts only where a time is told: a noun that may speak of what is still wished for
     * @param kinds kinds of instruments that it is said of; all where empty
     */
    private record Row(
            String id,
            @Nullable InstrumentStage stage,
            boolean talks,
            Set<Integer> beside,
            boolean side,
            boolean dated,
            boolean before,
            int near,
            boolean timed,
            Set<InstrumentKind> kinds) {}

    /** A place that speaks of an instrument. */
    private record Anchor(
            int first,
            int last,
            int instrument,
            boolean accession,
            @Nullable InstrumentKind kind) {}

    /** The words of a step as they stand. */
    private record Cue(int token, Row row, Anchor anchor) {}

    private final Map<Integer, List<Row>> byWord = new HashMap<>();
    /** Words whose object follows: of a name before them they tell nothing. */
    private final Map<Integer, List<Row>> byActiveWord = new HashMap<>();

    private final Map<Integer, List<Row>> byRoot = new HashMap<>();
    private final Set<Integer> talkWords = new HashSet<>();
    private final Set<Integer> planWords = new HashSet<>();
    /** Words of plan that hold for a time that has passed as well: <i>semula ditargetkan rampung pada 2023</i>. */
    private final Set<Integer> aimWords = new HashSet<>();

    private final StatusCues status;

    StageReader(LanguagePack pack, StatusCues status) {
        this.status = status;
        for (Shelf.Row row : pack.rulesIfThere("stages")) {
            String reads = row.need("stage");
            switch (reads) {
                case "talks" ->
                    row.list("words").forEach(w -> talkWords.add(pack.words().find(w)));
                case "plan" ->
                    row.list("words").forEach(w -> planWords.add(pack.words().find(w)));
                case "aim" ->
                    row.list("words").forEach(w -> {
                        planWords.add(pack.words().find(w));
                        aimWords.add(pack.words().find(w));
                    });
                default -> add(pack, row, reads.equals("none") ? null : InstrumentStage.parse(reads));
            }
        }
    }

    private void add(LanguagePack pack, Shelf.Row row, @Nullable InstrumentStage stage) {
        Set<Integer> beside = new HashSet<>();
        row.list("beside").forEach(word -> beside.add(pack.words().find(word)));
        Set<InstrumentKind> kinds = new HashSet<>();
        row.list("kinds").forEach(kind -> kinds.add(InstrumentKind.parse(kind)));
        Row read = new Row(
                pack.code() + "/stages/" + row.need("rule"),
                stage,
                "true".equals(row.get("talks")),
                beside,
                "true".equals(row.get("side")),
                "true".equals(row.get("dated")),
                "true".equals(row.get("before")),
                row.get("near") == null ? REACH : Integer.parseInt(row.need("near")),
                "true".equals(row.get("timed")),
                kinds);
        row.list("active").forEach(word -> put(byActiveWord, pack.words().find(word), read));
        row.list("words").forEach(word -> put(byWord, pack.words().find(word), read));
        row.list("verb").forEach(verb -> put(byRoot, pack.words().find(verb), read));
    }

    private static void put(Map<Integer, List<Row>> table, int word, Row row) {
        table.computeIfAbsent(word, w -> new ArrayList<>()).add(row);
    }

    /**
     * The steps of each instrument, in the order of the text.
     *
     * @param places for each instrument the places that speak of it
     */
    List<List<InstrumentStep>> read(Reading reading, List<? extends List<InstrumentMention>> places) {
        List<List<InstrumentStep>> steps = new ArrayList<>();
        places.forEach(p -> steps.add(new ArrayList<>()));
        if (byWord.isEmpty() && byRoot.isEmpty()) {
            return steps;
        }
        List<Anchor> anchors = anchors(places);
        AnalysedText text = reading.text();
        Tokens tokens = text.tokens();
        Anchor lastNegotiable = null;
        int at = 0;
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            int from = tokens.first(sentence);
            int to = tokens.last(sentence);
            List<Anchor> here = new ArrayList<>();
            while (at < anchors.size() && anchors.get(at).first < to) {
                if (anchors.get(at).first >= from) {
                    here.add(anchors.get(at));
                }
                at++;
            }
            if (!text.isBody(sentence)) {
                continue;
            }
            if (here.isEmpty() && lastNegotiable != null) {
                Anchor talks = talks(text, from, to, sentence, lastNegotiable);
                if (talks != null) {
                    here.add(talks);
                }
            }
            if (!here.isEmpty()) {
                sentence(reading, here, from, to, steps);
                Anchor last = here.get(here.size() - 1);
                lastNegotiable = last.last > last.first && negotiable(last) ? last : lastNegotiable;
            }
        }
        return steps;
    }

    private static List<Anchor> anchors(List<? extends List<InstrumentMention>> places) {
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            for (InstrumentMention mention : places.get(i)) {
                boolean accession = mention.known != null && mention.known.get("accession") != null;
                anchors.add(new Anchor(mention.first, Math.max(mention.last, mention.end), i, accession, mention.kind));
            }
        }
        anchors.sort(Comparator.comparingInt(Anchor::first));
        return anchors;
    }

    private static boolean negotiable(Anchor anchor) {
        return anchor.kind == InstrumentKind.TRADE_AGREEMENT
                || anchor.kind == InstrumentKind.CONVENTION
                || anchor.kind == InstrumentKind.OTHER;
    }

    /** "Perundingan itu …": a word for talks of which nothing else is told stands for the instrument told before. */
    private @Nullable Anchor talks(AnalysedText text, int from, int to, int sentence, Anchor named) {
        Tokens tokens = text.tokens();
        if (sentence - tokens.sentenceOf(named.first) > SENTENCES_BACK) {
            return null;
        }
        for (int i = from; i < to; i++) {
            if (talkWords.contains(tokens.word(i)) && tokens.word(i) != 0) {
                boolean bare = i == from
                        || text.is(i + 1, WordClass.DEMONSTRATIVE)
                        || text.is(i + 2, WordClass.DEMONSTRATIVE)
                        || text.isAny(i + 1, WordClass.RELATIVE.bit() | WordClass.PERFECT.bit());
                return bare ? new Anchor(i, i, named.instrument, named.accession, named.kind) : null;
            }
        }
        return null;
    }

    // ---- one sentence

    private void sentence(Reading reading, List<Anchor> here, int from, int to, List<List<InstrumentStep>> steps) {
        List<Cue> cues = new ArrayList<>();
        AnalysedText text = reading.text();
        for (int token = from; token < to; token++) {
            Anchor anchor = anchorOf(text, here, token, from);
            if (anchor == null) {
                continue;
            }
            Row row = row(text, token, anchor, here, from, to);
            if (row != null) {
                cues.add(new Cue(token, row, anchor));
            }
        }
        boolean further =
                cues.stream().anyMatch(cue -> cue.row.stage != InstrumentStage.NEGOTIATING && cue.row.stage != null);
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            InstrumentStage stage = cue.row.stage;
            // "perundingan X rampung": the word for talks only says what it is that was finished.
            if (stage == null || stage == InstrumentStage.NEGOTIATING && further) {
                continue;
            }
            int previous = i > 0 ? cues.get(i - 1).token : from;
            InstrumentStep step = step(reading, cue, stage, from, previous, next(cues, i, to), to);
            List<InstrumentStep> known = steps.get(cue.anchor.instrument);
            if (step != null && known.size() < MOST && !repeats(known, step)) {
                known.add(step);
            }
        }
    }

    /**
     * Where the words of the next step begin, at which the time of this one must have been told. All words before the name
     * share what is told after it: <i>mengumumkan selesainya perundingan X pada 23 September</i>.
     */
    private static int next(List<Cue> cues, int index, int to) {
        Cue cue = cues.get(index);
        boolean before = cue.token < cue.anchor.first;
        for (Cue later : cues.subList(index + 1, cues.size())) {
            boolean own =
                    later.row.stage != InstrumentStage.NEGOTIATING && (!before || later.token >= later.anchor.last);
            if (own || later.anchor != cue.anchor) {
                return later.token;
            }
        }
        return to;
    }

    private static boolean repeats(List<InstrumentStep> known, InstrumentStep step) {
        return known.stream()
                .anyMatch(s -> s.stage() == step.stage()
                        && s.told() == step.told()
                        && s.by().equals(step.by())
                        && (step.start() == null
                                || step.start().equals(s.start()) && Objects.equals(step.end(), s.end())));
    }

    /** The place whose step the words at a token tell: in reach, with nothing between that begins another matter. */
    private @Nullable Anchor anchorOf(AnalysedText text, List<Anchor> here, int token, int from) {
        Tokens tokens = text.tokens();
        Anchor nearest = null;
        int least = Integer.MAX_VALUE;
        for (Anchor anchor : here) {
            int distance = token < anchor.first
                    ? anchor.first - token
                    : token >= anchor.last ? token - anchor.last + 1 : anchor.first == anchor.last ? 0 : -1;
            if (distance < 0) {
                return anchor;
            }
            if (distance <= REACH && distance < least && joined(text, tokens, anchor, token)) {
                nearest = anchor;
                least = distance;
            }
        }
        return nearest;
    }

    private static boolean joined(AnalysedText text, Tokens tokens, Anchor anchor, int token) {
        if (token < anchor.first) {
            for (int i = token + 1; i < anchor.first; i++) {
                if (tokens.is(i, ';') || tokens.is(i, ',') || tokens.is(i, ':')) {
                    return false;
                }
            }
            return true;
        }
        boolean relative = false;
        for (int i = anchor.last; i < token; i++) {
            if (tokens.is(i, ';') || tokens.is(i, ':')) {
                return false;
            }
            if (tokens.is(i, ',')) {
                boolean opens = text.is(i + 1, WordClass.RELATIVE);
                if (!opens && !relative && !text.is(i + 1, WordClass.AND)) {
                    return false;
                }
                relative = opens;
            }
        }
        return true;
    }

    /** The row that the words at a token call for, or null. */
    private @Nullable Row row(AnalysedText text, int token, Anchor anchor, List<Anchor> here, int from, int to) {
        int word = text.tokens().word(token);
        if (word == 0) {
            return null;
        }
        boolean before = token < anchor.first;
        int root = text.root(token);
        boolean inside = !before && token < anchor.last;
        boolean named = anchor.first < anchor.last;
        for (Row row : byWord.getOrDefault(word, List.of())) {
            boolean told = !inside || row.stage == InstrumentStage.FRAMEWORK;
            if (told && fits(text, row, token, anchor, before, from, to)) {
                return row;
            }
        }
        if (before) {
            for (Row row : byActiveWord.getOrDefault(word, List.of())) {
                if (fits(text, row, token, anchor, true, from, to)) {
                    return row;
                }
            }
        }
        boolean active = !before && named && text.voice(token) == Voice.ACTIVE && !side(root);
        if (root == 0 || inside || active || text.voice(token) == Voice.NOUN) {
            return null;
        }
        for (Row row : byRoot.getOrDefault(root, List.of())) {
            if (fits(text, row, token, anchor, before, from, to)) {
                return row;
            }
        }
        return null;
    }

    private boolean side(int root) {
        return byRoot.getOrDefault(root, List.of()).stream().anyMatch(Row::side);
    }

    private boolean fits(AnalysedText text, Row row, int token, Anchor anchor, boolean before, int from, int to) {
        InstrumentStage stage = row.stage;
        boolean accession = stage == InstrumentStage.ACCESSION_SOUGHT
                || stage == InstrumentStage.ACCESSION_TALKS
                || stage == InstrumentStage.ACCEDED;
        if (accession && !anchor.accession
                || row.before && !before
                || (before ? anchor.first - token : token - anchor.last + 1) > row.near
                || before && !row.side && astray(text, token, anchor.first)
                || stage == InstrumentStage.AGREED && before && isVerb(text.voice(token + 1))
                || !row.kinds.isEmpty() && (anchor.kind == null || !row.kinds.contains(anchor.kind))) {
            return false;
        }
        if (row.talks && !near(text, talkWords, token, from, to, TALKS_REACH)) {
            return false;
        }
        if (!row.beside.isEmpty() && !near(text, row.beside, token, from, to, 3)) {
            return false;
        }
        return !row.dated || !timesSoon(text, token).isEmpty();
    }

    /** "mengumumkan dalam X, sepakat untuk mempercepat X": the name is not what the words are about. */
    private static boolean astray(AnalysedText text, int token, int name) {
        for (int i = token + 1; i < name; i++) {
            boolean purpose = text.is(i, WordClass.SO_THAT) && i + 1 < name && isVerb(text.voice(i + 1));
            if (purpose || text.is(i, WordClass.IN) && !text.is(i, WordClass.TO)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(@Nullable Voice voice) {
        return voice == Voice.ACTIVE || voice == Voice.BARE;
    }

    /** A figure of four digits or a month within a few tokens; the calendar is asked later. */
    private static List<Integer> timesSoon(AnalysedText text, int token) {
        Tokens tokens = text.tokens();
        for (int i = token + 1; i < Math.min(tokens.count(), token + 5); i++) {
            if (tokens.kind(i) == Tokens.Kind.NUMBER && tokens.end(i) - tokens.start(i) == 4) {
                return List.of(i);
            }
        }
        return List.of();
    }

    private static boolean near(AnalysedText text, Set<Integer> words, int token, int from, int to, int reach) {
        for (int i = Math.max(from, token - reach); i < Math.min(to, token + reach + 1); i++) {
            int word = text.tokens().word(i);
            if (i != token && word != 0 && words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable InstrumentStep step(
            Reading reading, Cue cue, InstrumentStage stage, int from, int previous, int next, int to) {
        AnalysedText text = reading.text();
        Anchor anchor = cue.anchor;
        TimeMention time = time(reading, cue, from, previous, next, to);
        boolean plan = plan(text, cue, from, time);
        boolean denied = denied(text, cue.token, from);
        boolean conditional =
                conditional(text, Math.min(cue.token, anchor.first), from) || conditional(text, cue.token, from);
        DatedBy published = text.document().published();
        boolean ahead = time != null
                && published != null
                && time.end().lastDay().isAfter(published.date())
                && time.start().firstDay().isAfter(published.date());
        Told told = denied ? Told.DENIED : plan || ahead ? Told.EXPECTED : Told.REACHED;
        // What is to come at no stated time is no target, and "once it is signed" tells nothing at all.
        if (time == null && (told == Told.EXPECTED || conditional || cue.row.timed)) {
            return null;
        }
        if (told == Told.DENIED) {
            if (conditional || !deniable(stage)) {
                return null;
            }
            time = null;
        }
        boolean past = time != null && published != null && time.end().lastDay().isBefore(published.date());
        if (told == Told.EXPECTED && past && !aimed(text, cue, from, to)) {
            return null;
        }
        // Talks that are to go on are no step, nor is a thing denied long ago.
        if (stage == InstrumentStage.NEGOTIATING && told != Told.REACHED) {
            return null;
        }
        int first = Math.min(cue.token, anchor.first);
        int last = Math.max(cue.token + 1, Math.max(anchor.last, anchor.first + 1));
        if (time != null) {
            first = Math.min(first, time.first());
            last = Math.max(last, time.last());
        }
        PartialDate[] span = time == null ? null : part(text, time);
        return new InstrumentStep(
                stage,
                told,
                span == null ? null : span[0],
                span == null ? null : span[1],
                cue.row.side ? sides(reading, cue, from, to) : List.of(),
                text.evidence(first, last),
                cue.row.id);
    }

    /**
     * First and last of a time, where the words name a part of a year taken as that part: between "mid-2024" and "the end
     * of 2024" a target slips by four months. The calendar of the document's dates keeps the year.
     */
    private static PartialDate[] part(AnalysedText text, TimeMention time) {
        PartialDate start = time.start();
        AnalysedText.Match word = text.match(time.first(), Sense.TIME_WORD);
        String part = word == null ? null : word.entry().get("part");
        if (part == null || start.month() > 0 || !start.equals(time.end())) {
            return new PartialDate[] {start, time.end()};
        }
        int year = start.year();
        return switch (part) {
            case "start" -> new PartialDate[] {PartialDate.of(year, 1), PartialDate.of(year, 4)};
            case "middle" -> new PartialDate[] {PartialDate.of(year, 5), PartialDate.of(year, 8)};
            case "end" -> new PartialDate[] {PartialDate.of(year, 9), PartialDate.of(year, 12)};
            default -> new PartialDate[] {start, time.end()};
        };
    }

    /** The time told of a step: the next one after its words, else the last one before them, with no other step between. */
    private static @Nullable TimeMention time(Reading reading, Cue cue, int from, int previous, int next, int to) {
        Anchor anchor = cue.anchor;
        for (TimeMention time : reading.timesBetween(cue.token + 1, Math.min(next, to))) {
            boolean isNoDate = inName(reading.text(), anchor, time);
            int start = anchor.first > cue.token && time.first() >= anchor.last ? anchor.last : cue.token + 1;
            if (!isNoDate && time.first() - start <= REACH && !otherClause(reading.text(), start, time.first())) {
                return time;
            }
        }
        TimeMention before = null;
        for (TimeMention time : reading.timesBetween(previous == from ? from : previous + 1, cue.token)) {
            boolean isNoDate = inName(reading.text(), anchor, time);
            boolean opens = time.first() - from <= 3;
            if (!isNoDate && (opens || cue.token - time.last() <= 4)) {
                before = time;
            }
        }
        return before;
    }

    /** "Agenda 2030": the year is part of the name; "… pada Oktober 2024" at its end is the time of what is told. */
    private static boolean inName(AnalysedText text, Anchor anchor, TimeMention time) {
        return time.first() >= anchor.first
                && time.first() < anchor.last
                && !text.isAny(time.first() - 1, WordClass.IN.bit() | WordClass.AT.bit());
    }

    private static boolean otherClause(AnalysedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean comma = text.tokens().is(i, ',');
            if (text.tokens().is(i, ';')
                    || comma
                            && !text.isAny(i + 1, WordClass.AT.bit() | WordClass.IN.bit() | WordClass.TO.bit())
                            && i + 1 < to
                            && to - i > 6
                    || text.is(i, WordClass.BUT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words of plan, wish or aim govern the step. */
    private boolean plan(AnalysedText text, Cue cue, int from, @Nullable TimeMention time) {
        Tokens tokens = text.tokens();
        int seen = 0;
        boolean comma = false;
        for (int i = cue.token - 1; i >= from && seen < PLAN_REACH; i--) {
            if (i >= cue.anchor.first && i < cue.anchor.last) {
                continue;
            }
            seen++;
            if (tokens.is(i, ';')) {
                break;
            }
            comma |= tokens.is(i, ',');
            if (seen <= 2 && text.is(i, WordClass.PERFECT)) {
                return false;
            }
            if (isPlan(text, i) && (!comma || planWords.contains(tokens.word(i)))) {
                return true;
            }
        }
        // "Penandatanganan X ditargetkan berlangsung pada September": the plan stands after the noun and the name.
        int limit = time != null && time.first() > cue.token ? time.first() : cue.token + 5;
        for (int i = Math.max(cue.token + 1, cue.anchor.first > cue.token ? cue.anchor.last : cue.token + 1);
                i < Math.min(limit, tokens.count());
                i++) {
            if (tokens.is(i, ',') || tokens.is(i, '.') || tokens.is(i, ';')) {
                return false;
            }
            if (text.isAny(i, WordClass.FUTURE.bit() | WordClass.PLAN.bit()) || planWords.contains(tokens.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlan(AnalysedText text, int token) {
        int word = text.tokens().word(token);
        return word != 0 && planWords.contains(word) || status.isUnreal(text, token);
    }

    /** What was not suspended or not ended has taken no step that anybody waits for. */
    private static boolean deniable(InstrumentStage stage) {
        return switch (stage) {
            case LAUNCHED, AGREED, CONCLUDED, SIGNED, RATIFIED, IN_FORCE -> true;
            default -> false;
        };
    }

    private boolean aimed(AnalysedText text, Cue cue, int from, int to) {
        return near(text, aimWords, cue.token, from, to, REACH);
    }

    private static boolean denied(AnalysedText text, int token, int from) {
        for (int i = token - 1; i >= Math.max(from, token - 4) && !text.tokens().is(i, ','); i--) {
            if (text.is(i, WordClass.NEGATION)) {
                return true;
            }
        }
        return false;
    }

    /** "setelah X berlaku, jika X diteken": it hangs on what may come. */
    private static boolean conditional(AnalysedText text, int token, int from) {
        for (int i = Math.max(from, token - 4); i < token; i++) {
            if (text.isAny(i, WordClass.IF.bit() | WordClass.WHEN.bit())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whose step it is. After a noun that is the side behind it (<i>aksesi Kosta Rika ke X</i>), with a verb its subject,
     * else whoever is named next.
     */
    private static List<String> sides(Reading reading, Cue cue, int from, int to) {
        int low = Math.min(cue.token, cue.anchor.last);
        int high = Math.max(cue.token, cue.anchor.first);
        Set<String> between = new LinkedHashSet<>();
        for (Mention mention : reading.cast().between(low, high)) {
            mention.sides().stream().filter(side -> side.length() == 2).forEach(between::add);
        }
        boolean noun =
                reading.text().voice(cue.token) == Voice.NOUN || reading.text().root(cue.token) == 0;
        if (noun && !between.isEmpty()) {
            return List.copyOf(between);
        }
        String before = Parties.before(reading.cast(), from, Math.min(cue.token, cue.anchor.first), Set.of());
        if (before != null) {
            return List.of(before);
        }
        if (!between.isEmpty()) {
            return List.copyOf(between);
        }
        for (Mention mention : reading.cast().between(high, to)) {
            List<String> sides =
                    mention.sides().stream().filter(side -> side.length() == 2).toList();
            if (!sides.isEmpty()) {
                return sides;
            }
        }
        return List.of();
    }
}
