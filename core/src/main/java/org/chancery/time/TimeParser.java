package org.chancery.time;

import java.util.List;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.quantity.Numeral;
import org.chancery.quantity.NumeralReader;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expressions of time of one sentence, left to right, the longest form at each place. The words are rows of
 * the senses month, weekday and time_word; the forms are here, because they are much the same in every language. One
 * sentence, one thread.
 */
final class TimeParser {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final AnalysedText text;
    private final Tokens tokens;
    private final int begin;
    private final int limit;
    private List<TimeWords> found = List.of();

    TimeParser(AnalysedText text, int sentence) {
        this.text = text;
        this.tokens = text.tokens();
        this.begin = tokens.first(sentence);
        this.limit = tokens.last(sentence);
    }

    void read(List<TimeWords> into) {
        found = into;
        int at = begin;
        while (at < limit) {
            int next = at;
            if (tokens.kind(at) == Tokens.Kind.NUMBER) {
                next = number(at);
            } else if (text.hasMatch(at)) {
                next = word(at);
            }
            at = next > at ? next : at + 1;
        }
    }

    private int add(int first, int last, When when, String rule) {
        found.add(new TimeWords(first, last, when, rule));
        return last;
    }

    // ---- what stands at a token -------------------------------------------------------------------------------------

    private @Nullable Match word(int at, String what) {
        Match match = at < limit ? text.match(at, Sense.TIME_WORD) : null;
        return match != null && what.equals(match.entry().get("is")) ? match : null;
    }

    /** A time word at a token that does one of two things; several rows may share a form (mendatang). */
    private boolean isWord(int at, String what) {
        return lastOf(at, what) > at;
    }

    /** One past the longest time word that does a thing at a token; the token itself where none does. */
    private int lastOf(int at, String what) {
        int last = at;
        if (at < limit && text.hasMatch(at)) {
            for (Match match : text.matchesAt(at)) {
                if (match.sense() == Sense.TIME_WORD
                        && what.equals(match.entry().get("is"))) {
                    last = match.last();
                }
            }
        }
        return last;
    }

    private @Nullable Unit unit(int at) {
        Match match = word(at, "unit");
        return match == null ? null : Unit.parse(String.valueOf(match.entry().get("unit")));
    }

    private int month(int at) {
        Match match = at < limit ? text.match(at, Sense.MONTH) : null;
        return match == null ? 0 : number(match);
    }

    private int fullMonth(int at) {
        Match match = at < limit ? text.match(at, Sense.MONTH) : null;
        return match == null || "yes".equals(match.entry().get("short")) ? 0 : number(match);
    }

    private int weekday(int at) {
        Match match = at < limit ? text.match(at, Sense.WEEKDAY) : null;
        return match == null ? 0 : number(match);
    }

    private static int number(Match match) {
        return Integer.parseInt(String.valueOf(match.entry().get("number")));
    }

