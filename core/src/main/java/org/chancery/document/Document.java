package org.chancery.document;

import org.jspecify.annotations.Nullable;

/**
 * One article, statement, readout or treaty text as it was read. Immutable and safe to share between threads.
 *
 * <pre>{@code Document d = Document.of("002_f8.txt", "JAKARTA, KOMPAS.com – Menteri ...");}</pre>
 *
 * @param id the file name, or the {@code id} field of a JSON line
 * @param text exactly the stored text; every offset anywhere is half-open, in UTF-16 code units of it
 * @param title as stated beside the text or in its first line; null when none is stated
 * @param language two letters of ISO 639-1 ("id"), given or guessed; null when neither is possible
 * @param published the day of publication and how it was found; null when the document states none
 * @param publisher the outlet or office; null when not stated
 * @param url the document's address; null when not stated
 * @param layout the text cut into regions
 */
public record Document(
        String id,
        String text,
        @Nullable String title,
        @Nullable String language,
        @Nullable DatedBy published,
        @Nullable String publisher,
        @Nullable String url,
        Layout layout) {

    /** Reads plain text: regions, title, language and publication date are found in the text itself. */
    public static Document of(String id, String text) {
        return of(id, text, null, null, null, null, null);
    }

    /**
     * Reads a text of which something is stated beside it. What is null here is looked for in the text; what is given
     * wins.
     */
    public static Document of(
            String id,
            String text,
            @Nullable String title,
            @Nullable String language,
            @Nullable DatedBy published,
            @Nullable String publisher,
            @Nullable String url) {
        return of(id, text, title, language, published, publisher, url, Layout.of(text));
    }

    /** As above, with the layout that a reader of some format has made. */
    public static Document of(
            String id,
            String text,
            @Nullable String title,
            @Nullable String language,
            @Nullable DatedBy published,
            @Nullable String publisher,
            @Nullable String url,
            Layout layout) {
        return new Document(
                id,
                text,
                title != null ? title : titleIn(text, layout),
                language != null ? language : LanguageGuess.of(text).languageOrNull(),
                published != null ? published : layout.published(),
                publisher,
                url != null ? url : layout.origin(),
                layout);
    }

    private static @Nullable String titleIn(String text, Layout layout) {
        Layout.Region heading = layout.first(Layout.Kind.HEADING);
        if (heading == null || !heading.why().equals(LayoutCutter.TITLE)) {
            return null;
        }
        int start = Letters.skipDressing(text, heading.start(), heading.end());
        return text.substring(start, Letters.trimDressing(text, start, heading.end()));
    }

    /**
     * The year that year-less dates belong to: that of publication, else that of a copyright line; 0 when neither is
     * known.
     */
    public int yearHint() {
        return published != null ? published.date().getYear() : layout.yearHint();
    }

    /**
     * The same document with the year to which its year-less dates belong, for a carrier that states no day: "2021-03".
     * A day of publication goes before it.
     */
    public Document withYearHint(int year) {
        return new Document(id, text, title, language, published, publisher, url, layout.withYearHint(year));
    }

    /** The same document in the given language. */
    public Document withLanguage(@Nullable String language) {
        return new Document(id, text, title, language, published, publisher, url, layout);
    }

    /** The same document published as given. */
    public Document withPublished(@Nullable DatedBy published) {
        return new Document(id, text, title, language, published, publisher, url, layout);
    }
}
