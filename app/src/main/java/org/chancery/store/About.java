package org.chancery.store;

import java.util.List;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Layout;
import org.jspecify.annotations.Nullable;

/** What is known of a text beside its words; with them it is the {@link Document} again. Immutable; kept as JSON. */
record About(
        String doc,
        String origin,
        @Nullable String title,
        @Nullable String language,
        @Nullable DatedBy published,
        @Nullable String publisher,
        @Nullable String url,
        int yearHint) {

    static About of(Document document, String origin) {
        return new About(
                document.id(),
                origin,
                document.title(),
                document.language(),
                document.published(),
                document.publisher(),
                document.url(),
                document.layout().yearHint());
    }

    Document document(String text, @Nullable KeptLayout kept) {
        Layout layout = kept == null ? Layout.of(text) : kept.layout();
        Document document = new Document(doc, text, title, language, published, publisher, url, layout);
        return layout.yearHint() == yearHint ? document : document.withYearHint(yearHint);
    }

    /** A layout that cannot be cut out of the text again, because it came from a page's markup. */
    record KeptLayout(
            List<Layout.Region> regions,
            Layout.@Nullable Dateline dateline,
            int yearHint,
            @Nullable DatedBy published,
            @Nullable String origin) {

        /** Null where the text alone gives the same layout. */
        static @Nullable KeptLayout of(Document document) {
            Layout layout = document.layout();
            return layout.regions().equals(Layout.of(document.text()).regions())
                    ? null
                    : new KeptLayout(
                            layout.regions(),
                            layout.dateline(),
                            layout.yearHint(),
                            layout.published(),
                            layout.origin());
        }

        Layout layout() {
            return Layout.restored(regions, dateline, yearHint, published, origin);
        }
    }
}
