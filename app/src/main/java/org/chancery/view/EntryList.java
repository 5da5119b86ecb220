package org.chancery.view;

import java.util.List;
import org.chancery.store.EntryQuery;
import org.chancery.store.RecordStore;

/**
 * One page of the entries of a kind, the latest first.
 *
 * @param kind of which
 * @param items this page
 * @param number of this page, from 1
 * @param pages how many there are, at least 1
 * @param found how many entries there are
 */
public record EntryList(EntryKind kind, List<EntryItem> items, int number, int pages, long found) {
    private static final int ITEMS = 50;

    /** A page of what a query asks for, whatever page that names. */
    public static EntryList of(RecordStore record, EntryQuery query, int number, Wording words) {
        long found = record.count(query);
        int pages = (int) Math.max(1, (found + ITEMS - 1) / ITEMS);
        int page = Math.clamp(number, 1, pages);
        return new EntryList(
                EntryKind.of(query.kind()),
                EntryItem.of(
                        Entries.gists(record).entries(query.page((page - 1) * ITEMS, ITEMS)),
                        new Citations(record),
                        words),
                page,
                pages,
                found);
    }
}
