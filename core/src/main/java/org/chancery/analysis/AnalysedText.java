package org.chancery.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.chancery.language.Entry;
import org.chancery.language.LanguagePack;
import org.chancery.language.Lexicon;
import org.chancery.language.Morphology;
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
public final class AnalysedText implements Morphology.Neighbours {
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
            return pack.morphology().settle(pack.voice(word), token, this);
        }
        if (pack.isPlain(word) || tokens.kind(token) != Tokens.Kind.WORD) {
            return null;
        }
        Voice guess = pack.morphology().guess(document.text(), tokens.start(token), tokens.end(token));
        return guess == null ? null : pack.morphology().settle(guess, token, this);
    }

    @Override
    public long classes(int token) {
        return token >= 0 && token < tokens.count() ? pack.classes(tokens.word(token)) : 0;
    }

    @Override
    public boolean isWord(int token) {
        return token >= 0 && token < tokens.count() && tokens.kind(token) == Tokens.Kind.WORD;
    }

    @Override
    public boolean isSign(int token, char sign) {
        return tokens.is(token, sign);
    }

    @Override
    public Shape shape(int token) {
        return token >= 0 && token < tokens.count() ? tokens.shape(token) : Shape.LOWER;
    }

    @Override
    public boolean endsWith(int token, String ending) {
        return isWord(token)
                && tokens.end(token) - tokens.start(token) >= ending.length()
                && tokens.text().startsWith(ending, tokens.end(token) - ending.length());
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

    @Override
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
