package org.chancery.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.chancery.language.Entry;
import org.chancery.language.LanguagePack;
import org.chancery.language.Lexicon;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.record.Evidence;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A document cut into tokens, with every lexicon name that stands in it. Built once, then only read; not shared between
 * threads while it is built.
 */
public final class AnalysedText {
    /**
     * A lexicon name met in the text.
     *
     * @param first its first token
     * @param last one past its last token
     */
    public record Match(int first, int last, Sense sense, Entry entry) {}

    private static final int NONE = -1;

    private final Document document;
    private final LanguagePack pack;
    private final Tokens tokens;
    private final List<Match> matches;
    private final int[] firstMatch;
    /** The senses of the names that start at each token: most questions are answered by a bit that is not set. */
    private final long[] senses;

    private AnalysedText(Document document, LanguagePack pack) {
        this.document = document;
        this.pack = pack;
        this.tokens = pack.tokenizer().tokens(document.text(), document.layout());
        this.matches = new ArrayList<>(tokens.count());
        this.firstMatch = new int[tokens.count() + 1];
        this.senses = new long[tokens.count() + 1];
        Arrays.fill(firstMatch, NONE);
        Lexicon lexicon = pack.lexicon();
        Lexicon.Sink found = this::found;
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            int limit = tokens.last(sentence);
            for (int token = tokens.first(sentence); token < limit; token++) {
                lexicon.namesAt(tokens, token, limit, found);
            }
        }
    }

    /** Cuts a document into tokens and looks every one of them up. */
    public static AnalysedText of(Document document, LanguagePack pack) {
        return new AnalysedText(document, pack);
    }

    private void found(int first, int last, Sense sense, Entry entry) {
        if (senses[first] == 0) {
            firstMatch[first] = matches.size();
        }
        senses[first] |= 1L << sense.ordinal();
        matches.add(new Match(first, last, sense, entry));
    }

    /** The document that is read. */
    public Document document() {
        return document;
    }

    /** The language it is read in. */
    public LanguagePack pack() {
        return pack;
    }

    /** Its tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** All lexicon names in the order of their first tokens, at one token shortest first. */
    public List<Match> matches() {
        return matches;
    }

    /** The longest name of a sense that starts at a token, or null. */
    public @Nullable Match match(int token, Sense sense) {
        Match longest = null;
        if (token < 0 || token >= tokens.count() || (senses[token] & 1L << sense.ordinal()) == 0) {
            return null;
        }
        for (int i = firstMatch[token]; i < matches.size() && matches.get(i).first() == token; i++) {
            Match match = matches.get(i);
            if (match.sense() == sense) {
                longest = match;
            }
        }
        return longest;
    }

    /**
     * Index in {@link #matches()} of the first name that starts at a token, or -1; the names of one token follow each
     * other.
     */
    public int firstMatch(int token) {
        return token < 0 || token >= tokens.count() ? NONE : firstMatch[token];
    }

    /** All lexicon names that start at a token, shortest first. */
    public List<Match> matchesAt(int token) {
        if (!hasMatch(token)) {
            return List.of();
        }
        int from = firstMatch[token];
        int to = from;
        while (to < matches.size() && matches.get(to).first() == token) {
            to++;
        }
        return matches.subList(from, to);
    }

    /** Whether any lexicon name starts at a token. */
    public boolean hasMatch(int token) {
        return token >= 0 && token < tokens.count() && firstMatch[token] != NONE;
    }

    /** Whether a token is a word of a class; false outside the text. */
    public boolean is(int token, WordClass wordClass) {
        return token >= 0 && token < tokens.count() && pack.is(tokens.word(token), wordClass);
    }

    /** Whether a token is a word of any of the classes whose bits are set; false outside the text. */
    public boolean isAny(int token, long classBits) {
        return token >= 0 && token < tokens.count() && (pack.classes(tokens.word(token)) & classBits) != 0;
    }

    /** Number of the root that a token's word is a form of, 0 where none. */
    public int root(int token) {
        return pack.root(tokens.word(token));
    }

    /** Voice of a token whose root is known, else what its shape suggests, else null. */
    public @Nullable Voice voice(int token) {
        int word = tokens.word(token);
        if (pack.root(word) != 0) {
            return inContext(token, pack.voice(word));
        }
        Voice guess = !pack.isPlain(word) && tokens.kind(token) == Tokens.Kind.WORD
                ? pack.morphology().guess(document.text(), tokens.start(token), tokens.end(token))
                : null;
        return guess == null ? null : inContext(token, guess);
    }

    /** What a form that stands for several voices is between the words around it. */
    private Voice inContext(int token, Voice form) {
        return switch (form) {
            case PARTICIPLE -> participle(token);
            case GERUND -> gerund(token);
            case STEM -> stem(token);
            case ACTIVE, PASSIVE, NOUN, AGENT, BARE -> form;
        };
    }

    /** The last word before a token that is no adverb. */
    private int beforeAdverbs(int token) {
        int before = token - 1;
        while (is(before, WordClass.ADVERB) || is(before, WordClass.NEGATION) && !is(before, WordClass.DETERMINER)) {
            before--;
        }
        return before;
    }

    private static final long PREPOSITION = WordClass.OF.bit()
            | WordClass.IN.bit()
            | WordClass.AT.bit()
            | WordClass.FROM.bit()
            | WordClass.BY.bit()
            | WordClass.FOR.bit()
            | WordClass.WITH.bit()
            | WordClass.ABOUT.bit()
            | WordClass.AS.bit()
            | WordClass.BETWEEN.bit()
            | WordClass.TO.bit();

    private boolean opensNoun(int token) {
        return isAny(token, PREPOSITION | WordClass.DETERMINER.bit()) || endsPossessive(token);
    }

    /** <i>was proposed, proposed by</i> are passive; <i>the proposed deal</i> is no verb; all else is a deed done. */
    private Voice participle(int token) {
        int before = beforeAdverbs(token);
        if (is(before, WordClass.PASSIVE)) {
            return Voice.PASSIVE;
        }
        if (is(token + 1, WordClass.BY)) {
            return Voice.PASSIVE;
        }
        if (opensNoun(before) && !sentenceBreaks(before, token)) {
            return Voice.NOUN;
        }
        boolean reduced = isAny(token + 1, WordClass.IN.bit() | WordClass.AT.bit() | WordClass.FROM.bit())
                && before >= 0
                && tokens.kind(before) == Tokens.Kind.WORD
                && pack.classes(tokens.word(before)) == 0
                && !hasMatch(before)
                && tokens.shape(before) == Shape.LOWER
                && pack.root(tokens.word(before)) == 0;
        return reduced ? Voice.PASSIVE : Voice.ACTIVE;
    }

    private boolean sentenceBreaks(int before, int token) {
        return before >= 0 && tokens.sentenceOf(before) != tokens.sentenceOf(token);
    }

    private Voice gerund(int token) {
        int before = beforeAdverbs(token);
        if (is(before, WordClass.PASSIVE)) {
            return Voice.ACTIVE;
        }
        return is(token + 1, WordClass.OF) || opensNoun(before) ? Voice.NOUN : Voice.ACTIVE;
    }

    private static final long MODAL =
            WordClass.FUTURE.bit() | WordClass.ABILITY.bit() | WordClass.OBLIGATION.bit() | WordClass.INFINITIVE.bit();

    private Voice stem(int token) {
        int before = beforeAdverbs(token);
        if (isAny(before, MODAL) || is(token - 1, WordClass.NEGATION) && !is(token - 1, WordClass.DETERMINER)) {
            return Voice.ACTIVE;
        }
        return opensNoun(before) || isAny(before, WordClass.PASSIVE.bit() | WordClass.PERFECT.bit())
                ? Voice.NOUN
                : Voice.BARE;
    }

    /**
     * Where the sign of a possessor ends that begins at a token, as a token: behind <i>'s</i> and behind the sign alone
     * (<i>leaders'</i>); the token itself where none stands there.
     */
    public int afterPossessive(int token) {
        if (token <= 0 || token >= tokens.count() || !tokens.is(token, '\'') && !tokens.is(token, '\u2019')) {
            return token;
        }
        if (tokens.end(token - 1) != tokens.start(token) || tokens.kind(token - 1) != Tokens.Kind.WORD) {
            return token;
        }
        boolean letter = token + 1 < tokens.count()
                && tokens.start(token + 1) == tokens.end(token)
                && tokens.kind(token + 1) == Tokens.Kind.WORD;
        return letter ? token + 2 : token + 1;
    }

    /** Whether the words that end with a token say that what follows belongs to them: <i>Japan's, leaders'</i>. */
    public boolean endsPossessive(int token) {
        return afterPossessive(token) == token + 1 || afterPossessive(token - 1) == token + 1;
    }

    /** Whether a token is the given word, small letters; slow, for rare checks. */
    public boolean is(int token, String word) {
        return token >= 0
                && token < tokens.count()
                && pack.words().find(word) == tokens.word(token)
                && tokens.word(token) != 0;
    }

    /** Whether a sentence is one that facts are read from: body text, not a heading or caption. */
    public boolean isBody(int sentence) {
        return tokens.region(sentence) == Layout.Kind.BODY;
    }

    /** Whether a sentence is a caption, where only people and posts are read. */
    public boolean isCaption(int sentence) {
        return tokens.region(sentence) == Layout.Kind.CAPTION;
    }

    /** The exact words from one token up to, not including, another, as evidence. */
    public Evidence evidence(int first, int last) {
        return Evidence.cut(document.text(), tokens.start(first), tokens.end(last - 1));
    }

    /** A whole sentence as evidence. */
    public Evidence sentence(int sentence) {
        return evidence(tokens.first(sentence), tokens.last(sentence));
    }
}
