package org.chancery.store.export;

import java.io.IOException;
import java.util.List;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;

/** All entries that are asked for, some at a time, so that however many there are few are held. */
final class Batches {
    static final int AT_ONCE = 200;

    private Batches() {}

    /** Takes some entries. */
    interface Taking {
        void take(List<EntryRow> some) throws IOException;
    }

    /** Passes them in their order; what is put in before the last one passed meanwhile is left out. */
    static void each(RecordStore store, EntryQuery query, Taking taking) throws IOException {
        each(store, query, AT_ONCE, taking);
    }

    static void each(RecordStore store, EntryQuery query, int atOnce, Taking taking) throws IOException {
        EntryQuery.Place last = null;
        List<EntryRow> some;
        do {
            some = store.entries(query.after(last).page(0, atOnce));
            if (!some.isEmpty()) {
                taking.take(some);
                last = EntryQuery.Place.of(some.getLast());
            }
        } while (some.size() == atOnce);
    }

    /** Passes entries of some ids, in their order. */
    static void each(RecordStore store, String kind, List<String> ids, Taking taking) throws IOException {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            taking.take(store.entries(kind, ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
    }
}
