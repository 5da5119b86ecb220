package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import org.chancery.document.Document;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.chancery.store.StoredReading;

/**
 * One page of the list of documents, those published last first.
 *
 * @param rows this page
 * @param number of this page, from 1
 * @param pages how many pages there are, at least 1
 * @param held how many documents there are
 */
public record DocumentList(List<DocumentRow> rows, int number, int pages, long held) {
    private static final int ROWS = 50;

    /** A page of all documents; one past the last gives the last. */
    public static DocumentList of(RecordStore record, long held, int number) {
        int pages = (int) Math.max(1, (held + ROWS - 1) / ROWS);
        int page = Math.clamp(number, 1, pages);
        return new DocumentList(rows(record, record.latestDocuments((page - 1) * ROWS, ROWS)), page, pages, held);
    }

    /** Some documents as rows. */
    public static List<DocumentRow> rows(RecordStore record, List<StoredDocument> documents) {
        List<DocumentRow> rows = new ArrayList<>();
        for (StoredDocument document : documents) {
            StoredReading reading = record.reading(document.id()).orElse(null);
            String language = document.language();
            rows.add(new DocumentRow(
                    document.id(),
                    title(record, document),
                    document.publisher(),
                    document.published(),
                    language == null ? "und" : language,
                    reading == null ? List.of() : Sides.of(reading.extraction()),
                    reading == null ? Counts.NONE : Counts.of(reading.extraction()),
                    reading == null ? 0 : reading.problems().size()));
        }
        return rows;
    }

    /** The title as stated, else the first line of the text. */
    static String title(RecordStore record, StoredDocument stored) {
        String title = stored.title();
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        Document text = record.text(stored.id()).orElse(null);
        return text == null ? stored.doc() : Titles.of(text);
    }
}
