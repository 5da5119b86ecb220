package org.chancery.extract;

import java.util.List;
import org.chancery.analysis.AnalysedText;
import org.chancery.extract.EngagementRules.Mark;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Mention;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads on from a contact's words: whose it is, with whom, to whom, where, and which one in a row. One document, one
 * thread. */
final class TellingPhrase extends TellingPart {
    private static final int REACH = 48;

    /** What a name after the contact's words would be to the contact. */
    enum Role {
        OWNER,
        SIDE,
        HOST,
        PLACE,
        NONE
    }

    TellingPhrase(Reading reading, EngagementRules rules) {
        super(reading, rules);
    }

    /**
     * Reads on from the contact's words: owners, companions, hosts, place and ordinal.
     *
     * @return the name after a comma that follows the contact's phrase, the subject of the main clause; or null
     */
    @Nullable
    Mention after(Telling telling, List<Mention> owners, List<Mention> others, List<Mention> hosts) {
        int quote = tokens.quote(telling.first);
        int limit = Math.min(tokens.last(telling.sentence), telling.last + REACH);
        EngagementRule.Frame frame = telling.rule.frame();
        boolean visit = frame == EngagementRule.Frame.VISIT;
        Role role = telling.form == Telling.Form.NOUN
                ? Role.OWNER
                : visit ? Role.HOST : telling.rule.companionObject() ? Role.NONE : Role.SIDE;
        Role lastRole = Role.NONE;
        int gap = 0;
        boolean matter = false;
        int slack = telling.rule.frame() == EngagementRule.Frame.SIGNING ? 7 : 4;
        boolean comma = false;
        for (int token = telling.last; token < limit; token++) {
            if (tokens.quote(token) != quote) {
                break;
            }
            Mention mention = cast.at(token);
            if (mention != null) {
                if (mention.first() < token) {
                    continue;
                }
                if (comma
                        && (role == Role.NONE || role == Role.PLACE || role == Role.HOST)
                        && !onlyPlace(mention)
                        && role != Role.HOST) {
                    if (isPerson(mention) || sideOf(mention) != null && role == Role.NONE && lastRole != Role.PLACE) {
                        return mention;
                    }
                }
                if (comma && role == Role.HOST && isPerson(mention)) {
                    return mention;
                }
                if (comma && frame == EngagementRule.Frame.ATTENDANCE && !isPerson(mention) && role == Role.OWNER) {
                    role = Role.PLACE;
                }
                if (comma && role == Role.NONE && lastRole == Role.PLACE && !isPerson(mention)) {
                    role = Role.PLACE;
                }
                switch (role) {
                    case OWNER -> owners.add(mention);
                    case SIDE -> others.add(mention);
                    case HOST -> hosts.add(mention);
                    case PLACE -> {
                        if (telling.place == null) {
                            telling.place = placeName(mention);
                        }
                        if (telling.country == null && !isPerson(mention)) {
                            telling.country = mention.actors().isEmpty()
                                    ? null
                                    : mention.actors().get(0).country();
                        }
                        if (visit && hosts.isEmpty() && !isPerson(mention)) {
                            hosts.add(mention);
                        }
                    }
                    case NONE -> {
                        // somebody else's name
                    }
                }
                lastRole = role;
                gap = 0;
                comma = false;
                token = mention.last() - 1;
                continue;
            }
            if (tokens.kind(token) == Tokens.Kind.PUNCTUATION || tokens.kind(token) == Tokens.Kind.SYMBOL) {
                if (tokens.is(token, ',')) {
                    comma = true;
                    boolean names = token + 1 < limit
                            && (cast.at(token + 1) != null
                                    || (role == Role.PLACE || role == Role.HOST)
                                            && tokens.shape(token + 1).isCapital());
                    if (!names && !text.is(token + 1, WordClass.AND)) {
                        role = Role.NONE;
                    }
                } else if (tokens.is(token, '(')) {
                    while (token < limit && !tokens.is(token, ')')) {
                        token++;
                    }
                } else if (tokens.is(token, ';') || tokens.is(token, ':')) {
                    break;
                }
                continue;
            }
            if (tokens.kind(token) == Tokens.Kind.NUMBER) {
                gap++;
                continue;
            }
            if (tokens.kind(token) != Tokens.Kind.WORD) {
                continue;
            }
            if (rules.is(text, token, Mark.AGAIN) && pointsBack(telling, token)) {
                telling.again = true;
                role = Role.NONE;
                continue;
            }
            if (rules.is(text, token, Mark.SPEECH) && !rules.is(text, token, Mark.HELD)) {
                break;
            }
            long classes = text.pack().classes(tokens.word(token));
            int ordinal = ordinal(telling, token);
            if (ordinal > 0) {
                token += ordinal - 1;
                continue;
            }
            if ((classes & STOP) != 0) {
                break;
            }
            if ((classes & WordClass.AND.bit()) != 0) {
                role = lastRole != Role.NONE ? lastRole : role;
                gap = 0;
                continue;
            }
            boolean addressed = (classes & WordClass.TO.bit()) != 0 && telling.rule.officialObject();
            if (addressed || (classes & (WordClass.WITH.bit() | WordClass.BETWEEN.bit() | WordClass.BY.bit())) != 0) {
                // What the talks are about may have companions of its own: mengenai kesepakatan dengan AS.
                role = matter && !others.isEmpty() ? Role.NONE : Role.SIDE;
                gap = 0;
            } else if ((classes & WordClass.AT.bit()) != 0 && (classes & WordClass.ABOUT.bit()) == 0) {
                role = Role.PLACE;
                place(telling, token + 1, limit);
                gap = 0;
            } else if ((classes & WordClass.TOWARD_PLACE.bit()) != 0) {
                role = visit ? Role.HOST : Role.NONE;
                gap = 0;
            } else if ((classes & WordClass.FROM.bit()) != 0
                    && role == Role.SIDE
                    && text.is(token - 1, WordClass.OFFICIAL)) {
                gap = 0; // pemimpin dari Ghana
            } else if ((classes & WordClass.FROM.bit()) != 0) {
                role = telling.form == Telling.Form.NOUN && owners.isEmpty() ? Role.SIDE : Role.NONE;
                gap = 0;
            } else if ((classes & WordClass.RELATIVE.bit()) != 0) {
                role = Role.NONE;
            } else if ((classes & WordClass.WHEN.bit()) != 0) {
                break;
            } else if ((classes & AWAY) != 0) {
                role = Role.NONE;
                matter |= (classes & (WordClass.ABOUT.bit() | WordClass.FOR.bit())) != 0;
            } else if (rules.is(text, token, Mark.HAPPENS)) {
                boolean ofAnother = text.is(token - 1, WordClass.RELATIVE) && lastRole != Role.NONE;
                role = text.voice(token) == Voice.PASSIVE
                                && token + 1 < limit
                                && cast.at(token + 1) != null
                                && !ofAnother
                        ? Role.SIDE
                        : Role.NONE;
            } else if ((classes & PLAN) != 0) {
                role = Role.NONE;
            } else if (isVerb(token)) {
                break;
            } else if (classes == 0 && ++gap > slack) {
                role = Role.NONE;
            }
            comma = false;
        }
        return null;
    }

