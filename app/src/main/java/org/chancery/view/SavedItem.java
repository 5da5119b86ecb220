package org.chancery.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.chancery.search.EntryRequest;
import org.chancery.search.SearchIndex;
import org.chancery.store.SavedSearch;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody keeps, with what came since it was last opened.
 *
 * @param id of it
 * @param name that people gave it
 * @param asked what is looked for
 * @param narrowed to what, in words; empty where it is to nothing
 * @param documents how many documents that fit came since
 * @param changed how many matters, engagements, instruments and negotiations that fit were added or changed since; 0 where
 *     no entries are looked for
 * @param since the last day on which somebody looked
 */
public record SavedItem(
        String id, String name, SearchAsked asked, String narrowed, int documents, int changed, LocalDate since) {
    private static final List<EntryKind> TOLD =
            List.of(EntryKind.MATTER, EntryKind.ENGAGEMENT, EntryKind.INSTRUMENT, EntryKind.NEGOTIATION);

    /** What is new of a search. */
    public static SavedItem of(SavedSearch saved, SearchAsked asked, SearchIndex index, Wording words) {
        SavedSearch.Mark last = saved.last();
        return new SavedItem(
                saved.id(),
                saved.name(),
                asked,
                narrowed(asked, words),
                index.countAfter(asked.request(), last.document()),
                changed(asked, index, last.revision()),
                last.day());
    }

    private static int changed(SearchAsked asked, SearchIndex index, long revision) {
        EntryRequest request = asked.entries(false);
        if (!asked.isOfEntries() || request.isOpen()) {
            return 0;
        }
        return TOLD.stream()
                .mapToInt(kind -> index.entries().countSince(request, kind.kind(), revision))
                .sum();
    }

    /** Whether anything came since. */
    public boolean isNew() {
        return documents + changed > 0;
    }

    private static String narrowed(SearchAsked asked, Wording words) {
        String values = asked.chosen().entrySet().stream()
                .flatMap(
                        facet -> facet.getValue().stream().map(value -> SearchPage.label(facet.getKey(), value, words)))
                .collect(Collectors.joining(", "));
        String days = days(asked.from(), asked.to(), words);
        return values + (values.isEmpty() || days.isEmpty() ? "" : ", ") + days;
    }

    /** From when to when in words; empty where neither is said. */
    public static String days(@Nullable LocalDate from, @Nullable LocalDate to, Wording words) {
        if (from == null) {
            return to == null ? "" : words.say("date.until", words.date(to));
        }
        return to == null ? words.say("date.since", words.date(from)) : words.date(from) + " – " + words.date(to);
    }
}
