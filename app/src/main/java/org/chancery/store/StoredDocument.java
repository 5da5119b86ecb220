package org.chancery.store;

import java.time.LocalDate;
import org.chancery.resolve.Source;
import org.jspecify.annotations.Nullable;

/**
 * A document of the record without its text, as lists show it. Immutable.
 *
 * @param seq its number in this store, by which it can be asked for quickly; not the same in another store
 * @param id public id
 * @param doc the name that it was read under
 * @param origin where it was read, as the user named it: path, address
 * @param length of the text, in UTF-16 code units
 * @param sha256 of the text in UTF-8, hexadecimal
 * @param version 1 for the first text, 2 after it changed once …
 * @param copyOf public id of the first document with nearly the same words; null where it is itself the first
 * @param addedAt when it was first read, ISO instant
 * @param revision of the store when it last changed
 */
public record StoredDocument(
        long seq,
        String id,
        String doc,
        String origin,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable LocalDate published,
        @Nullable String title,
        int length,
        String sha256,
        int version,
        @Nullable String copyOf,
        String addedAt,
        long revision) {

    /** As resolution knows it. */
    public Source source() {
        return new Source(id, doc, language == null ? "und" : language, published, publisher);
    }
}
