package org.chancery.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.chancery.analysis.AnalysedText;
import org.chancery.extract.EngagementRules.Mark;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.name.Mention;
import org.chancery.record.EngagementStatus;
import org.chancery.record.PartialDate;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** When each telling of a sentence is, and what the tellings of one sentence say of each other. One document, one thread. */
final class TellingTimes extends TellingPart {
    private static final int REACH = 48;

    /** How far behind <i>meeting</i> the gathering may be named on whose margins it is, in tokens. */
    private static final int MARGIN = 7;

    TellingTimes(Reading reading, EngagementRules rules) {
        super(reading, rules);
    }

    /** What only the tellings of one sentence together can say: which time is whose, who attends what. */
    void sentenceBySentence(List<Telling> tellings) {
        int time = 0;
        for (int from = 0; from < tellings.size(); ) {
            int to = from;
            int sentence = tellings.get(from).sentence;
            while (to < tellings.size() && tellings.get(to).sentence == sentence) {
                to++;
            }
            List<Telling> here = tellings.subList(from, Math.min(to, from + MOST_IN_SENTENCE));
            List<TimeMention> times = new ArrayList<>();
            for (; time < reading.times().size() && reading.times().get(time).first() < tokens.last(sentence); time++) {
                TimeMention mention = reading.times().get(time);
                if (mention.first() >= tokens.first(sentence) && !mention.isAge() && times.size() < MOST_IN_SENTENCE) {
                    times.add(mention);
                }
            }
            dateSentence(here, times);
            shareSides(here);
            from = to;
        }
    }

    /** The nearest pair of telling and time first; a time alone beside a visit and a meeting is that of the meeting. */
    private void dateSentence(List<Telling> tellings, List<TimeMention> times) {
        boolean[] given = new boolean[times.size()];
        while (true) {
            Telling best = null;
            int bestTime = -1;
            int nearest = Integer.MAX_VALUE;
            for (Telling telling : tellings) {
                if (telling.subjectMatter && telling.rule.named() && telling.place == null) {
                    continue;
                }
                boolean stay = times.size() == 1
                        && text.pack().headLast()
                        && times.get(0).start().isDay()
                        && !times.get(0).start().equals(times.get(0).end());
                boolean late = telling.rule.frame() == EngagementRule.Frame.VISIT && times.size() == 1 && !stay
                        || telling.sides.size() < 2;
                for (int i = 0; i < times.size() && telling.time == null; i++) {
                    int distance = given[i] ? -1 : distance(telling, times.get(i));
                    distance += late && distance > 1 ? REACH : 0;
                    if (distance >= 0 && distance < nearest) {
                        best = telling;
                        bestTime = i;
                        nearest = distance;
                    }
                }
            }
            if (best == null) {
                return;
            }
            given[bestTime] = true;
            for (Telling telling : tellings) {
                boolean leg = telling.first == best.first && (times.size() == 1 || telling == best);
                if (leg
                        || telling.time == null
                                && (isSetting(telling, best, times.get(bestTime)) || isOnMargins(telling, best))) {
                    setTime(telling, times.get(bestTime));
                }
            }
        }
    }

    /** <i>meneken nota saat kunjungan X ke Y pada Mei</i>: what is told right before a time and sets the scene has it too. */
    private boolean isSetting(Telling scene, Telling best, TimeMention time) {
        boolean gathering = scene.rule.frame() == EngagementRule.Frame.ATTENDANCE;
        if (gathering && best.rule.frame() == EngagementRule.Frame.ATTENDANCE && time.first() >= best.last) {
            return true;
        }
        boolean scenic = gathering
                || scene.rule.frame() == EngagementRule.Frame.VISIT
                        && !time.start().isDay();
        return scenic
                && scene.form == Telling.Form.NOUN
                && best.first < scene.first
                && time.first() >= scene.last
                && best.status == scene.status
                && distance(scene, time) >= 0;
    }

