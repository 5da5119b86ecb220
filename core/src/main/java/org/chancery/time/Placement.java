package org.chancery.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.DatedBy;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts the expressions of one document on the calendar. Its fixed point is the day of publication; where that is not
 * known, the day that the document itself names with its weekday, else its last full date. <i>Hari ini</i> and
 * <i>besok</i> count from the day of the report: a story printed on Friday may quote what was said on Wednesday, and says
 * so with "Rabu (4/10)". One document, one thread.
 */
final class Placement {
    private static final long FUTURE = WordClass.FUTURE.bit() | WordClass.PLAN.bit();
    private static final long PAST = WordClass.PERFECT.bit();
    /** A report is printed at most so many days after the day it speaks of. */
    private static final int REPORT_AGE = 3;
    /** A quotation's day follows within so many tokens. */
    private static final int ATTRIBUTION = 60;

    /** The two ends of a placed expression. */
    private record Place(PartialDate start, PartialDate end) {
        static Place of(PartialDate date) {
            return new Place(date, date);
        }

        static Place of(LocalDate day) {
            return of(PartialDate.of(day));
        }
    }

    private final AnalysedText text;
    private final List<TimeWords> said;
    private final @Nullable LocalDate published;
    private final @Nullable LocalDate fixed;
    private final @Nullable LocalDate report;
    private final int year;
    /** Whether the year is given beside the text and not gathered from it. */
    private final boolean hinted;

    private final boolean named;
    private final List<TimeMention> mentions = new ArrayList<>();
    private @Nullable TimeMention dayBefore;
    private @Nullable TimeMention monthBefore;
    private @Nullable TimeMention yearBefore;

    Placement(AnalysedText text, List<TimeWords> said) {
        this.text = text;
        this.said = said;
        DatedBy dated = text.document().published();
        this.published = dated == null ? null : dated.date();
        int hint = text.document().yearHint();
        this.hinted = hint > 0;
        this.year = hint > 0 ? hint : yearOfText();
        this.named = isNamed(said);
        this.fixed = published != null ? published : ownDay();
        this.report = reportDay();
    }

    List<TimeMention> mentions() {
        for (int i = 0; i < said.size(); i++) {
            TimeWords words = said.get(i);
            Place place = place(words.when(), words, i);
            if (place != null && !place.end().firstDay().isBefore(place.start().firstDay())) {
                TimeMention mention =
                        new TimeMention(words.first(), words.last(), place.start(), place.end(), words.rule());
                mentions.add(mention);
                remember(mention);
            }
        }
        return List.copyOf(mentions);
    }

    private void remember(TimeMention mention) {
        if (mention.start().isDay()) {
            dayBefore = mention;
        }
        if (mention.start().month() > 0) {
            monthBefore = mention;
        }
        yearBefore = mention;
    }

    /**
     * The year that the text is written in, as far as it tells: the latest that is not told as to come, full dates before
     * months before years alone; moved to the nearest year in which its weekdays fall on their dates (<i>Selasa
     * (21/9)</i>). 0 where it tells none.
     */
    private int yearOfText() {
        int day = 0;
        int month = 0;
        int alone = 0;
        When.Day witness = null;
        for (TimeWords words : said) {
            switch (words.when() instanceof When.Range range ? range.to() : words.when()) {
                case When.Day date -> {
                    if (date.year() > day && !isAhead(words)) {
                        day = date.year();
                    } else if (date.year() == 0 && date.month() > 0 && date.weekday() > 0 && witness == null) {
                        witness = date;
                    }
                }
                case When.Month named -> month = named.year() > month && !isAhead(words) ? named.year() : month;
                case When.Year named -> alone = named.year() > alone && !isAhead(words) ? named.year() : alone;
                default -> {}
            }
        }
        int told = Math.max(day, Math.max(month, witness == null ? 0 : alone));
        return witness == null || told == 0 ? told : agreeing(witness, told);
    }

