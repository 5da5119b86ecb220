package org.chancery.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document in a list.
 *
 * @param id public id
 * @param title what it is called
 * @param publisher or null
 * @param published or null
 * @param language ISO 639-1 code, "und" where unknown
 * @param sides whom it is mostly about, codes and names
 * @param counts its facts by kind
 * @param problems how many problems there were in reading it
 */
public record DocumentRow(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate published,
        String language,
        List<String> sides,
        Counts counts,
        int problems) {}
