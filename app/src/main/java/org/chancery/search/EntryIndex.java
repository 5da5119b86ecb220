package org.chancery.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the record by name and words. Opened, written and closed with the {@link SearchIndex} that it belongs to,
 * under the same rules; it has a mark of its own. Thread-safe.
 */
public final class EntryIndex {
    /** Raised when fields or analysis change: older indexes are then made anew. */
    private static final String FORM = "1";

    private static final String KEY = "key";
    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String WORDS = "words";
    private static final String PARTY = "party";
    private static final String DAY = "day";
    private static final String REVISION = "revision";
    private static final String WEIGHT = "weight";
    private static final String DOCUMENTS = "documents";

    private static final Map<String, Float> WEIGHTS = Map.of(NAME, 4f, WORDS, 1f);
    /** An entry of which so many documents tell counts half of what one counts of which all tell. */
    private static final float USUAL_DOCUMENTS = 5;

    /** How a hit is addressed. */
    public record Found(String kind, String id) {}

    private final Analyzer analyzer = Analyzers.forIndex();
    private final IndexFolder<IndexSearcher> folder;

    private EntryIndex(Path folder) {
        this.folder = IndexFolder.open(folder, FORM, IndexSearcher::new);
    }

    static EntryIndex open(Path folder) {
        return new EntryIndex(folder);
    }

    boolean isWritable() {
        return folder.isWritable();
    }

    /** The number that the last {@link #commit} was given; 0 for a new index. */
    public long upTo() {
        return folder.upTo();
    }

    /** How many entries can be found. */
    public int size() {
        return folder.size();
    }

    /** Adds an entry, or puts it in place of the one of the same kind and id. */
    public void put(EntryForm entry) {
        try {
            folder.writer().updateDocument(key(entry.kind(), entry.id()), form(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document form(EntryForm entry) {
        Document form = new Document();
        form.add(new StringField(KEY, key(entry.kind(), entry.id()).text(), Field.Store.NO));
        form.add(new StringField(KIND, entry.kind(), Field.Store.YES));
        form.add(new StringField(ID, entry.id(), Field.Store.YES));
        entry.names().forEach(name -> form.add(new TextField(NAME, name, Field.Store.NO)));
        entry.words().forEach(words -> form.add(new TextField(WORDS, words, Field.Store.NO)));
        entry.parties().stream().distinct().forEach(party -> form.add(new StringField(PARTY, party, Field.Store.NO)));
        form.add(new FeatureField(WEIGHT, DOCUMENTS, Math.max(1, entry.documents())));
        form.add(new LongField(REVISION, entry.revision(), Field.Store.NO));
        if (!entry.lastDay().isEmpty()) {
            form.add(new LongField(DAY, LocalDate.parse(entry.lastDay()).toEpochDay(), Field.Store.NO));
        }
        return form;
    }

    /** Takes an entry out; nothing happens when it is not there. */
    public void remove(String kind, String id) {
        try {
            folder.writer().deleteDocuments(key(kind, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term key(String kind, String id) {
        return new Term(KEY, kind + " " + id);
    }

    /** Takes all entries out; they are gone for good with the next {@link #commit}. */
    public void clear() {
        folder.clear();
    }

    /** Makes what was put and removed durable and visible; {@link #upTo} then gives the mark back. */
    public void commit(long upTo) {
        folder.commit(upTo);
    }

    /**
     * Looks entries up, best first: names count more than other words, and what many documents tell of comes first among
     * equals.
     *
     * @param kind of the entries, or null for any
     * @param skip how many to leave out at the beginning
     * @param most how many to give
     */
    public List<Found> search(EntryRequest request, @Nullable String kind, int skip, int most) {
        return folder.read(searcher -> {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            query.add(fitting(request, kind), BooleanClause.Occur.MUST);
            query.add(
                    new BoostQuery(FeatureField.newSaturationQuery(WEIGHT, DOCUMENTS, 1, USUAL_DOCUMENTS), 6),
                    BooleanClause.Occur.SHOULD);
            int wanted =
                    Math.min(skip + most, Math.max(1, searcher.getIndexReader().maxDoc()));
            ScoreDoc[] hits = searcher.search(query.build(), wanted).scoreDocs;
            StoredFields stored = searcher.storedFields();
            List<Found> found = new ArrayList<>();
            for (int i = skip; i < hits.length; i++) {
                Document hit = stored.document(hits[i].doc, Set.of(KIND, ID));
                found.add(new Found(hit.get(KIND), hit.get(ID)));
            }
            return List.copyOf(found);
        });
    }

    /** How many entries of a kind fit. */
    public int count(EntryRequest request, String kind) {
        return folder.read(searcher -> searcher.count(fitting(request, kind)));
    }

    /** How many of those that fit were added or changed after a revision of the record. */
    public int countSince(EntryRequest request, String kind, long revision) {
        return folder.read(searcher -> {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            query.add(fitting(request, kind), BooleanClause.Occur.MUST);
            query.add(LongPoint.newRangeQuery(REVISION, revision + 1, Long.MAX_VALUE), BooleanClause.Occur.FILTER);
            return searcher.count(query.build());
        });
    }

    private Query fitting(EntryRequest request, @Nullable String kind) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(words(request), BooleanClause.Occur.MUST);
        if (kind != null) {
            query.add(new TermQuery(new Term(KIND, kind)), BooleanClause.Occur.FILTER);
        }
        for (EntryRequest.Named named : request.named()) {
            BooleanQuery.Builder party = new BooleanQuery.Builder();
            party.add(
                    new ConstantScoreQuery(new TermQuery(new Term(PARTY, named.party()))), BooleanClause.Occur.SHOULD);
            party.add(Typed.query(named.typed(), analyzer, WEIGHTS), BooleanClause.Occur.SHOULD);
            query.add(party.build(), BooleanClause.Occur.MUST);
        }
        for (String side : request.sides()) {
            query.add(new TermQuery(new Term(PARTY, side)), BooleanClause.Occur.FILTER);
        }
        if (request.from() != null || request.to() != null) {
            long from = request.from() == null ? Long.MIN_VALUE : request.from().toEpochDay();
            long to = request.to() == null ? Long.MAX_VALUE : request.to().toEpochDay();
            query.add(LongPoint.newRangeQuery(DAY, from, to), BooleanClause.Occur.FILTER);
        }
        return query.build();
    }

    /** The beginning of a word is enough where it is still being typed; the word itself counts more. */
    private Query words(EntryRequest request) {
        Query whole = Typed.query(request.words(), analyzer, WEIGHTS);
        String typed = request.words().stripTrailing();
        boolean isWord = !typed.isEmpty() && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        if (!request.isUnfinished()
                || !isWord
                || typed.chars().filter(c -> c == '"').count() % 2 == 1) {
            return whole;
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(whole, BooleanClause.Occur.SHOULD);
        either.add(Typed.query(typed + "*", analyzer, WEIGHTS), BooleanClause.Occur.SHOULD);
        return either.build();
    }

    void close() {
        folder.close();
    }
}
