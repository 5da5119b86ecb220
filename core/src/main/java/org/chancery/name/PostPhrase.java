package org.chancery.name;

import java.util.HashSet;
import java.util.Set;
import org.chancery.language.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The words of one post, read but not yet given to anybody: <i>mantan Menteri Perdagangan RI</i>.
 *
 * @param first first token, with <i>mantan</i> and the like
 * @param last one past the last token, with country, body and bracketed abbreviation
 * @param titleFirst first token of the title
 * @param titleLast one past the title's last token
 * @param head the lexicon row of the title's first words
 * @param country the side named in it, or null
 * @param employer the organisation named in it, or null
 * @param body the words of the body where it is named apart from the title, or null
 * @param words the words that the title stands for, small letters, abbreviations spelt out
 * @param several whether each of the persons that follow holds it: <i>para menteri A dan B</i>
 */
record PostPhrase(
        int first,
        int last,
        int titleFirst,
        int titleLast,
        Entry head,
        @Nullable String country,
        @Nullable Actor employer,
        @Nullable String body,
        boolean former,
        boolean several,
        boolean definite,
        Set<String> words) {

    /** Whether the title says more than its first words: a field, a body or a country. */
    boolean isSpecific() {
        return titleLast - titleFirst > 1 || employer != null || body != null || country != null;
    }

    /** This post in the office of another: <i>juru bicara</i> and <i>presiden</i> as <i>juru bicara presiden</i>. */
    PostPhrase of(PostPhrase office) {
        Set<String> both = new HashSet<>(words);
        both.addAll(office.words);
        return new PostPhrase(
                first,
                office.last,
                titleFirst,
                office.titleLast,
                head,
                office.country,
                office.employer,
                office.body,
                former,
                several,
                office.definite,
                both);
    }

    /** This post in a body that stands between it and the name. */
    PostPhrase in(String unknownBody, int end) {
        return new PostPhrase(
                first, end, titleFirst, titleLast, head, country, employer, unknownBody, former, several, true, words);
    }

    /** The same words, told of a time gone by. */
    PostPhrase asFormer() {
        return new PostPhrase(
                first, last, titleFirst, titleLast, head, country, employer, body, true, several, definite, words);
    }

    /** A value of the lexicon row. */
    boolean takes(String what) {
        return what.equals(head.get("takes"));
    }

    boolean ofState() {
        return "state".equals(head.get("of"));
    }

    /** The same words, with the side told elsewhere in the sentence. */
    PostPhrase of(@Nullable String side) {
        return new PostPhrase(
                first, last, titleFirst, titleLast, head, side, employer, body, former, several, definite, words);
    }
}
