package org.chancery.view;

import java.util.List;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One document in the list.
 *
 * @param id its id, made unique among those held
 * @param title what it is called
 * @param publisher or null
 * @param published ISO date, or null
 * @param language ISO 639-1 code, "und" where unknown
 * @param sides whom it is mostly about, in words
 * @param counts its facts by kind
 * @param problems how many problems there were in reading it
 */
public record DocumentRow(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable String published,
        String language,
        List<String> sides,
        Counts counts,
        int problems) {

    /** The date in words, empty where unknown. */
    public String day() {
        return published == null ? "" : Words.date(PartialDate.parse(published));
    }

    /** Whether every word of a query, in small letters, stands in title, publisher, date, sides, language or id. */
    boolean holds(String[] words) {
        String all = Folded.of(title + " " + (publisher == null ? "" : publisher) + " "
                + (published == null ? "" : published + " " + day()) + " " + String.join(" ", sides) + " " + language
                + " " + Words.language(language)
                + " " + id);
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
