package org.chancery.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.name.Mention;
import org.chancery.quantity.Quantity;
import org.chancery.record.Direction;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the numbers of one sentence: words for what is measured, for rise and fall, for what spoils a
 * figure, and the sides. One sentence, one thread.
 */
final class Measuring {
    /** How the sides stand to a measure; the labels are those of {@code kind} in measures.yml. */
    enum Kind {
        OUT,
        IN,
        BOTH,
        LEVY,
        DEAL,
        STATE,
        COURSE,
        EXTENT,
        RANK
    }

    /** A word for what is measured. */
    record Measure(int first, int last, String name, Kind kind, boolean weak) {}

    /** A side and how it is tied in: by the words before it. */
    record Side(String code, int first, int last, Tie tie) {}

    /** The preposition before a side, if any. */
    enum Tie {
        NONE,
        TO,
        FROM,
        BY,
        AT
    }

    private final Reading reading;
    private final AnalysedText text;
    private final Tokens tokens;
    final int first;
    final int last;
    final List<Measure> measures = new ArrayList<>();
    final List<Side> sides = new ArrayList<>();
    private final List<Match> directions = new ArrayList<>();
    private final List<Match> words = new ArrayList<>();
    private boolean bothSides;

    Measuring(Reading reading, int sentence) {
        this.reading = reading;
        this.text = reading.text();
        this.tokens = text.tokens();
        this.first = tokens.first(sentence);
        this.last = tokens.last(sentence);
        int measured = first;
        for (int at = first; at < last; at++) {
            if (!text.hasMatch(at)) {
                continue;
            }
            for (Match match : text.matchesAt(at)) {
                switch (match.sense()) {
                    case DIRECTION -> keepLongest(directions, match);
                    case FIGURE_WORD -> words.add(match);
                    default -> {}
                }
            }
            Match measure = at >= measured ? text.match(at, Sense.MEASURE) : null;
            if (measure != null) {
                measured = measure.last();
                measures.add(new Measure(
                        measure.first(),
                        measure.last(),
                        measure.entry().id(),
                        Kind.valueOf(String.valueOf(measure.entry().get("kind")).toUpperCase(java.util.Locale.ROOT)),
                        "yes".equals(measure.entry().get("weak"))));
            }
        }
        gatherSides();
    }

    private static void keepLongest(List<Match> kept, Match match) {
        if (!kept.isEmpty() && kept.get(kept.size() - 1).first() == match.first()) {
            kept.remove(kept.size() - 1);
        }
        kept.add(match);
    }

    private void gatherSides() {
        List<Mention> mentions = reading.cast().between(first, last);
        for (Mention mention : mentions) {
            bothSides |= mention.how() == Mention.How.BOTH_SIDES;
            if (mention.how() != Mention.How.BOTH_SIDES) {
                gather(mention);
            }
        }
        // Named sides come first, so that "kedua negara" does not decide who is the reporter.
        for (Mention mention : bothSides ? mentions : List.<Mention>of()) {
            if (mention.how() == Mention.How.BOTH_SIDES) {
                gather(mention);
            }
        }
    }

    private void gather(Mention mention) {
        for (String code : mention.sides()) {
            if (isSide(code)) {
                sides.add(new Side(code, mention.first(), mention.last(), tie(mention.first())));
            }
        }
    }

    /** Countries, and the unions of states that trade and impose as one. */
    static boolean isSide(String code) {
        return code.length() == 2 && Character.isUpperCase(code.charAt(0)) && Character.isUpperCase(code.charAt(1))
                || code.equals("ASEAN");
    }

    private Tie tie(int at) {
        for (int before = at - 1; before >= Math.max(first, at - TIE_REACH); before--) {
            if (text.is(before, WordClass.BY)) {
                return Tie.BY;
            }
            if (text.is(before, WordClass.FROM) || has("origin", before, before + 1)) {
                return Tie.FROM;
            }
            if (text.isAny(before, TO)) {
                return Tie.TO;
            }
            if (text.is(before, WordClass.AT)) {
                return Tie.AT;
            }
            boolean open = tokens.kind(before) == Tokens.Kind.WORD
                    && reading.cast().at(before) == null
                    && !text.isAny(before, STOP)
                    && text.root(before) == 0;
            if (!open) {
                return Tie.NONE;
            }
        }
        return Tie.NONE;
    }

    private static final int TIE_REACH = 5;
    private static final long STOP = WordClass.RELATIVE.bit()
            | WordClass.THAT.bit()
            | WordClass.FUTURE.bit()
            | WordClass.PERFECT.bit()
            | WordClass.COPULA.bit()
            | WordClass.DEMONSTRATIVE.bit()
            | WordClass.AND.bit();
    private static final long TO =
            WordClass.TO.bit() | WordClass.TOWARD_PLACE.bit() | WordClass.FOR.bit() | WordClass.WITH.bit();