    /** <i>pertemuan itu, pertemuan kali ini, pertemuan yang sama</i>, but not <i>pertemuan hari ini</i>. */
    private boolean pointsBack(Telling telling, int token) {
        return token == telling.last
                || token == telling.last + 1 && reading.timeAt(telling.last) == null && !isVerb(telling.last);
    }

    /** Reads <i>kelima, pertama</i> where it stands right beside the contact; gives the tokens read, 0 for none. */
    private int ordinal(Telling telling, int token) {
        int hyphened = hyphened(token);
        if (hyphened > 0 && token < telling.last + 8) {
            telling.ordinal = hyphened;
            return 3;
        }
        boolean beside = token == telling.last || text.is(token - 1, WordClass.RELATIVE) && token < telling.last + 8;
        // The number of a century is none of the contact's.
        AnalysedText.Match match = beside && reading.timeAt(token) == null ? text.match(token, Sense.ORDINAL) : null;
        if (match == null) {
            return 0;
        }
        telling.ordinal = number(match.entry());
        return telling.ordinal == null ? 0 : match.last() - match.first();
    }

    /** The place as worded: a name of the cast, else the run of capitalised words after the preposition. */
    private void place(Telling telling, int token, int limit) {
        if (telling.place != null) {
            return;
        }
        if (text.match(token, Sense.WEEKDAY) != null || text.match(token, Sense.MONTH) != null) {
            return;
        }
        int end = token;
        while (end < limit && tokens.kind(end) == Tokens.Kind.WORD && tokens.shape(end) != Shape.LOWER) {
            end++;
        }
        if (end > token) {
            telling.place = tokens.string(token, end);
        }
    }

    @Nullable
    String placeName(Mention mention) {
        boolean place = mention.actors().stream()
                .anyMatch(a -> a.kind() != Actor.Kind.PERSON && a.kind() != Actor.Kind.ORGANIZATION);
        return place ? tokens.string(mention.first(), mention.last()) : null;
    }
}