    /** <i>a meeting on the margins of the summit in Rome in May</i>: the time of the summit is that of the meeting. */
    private boolean isOnMargins(Telling meeting, Telling gathering) {
        if (gathering.rule.frame() != EngagementRule.Frame.ATTENDANCE
                || meeting.rule.frame() != EngagementRule.Frame.CONTACT
                || meeting.status != gathering.status
                || meeting.last > gathering.first
                || gathering.first - meeting.last > MARGIN) {
            return false;
        }
        for (int token = meeting.last; token < gathering.first; token++) {
            if (isVerb(token) || tokens.is(token, ',') || tokens.is(token, ';')) {
                return false;
            }
        }
        return text.isAny(meeting.last, WordClass.AT.bit() | WordClass.IN.bit() | WordClass.ABOUT.bit());
    }

    private void setTime(Telling telling, TimeMention time) {
        telling.time = time;
        lastFor(telling, time);
        PartialDate published = published();
        if (published != null
                && telling.status == EngagementStatus.HELD
                && time.start().firstDay().isAfter(published.firstDay())) {
            telling.status = EngagementStatus.PLANNED;
        }
        if (published != null && telling.weaklyPlanned && time.end().lastDay().isBefore(published.firstDay())) {
            telling.status = EngagementStatus.HELD;
        }
    }

    private @Nullable PartialDate published() {
        var day = text.document().published();
        return day == null ? null : PartialDate.of(day.date());
    }

    /** How far a time is from a contact's words, in tokens; -1 where it dates something else. */
    private int distance(Telling telling, TimeMention time) {
        if (tokens.quote(time.first()) != tokens.quote(telling.first)
                || time.first() >= telling.first && time.first() < telling.last) {
            return -1;
        }
        if (isOnlyMeasuredFrom(telling, time)) {
            return -1;
        }
        boolean range = !time.start().equals(time.end());
        if (text.isAny(time.first() - 1, WordClass.FROM.bit()) && !range
                || text.is(time.first() - 1, WordClass.WHEN) && !isDeadline(telling, time)) {
            return -1;
        }
        int word = time.first() - 1;
        if (time.start().month() == 0
                && word >= telling.last
                && tokens.kind(word) == Tokens.Kind.WORD
                && cast.at(word) == null
                && tokens.shape(word) == Shape.LOWER
                && text.pack().classes(tokens.word(word)) == 0) {
            return -1;
        }
        boolean afterwards = time.first() >= telling.last;
        boolean before = !afterwards && telling.first - time.last() <= 1; // the 2022 G20 Summit
        if (time.start().month() == 0
                && !before
                && (afterwards ? time.first() - telling.last > 8 : time.first() - tokens.first(telling.sentence) > 3)) {
            return -1;
        }
        int from = afterwards ? telling.last : time.last();
        int to = afterwards ? time.first() : telling.first;
        boolean trailing = afterwards && closes(time);
        boolean aside = trailing && !tokens.is(time.first() - 1, ',');
        int commas = 0;
        for (int token = from; token < to; token++) {
            if (rules.is(text, token, Mark.SPEECH) && (afterwards || token == from)) {
                if (afterwards && telling.saying == null && time.start().isDay()) {
                    telling.saying = time;
                }
                return -1;
            }
            if (text.isAny(token, STOP) || aside && text.is(token, WordClass.RELATIVE) && !comesToPass(token)) {
                return -1;
            }
            commas += tokens.is(token, ',') ? 1 : 0;
            boolean other = isVerb(token) && !rules.is(text, token, Mark.HELD) && !rules.is(text, token, Mark.HAPPENS);
            if (other
                    && (afterwards
                            ? !trailing
                            : telling.form != Telling.Form.NOUN && (commas > 1 || !isDayBesideSubject(time)))) {
                return -1;
            }
        }
        return afterwards ? to - from : 2 * (to - from) + 4;
    }

    /** <i>merencanakan sesi sebelum akhir November</i>: what is to come by then. */
    private boolean isDeadline(Telling telling, TimeMention time) {
        return telling.status == EngagementStatus.PLANNED
                && time.first() > telling.last
                && rules.is(text, time.first() - 1, Mark.APART);
    }

    /** <i>sebelum putaran dibuka, tepatnya pada 10 November, …</i>: the time after the comma is not that of the round. */
    private boolean isOnlyMeasuredFrom(Telling telling, TimeMention time) {
        boolean apart = telling.form == Telling.Form.NOUN
                && time.first() >= telling.last
                && !closes(time)
                && (rules.is(text, telling.first - 1, Mark.APART)
                        || text.isAny(telling.first - 1, WordClass.DETERMINER.bit())
                                && rules.is(text, telling.first - 2, Mark.APART));
        for (int token = telling.last; apart && token < time.first(); token++) {
            if (tokens.is(token, ',')) {
                return true;
            }
        }
        return false;
    }

