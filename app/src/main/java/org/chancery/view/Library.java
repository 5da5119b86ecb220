package org.chancery.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.batch.ReadDocument;
import org.chancery.document.Document;
import org.chancery.document.Problem;
import org.chancery.record.Extraction;
import org.jspecify.annotations.Nullable;

/** The documents held, in memory, in the order they came. Immutable once built; thread-safe. */
public final class Library {
    private static final int ROWS_PER_PAGE = 200;

    private record Holding(Document document, Extraction extraction, List<Problem> problems) {}

    private final Map<String, Holding> holdings;
    private final List<DocumentRow> rows;

    private Library(Map<String, Holding> holdings) {
        this.holdings = holdings;
        this.rows = holdings.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Collects documents one by one; a second one of the same id is held as {@code id~2}. */
    public static final class Builder {
        private final Map<String, Holding> holdings = new LinkedHashMap<>();

        /** Adds a document read; an input that gave none is passed over. */
        public Builder add(ReadDocument read) {
            Document document = read.document();
            Extraction extraction = read.extraction();
            if (document != null && extraction != null) {
                String key = document.id();
                for (int n = 2; holdings.containsKey(key); n++) {
                    key = document.id() + "~" + n;
                }
                holdings.put(key, new Holding(document, extraction, read.problems()));
            }
            return this;
        }

        /** The library as collected so far. */
        public Library build() {
            return new Library(new LinkedHashMap<>(holdings));
        }
    }

    private static DocumentRow row(String key, Holding holding) {
        Document document = holding.document();
        return new DocumentRow(
                key,
                Titles.of(document),
                Titles.publisher(document),
                holding.extraction().published(),
                holding.extraction().language(),
                Sides.of(holding.extraction()),
                Counts.of(holding.extraction()),
                holding.problems().size());
    }

    /** All documents as rows, in their order. */
    public List<DocumentRow> rows() {
        return rows;
    }

    /**
     * The documents that hold all words of a query in title, publisher, date, sides or language.
     *
     * @param number of the page, from 1; one past the last gives the last
     */
    public DocumentList list(@Nullable String query, int number) {
        String asked = query == null ? "" : query.strip();
        String[] words = asked.isEmpty() ? new String[0] : Folded.of(asked).split("\\s+");
        List<DocumentRow> found = new ArrayList<>();
        Counts counts = Counts.NONE;
        for (DocumentRow row : rows) {
            if (row.holds(words)) {
                found.add(row);
                counts = counts.plus(row.counts());
            }
        }
        int pages = Math.max(1, (found.size() + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE);
        int page = Math.clamp(number, 1, pages);
        List<DocumentRow> shown =
                found.subList((page - 1) * ROWS_PER_PAGE, Math.min(found.size(), page * ROWS_PER_PAGE));
        return new DocumentList(asked, List.copyOf(shown), page, pages, found.size(), rows.size(), counts);
    }

    /** A document with its facts. */
    public Optional<ReadDocument> document(String id) {
        return Optional.ofNullable(holdings.get(id))
                .map(held -> new ReadDocument(held.document(), held.extraction(), held.problems()));
    }
}
