package org.chancery.extract;

import org.chancery.analysis.AnalysedText;
import org.chancery.extract.EngagementRules.Mark;
import org.chancery.language.Entry;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Cast;
import org.chancery.name.Mention;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What those share who read a telling: the words, the cast and the rules. One document, one thread. */
abstract class TellingPart {
    /** Words at which what belongs to a contact ends. */
    static final long STOP = WordClass.THAT.bit() | WordClass.BUT.bit() | WordClass.IF.bit() | WordClass.BECAUSE.bit();

    /** Words that lead away from those who take part. */
    static final long AWAY = WordClass.IN.bit()
            | WordClass.ABOUT.bit()
            | WordClass.FOR.bit()
            | WordClass.AS.bit()
            | WordClass.TO.bit()
            | WordClass.SO_THAT.bit();

    /** Words that make a contact one to come. */
    static final long PLAN = WordClass.FUTURE.bit() | WordClass.PLAN.bit();

    /** So that a sentence that is a list of a thousand meetings costs no more than its length. */
    static final int MOST_IN_SENTENCE = 12;

    final Reading reading;
    final AnalysedText text;
    final Tokens tokens;
    final Cast cast;
    final EngagementRules rules;

    TellingPart(Reading reading, EngagementRules rules) {
        this.reading = reading;
        this.text = reading.text();
        this.tokens = text.tokens();
        this.cast = reading.cast();
        this.rules = rules;
    }

    boolean hasMark(int first, int last, Mark mark) {
        for (int token = first; token < last; token++) {
            if (rules.is(text, token, mark)) {
                return true;
            }
        }
        return false;
    }

    boolean isVerb(int token) {
        if (token < 0
                || tokens.kind(token) != Tokens.Kind.WORD
                || tokens.shape(token) != Shape.LOWER
                || cast.at(token) != null
                || (text.pack().classes(tokens.word(token)) & ~WordClass.COMMON.bit()) != 0) {
            return false;
        }
        Voice voice = text.voice(token);
        return voice == Voice.ACTIVE || voice == Voice.PASSIVE;
    }

    /** Whether the verb after a word like <i>akan</i> says that the contact itself takes place. */
    boolean comesToPass(int token) {
        for (int next = token; next < Math.min(token + 3, tokens.count()); next++) {
            if (rules.is(text, next, Mark.HAPPENS) || rules.is(text, next, Mark.CANCELLED)) {
                return true;
            }
        }
        return text.is(token, WordClass.PLAN);
    }

    /** The number of <i>ke-5</i> or, spaced out, <i>ke - 5</i>; 0 where none stands there. */
    int hyphened(int token) {
        if (!text.is(token, WordClass.TOWARD_PLACE)
                || !tokens.is(token + 1, '-')
                || token + 2 >= tokens.count()
                || tokens.kind(token + 2) != Tokens.Kind.NUMBER
                || tokens.gluedToPrevious(token + 1) != tokens.gluedToPrevious(token + 2)) {
            return 0;
        }
        String digits = tokens.string(token + 2);
        return digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(digits)
                : 0;
    }

    static @Nullable Integer number(Entry entry) {
        String id = entry.get("value") == null ? entry.id() : entry.get("value");
        if (id == null || id.isEmpty() || id.length() > 3 || !id.chars().allMatch(Character::isDigit)) {
            return null;
        }
        return Integer.valueOf(id);
    }

    static boolean isPerson(Mention mention) {
        boolean byPost = mention.how() == Mention.How.DESCRIPTION;
        return byPost && !mention.actors().isEmpty()
                || mention.actors().stream().anyMatch(a -> a.kind() == Actor.Kind.PERSON);
    }

    static boolean onlyPlace(Mention mention) {
        return mention.actors().stream().allMatch(a -> a.kind() == Actor.Kind.PLACE || a.kind() == Actor.Kind.REGION);
    }

    static @Nullable String sideOf(Mention mention) {
        for (Actor actor : mention.actors()) {
            String side = Telling.side(actor);
            if (side != null) {
                return side;
            }
        }
        return null;
    }

    /** The name joined by <i>and, together with</i> before another. */
    @Nullable
    Mention joinedBefore(Mention mention) {
        int token = mention.first() - 1;
        Mention full = tokens.is(token, '(') ? cast.at(token - 1) : null;
        if (full != null && full.sides().equals(mention.sides())) {
            return joinedBefore(full); // Vietnam dan Amerika Serikat (AS)
        }
        while (token > 0 && text.isAny(token, WordClass.QUANTIFIER.bit() | WordClass.DETERMINER.bit())) {
            token--;
        }
        if (text.is(token, WordClass.WITH)) {
            return cast.at(token - 1);
        }
        if (!text.is(token, WordClass.AND) && !tokens.is(token, '-') && !tokens.is(token, '–')) {
            return null;
        }
        Mention joined = tokens.is(token - 1, ',') ? cast.at(token - 2) : cast.at(token - 1);
        if (joined != null && !isPerson(joined) && text.is(joined.first() - 1, WordClass.OF)) {
            Mention served = cast.at(joined.first() - 2); // Prime Minister X of Singapore and President Y
            return served != null && isPerson(served) && served.sides().equals(joined.sides()) ? served : joined;
        }
        return joined;
    }
}
