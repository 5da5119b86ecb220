package org.chancery.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Entries as pages about other things need them: without what only their own page shows. A few entries of a large record
 * are told of by thousands of documents and stand on most of its pages; made short once, they are kept until they change.
 * Asks the same questions as {@link RecordStore}. Thread-safe.
 *
 * @see RecordStore#gists
 */
public final class Gists {
    /** How many documents are looked at together. */
    private static final int MOST_DOCUMENTS = 400;

    private static final int AT_ONCE = 256;

    private final RecordStore store;
    private final Connections connections;
    private final KeptGists kept;
    private final UnaryOperator<EntryRow> form;

    Gists(RecordStore store, Connections connections, KeptGists kept, UnaryOperator<EntryRow> form) {
        this.store = store;
        this.connections = connections;
        this.kept = kept;
        this.form = form;
    }

    /** The entries asked for, the latest first. */
    public List<EntryRow> entries(EntryQuery query) {
        RecordStore.Question question = RecordStore.Question.of(query);
        return inOrder(numbers(
                "SELECT e.seq FROM entry e " + question.sql() + " ORDER BY " + question.day()
                        + " DESC, e.id LIMIT ? OFFSET ?",
                question.valuesOf(query.most(), query.from())));
    }

    /** Every entry that a document tells of, by kind and id. */
    public List<EntryRow> entriesOf(String document) {
        return inOrder(numbers(
                "SELECT x.entry FROM document d CROSS JOIN entry_document x CROSS JOIN entry e WHERE d.id = ?"
                        + " AND x.document = d.seq AND e.seq = x.entry ORDER BY e.kind, e.id",
                document));
    }

    /** Every entry of a kind that a document tells of, by id. */
    public List<EntryRow> entriesOf(String document, String kind) {
        return inOrder(numbers(
                "SELECT x.entry FROM document d CROSS JOIN entry_document x CROSS JOIN entry e WHERE d.id = ?"
                        + " AND x.document = d.seq AND e.seq = x.entry AND e.kind = ? ORDER BY e.id",
                document,
                kind));
    }

    /**
     * An entry and how many of some documents tell of it.
     *
     * @param row the entry
     * @param documents how many of those asked about
     */
    public record Along(EntryRow row, int documents) {}

    /**
     * The entries of a kind that some documents tell of.
     *
     * @param documents public ids, at most {@value #MOST_DOCUMENTS} are looked at
     * @param isLatestFirst whether the latest come first; else those that most of the documents tell of
     * @param most how many to give
     */
    public List<Along> entriesIn(Collection<String> documents, String kind, boolean isLatestFirst, int most) {
        List<String> asked = documents.stream().distinct().limit(MOST_DOCUMENTS).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>(List.of(kind));
        values.addAll(List.of(Connections.filled(asked)));
        Map<Long, Integer> counts = new LinkedHashMap<>();
        connections.each(
                "SELECT e.seq, count(*) AS n"
                        // In this order from the documents on; SQLite would go through all entries of the kind.
                        + " FROM document d CROSS JOIN entry_document x CROSS JOIN entry e"
                        + " WHERE x.document = d.seq AND e.seq = x.entry AND e.kind = ? AND d.id IN ("
                        + Connections.places(asked.size()) + ") GROUP BY e.seq, e.last_day, e.id ORDER BY "
                        + (isLatestFirst ? "e.last_day DESC, n DESC" : "n DESC, e.last_day DESC") + ", e.id LIMIT "
                        + most,
                row -> Map.entry(row.getLong(1), row.getInt(2)),
                (Map.Entry<Long, Integer> one) -> counts.put(one.getKey(), one.getValue()),
                values.toArray());
        Map<Long, EntryRow> rows = of(counts.keySet());
        List<Along> along = new ArrayList<>();
        counts.forEach((number, count) -> {
            EntryRow row = rows.get(number);
            if (row != null) {
                along.add(new Along(row, count));
            }
        });
        return along;
    }

    /**
     * The entries of a kind whose last day is one of some days, in the order of their days.
     *
     * @param party one of their parties, or null for any
     */
    public List<EntryRow> entriesOfDays(String kind, @Nullable String party, LocalDate from, LocalDate to) {
        List<@Nullable Object> values = new ArrayList<>();
        String sql = "SELECT e.seq FROM entry e " + RecordStore.ofDays(kind, party, from, to, values)
                + " ORDER BY e.last_day, e.id";
        return inOrder(numbers(sql, values.toArray()));
    }

    /** Entries of a kind by their ids, in the order asked for; those that are not there are left out. */
    public List<EntryRow> entries(String kind, Collection<String> ids) {
        Map<String, Long> found = new HashMap<>();
        List<String> all = ids.stream().distinct().toList();
        for (List<String> some : chunks(all)) {
            List<@Nullable Object> values = new ArrayList<>(List.of(kind));
            values.addAll(List.of(Connections.filled(some)));
            connections.each(
                    "SELECT e.id, e.seq FROM entry e WHERE e.kind = ? AND e.id IN (" + Connections.places(some.size())
                            + ")",
                    row -> Map.entry(row.getString(1), row.getLong(2)),
                    (Map.Entry<String, Long> one) -> found.putIfAbsent(one.getKey(), one.getValue()),
                    values.toArray());
        }
        return inOrder(all.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    private List<Long> numbers(String sql, @Nullable Object... values) {
        return connections.list(sql, row -> row.getLong(1), values);
    }

    private List<EntryRow> inOrder(List<Long> numbers) {
        Map<Long, EntryRow> rows = of(numbers);
        return numbers.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** The gists of entries by their numbers in the store, with what was ruled on them. */
    private Map<Long, EntryRow> of(Collection<Long> numbers) {
        long revision = store.revision();
        kept.follow(
                revision,
                since -> numbers("SELECT seq FROM entry WHERE revision > ? LIMIT " + KeptGists.MOST_CHANGES, since));
        Map<Long, EntryRow> rows = kept.of(numbers, form);
        Map<Long, EntryRow> read = new HashMap<>();
        for (List<Long> some : chunks(
                numbers.stream().filter(n -> !rows.containsKey(n)).distinct().toList())) {
            connections.each(
                    RecordStore.NUMBERED_ENTRY + "WHERE e.seq IN (" + Connections.places(some.size()) + ")",
                    row -> Map.entry(row.getLong(13), form.apply(RecordStore.entry(row))),
                    (Map.Entry<Long, EntryRow> one) -> read.put(one.getKey(), one.getValue()),
                    Connections.filled(some));
        }
        kept.keep(revision, form, read);
        rows.putAll(read);
        return store.curations().on(rows);
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return chunks;
    }
}