    /** <i>menutup putaran pada 14 November setelah tiga hari</i>: the days of which the time is the last or the first. */
    private void lastFor(Telling telling, TimeMention time) {
        boolean talks = switch (telling.rule.type()) {
            case NEGOTIATION_ROUND, MINISTERIAL_SESSION, TECHNICAL_SESSION, DIALOGUE, FORUM, VISIT -> true;
            default -> false;
        };
        if (!talks || !time.start().isDay() || !time.start().equals(time.end())) {
            return;
        }
        int first = tokens.first(telling.sentence);
        int last = tokens.last(telling.sentence);
        int days = 0;
        for (int token = Math.max(first, telling.first - REACH);
                token < Math.min(last, telling.last + REACH);
                token++) {
            int count = days == 0 ? daysAt(token) : 0;
            boolean length = count > 1 && (text.is(token - 1, WordClass.WHEN) || text.is(token - 1, WordClass.FOR));
            days = length ? count : days;
        }
        if (days == 0) {
            return;
        }
        LocalDate day = time.start().firstDay();
        if (beside(telling, Mark.CLOSES)) {
            telling.days(PartialDate.of(day.minusDays(days - 1L)), time.end());
        } else if (beside(telling, Mark.OPENS)) {
            telling.days(time.start(), PartialDate.of(day.plusDays(days - 1L)));
        }
    }

    private boolean beside(Telling telling, Mark mark) {
        return hasMark(Math.max(tokens.first(telling.sentence), telling.first - 3), telling.first, mark)
                || hasMark(telling.last, Math.min(tokens.last(telling.sentence), telling.last + 10), mark);
    }

    /** How many days are counted at a token: <i>tiga hari, 3 days</i>; 0 for none. */
    private int daysAt(int token) {
        AnalysedText.Match unit = text.match(token + 1, Sense.TIME_WORD);
        if (unit == null
                || !"unit".equals(unit.entry().get("is"))
                || !"day".equals(unit.entry().get("unit"))) {
            return 0;
        }
        if (tokens.kind(token) == Tokens.Kind.NUMBER) {
            String digits = tokens.string(token);
            return digits.length() <= 2 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? Integer.parseInt(digits)
                    : 0;
        }
        AnalysedText.Match numeral = text.match(token, Sense.NUMERAL);
        Integer count = numeral == null ? null : number(numeral.entry());
        return count == null || count > 31 ? 0 : count;
    }

    /** <i>Wakil Duta Besar X, Senin (23/10), mendatangi kementerian menemui Y</i>: the day of all that its subject does. */
    private boolean isDayBesideSubject(TimeMention time) {
        Mention subject = cast.at(time.first() - (tokens.is(time.first() - 1, ',') ? 2 : 1));
        return subject != null && isPerson(subject) && time.start().isDay();
    }

    /** Whether a time stands after a comma at the end of its sentence: it then dates the sentence as a whole. */
    private boolean closes(TimeMention time) {
        int end = tokens.last(tokens.sentenceOf(time.first()));
        int next = time.last();
        while (next < end && (tokens.kind(next) != Tokens.Kind.WORD || next - time.last() < 4)) {
            next++;
        }
        return next >= end && (tokens.is(time.first() - 1, ',') || text.isAny(time.first() - 1, WordClass.IN.bit()));
    }

