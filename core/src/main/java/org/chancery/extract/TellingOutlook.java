package org.chancery.extract;

import org.chancery.extract.EngagementRules.Mark;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.record.EngagementStatus;

/** Held, to come, called off, or no contact at all. One document, one thread. */
final class TellingOutlook extends TellingPart {
    private static final long DOUBT = WordClass.WISH.bit() | WordClass.ABILITY.bit() | WordClass.OBLIGATION.bit();

    TellingOutlook(Reading reading, EngagementRules rules) {
        super(reading, rules);
    }

    /** Sets the status; false where the sentence says that there was no contact. */
    boolean read(Telling telling) {
        int start = tokens.first(telling.sentence);
        int quote = tokens.quote(telling.first);
        boolean doubtful = false;
        boolean denied = telling.first > start && text.is(start, WordClass.IF) && tokens.quote(start) == quote;
        boolean planned = false;
        boolean surely = false;
        // sepakat memperluas kerja sama dalam pertemuan: what was agreed is to come, not the meeting
        boolean within = telling.form == Telling.Form.NOUN
                && text.isAny(telling.first - 1, WordClass.IN.bit())
                && tokens.first(telling.sentence) < telling.first - 1;
        for (int token = telling.first - 1, steps = 0; token >= start && steps < 9; token--, steps++) {
            if (tokens.quote(token) != quote
                    || tokens.is(token, ',') && steps > 0
                    || cast.at(token) != null && steps > 1) {
                break;
            }
            if (rules.is(text, token, Mark.CANCELLED) && steps < 2) {
                telling.status = EngagementStatus.CANCELLED;
            }
            surely |= text.isAny(token, PLAN);
            planned |= rules.is(text, token, Mark.PLANNED)
                    && !(within && steps > 1)
                    && (steps < 7 || telling.form == Telling.Form.NOUN);
            denied |= text.isAny(token, WordClass.NEGATION.bit() | WordClass.IF.bit()) && steps < 4;
            boolean month = reading.timeAt(token) != null; // on 5 May
            doubtful |= !month && rules.is(text, token, Mark.DOUBTFUL) && steps < 5
                    || !month && text.isAny(token, DOUBT) && steps < 4
                    || telling.form == Telling.Form.ACTIVE && text.is(token, WordClass.SO_THAT) && steps < 6;
            telling.goingOn |= text.is(token, WordClass.PROGRESSIVE) && steps < 3;
            telling.lightVerb |= rules.is(text, token, Mark.HELD);
            telling.verbal |= rules.is(text, token, Mark.HELD) && isVerb(token);
            telling.subjectMatter |= telling.form == Telling.Form.NOUN && text.is(token, WordClass.ABOUT) && steps < 3;
            telling.outcome |= rules.is(text, token, Mark.MATTER) && steps == 0;
            if (text.is(token, WordClass.WHEN) && !rules.is(text, token, Mark.PLANNED)) {
                break;
            }
        }
        for (int token = telling.last, steps = 0;
                token < tokens.last(telling.sentence) && steps < 16;
                token++, steps++) {
            if (telling.form != Telling.Form.NOUN || tokens.quote(token) != quote || text.is(token, WordClass.THAT)) {
                break;
            }
            if (rules.is(text, token, Mark.CANCELLED)
                    && (steps < 3
                            || text.isAny(token - 1, WordClass.PERFECT.bit() | PLAN)
                            || cast.at(token - 1) != null && text.voice(token) != Voice.ACTIVE)) {
                telling.status = EngagementStatus.CANCELLED;
            }
            telling.goingOn |= text.is(token, WordClass.PROGRESSIVE);
            surely |= text.isAny(token, PLAN) && comesToPass(token);
            planned |= rules.is(text, token, Mark.PLANNED) && comesToPass(token);
            if (isVerb(token) && !rules.is(text, token, Mark.PLANNED) && !rules.is(text, token, Mark.CANCELLED)) {
                telling.lightVerb |= rules.is(text, token, Mark.HAPPENS);
                telling.verbal |= rules.is(text, token, Mark.HAPPENS) && !text.is(token - 1, WordClass.RELATIVE);
                break;
            }
        }
        if (telling.rule.frame() == EngagementRule.Frame.VISIT && hasMark(start, telling.first, Mark.INVITED)) {
            telling.invited = true;
            surely = true;
        }
        if (denied || doubtful && !planned && !surely) {
            return false;
        }
        if ((planned || surely) && telling.status == EngagementStatus.HELD) {
            telling.status = EngagementStatus.PLANNED;
            telling.weaklyPlanned = !surely;
        }
        return true;
    }
}