    /** The sides of the sentence, each once, in order. */
    Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        sides.forEach(side -> codes.add(side.code()));
        return codes;
    }

    /** Whether the sentence itself has two sides. */
    boolean twoSided() {
        return bothSides || codes().size() >= 2;
    }

    /** Whether a word that does something stands in a range of tokens. */
    boolean has(String what, int from, int to) {
        for (Match word : words) {
            if (word.first() >= from
                    && word.first() < to
                    && what.equals(word.entry().get("is"))) {
                return true;
            }
        }
        return false;
    }

    boolean has(String what) {
        return has(what, first, last);
    }

    /** Whether goods go to a side: <i>ekspor Jepang ke AS, barang yang masuk ke Indonesia</i>. */
    boolean isGoodsWay(Side side) {
        boolean toward =
                text.is(side.first() - 1, WordClass.TOWARD_PLACE) || text.is(side.first() - 2, WordClass.TOWARD_PLACE);
        if (!toward) {
            return false;
        }
        for (Match word : words) {
            if ("goods".equals(word.entry().get("is"))
                    && word.first() >= side.first() - GOODS_REACH
                    && word.last() < side.first()
                    && !isInLevy(word.first())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is part of a levy's name: the <i>impor</i> of <i>tarif impor</i> is no shipment. */
    private boolean isInLevy(int token) {
        for (Measure measure : measures) {
            if (measure.kind() == Kind.LEVY && measure.first() <= token && token < measure.last()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a side is that of goods: <i>produk Peru, barang-barang Chile</i>. */
    boolean isGoods(Side side) {
        return has("goods", side.first() - 2, side.first());
    }

    /** "32 persen dari AS": a number with its unit stands directly before the preposition of a side, and no goods are named. */
    boolean followsNumber(Side side, int after) {
        if (has("goods", after, side.first())) {
            return false;
        }
        for (int i = side.first() - 2; i >= Math.max(first, side.first() - 3); i--) {
            AnalysedText.Match unit = text.match(i, Sense.UNIT);
            boolean number = text.tokens().kind(i) == Tokens.Kind.NUMBER;
            if (unit != null || number || text.tokens().is(i, '%')) {
                return true;
            }
        }
        return false;
    }

    private static final int GOODS_REACH = 6;

    /** Who bears a levy: the subject before <i>dikenai, membayar</i> that stands before a token; null where none. */
    @Nullable
    String bearer(int levy) {
        String bearer = null;
        for (Match word : words) {
            if (!"bears".equals(word.entry().get("is")) || word.first() >= levy) {
                continue;
            }
            for (Side side : sides) {
                if (side.last() <= word.first()
                        && word.first() - side.last() <= 3
                        && side.tie() != Tie.BY
                        && side.tie() != Tie.TO) {
                    bearer = side.code();
                }
            }
        }
        return bearer;
    }

    /**
     * The measure that a number belongs to: the nearest before it of the kinds asked for, else the nearest within a few
     * words after it.
     */
    @Nullable
    Measure measureOf(Quantity quantity, java.util.EnumSet<Kind> kinds) {
        Measure before = null;
        Measure after = null;
        for (Measure measure : measures) {
            if (!kinds.contains(measure.kind())) {
                continue;
            }
            if (measure.last() <= quantity.first()) {
                before = measure;
            } else if (after == null
                    && measure.first() >= quantity.last()
                    && measure.first() - quantity.last() <= AFTER) {
                after = measure;
            }
        }
        if (before != null
                && after != null
                && after.first() - quantity.last() <= 1
                && quantity.first() - before.last() > AFTER) {
            return after;
        }
        return before != null ? before : after;
    }

    private static final int AFTER = 6;

    /** Whether a measure of a kind stands anywhere in the sentence. */
    boolean speaksOf(Kind kind) {
        for (Measure measure : measures) {
            if (measure.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether a measure of a name stands anywhere in the sentence. */
    boolean speaksOf(String name) {
        for (Measure measure : measures) {
            if (measure.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Rise or fall: of the nearest such word before the number, or right after it (<i>2 miliar, naik 5 persen</i>). */
    @Nullable
    Direction direction(Quantity quantity, List<Quantity> all) {
        if (isStart(quantity)) {
            return null;
        }
        Match nearest = null;
        for (Match match : directions) {
            if (match.last() <= quantity.first() && isTurn(match)) {
                nearest = match;
            }
        }
        if (nearest != null && quantity.first() - nearest.last() <= REACH && reaches(nearest, quantity, all)) {
            return of(nearest);
        }
        Quantity previous = null;
        for (Quantity other : all) {
            if (other.last() <= quantity.first()) {
                previous = other;
            }
        }
        if (previous != null && previous.unit().equals(quantity.unit()) && quantity.first() - previous.last() <= 8) {
            if (isStart(previous) && isReached(quantity)) {
                int change = quantity.amount().compareTo(previous.amount());
                return change > 0 ? Direction.INCREASE : change < 0 ? Direction.DECREASE : null;
            }
            if (nearest == null || nearest.last() <= previous.first()) {
                boolean listed = tokens.is(previous.last(), ',') || text.is(previous.last(), WordClass.AND);
                return listed ? direction(previous, all) : null;
            }
        }
        for (Match match : directions) {
            int gap = match.first() - quantity.last();
            if (isTurn(match)
                    && gap >= 0
                    && gap <= 1
                    && (gap == 0 || tokens.is(quantity.last(), ','))
                    && tokens.kind(match.first()) == Tokens.Kind.WORD
                    && quantity.sort() != Quantity.Sort.PERCENT) {
                return of(match);
            }
        }
        return null;
    }

    private static final int REACH = 14;

    private static boolean isTurn(Match match) {
        return match.entry().id().equals("increase") || match.entry().id().equals("decrease");
    }

    private static Direction of(Match match) {
        return match.entry().id().equals("increase") ? Direction.INCREASE : Direction.DECREASE;
    }

    /** <i>dari 40 persen menjadi 20 persen</i>, <i>dari sebelumnya 32 persen</i>: the value that is left. */
    private boolean isStart(Quantity quantity) {
        int at = beforeBound(quantity.first());
        if (at < first) {
            return false;
        }
        if (isDirection(at, "previous")) {
            return true;
        }
        if (text.is(at, WordClass.FROM)) {
            return turns(quantity);
        }
        // "dari level 7,5 persen"
        boolean noun = tokens.kind(at) == Tokens.Kind.WORD && text.root(at) == 0 && !text.hasMatch(at);
        return noun && at > first && text.is(at - 1, WordClass.FROM);
    }

    /** Whether something rises or falls in the sentence: <i>dampak dari 10 persen</i> leaves no level. */
    private boolean turns(Quantity quantity) {
        for (Match match : directions) {
            boolean after = match.first() >= quantity.last();
            if (after && match.first() - quantity.last() <= LEVEL_REACH || !after && isTurn(match)) {
                return true;
            }
        }
        return false;
    }

    private static final int LEVEL_REACH = 8;

    private boolean isDirection(int at, String id) {
        for (Match match : text.matchesAt(at)) {
            if (match.sense() == Sense.DIRECTION && id.equals(match.entry().id())) {
                return true;
            }
        }
        return false;
    }

    /** The token before a number and before the words of exactness at it: <i>lebih dari</i>. */
    private int beforeBound(int number) {
        for (int back = 3; back >= 1; back--) {
            int at = number - back;
            for (Match match : at < first ? List.<Match>of() : text.matchesAt(at)) {
                if (match.last() == number
                        && match.sense() == Sense.NUMERAL
                        && "bound".equals(match.entry().get("is"))) {
                    return at - 1;
                }
            }
        }
        return number - 1;
    }

    /** Whether a number is the level reached: <i>menjadi 19 persen</i>. */
    boolean isReached(Quantity quantity) {
        return isDirection(beforeBound(quantity.first()), "become");
    }

    boolean leaves(Quantity quantity) {
        return isStart(quantity);
    }

    /** A turn reaches the first number after it, further numbers of a list, and the value that is reached (menjadi). */
    private boolean reaches(Match turn, Quantity quantity, List<Quantity> all) {
        boolean between = false;
        for (Quantity other : all) {
            if (other.first() >= turn.last() && other.last() <= quantity.first()) {
                between = true;
            }
        }
        if (!between) {
            return !breaks(turn.last(), quantity.first());
        }
        return isReached(quantity);
    }

    /** A relative clause, a conjunction or a closing quotation between ends the reach of a turn. */
    private boolean breaks(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.isAny(at, BREAK) || tokens.kind(at) == Tokens.Kind.CLOSE_QUOTE || tokens.is(at, ';')) {
                return true;
            }
        }
        return false;
    }

    private static final long BREAK = WordClass.BUT.bit() | WordClass.BECAUSE.bit() | WordClass.THAT.bit();

    /** The time that a number belongs to: right after it before the next number, else the nearest before it. */
    @Nullable
    TimeMention time(Quantity quantity, List<Quantity> all, boolean dated) {
        int until = last;
        for (Quantity other : all) {
            if (other.first() >= quantity.last()) {
                until = other.first();
                break;
            }
        }
        TimeMention before = null;
        for (TimeMention time : reading.timesBetween(first, last)) {
            if (!dated && text.match(time.first(), Sense.WEEKDAY) != null) {
                continue;
            }
            if (time.first() >= quantity.last() && time.first() < until && time.first() - quantity.last() <= 9) {
                return time;
            }
            if (time.last() <= quantity.first()) {
                before = time;
            }
        }
        if (before == null && until == last) {
            for (TimeMention time : reading.timesBetween(quantity.last(), last)) {
                if (dated || text.match(time.first(), Sense.WEEKDAY) == null) {
                    return time;
                }
            }
        }
        return before;
    }
}