    /** The year nearest to another in which a date falls on its weekday, up to three years off; the other where none. */
    private static int agreeing(When.Day date, int year) {
        for (int off = 0; off <= 3; off++) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                int of = year + sign * off;
                if (PartialDate.exists(of, date.month(), date.day())
                        && LocalDate.of(of, date.month(), date.day())
                                        .getDayOfWeek()
                                        .getValue()
                                == date.weekday()) {
                    return of;
                }
            }
        }
        return year;
    }

    /** Where no day of publication is known: the last day named with its weekday, else the last full date. */
    private @Nullable LocalDate ownDay() {
        LocalDate full = null;
        LocalDate named = null;
        for (TimeWords words : said) {
            When when = words.when() instanceof When.Range range ? range.to() : words.when();
            if (when instanceof When.Day day && day.month() > 0) {
                int of = day.year() > 0 ? day.year() : year;
                if (of > 0 && PartialDate.exists(of, day.month(), day.day())) {
                    LocalDate date = LocalDate.of(of, day.month(), day.day());
                    if (day.weekday() == date.getDayOfWeek().getValue()) {
                        named = later(named, date);
                    }
                    if (of == year) {
                        full = later(full, date);
                    }
                }
            }
        }
        return named != null ? named : full;
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    /** The latest day named with its weekday, up to publication and not long before it; else the fixed point itself. */
    private @Nullable LocalDate reportDay() {
        if (fixed == null) {
            return null;
        }
        LocalDate latest = null;
        for (TimeWords words : said) {
            if (words.when() instanceof When.Day day && day.weekday() > 0 && day.month() > 0) {
                LocalDate date = fullDay(day, words);
                if (date != null && !date.isAfter(fixed) && ChronoUnit.DAYS.between(date, fixed) <= REPORT_AGE) {
                    latest = later(latest, date);
                }
            }
        }
        return latest == null ? fixed : latest;
    }

    private @Nullable LocalDate fullDay(When.Day day, TimeWords words) {
        int of = day.year() > 0 ? day.year() : day.year() < 0 ? 0 : yearFor(day.month(), day.day(), words);
        return of > 0 && PartialDate.exists(of, day.month(), day.day())
                ? LocalDate.of(of, day.month(), day.day())
                : null;
    }

    private @Nullable Place place(When when, TimeWords words, int index) {
        return switch (when) {
            case When.Day day -> day(day, words, index);
            case When.Month month -> {
                int of = month.year() != 0 ? inYear(month.year()) : yearNear(month.month(), 0, words, index);
                yield of == 0 ? null : Place.of(PartialDate.of(of, month.month()));
            }
            case When.Year named -> Place.of(PartialDate.of(named.year()));
            case When.Part part -> {
                Place of = place(part.year(), words, index);
                yield of == null
                        ? null
                        : new Place(
                                PartialDate.of(of.start().year(), part.firstMonth()),
                                PartialDate.of(of.start().year(), part.lastMonth()));
            }
            case When.Range range -> range(range, words, index);
            case When.Weekday weekday -> weekday(weekday, words);
            case When.Shifted shifted -> shifted(shifted, words, index);
            case When.Stretch stretch -> stretch(stretch);
            case When.Weekend weekend -> {
                if (published == null) {
                    yield null;
                }
                LocalDate saturday =
                        monday(published).plusWeeks(weekend.weeks()).plusDays(5);
                yield new Place(PartialDate.of(saturday), PartialDate.of(saturday.plusDays(1)));
            }
            case When.SoFar soFar ->
                fixed == null
                        ? null
                        : soFar.unit() == Unit.MONTH
                                ? new Place(PartialDate.of(fixed.withDayOfMonth(1)), PartialDate.of(fixed))
                                : new Place(
                                        PartialDate.of(fixed.getYear(), 1),
                                        PartialDate.of(fixed.getYear(), fixed.getMonthValue()));
            case When.FromBefore before -> fromBefore(before);
        };
    }

    private @Nullable Place day(When.Day day, TimeWords words, int index) {
        if (day.month() == 0) {
            return dayOfMonth(day.day(), words);
        }
        int of = day.year() != 0 ? inYear(day.year()) : yearNear(day.month(), day.day(), words, index);
        return of > 0 && PartialDate.exists(of, day.month(), day.day())
                ? Place.of(new PartialDate(of, day.month(), day.day()))
                : null;
    }

    /** The year that the words give, which may count from the report's; 0 where that is not known. */
    private int inYear(int said) {
        int from = fixed != null ? fixed.getYear() : hinted ? year : 0;
        return said > 0 ? said : from == 0 ? 0 : from + said - When.RELATIVE;
    }

    /** <i>tanggal 7</i>: of the month before or after, whichever lies nearer. */
    private @Nullable Place dayOfMonth(int day, TimeWords words) {
        if (fixed == null) {
            return null;
        }
        LocalDate best = null;
        for (int shift = -1; shift <= 1; shift++) {
            YearMonth month = YearMonth.from(fixed).plusMonths(shift);
            if (month.isValidDay(day)) {
                LocalDate date = month.atDay(day);
                if (best == null
                        || Math.abs(ChronoUnit.DAYS.between(date, fixed))
                                < Math.abs(ChronoUnit.DAYS.between(best, fixed))) {
                    best = date;
                }
            }
        }
        return best == null ? null : Place.of(best);
    }

    private @Nullable Place range(When.Range range, TimeWords words, int index) {
        Place from = place(range.from(), words, index);
        Place to = place(range.to(), words, index);
        if (from == null || to == null) {
            return null;
        }
        PartialDate start = from.start();
        if (start.compareTo(to.end()) > 0 && start.year() == to.end().year() && start.month() > 0) {
            start = new PartialDate(start.year() - 1, start.month(), start.day());
        }
        return new Place(start, to.end());
    }

    /** The year of a date without one: that of a full date right after it (<i>3 Juni dan 5 Juli 2019</i>), else by nearness. */
    private int yearNear(int month, int day, TimeWords words, int index) {
        if (index + 1 < said.size()) {
            TimeWords next = said.get(index + 1);
            int gap = next.first() - words.last();
            if (gap >= 1 && gap <= 2 && text.is(next.first() - 1, WordClass.AND)) {
                int of = next.when() instanceof When.Day d
                        ? d.year()
                        : next.when() instanceof When.Month m ? m.year() : 0;
                if (of > 0) {
                    return of;
                }
            }
        }
        return yearFor(month, day, words);
    }

    private int yearFor(int month, int day, TimeWords words) {
        LocalDate from = published;
        if (from == null) {
            return year;
        }
        if (follows(words, "last")) {
            boolean over = LocalDate.of(from.getYear(), month, Math.max(1, Math.min(day, 28)))
                    .isAfter(from);
            return over && month != from.getMonthValue() ? from.getYear() - 1 : from.getYear();
        }
        long apart = ChronoUnit.DAYS.between(from, LocalDate.of(from.getYear(), month, Math.max(1, Math.min(day, 28))));
        if (apart > 183) {
            return isAhead(words) || follows(words, "next") ? from.getYear() : from.getYear() - 1;
        }
        if (apart < -330 || apart < -40 && (isAhead(words) || follows(words, "next"))) {
            return from.getYear() + 1;
        }
        return from.getYear();
    }

    /** Whether the words before an expression in its sentence speak of what is to come, and none nearer of what is done. */
    private boolean isAhead(TimeWords words) {
        int sentence = text.tokens().sentenceOf(words.first());
        int from = Math.max(text.tokens().first(sentence), words.first() - 14);
        for (int at = words.first() - 1; at >= from; at--) {
            if (text.isAny(at, PAST)) {
                return false;
            }
            if (text.isAny(at, FUTURE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word after an expression says which way it lies: <i>Februari lalu, 7 Juli mendatang</i>. */
    private boolean follows(TimeWords words, String way) {
        for (AnalysedText.Match match : text.matchesAt(words.last())) {
            if (match.sense() == Sense.TIME_WORD && way.equals(match.entry().get("is"))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Place weekday(When.Weekday weekday, TimeWords words) {
        LocalDate from = published != null ? published : named ? fixed : null;
        if (from == null || report == null) {
            return null;
        }
        int number = weekday.weekday();
        return Place.of(
                switch (weekday.side()) {
                    case OF_WEEK -> monday(from).plusWeeks(weekday.weeks()).plusDays(number - 1L);
                    case BEFORE -> before(from.minusDays(1), number);
                    case AFTER -> after(from.plusDays(1), number);
                    case NEAREST -> {
                        LocalDate ahead = after(from, number);
                        yield ChronoUnit.DAYS.between(from, ahead) <= 3 ? ahead : before(from, number);
                    }
                    case EITHER -> {
                        if (from.minusDays(1).getDayOfWeek().getValue() == number && published != null) {
                            yield from.minusDays(1);
                        }
                        if (isAhead(words)) {
                            yield after(report.isBefore(from) || published == null ? report.plusDays(1) : from, number);
                        }
                        LocalDate tomorrow = from.plusDays(1);
                        yield tomorrow.getDayOfWeek().getValue() == number ? tomorrow : before(from, number);
                    }
                });
    }

    /** Whether the day that stands in for publication is one that the text names with its weekday. */
    private static boolean isNamed(List<TimeWords> said) {
        for (TimeWords words : said) {
            if (words.when() instanceof When.Day day && day.weekday() > 0) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate before(LocalDate day, int weekday) {
        return day.minusDays((day.getDayOfWeek().getValue() - weekday + 7) % 7);
    }

    private static LocalDate after(LocalDate day, int weekday) {
        return day.plusDays((weekday - day.getDayOfWeek().getValue() + 7) % 7);
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    /**
     * The day that <i>hari ini</i> is: the dated weekday told right after it (<i>"…," ujarnya, Senin (14/7)</i>), else the
     * last one told before it, if that is a day that a report could be of; else the day of the report.
     */
    private LocalDate dayOfSpeech(TimeWords words, int index, LocalDate otherwise) {
        for (int i = index + 1; i < said.size() && said.get(i).first() - words.last() <= ATTRIBUTION; i++) {
            LocalDate day = reportedOn(said.get(i));
            if (day != null) {
                return day;
            }
        }
        for (int i = index - 1; i >= Math.max(0, index - 12); i--) {
            LocalDate day = reportedOn(said.get(i));
            if (day != null) {
                return day;
            }
        }
        return otherwise;
    }

    private @Nullable LocalDate reportedOn(TimeWords words) {
        if (!(words.when() instanceof When.Day day) || day.weekday() == 0 || day.month() == 0) {
            return null;
        }
        LocalDate date = fullDay(day, words);
        boolean near = date != null
                && fixed != null
                && !date.isAfter(fixed)
                && ChronoUnit.DAYS.between(date, fixed) <= REPORT_AGE;
        return near ? date : null;
    }

    private @Nullable Place shifted(When.Shifted shifted, TimeWords words, int index) {
        int by = shifted.shift();
        if (fixed == null && hinted && shifted.unit() == Unit.YEAR) {
            return inYears(year + by, year + by);
        }
        if (fixed == null || report == null) {
            return null;
        }
        return switch (shifted.unit()) {
            case DAY -> Place.of(dayOfSpeech(words, index, report).plusDays(by));
            case WEEK -> {
                LocalDate monday = monday(fixed).plusWeeks(by);
                yield new Place(PartialDate.of(monday), PartialDate.of(monday.plusDays(6)));
            }
            case MONTH -> {
                YearMonth month = YearMonth.from(fixed).plusMonths(by);
                yield Place.of(PartialDate.of(month.getYear(), month.getMonthValue()));
            }
            case QUARTER -> months(fixed, by, 3);
            case SEMESTER -> months(fixed, by, 6);
            case YEAR -> inYears(fixed.getYear() + by, fixed.getYear() + by);
            case DECADE ->
                by == 0
                        ? inYears(fixed.getYear() / 10 * 10, fixed.getYear() / 10 * 10 + 9)
                        : by == 1
                                ? inYears(fixed.getYear() + 1, fixed.getYear() + 10)
                                : inYears(
                                        fixed.getYear() + 10 * by,
                                        by == -1 ? fixed.getYear() : fixed.getYear() + 10 * by);
            case CENTURY -> {
                int first = (fixed.getYear() - 1) / 100 * 100 + 1 + 100 * by;
                yield inYears(first, first + 99);
            }
        };
    }

    private static @Nullable Place inYears(int from, int to) {
        return from < 1 || to > 9999 ? null : new Place(PartialDate.of(from), PartialDate.of(to));
    }

    private static Place months(LocalDate day, int by, int length) {
        YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / length * length + 1)
                .plusMonths((long) by * length);
        YearMonth last = first.plusMonths(length - 1L);
        return new Place(
                PartialDate.of(first.getYear(), first.getMonthValue()),
                PartialDate.of(last.getYear(), last.getMonthValue()));
    }

    private @Nullable Place stretch(When.Stretch stretch) {
        if (fixed == null) {
            return null;
        }
        int sign = stretch.ahead() ? 1 : -1;
        long most = (long) sign * stretch.most();
        boolean range = stretch.least() != stretch.most();
        return switch (stretch.unit()) {
            case DAY, WEEK -> {
                LocalDate other = stretch.unit() == Unit.DAY ? fixed.plusDays(most) : fixed.plusWeeks(most);
                yield ordered(PartialDate.of(fixed), PartialDate.of(other));
            }
            case MONTH, QUARTER, SEMESTER -> {
                int length = stretch.unit() == Unit.MONTH ? 1 : stretch.unit() == Unit.QUARTER ? 3 : 6;
                YearMonth other = YearMonth.from(fixed).plusMonths(most * length);
                yield ordered(
                        PartialDate.of(fixed.getYear(), fixed.getMonthValue()),
                        PartialDate.of(other.getYear(), other.getMonthValue()));
            }
            case YEAR, DECADE, CENTURY -> {
                int length = stretch.unit() == Unit.YEAR ? 1 : stretch.unit() == Unit.DECADE ? 10 : 100;
                int near = fixed.getYear() + (range || stretch.unit() == Unit.DECADE && sign > 0 ? sign : 0);
                int far = fixed.getYear() + (int) most * length;
                yield inYears(Math.min(near, far), Math.max(near, far));
            }
        };
    }

    private static Place ordered(PartialDate one, PartialDate other) {
        return one.compareTo(other) <= 0 ? new Place(one, other) : new Place(other, one);
    }

    private @Nullable Place fromBefore(When.FromBefore from) {
        int by = from.shift();
        switch (from.unit()) {
            case DAY -> {
                return dayBefore == null
                        ? null
                        : Place.of((by > 0 ? dayBefore.end() : dayBefore.start())
                                .firstDay()
                                .plusDays(by));
            }
            case MONTH -> {
                if (monthBefore == null) {
                    return null;
                }
                YearMonth month = YearMonth.from(monthBefore.start().firstDay()).plusMonths(by);
                return Place.of(PartialDate.of(month.getYear(), month.getMonthValue()));
            }
            case YEAR -> {
                return yearBefore == null
                        ? null
                        : inYears(
                                yearBefore.start().year() + by,
                                yearBefore.start().year() + by);
            }
            case WEEK, QUARTER, SEMESTER, DECADE, CENTURY -> {
                return null;
            }
        }
        return null;
    }
}
