package org.chancery.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One known thing that stands in articles beside their sentences: a row of {@code languages/<code>/layout.yml}.
 * Immutable.
 *
 * @param id unique among all languages, used as {@link Layout.Region#why}
 * @param kind what the matched words are
 * @param at where the shape is looked for
 * @param until how far the oddity goes from there
 * @param before what the sentence before it is, when it is more than body text: the caption before a photo credit
 * @param after what the short lines after it are, when they are more than body text
 * @param language the language of the texts to which the row applies, or null for all
 * @param behindStop true when it stands only behind a sentence's end or at a line's start
 * @param min the shortest line, in UTF-16 units, that a row for a whole line or a line's start may take
 * @param max the longest such line
 * @param year true when a year in its words dates the article
 * @param origin true when an address in its words is that of the document itself
 * @param shapes how it is written, longest first
 * @param examples texts with the oddity in brackets, which the build reads
 * @param refuse look-alikes in which nothing may be found by this row
 */
record Oddity(
        String id,
        Layout.Kind kind,
        At at,
        Until until,
        Layout.@Nullable Kind before,
        Layout.@Nullable Kind after,
        @Nullable String language,
        boolean behindStop,
        int min,
        int max,
        boolean year,
        boolean origin,
        List<Shape> shapes,
        List<String> examples,
        List<String> refuse) {

    enum At {
        /** The start of a line, after bullets and emphasis. */
        LINE,
        /** A whole line, apart from bullets, emphasis and punctuation. */
        WHOLE,
        /** The start of any word. */
        WORD,
        /** The end of a line. */
        TAIL,
        /** The end of the last line or of one near it. */
        LAST
    }

    enum Until {
        /** The matched words alone. */
        ITSELF,
        /** To the bracket that closes the one it begins with, or to the end of the line. */
        BRACKET,
        /** To the video or picture that follows, else to the end of a short line, else as a headline. */
        EMBED,
        /** To the end of an inserted headline, which nothing marks; see {@link Headlines}. */
        HEADLINE,
        /** To the end of a photographer's or writer's name. */
        CREDIT,
        /** To the end of the sentence. */
        SENTENCE,
        /** To the end of the line. */
        LINE,
        /** To the end of the list that the line opens. */
        LIST,
        /** To the next empty line. */
        BLOCK,
        /** To the end of the text. */
        END
    }

    static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
