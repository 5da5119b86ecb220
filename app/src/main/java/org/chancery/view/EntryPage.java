package org.chancery.view;

import java.util.List;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;

/**
 * An entry of any kind as far as all kinds have it: what it is, and every quotation that says so. Kinds with a page of
 * their own show more.
 *
 * @param item what it is
 * @param tellings what documents say of it
 * @param hidden how many claims are not shown
 */
public record EntryPage(EntryItem item, List<Tellings.Telling> tellings, int hidden) {
    private static final int TELLINGS = 200;

    /** Lays out an entry. */
    public static EntryPage of(EntryRow row, RecordStore record, Wording words) {
        Citations citations = new Citations(record);
        List<Tellings.Telling> tellings = Tellings.of(row, TELLINGS, citations, words);
        return new EntryPage(
                EntryItem.of(row, citations, words),
                tellings,
                Math.max(0, row.claims().size() - Math.max(TELLINGS, tellings.size())));
    }
}
