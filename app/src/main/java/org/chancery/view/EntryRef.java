package org.chancery.view;

import org.chancery.store.EntryRow;

/** An entry to be linked to. */
public record EntryRef(EntryKind kind, String id, Heading heading) {
    /** The entry of a row. */
    public static EntryRef of(EntryRow row, Wording words) {
        return new EntryRef(EntryKind.of(row.kind()), row.id(), Naming.of(row, words));
    }

    /** Whether the key of a fact is that of a fact of this kind: {@code e} of an engagement, {@code p} of a person. */
    public boolean isOf(String key) {
        return kind.kind().charAt(0) == key.charAt(0);
    }
}
