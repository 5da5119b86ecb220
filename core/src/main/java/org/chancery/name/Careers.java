package org.chancery.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.name.PersonDraft.Told;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The posts that a biography tells one after the other: <i>Ambassador Conti previously served as Consul-General in Lyon;
 * Head of the press office at the Italian Embassy in Oslo; and Chief of Staff. She was also …</i>. The sentence opens with
 * the person, a part of the name or a pronoun. For one text, one thread.
 */
final class Careers {
    /** How far from the opening of its sentence the person is named, in tokens. */
    private static final int LEAD = 18;
    /** How many sentences a pronoun reaches back. */
    private static final int REACH = 3;

    private static final long PASSED_OVER =
            WordClass.DETERMINER.bit() | WordClass.ADVERB.bit() | WordClass.POSSESSIVE.bit();

    private final AnalysedText text;
    private final Tokens tokens;
    private final List<PersonDraft> drafts;
    private final int[] personAt;
    private final Map<String, PersonDraft> byPart = new HashMap<>();

    /** @param personAt number of the person whose name stands at a token, plus one; 0 where there is none */
    Careers(AnalysedText text, List<PersonDraft> drafts, int[] personAt) {
        this.text = text;
        this.tokens = text.tokens();
        this.drafts = drafts;
        this.personAt = personAt;
        for (PersonDraft draft : drafts) {
            List<String> parts = draft.form().parts();
            if (!parts.isEmpty()) {
                byPart.put(parts.get(parts.size() - 1), draft);
            }
        }
    }

    /** Tells the people of the posts that are still nobody's and notes which were given away. */
    void read(List<PostPhrase> phrases, boolean[] given) {
        PersonDraft subject = null;
        int seen = -1;
        for (int i = 0; i < phrases.size(); ) {
            int sentence = tokens.sentenceOf(phrases.get(i).first());
            int end = i;
            while (end < phrases.size() && tokens.sentenceOf(phrases.get(end).first()) == sentence) {
                end++;
            }
            for (int before = Math.max(seen + 1, sentence - REACH); before < sentence; before++) {
                PersonDraft named = named(before);
                subject = named != null ? named : subject;
                seen = named != null ? before : seen;
            }
            PersonDraft named = named(sentence);
            boolean pronoun =
                    named == null && subject != null && sentence - seen <= REACH && opensWithPronoun(sentence);
            if (named != null || pronoun) {
                subject = named != null ? named : subject;
                seen = sentence;
                if (subject != null) {
                    tell(subject, phrases, i, end, given);
                }
            }
            i = end;
        }
    }

    private void tell(PersonDraft person, List<PostPhrase> phrases, int from, int to, boolean[] given) {
        boolean chain = false;
        for (int i = from; i < to; i++) {
            PostPhrase phrase = phrases.get(i);
            boolean held = !given[i]
                    && phrase.head().get("plural") == null
                    && (phrase.isSpecific() || tokens.shape(phrase.titleFirst()) != Shape.LOWER)
                    && isHeld(phrase, chain);
            chain |= given[i] && isHeld(phrase, false);
            if (held) {
                PostPhrase told = isNow(phrase) ? phrase : phrase.asFormer();
                person.tell(new Told(told, phrase.first(), phrase.last(), "career"));
                given[i] = true;
                chain = true;
            }
        }
    }

    /** Whether the words before a post say that somebody holds or held it. */
    private boolean isHeld(PostPhrase phrase, boolean chain) {
        int first = tokens.first(tokens.sentenceOf(phrase.first()));
        int at = phrase.first() - 1;
        while (at > first && text.isAny(at, PASSED_OVER)) {
            at--;
        }
        if (at < first) {
            return false;
        }
        boolean as = text.is(at, WordClass.AS);
        boolean cue = text.is(at, WordClass.COPULA) || isModifier(at, "holds") || as && isOfService(first, at);
        boolean joined = chain && (as || tokens.is(at, ',') || tokens.is(at, ';') || text.is(at, WordClass.AND));
        return cue || joined;
    }

    /** <i>served in Lima as</i>, <i>his postings in Asia as</i>. */
    private boolean isOfService(int first, int before) {
        for (int at = first; at < before; at++) {
            Match match = text.match(at, Sense.POST_MODIFIER);
            if (match != null && match.entry().id().equals("service")) {
                return true;
            }
        }
        return false;
    }

    /** <i>is currently, serves as, before his appointment as</i>: the post is held when the text is written. */
    private boolean isNow(PostPhrase phrase) {
        int first = tokens.first(tokens.sentenceOf(phrase.first()));
        for (int at = phrase.first() - 1; at >= Math.max(first, phrase.first() - 4); at--) {
            if (isModifier(at, "now")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a modifier of posts stands at a token or ends right behind it. */
    private boolean isModifier(int token, String id) {
        for (int first = token; first >= Math.max(0, token - 2); first--) {
            Match match = text.match(first, Sense.POST_MODIFIER);
            if (match != null && match.entry().id().equals(id) && match.last() > token) {
                return true;
            }
        }
        return false;
    }

    /** The person with whom a sentence opens, or null. */
    private @Nullable PersonDraft named(int sentence) {
        int first = tokens.first(sentence);
        int stop = Math.min(tokens.last(sentence), first + LEAD);
        for (int token = first; token < stop; token++) {
            PersonDraft known = personAt[token] != 0
                    ? drafts.get(personAt[token] - 1)
                    : tokens.shape(token).isCapital() && (token > first || !text.is(token, WordClass.COMMON))
                            ? byPart.get(NameForm.fold(tokens.string(token)))
                            : null;
            if (known != null) {
                return appoints(token, stop) ? null : known;
            }
        }
        return null;
    }

    /** <i>President X nominated Y as</i>: the post is another's. */
    private boolean appoints(int name, int stop) {
        for (int token = name + 1; token < stop; token++) {
            if (text.is(token, WordClass.COPULA) || tokens.is(token, ',')) {
                return false;
            }
            if (isModifier(token, "appoints")) {
                return true;
            }
        }
        return false;
    }

    private boolean opensWithPronoun(int sentence) {
        int first = tokens.first(sentence);
        int stop = Math.min(tokens.last(sentence), first + LEAD);
        for (int token = first; token < stop; token++) {
            if (text.is(token, WordClass.THIRD)) {
                return tokens.quote(token) == 0;
            }
        }
        return false;
    }
}