    /** Those who meet beside a gathering attend it. */
    private void shareSides(List<Telling> tellings) {
        for (int i = 1; i < tellings.size(); i++) {
            Telling before = tellings.get(i - 1);
            Telling telling = tellings.get(i);
            if (before.sentence == telling.sentence
                    && before.status == EngagementStatus.PLANNED
                    && telling.status == EngagementStatus.HELD
                    && isPurpose(telling)) {
                telling.status = EngagementStatus.PLANNED;
            }
            boolean attends = before.sentence == telling.sentence
                    && before.rule.frame() == EngagementRule.Frame.VISIT
                    && telling.rule.frame() == EngagementRule.Frame.ATTENDANCE
                    && before.status == telling.status
                    && isPurpose(telling);
            if (attends && telling.time == null) {
                telling.time = before.time; // will visit Lima from 20 to 22 July to attend the summit
            }
            if (before.sentence == telling.sentence && isSecondVerb(before, telling)) {
                telling.status = before.status == EngagementStatus.PLANNED && telling.status == EngagementStatus.HELD
                        ? before.status
                        : telling.status;
                boolean oneDay = before.time != null
                        && before.time.start().isDay()
                        && before.time.start().equals(before.time.end());
                telling.time = telling.time == null && oneDay ? before.time : telling.time;
                boolean first = telling.time != null
                        && telling.time.first() < telling.first
                        && telling.time.first() >= before.last;
                before.time = before.time == null && first ? telling.time : before.time;
            }
        }
        for (Telling item : tellings) {
            boolean open = item.sides.isEmpty()
                    && item.form == Telling.Form.NOUN
                    && item.rule.frame() == EngagementRule.Frame.CONTACT
                    && !item.rule.named()
                    && !item.again
                    && item.time != null
                    && item.time.start().month() > 0;
            Telling leader = tellings.get(0);
            if (open
                    && leader != item
                    && leader.rule.frame() == EngagementRule.Frame.CONTACT
                    && leader.status == item.status
                    && leader.sides.size() > 1) {
                // their previous meetings: a dinner in Jakarta in May and talks in Rome in June
                leader.sides.forEach((side, people) -> item.sides.put(side, new LinkedHashSet<>(people)));
                item.official = leader.official;
            }
        }
        for (Telling arrival : tellings) {
            boolean first = arrival.first == tokens.first(arrival.sentence)
                    && arrival.rule.frame() == EngagementRule.Frame.VISIT;
            if (first && arrival.time == null && tellings.get(tellings.size() - 1).status == EngagementStatus.PLANNED) {
                arrival.status = EngagementStatus.PLANNED; // setibanya di Ghana, X akan bertemu Y
            }
        }
        for (Telling visit : tellings) {
            if (visit.rule.frame() != EngagementRule.Frame.VISIT || visit.sides.size() < 2) {
                continue;
            }
            for (Telling meeting : tellings) {
                if (meeting.sentence == visit.sentence
                        && meeting.country == null
                        && meeting.rule.frame() == EngagementRule.Frame.CONTACT
                        && meeting.status == visit.status
                        && !hasMark(meeting.last, visit.first, Mark.APART)) {
                    meeting.country = visit.country;
                }
            }
        }
        for (Telling gathering : tellings) {
            if (gathering.rule.frame() != EngagementRule.Frame.ATTENDANCE
                    || !gathering.lightVerb
                    || isVerb(gathering.first - 1)) {
                continue;
            }
            for (Telling meeting : tellings) {
                if (meeting.sentence == gathering.sentence && meeting.rule.frame() == EngagementRule.Frame.CONTACT) {
                    meeting.sides.forEach((side, people) -> gathering
                            .sides
                            .computeIfAbsent(side, s -> new LinkedHashSet<>())
                            .addAll(people));
                    if (gathering.time == null && meeting.status == EngagementStatus.PLANNED) {
                        gathering.time = meeting.time;
                        gathering.status = meeting.status;
                    }
                }
            }
        }
    }

    /** <i>dijadwalkan mengunjungi X dan bertemu Y</i>: one subject, two verbs. */
    private boolean isSecondVerb(Telling before, Telling telling) {
        return before.form == Telling.Form.ACTIVE
                && telling.form == Telling.Form.ACTIVE
                && telling.first > before.last
                && text.is(telling.first - 1, WordClass.AND);
    }

    /** <i>akan bertolak ke Rusia untuk bertemu</i>: what one goes for is to come where the going is. */
    private boolean isPurpose(Telling telling) {
        for (int token = telling.first - 1;
                token >= Math.max(tokens.first(telling.sentence), telling.first - 4);
                token--) {
            if (text.isAny(token, WordClass.FOR.bit() | WordClass.SO_THAT.bit() | WordClass.INFINITIVE.bit())) {
                return true;
            }
        }
        return false;
    }
}
