package org.chancery.resolve;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of the record, as resolution knows it. Immutable.
 *
 * @param id public id, the same on every machine: {@code k3f9q2x7ab}
 * @param doc the name that it was read under: a file name or the {@code id} of a JSON line
 * @param language two letters of ISO 639-1
 * @param published day of publication, or null
 * @param publisher outlet or office, or null
 */
public record Source(
        String id,
        String doc,
        String language,
        @Nullable LocalDate published,
        @Nullable String publisher) {}
