package org.chancery.view;

import java.util.List;
import org.chancery.resolve.ClaimId;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;

/**
 * The documents that tell of an entry, those published last first. Immutable.
 *
 * @param looked those that a page was made from, at most so many as it asks
 * @param all how many there are
 */
public record SourceList(List<StoredDocument> looked, int all) {
    private static final int SHOWN = 12;

    /** The latest of an entry. */
    static SourceList of(EntryRow row, int most, RecordStore record) {
        int all = (int) row.claims().stream().map(ClaimId::document).distinct().count();
        return new SourceList(record.documentsOf(row.kind(), row.id(), most), all);
    }

    /** Public ids of those looked at. */
    List<String> ids() {
        return looked.stream().map(StoredDocument::id).toList();
    }

    /** Those that a list names. */
    public List<StoredDocument> shown() {
        return looked.subList(0, Math.min(SHOWN, looked.size()));
    }

    /** Whether the page was made from a part of the documents. */
    public boolean isPart() {
        return all > looked.size();
    }
}