    /** The value of a token that is one to four digits, else -1. */
    private int digits(int at) {
        if (at >= limit || at < begin || tokens.kind(at) != Tokens.Kind.NUMBER) {
            return -1;
        }
        int from = tokens.start(at);
        int to = tokens.end(at);
        if (to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = tokens.text().charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private int width(int at) {
        return tokens.end(at) - tokens.start(at);
    }

    /** One past the number of a day: behind the <i>th</i> of 12th and the <i>of</i> before a month. */
    private int afterDay(int at) {
        int end = at + 1;
        if (end < limit && tokens.gluedToPrevious(end)) {
            end = lastOf(end, "ordinal_mark");
        }
        return text.is(end, WordClass.OF) && month(end + 1) > 0 ? end + 1 : end;
    }

    /** One past a month: behind the full stop of a short form. */
    private int afterMonth(int at) {
        return is(at + 1, '.') && fullMonth(at) == 0 && tokens.gluedToPrevious(at + 1) ? at + 2 : at + 1;
    }

    private int dayNumber(int at) {
        int value = digits(at);
        return value >= 1 && value <= 31 && width(at) <= 2 ? value : 0;
    }

    /** A year in four digits that could be one of living memory or plans; 0 where none. */
    private int yearNumber(int at) {
        int value = digits(at);
        return value >= 1000 && value <= 2999 && width(at) == 4 ? value : 0;
    }

    private boolean is(int at, char c) {
        return at < limit && tokens.is(at, c);
    }

    private boolean isDash(int at) {
        return is(at, '-') || is(at, '\u2013') || is(at, '\u2014');
    }

    private boolean isSlash(int at) {
        return is(at, '/');
    }

    /** One past a dash or a word for "until"; the token itself where neither stands there. */
    private int through(int at) {
        return isDash(at) ? isDash(at + 1) ? at + 2 : at + 1 : lastOf(at, "through");
    }

    private boolean between(int at) {
        return text.is(at - 1, WordClass.BETWEEN) || at - 2 >= begin && text.is(at - 2, WordClass.BETWEEN);
    }

    // ---- numbers ----------------------------------------------------------------------------------------------------

    private int number(int at) {
        int next = date(at, at, 0);
        if (next > at) {
            return next;
        }
        next = numericDate(at, at, 0, isOpenParenthesis(at - 1));
        if (next > at) {
            return next;
        }
        if (yearNumber(at) >= FIRST_YEAR
                && yearNumber(at) % 10 == 0
                && isGlued(at + 1)
                && isWord(at + 1, "decade_mark")) {
            int year = yearNumber(at);
            return add(at, at + 2, new When.Range(new When.Year(year), new When.Year(year + 9)), "decade");
        }
        if (text.pack().headLast() && text.match(at, Sense.ORDINAL) != null) {
            next = ordinalFirst(at, at);
            if (next > at) {
                return next;
            }
        }
        if (dayNumber(at) == 0 && yearNumber(at) > 0 && standsAsYear(at)) {
            return years(at, at);
        }
        return counted(at);
    }

    private boolean isOpenParenthesis(int at) {
        return at >= begin && tokens.is(at, '(');
    }

    /** <i>12 November 2025</i>, <i>12-14 November</i>, <i>27 Mei - 2 Juni 2025</i>, <i>3, 4 dan 5 Juli</i>. */
    private int date(int first, int at, int weekday) {
        int day = dayNumber(at);
        if (day == 0) {
            return first;
        }
        int after = afterDay(at);
        int month = month(after);
        if (month > 0) {
            int[] year = yearAfter(afterMonth(after));
            int afterYear = year[1];
            int join = through(afterYear);
            int toDay = join > afterYear ? dayNumber(join) : 0;
            int toMonth = toDay > 0 ? month(afterDay(join)) : 0;
            if (toMonth > 0) {
                int[] toYear = yearAfter(afterMonth(afterDay(join)));
                int fromYear = year[0] != 0 ? year[0] : month > toMonth && toYear[0] != 0 ? toYear[0] - 1 : toYear[0];
                return add(
                        first,
                        toYear[1],
                        new When.Range(
                                new When.Day(fromYear, month, day, weekday),
                                new When.Day(toYear[0], toMonth, toDay, 0)),
                        "days");
            }
            return add(first, afterYear, new When.Day(year[0], month, day, weekday), "day");
        }
        int join = through(after);
        boolean listed = join == after && (text.is(join, WordClass.AND) || is(join, ',') || isSlash(join));
        if (listed) {
            join++;
        }
        int toDay = join > after ? dayNumber(join) : 0;
        if (toDay == 0) {
            return first;
        }
        int toMonth = month(afterDay(join));
        if (toMonth == 0) {
            int end = join;
            // "3, 4 dan 5 Juli": the last day of the list has the month.
            for (int more = 0; more < 6 && (is(end + 1, ',') || text.is(end + 1, WordClass.AND)); more++) {
                end += is(end + 1, ',') && text.is(end + 2, WordClass.AND) ? 3 : 2;
                if (dayNumber(end) == 0) {
                    return first;
                }
                if (month(end + 1) > 0) {
                    toMonth = month(end + 1);
                    toDay = dayNumber(end);
                    join = end;
                    break;
                }
            }
            if (toMonth == 0) {
                return first;
            }
        }
        if (toDay <= day) {
            return first;
        }
        int[] year = yearAfter(afterMonth(afterDay(join)));
        return add(
                first,
                year[1],
                new When.Range(new When.Day(year[0], toMonth, day, weekday), new When.Day(year[0], toMonth, toDay, 0)),
                "days");
    }

    /** The year at a place after a month, with or without the word for year: {year or 0, one past it}. */
    private int[] yearAfter(int at) {
        int year = yearNumber(at);
        if (year > 0 && !isGlued(at + 1)) {
            return new int[] {year, at + 1};
        }
        if (is(at, ',')
                && yearNumber(at + 1) >= FIRST_YEAR
                && yearNumber(at + 1) <= LAST_YEAR
                && text.pack().monthFirst()
                && !isGlued(at + 2)) {
            return new int[] {yearNumber(at + 1), at + 2};
        }
        if (text.pack().headLast()) {
            int from = text.is(at, WordClass.OF) || is(at, ',') ? at + 1 : at;
            int[] end = {at};
            int shift = shift(from, end);
            if (shift != NO_SHIFT && unit(end[0]) == Unit.YEAR) {
                return new int[] {When.RELATIVE + shift, end[0] + 1};
            }
            if (text.is(at, WordClass.OF) && yearNumber(at + 1) >= FIRST_YEAR) {
                return new int[] {yearNumber(at + 1), at + 2};
            }
        }
        if (unit(at) == Unit.YEAR) {
            int[] end = {at};
            int shift = yearNumber(at + 1) > 0 ? NO_SHIFT : shift(at + 1, end);
            return yearNumber(at + 1) > 0
                    ? new int[] {yearNumber(at + 1), at + 2}
                    : shift == NO_SHIFT ? new int[] {0, at} : new int[] {When.RELATIVE + shift, end[0]};
        }
        return new int[] {0, at};
    }

    private boolean isGlued(int at) {
        return at < limit && tokens.gluedToPrevious(at) && tokens.kind(at) == Tokens.Kind.WORD;
    }

    /**
     * {@code 17/8/2024}, {@code 17-08-2024}, {@code 2024-08-17}; {@code 25/6} and {@code 27-29/5} only where something
     * else says that it is a date, because {@code 2/3} is a fraction as well.
     */
    private int numericDate(int first, int at, int weekday, boolean surely) {
        int year = yearNumber(at);
        if (year >= FIRST_YEAR
                && isDash(at + 1)
                && isDash(at + 3)
                && monthNumber(at + 2) > 0
                && dayNumber(at + 4) > 0
                && width(at + 2) == 2
                && width(at + 4) == 2) {
            return add(
                    first, at + 5, new When.Day(year, monthNumber(at + 2), dayNumber(at + 4), weekday), "numeric-day");
        }
        int day = dayNumber(at);
        if (day == 0) {
            return first;
        }
        if (isDash(at + 1) && isDash(at + 3) && monthNumber(at + 2) > 0 && yearNumber(at + 4) >= FIRST_YEAR) {
            When when = inOrder(yearNumber(at + 4), day, at + 2, weekday);
            return when == null ? first : add(first, at + 5, when, "numeric-day");
        }
        int fromDay = day;
        int mark = at;
        if (isDash(at + 1) && dayNumber(at + 2) > day && isSlash(at + 3)) {
            mark = at + 2;
        }
        if (!isSlash(mark + 1) || digits(mark + 2) < 1 || width(mark + 2) > 2) {
            return first;
        }
        int end = mark + 3;
        int said = 0;
        if (isSlash(end) && digits(end + 1) >= 0) {
            said = width(end + 1) == 4 ? digits(end + 1) : width(end + 1) == 2 ? 2000 + digits(end + 1) : 0;
            if (said < FIRST_YEAR || said > LAST_YEAR) {
                return first;
            }
            end += 2;
        }
        if (said == 0 && !surely) {
            return first;
        }
        // (30/6-1/7): from one month to the next.
        if (mark == at && isDash(end) && dayNumber(end + 1) > 0 && isSlash(end + 2) && digits(end + 3) > 0) {
            int until = end + 4;
            int untilYear = said;
            if (isSlash(until) && yearNumber(until + 1) > 0) {
                untilYear = yearNumber(until + 1);
                until += 2;
            }
            When from = inOrder(said == 0 ? untilYear : said, day, mark + 2, weekday);
            When to = inOrder(untilYear, dayNumber(end + 1), end + 3, 0);
            return from == null || to == null || !closes(until, surely, said, weekday)
                    ? first
                    : add(first, until, new When.Range(from, to), "numeric-days");
        }
        if (!closes(end, surely, said, weekday)) {
            return first;
        }
        When last = inOrder(said, dayNumber(mark), mark + 2, mark == at ? weekday : 0);
        if (last == null) {
            return first;
        }
        if (mark == at) {
            return add(first, end, last, "numeric-day");
        }
        When from = inOrder(said, fromDay, mark + 2, weekday);
        return from == null ? first : add(first, end, new When.Range(from, last), "numeric-days");
    }

    /** A short date in parentheses must end there or before a comma or words such as <i>waktu setempat</i>. */
    private boolean closes(int at, boolean surely, int year, int weekday) {
        return year != 0
                || weekday > 0
                || surely && (at >= limit || is(at, ')') || is(at, ',') || is(at, '.') || isWord(at, "nominal"));
    }

    private @Nullable When inOrder(int year, int one, int twoAt, int weekday) {
        int two = digits(twoAt);
        int day = text.pack().monthFirst() && one <= 12 ? two : one;
        int month = text.pack().monthFirst() && one <= 12 ? one : two;
        return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? new When.Day(year, month, day, weekday) : null;
    }

    private int monthNumber(int at) {
        int value = digits(at);
        return value >= 1 && value <= 12 && width(at) <= 2 ? value : 0;
    }

    /** Whether four digits without any other word of time are a year and not a count, a price or a law. */
    private boolean standsAsYear(int at) {
        int year = yearNumber(at);
        if (year < FIRST_YEAR
                || year > LAST_YEAR
                || tokens.gluedToPrevious(at)
                        && !tokens.is(at - 1, '(')
                        && tokens.kind(at - 1) != Tokens.Kind.OPEN_QUOTE
                        && !isDash(at - 1)
                        && !isSlash(at - 1)) {
            return false;
        }
        if (at > begin) {
            if (isDash(at - 1) && tokens.gluedToPrevious(at)
                    || isSlash(at - 1)
                    || isWord(at - 1, "numbered")
                    || is(at - 1, '.') && at - 2 >= begin && isWord(at - 2, "numbered")
                    || isWord(at - 1, "about")
                    || text.match(at - 1, Sense.CURRENCY) != null
                    || tokens.is(at - 1, '+')
                    || tokens.kind(at - 1) == Tokens.Kind.NUMBER) {
                return false;
            }
            if (isInAddress(at) || at - 2 >= begin && (isWord(at - 2, "about") && lastOf(at - 2, "about") == at)) {
                return false;
            }
        }
        int next = at + 1;
        if (next >= limit) {
            return true;
        }
        if (isGlued(next) || is(next, '%') || is(next, '+') || is(next, ':')) {
            return false;
        }
        Match unit = text.match(next, Sense.UNIT);
        boolean counts = unit != null && tokens.shape(next) == Shape.LOWER;
        return !counts && text.match(next, Sense.SCALE) == null && text.match(next, Sense.CURRENCY) == null;
    }

    /** <i>Jalan Merdeka Barat 1950</i>: capitalised words back to the word for a street. */
    private boolean isInAddress(int at) {
        for (int before = at - 1; before >= Math.max(begin, at - 4); before--) {
            if (isWord(before, "address")) {
                return true;
            }
            if (!tokens.shape(before).isCapital()) {
                return false;
            }
        }
        return false;
    }

    /** A year, or years: {@code 2025}, {@code 2024-2025}, {@code 2024/2025}, <i>antara 2019 dan 2023</i>, {@code 1990-an}. */
    private int years(int first, int at) {
        int year = yearNumber(at);
        int end = at + 1;
        if (isDash(end) && isWord(end + 1, "decade_mark")) {
            return add(first, end + 2, new When.Range(new When.Year(year), new When.Year(year + 9)), "decade");
        }
        int join = through(end);
        if (join == end && (isSlash(end) || text.is(end, WordClass.AND) && between(first))) {
            join = end + 1;
        }
        if (join > end) {
            if (unit(join) == Unit.YEAR) {
                join++;
            }
            int to = yearNumber(join);
            if (to > year && to <= LAST_YEAR) {
                return add(first, join + 1, new When.Range(new When.Year(year), new When.Year(to)), "years");
            }
            // 2023-24, 2023/24: the season or budget year that begins in the one and ends in the next.
            boolean next = digits(join) == (year + 1) % 100 && width(join) == 2 && tokens.gluedToPrevious(join);
            if (next && !isGlued(join + 1) && !isDash(join + 1) && !isSlash(join + 1)) {
                return add(first, join + 1, new When.Range(new When.Year(year), new When.Year(year + 1)), "years");
            }
        }
        return add(first, end, new When.Year(year), "year");
    }

    // ---- counted units: enam bulan ke depan -------------------------------------------------------------------------

    private int counted(int first) {
        Numeral count = NumeralReader.at(text, first, limit);
        if (count == null || count.whole() < 1 || count.whole() > 1000) {
            return first;
        }
        int least = count.whole();
        int most = least;
        int at = count.last();
        int join = through(at);
        if (join == at && text.is(at, WordClass.OR)) {
            join = at + 1;
        }
        Numeral upper = join > at ? NumeralReader.at(text, join, limit) : null;
        if (upper != null && upper.whole() > least && upper.whole() <= 1000) {
            most = upper.whole();
            at = upper.last();
        }
        Unit unit = unit(at);
        return unit == null ? first : stretch(first, at + 1, unit, least, most);
    }

    private int stretch(int first, int at, Unit unit, int least, int most) {
        int end = lastOf(at, "first");
        if (end > at && unit == Unit.MONTH && most < 12) {
            int[] year = new int[1];
            When base = yearAt(end, year);
            return add(
                    first,
                    base == null ? end : year[0],
                    new When.Part(base == null ? new When.Shifted(Unit.YEAR, 0) : base, 1, most),
                    "first-months");
        }
        end = lastOf(at, "past");
        if (end > at) {
            return add(first, end, new When.Stretch(unit, least, most, false), "past-stretch");
        }
        end = lastOf(at, "in");
        if (end > at) {
            return add(first, end, new When.Shifted(unit, most), "in-units");
        }
        end = lastOf(at, "ago");
        if (end > at && least == most) {
            return add(first, end, new When.Shifted(unit, -most), "units-ago");
        }
        end = lastOf(at, "ahead");
        if (end > at && !isWord(at, "following")) {
            return add(first, end, new When.Stretch(unit, least, most, true), "next-stretch");
        }
        return first;
    }

    /** A year at a place: <i>2025, tahun 2025, tahun ini, tahun lalu</i>; writes one past it. */
    private @Nullable When yearAt(int at, int[] end) {
        int from = isDash(at) || isSlash(at) || is(at, ',') || text.is(at, WordClass.OF) || text.is(at, WordClass.AT)
                ? at + 1
                : at;
        int[] qualified = {from};
        int before = text.pack().headLast() ? shift(from, qualified) : NO_SHIFT;
        if (before != NO_SHIFT && unit(qualified[0]) == Unit.YEAR) {
            end[0] = qualified[0] + 1;
            return new When.Shifted(Unit.YEAR, before);
        }
        if (unit(from) == Unit.YEAR) {
            int shift = shift(from + 1, end);
            if (shift != NO_SHIFT) {
                return new When.Shifted(Unit.YEAR, shift);
            }
            from++;
        }
        int year = yearNumber(from);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        end[0] = from + 1;
        return new When.Year(year);
    }

    private static final int NO_SHIFT = Integer.MIN_VALUE;

    private int shift(int at, int[] end) {
        int last = lastOf(at, "last");
        int next = lastOf(at, "next");
        int here = lastOf(at, "this");
        if (last > at) {
            end[0] = last;
            return -1;
        }
        if (here > at) {
            end[0] = here;
            return 0;
        }
        if (next > at) {
            end[0] = next;
            return 1;
        }
        return NO_SHIFT;
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private int word(int at) {
        if (weekday(at) > 0 && !isWeekWord(at)) {
            return weekday(at, at);
        }
        if (month(at) > 0) {
            return months(at, at);
        }
        Match word = text.match(at, Sense.TIME_WORD);
        if (isWord(at, "none")) {
            return lastOf(at, "none");
        }
        if (text.pack().headLast()) {
            int qualified = qualified(at, at);
            if (qualified > at) {
                return qualified;
            }
        }
        if (word != null) {
            String what = word.entry().get("is");
            int next = switch (what == null ? "" : what) {
                case "unit" ->
                    unitFirst(at, Unit.parse(String.valueOf(word.entry().get("unit"))));
                case "one_unit" ->
                    stretch(
                            at,
                            word.last(),
                            Unit.parse(String.valueOf(word.entry().get("unit"))),
                            1,
                            1);
                case "day" -> day(at, word);
                case "day_after" -> add(at, word.last(), new When.FromBefore(Unit.DAY, shiftOf(word)), "day-after");
                case "part" ->
                    part(at, at, word.last(), String.valueOf(word.entry().get("part")));
                case "half" -> half(at, word.last());
                case "since" -> since(at, word.last());
                case "date" -> dateWord(at, word.last());
                case "feast" -> feast(at, word);
                default -> at;
            };
            if (next > at) {
                return next;
            }
        }
        return text.match(at, Sense.NUMERAL) != null ? counted(at) : at;
    }

    // ---- what tells a time apart stands before it: last Friday, the next three years
    // ---------------------------------

    /** <i>last Friday, this year, next month, the previous week, last four years, first quarter of 2025</i>. */
    private int qualified(int first, int at) {
        int[] end = {at};
        int shift = isWord(at, "day") ? NO_SHIFT : shift(at, end);
        if (shift != NO_SHIFT) {
            int next = end[0];
            if (weekday(next) > 0) {
                When.Side side = shift < 0 ? When.Side.BEFORE : shift > 0 ? When.Side.AFTER : When.Side.NEAREST;
                int after = lastOf(next + 1, "nominal");
                int dated = datedWeekday(first, after, weekday(next));
                return dated > first
                        ? dated
                        : add(first, next + 1, new When.Weekday(weekday(next), side, shift), "weekday-shift");
            }
            if (isWord(next, "weekend")) {
                return add(first, lastOf(next, "weekend"), new When.Weekend(shift), "weekend");
            }
            if (fullMonth(next) > 0) {
                return add(first, next + 1, new When.Month(0, month(next)), "month");
            }
            Unit unit = unit(next);
            if (unit != null && unit != Unit.DAY && isSingular(next)) {
                return add(first, next + 1, new When.Shifted(unit, shift), "relative");
            }
        }
        for (String way : List.of("past", "ahead")) {
            int after = lastOf(at, way);
            if (after > at) {
                Numeral count = NumeralReader.at(text, after, limit);
                Unit unit = count == null ? null : unit(count.last());
                if (count != null && unit != null && count.whole() >= 1 && count.whole() <= 1000) {
                    return add(
                            first,
                            count.last() + 1,
                            new When.Stretch(unit, count.whole(), count.whole(), way.equals("ahead")),
                            way.equals("ahead") ? "next-stretch" : "past-stretch");
                }
                if (unit(after) != null && isWord(at, "past") && !isWord(at, "last") && isSingular(after)) {
                    Unit one = unit(after);
                    if (one != null && one != Unit.DAY) {
                        return add(first, after + 1, new When.Stretch(one, 1, 1, false), "past-stretch");
                    }
                }
            }
        }
        int same = lastOf(at, "same");
        int prior = lastOf(at, "prior");
        int following = lastOf(at, "following");
        int after = Math.max(same, Math.max(prior, following));
        Unit unit = after > at ? unit(after) : null;
        if (unit != null && isSingular(after)) {
            return add(
                    first,
                    after + 1,
                    new When.FromBefore(unit, same > at ? 0 : prior > at ? -1 : 1),
                    same > at ? "same" : prior > at ? "prior" : "following");
        }
        return ordinalFirst(first, at);
    }

    /** <i>first quarter of 2025, the second half of this year, first four months of 2025, 21st century</i>. */
    private int ordinalFirst(int first, int at) {
        Match ordinal = text.match(at, Sense.ORDINAL);
        if (ordinal == null) {
            return first;
        }
        int value = Integer.parseInt(String.valueOf(ordinal.entry().get("value")));
        int next = ordinal.last();
        int[] end = {next};
        Unit unit = unit(next);
        if (unit == Unit.QUARTER && value <= 4 || isWord(next, "half") && value <= 2) {
            int months = unit == Unit.QUARTER ? 3 : 6;
            When year = yearAt(next + 1, end);
            if (year == null && unit != Unit.QUARTER) {
                return first;
            }
            return add(
                    first,
                    year == null ? next + 1 : end[0],
                    new When.Part(
                            year == null ? new When.Shifted(Unit.YEAR, 0) : year,
                            (value - 1) * months + 1,
                            value * months),
                    unit == Unit.QUARTER ? "quarter" : "half");
        }
        if (unit == Unit.CENTURY && value > 1 && value <= 30) {
            return add(
                    first,
                    next + 1,
                    new When.Range(new When.Year((value - 1) * 100 + 1), new When.Year(value * 100)),
                    "century");
        }
        Numeral count = value == 1 ? NumeralReader.at(text, next, limit) : null;
        if (count != null && unit(count.last()) == Unit.MONTH && count.whole() >= 1 && count.whole() < 12) {
            When year = yearAt(count.last() + 1, end);
            return year == null ? first : add(first, end[0], new When.Part(year, 1, count.whole()), "first-months");
        }
        return first;
    }

    /** Whether a word for a unit names one of it and not many. */
    private boolean isSingular(int at) {
        Match match = word(at, "unit");
        return match != null && !text.endsWith(at, "s");
    }

    private static int shiftOf(Match word) {
        return Integer.parseInt(String.valueOf(word.entry().get("shift")));
    }

    /** The first word of a sentence may be the week and not the Sunday: <i>Minggu depan, kedua menteri …</i> */
    private boolean isWeekWord(int at) {
        return at == begin && unit(at) == Unit.WEEK && shift(at + 1, new int[1]) != NO_SHIFT;
    }

    /** <i>Kamis (3/7)</i>, <i>Kamis, 3 Juli 2025</i>, <i>Kamis malam (3/7)</i>, <i>Kamis lalu</i>, <i>Kamis</i>. */
    private int weekday(int first, int at) {
        int weekday = weekday(at);
        int end = at + 1;
        if (isDash(end) && weekday(end + 1) > 0) {
            int dated = datedWeekday(first, end + 2, weekday);
            if (dated > first) {
                return dated;
            }
            return weekdays(first, weekday, end + 1);
        }
        int after = lastOf(end, "nominal");
        int dated = datedWeekday(first, after, weekday);
        if (dated > first) {
            return dated;
        }
        int[] last = new int[1];
        int shift = shift(end, last);
        if (!text.pack().headLast() && shift != NO_SHIFT && (shift != 0 || !isWord(end, "day"))) {
            When.Side side = shift < 0 ? When.Side.BEFORE : shift > 0 ? When.Side.AFTER : When.Side.NEAREST;
            return add(first, last[0], new When.Weekday(weekday, side, shift), "weekday-shift");
        }
        if (text.pack().headLast() && shift != NO_SHIFT && unit(last[0]) == Unit.WEEK) {
            return add(first, last[0] + 1, new When.Weekday(weekday, When.Side.OF_WEEK, shift), "weekday-of-week");
        }
        if (unit(end) == Unit.WEEK) {
            shift = shift(end + 1, last);
            if (shift != NO_SHIFT) {
                return add(first, last[0], new When.Weekday(weekday, When.Side.OF_WEEK, shift), "weekday-of-week");
            }
        }
        return add(first, end, new When.Weekday(weekday, When.Side.EITHER, 0), "weekday");
    }

    /** <i>Sabtu-Minggu pekan ini</i>; <i>Senin-Jumat</i> alone is every week and no date. */
    private int weekdays(int first, int weekday, int at) {
        int size = found.size();
        int end = weekday(at, at);
        TimeWords last = found.remove(size);
        if (!(last.when() instanceof When.Weekday to) || last.rule().equals("weekday")) {
            return end;
        }
        return add(first, end, new When.Range(new When.Weekday(weekday, to.side(), to.weeks()), to), "weekdays");
    }

    /** The date that stands after a weekday, in parentheses, after a comma or bare. */
    private int datedWeekday(int first, int at, int weekday) {
        int inner = at;
        boolean closed = is(at, '(');
        if (closed || is(at, ',')) {
            inner++;
        }
        if (isWord(inner, "date")) {
            inner = lastOf(inner, "date");
        }
        int size = found.size();
        int end = date(first, inner, weekday);
        if (end == first) {
            end = numericDate(first, inner, weekday, true);
        }
        if (end == first && text.pack().monthFirst()) {
            end = monthDay(first, inner, weekday);
        }
        if (end == first) {
            return first;
        }
        if (closed && is(end, ')')) {
            TimeWords words = found.remove(size);
            return add(first, end + 1, words.when(), words.rule());
        }
        return end;
    }

    /** <i>July 10, 2019</i>, <i>April 29-May 2</i>, <i>July 10 to 12, 2019</i>. */
    private int monthDay(int first, int at, int weekday) {
        int month = month(at);
        int dayAt = month > 0 ? afterMonth(at) : at;
        int day = month > 0 ? dayNumber(dayAt) : 0;
        if (day == 0 || is(dayAt + 1, ':') || is(dayAt + 1, '%')) {
            return first;
        }
        int after = lastOf(dayAt + 1, "ordinal_mark");
        int join = through(after);
        if (join == after && text.is(join, WordClass.AND)) {
            join++;
        }
        if (join > after) {
            int toMonth = month(join);
            int toAt = toMonth > 0 ? afterMonth(join) : join;
            int toDay = dayNumber(toAt);
            if (toDay > 0 && (toMonth > 0 || toDay > day) && !(toMonth == 0 && month(toAt + 1) > 0)) {
                int[] year = yearAfter(lastOf(toAt + 1, "ordinal_mark"));
                return add(
                        first,
                        year[1],
                        new When.Range(
                                new When.Day(year[0], month, day, weekday),
                                new When.Day(year[0], toMonth > 0 ? toMonth : month, toDay, 0)),
                        "days");
            }
        }
        int[] year = yearAfter(after);
        return add(first, year[1], new When.Day(year[0], month, day, weekday), "day");
    }

    /** <i>November 2025</i>, <i>November</i>, <i>Januari-April 2025</i>, <i>September 2023 - Maret 2024</i>. */
    private int months(int first, int at) {
        if (text.pack().monthFirst()) {
            int end = monthDay(first, at, 0);
            if (end > first) {
                return end;
            }
        }
        int month = month(at);
        int[] year = yearAfter(afterMonth(at));
        if (is(at + 1, ',') && yearNumber(at + 2) >= FIRST_YEAR && year[0] == 0) {
            year = new int[] {yearNumber(at + 2), at + 3};
        }
        int join = through(year[1]);
        int toMonth = join > year[1] ? month(unit(join) == Unit.MONTH ? join + 1 : join) : 0;
        if (toMonth > 0) {
            int toAt = unit(join) == Unit.MONTH ? join + 1 : join;
            int[] toYear = yearAfter(toAt + 1);
            int fromYear = year[0] != 0 ? year[0] : toYear[0] != 0 && month > toMonth ? toYear[0] - 1 : toYear[0];
            return add(
                    first,
                    toYear[1],
                    new When.Range(new When.Month(fromYear, month), new When.Month(toYear[0], toMonth)),
                    "months");
        }
        if (year[0] == 0
                && (fullMonth(at) == 0 || first == at && isPartOfName(at) && shift(year[1], new int[1]) == NO_SHIFT)) {
            return first;
        }
        return add(first, year[1], new When.Month(year[0], month), "month");
    }

    /** A month's name right after a capitalised word is part of a name: <i>Universitas Sebelas Maret</i>. */
    private boolean isPartOfName(int at) {
        if (tokens.shape(at) == Shape.LOWER) {
            return true;
        }
        int before = at - 1;
        return before > begin
                && tokens.kind(before) == Tokens.Kind.WORD
                && tokens.shape(before).isCapital()
                && text.match(before, Sense.TIME_WORD) == null;
    }

    private int day(int at, Match word) {
        int end = word.last();
        if (afterCount(at)) {
            return end;
        }
        if (is(end, '(')) {
            int size = found.size();
            int dated = numericDate(end + 1, end + 1, 0, true);
            if (dated > end + 1) {
                TimeWords date = found.remove(size);
                return add(at, is(dated, ')') ? dated + 1 : dated, date.when(), date.rule());
            }
        }
        // "hari ini, Senin (28/7)": the date in full says which day it is.
        int weekdayAt = is(end, ',') ? end + 1 : end;
        if (weekday(weekdayAt) > 0) {
            int size = found.size();
            int dated = datedWeekday(weekdayAt, lastOf(weekdayAt + 1, "nominal"), weekday(weekdayAt));
            if (dated > weekdayAt) {
                TimeWords date = found.remove(size);
                return add(at, dated, date.when(), date.rule());
            }
        }
        return add(at, end, new When.Shifted(Unit.DAY, shiftOf(word)), "relative-day");
    }

    private int dateWord(int at, int next) {
        int end = number(next);
        if (end > next) {
            return end;
        }
        if (weekday(next) > 0) {
            return at;
        }
        int day = dayNumber(next);
        if (day == 0 || tokens.kind(next) != Tokens.Kind.NUMBER || isSlash(next + 1)) {
            return at;
        }
        int join = through(next + 1);
        int to = join > next + 1 ? dayNumber(join) : 0;
        return to > day
                ? add(
                        at,
                        join + 1,
                        new When.Range(new When.Day(0, 0, day, 0), new When.Day(0, 0, to, 0)),
                        "days-of-month")
                : add(at, next + 1, new When.Day(0, 0, day, 0), "day-of-month");
    }

    /** <i>tahun 2022, bulan November, hari Jumat, pekan lalu, kuartal I/2025, abad ke-21, bulan yang sama</i>. */
    private int unitFirst(int at, Unit unit) {
        int next = at + 1;
        int[] end = new int[1];
        switch (unit) {
            case DAY -> {
                if (weekday(next) > 0) {
                    return weekday(at, next);
                }
            }
            case MONTH -> {
                if (month(next) > 0) {
                    return months(at, next);
                }
            }
            case YEAR -> {
                int year = yearNumber(next);
                if (year > 0) {
                    return years(text.pack().headLast() ? next : at, next);
                }
            }
            case QUARTER, SEMESTER -> {
                int number = ordinal(next, end, unit == Unit.QUARTER ? 4 : 2);
                if (number > 0) {
                    int months = unit == Unit.QUARTER ? 3 : 6;
                    int after = end[0];
                    When year = yearAt(after, end);
                    return add(
                            at,
                            year == null ? after : end[0],
                            new When.Part(
                                    year == null ? new When.Shifted(Unit.YEAR, 0) : year,
                                    (number - 1) * months + 1,
                                    number * months),
                            unit == Unit.QUARTER ? "quarter" : "semester");
                }
            }
            case CENTURY -> {
                int number = ordinal(next, end, 30);
                if (number > 0) {
                    return add(
                            at,
                            end[0],
                            new When.Range(new When.Year((number - 1) * 100 + 1), new When.Year(number * 100)),
                            "century");
                }
            }
            case WEEK, DECADE -> {}
        }
        if (afterCount(at) || text.pack().headLast()) {
            return at;
        }
        int same = lastOf(next, "same");
        if (same > next) {
            return add(at, same, new When.FromBefore(unit, 0), "same");
        }
        int prior = lastOf(next, "prior");
        if (prior > next && (unit == Unit.YEAR || unit == Unit.MONTH)) {
            return add(at, prior, new When.FromBefore(unit, -1), "prior");
        }
        int following = lastOf(next, "following");
        if (following > next && (unit == Unit.YEAR || unit == Unit.MONTH)) {
            return add(at, following, new When.FromBefore(unit, 1), "following");
        }
        int shift = shift(next, end);
        return shift == NO_SHIFT || unit == Unit.DAY && shift != 0
                ? at
                : add(at, end[0], new When.Shifted(unit, shift), "relative");
    }

    /** Whether a number stands before a unit or it is the second half of a doubled word: <i>50 tahun ini, hari-hari ini</i>. */
    private boolean afterCount(int at) {
        return at > begin
                && (tokens.kind(at - 1) == Tokens.Kind.NUMBER
                        || isCount(at - 1)
                        || isDash(at - 1) && tokens.gluedToPrevious(at));
    }

    /** Whether a number word stands at a token; words of exactness (sampai) are none. */
    private boolean isCount(int at) {
        for (Match match : text.matchesAt(at)) {
            String what = match.sense() == Sense.NUMERAL ? match.entry().get("is") : null;
            if (what != null && !what.equals("bound") && !what.equals("roman")) {
                return true;
            }
        }
        return false;
    }

    /** The number of a quarter or century: {@code I}, {@code 1}, <i>pertama, satu, ke-1</i>; 0 where none up to most. */
    private int ordinal(int at, int[] end, int most) {
        if (at >= limit) {
            return 0;
        }
        int value = 0;
        Match ordinal = text.match(at, Sense.ORDINAL);
        Match roman = text.match(at, Sense.NUMERAL);
        if (ordinal != null) {
            value = Integer.parseInt(String.valueOf(ordinal.entry().get("value")));
            end[0] = ordinal.last();
        } else if (text.is(at, WordClass.TOWARD_PLACE) && isDash(at + 1) && digits(at + 2) > 0) {
            value = digits(at + 2);
            end[0] = at + 3;
        } else if (roman != null
                && ("roman".equals(roman.entry().get("is"))
                        || "digit".equals(roman.entry().get("is")))) {
            value = Integer.parseInt(String.valueOf(roman.entry().get("value")));
            end[0] = roman.last();
        } else if (digits(at) > 0 && width(at) <= 2) {
            value = digits(at);
            end[0] = at + 1;
        }
        return value >= 1 && value <= most ? value : 0;
    }

    /** <i>awal 2017, akhir tahun 2025, pertengahan November, akhir bulan ini, akhir pekan lalu</i>. */
    private int part(int first, int at, int next, String part) {
        if (next >= limit) {
            return at;
        }
        int[] end = new int[1];
        if (text.pack().headLast()) {
            int qualified = qualifiedPart(first, at, next, part);
            if (qualified > at) {
                return qualified;
            }
            if (part.equals("within")) {
                return at;
            }
        }
        Unit unit = unit(next);
        if (unit == Unit.WEEK) {
            int shift = shift(next + 1, end);
            if (shift == NO_SHIFT) {
                return at;
            }
            return add(
                    first,
                    end[0],
                    part.equals("end") ? new When.Weekend(shift) : new When.Shifted(Unit.WEEK, shift),
                    "part-of-week");
        }
        int year = yearNumber(next);
        if (year > 0) {
            return standsAsYear(next) ? years(first, next) : at;
        }
        if (month(next) > 0) {
            return months(first, next);
        }
        if (unit == Unit.YEAR
                || unit == Unit.MONTH
                || unit == Unit.DECADE
                || unit == Unit.QUARTER
                || unit == Unit.SEMESTER
                || unit == Unit.CENTURY) {
            int inner = unitFirst(next, unit);
            if (inner > next && !found.isEmpty() && found.get(found.size() - 1).first() == next) {
                TimeWords words = found.remove(found.size() - 1);
                return add(first, inner, words.when(), "part");
            }
            if (unit == Unit.YEAR && inner == next) {
                return add(first, next + 1, new When.Shifted(Unit.YEAR, 0), "part-of-year");
            }
        }
        return at;
    }

    /** <i>later this year, early next month, the end of the year, end-2025, mid-November</i>. */
    private int qualifiedPart(int first, int at, int next, String part) {
        int from = isDash(next) && tokens.gluedToPrevious(next) ? next + 1 : next;
        int[] end = {from};
        int shift = shift(from, end);
        Unit unit = shift == NO_SHIFT ? null : unit(end[0]);
        if (unit != null && unit != Unit.DAY && isSingular(end[0])) {
            return add(first, end[0] + 1, new When.Shifted(unit, shift), "part");
        }
        if (shift != NO_SHIFT && fullMonth(end[0]) > 0) {
            return add(first, end[0] + 1, new When.Month(0, month(end[0])), "part");
        }
        if (part.equals("within")) {
            return at;
        }
        int year = yearNumber(from);
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            return add(first, from + 1, new When.Year(year), "part");
        }
        if (month(from) > 0) {
            return months(first, from);
        }
        boolean ends = text.is(from, WordClass.DETERMINER) && text.is(from - 1, WordClass.OF);
        Unit named = ends ? unit(from + 1) : null;
        return (named == Unit.YEAR || named == Unit.MONTH || named == Unit.DECADE) && isSingular(from + 1)
                ? add(first, from + 2, new When.Shifted(named, 0), "part-of-year")
                : at;
    }

    /** <i>Hari Bastille, Hari Kemerdekaan RI</i>: a day of the year that has a name. */
    private int feast(int at, Match word) {
        int month = number(word);
        int day = Integer.parseInt(String.valueOf(word.entry().get("day")));
        int[] year = yearAfter(word.last());
        return add(at, year[1], new When.Day(year[0], month, day, 0), "feast");
    }

    /** <i>paruh pertama 2025, paruh kedua tahun ini</i>. */
    private int half(int at, int next) {
        int[] end = new int[1];
        int number = ordinal(next, end, 2);
        if (number == 0) {
            return at;
        }
        int after = end[0];
        When year = yearAt(after, end);
        return year == null ? at : add(at, end[0], new When.Part(year, number * 6 - 5, number * 6), "half");
    }

    /** <i>sejak awal tahun (ini)</i> runs up to the report; every other <i>sejak</i> is a preposition. */
    private int since(int at, int next) {
        Match part = word(next, "part");
        if (part == null || !"start".equals(part.entry().get("part"))) {
            return at;
        }
        Unit unit = unit(part.last());
        if (unit != Unit.YEAR && unit != Unit.MONTH || yearNumber(part.last() + 1) > 0 || month(part.last() + 1) > 0) {
            return at;
        }
        int end = part.last() + 1;
        int here = lastOf(end, "this");
        boolean other = isWord(end, "last") || isWord(end, "next");
        return other ? at : add(at, here, new When.SoFar(unit), "so-far");
    }
}
