package org.chancery.brief;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a document on which a line rests, with all by which it can be found again. Immutable.
 *
 * @param document public id of the document
 * @param publisher outlet or office; empty where it is not known
 * @param published its day, or null
 * @param title of the document, else the name under which it was read
 * @param address of the document on the web; else where it was read
 * @param language of the words, ISO 639-1; empty where it is not known
 * @param sentence the sentence, to the letter
 * @param start its first character in the stored text, UTF-16 code units
 * @param end one past its last
 * @param version of the stored text, from 1
 */
public record Note(
        String document,
        String publisher,
        @Nullable LocalDate published,
        String title,
        String address,
        String language,
        String sentence,
        int start,
        int end,
        int version) {}
