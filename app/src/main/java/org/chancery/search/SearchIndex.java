package org.chancery.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.chancery.document.Span;
import org.chancery.resolve.Filed;
import org.jspecify.annotations.Nullable;

/**
 * The index in a folder. One process writes, others may search at the same time; any number of threads may search, add
 * and commit. What was added is found after the next {@link #commit}. A folder that is missing, damaged or of another
 * version of the program is made anew, empty, with {@link #upTo} 0: the caller then adds everything again.
 */
public final class SearchIndex implements AutoCloseable {
    /** Raised when fields or analysis change: older indexes are then made anew. */
    private static final String FORM = "2";

    private static final String ID = "id";
    private static final String DAY = "day";
    /** The number of the document in the record: which came when. */
    private static final String SEQ = "seq";
    /** A value as a term of its own, for filters: {@code country=VN}. */
    private static final String VALUE = "value";

    private static final int VALUES_SHOWN = 50;

    private final Analyzer analyzer = Analyzers.forIndex();
    private final FacetsConfig config = config();
    private final IndexFolder<Searching> folder;
    private final EntryIndex entries;

    /** One state of the index; without facets where it is empty. */
    private record Searching(
            DirectoryReader reader,
            IndexSearcher searcher,
            @Nullable SortedSetDocValuesReaderState facets) {}

    private SearchIndex(Path folder) {
        this.folder = IndexFolder.open(folder, FORM, this::searching);
        try {
            this.entries = EntryIndex.open(folder.resolveSibling(folder.getFileName() + "-entries"));
        } catch (RuntimeException e) {
            this.folder.close();
            throw e;
        }
    }

    /**
     * Opens or makes the index of a folder. Where another process writes it, what that one has committed can be searched:
     * {@link #isWritable} tells. Entries have a folder of their own beside it, {@code index-entries}.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be written, or another process is just making its first
     *     index
     */
    public static SearchIndex open(Path folder) {
        return new SearchIndex(folder);
    }

    /** The entries of the record: people, matters, instruments …; opened and closed with this index. */
    public EntryIndex entries() {
        return entries;
    }

    private static FacetsConfig config() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setMultiValued(facet.label(), true);
        }
        return config;
    }

    /** Whether documents can be added; false while another process has the index open. */
    public boolean isWritable() {
        return folder.isWritable() && entries.isWritable();
    }

    /** The number that the last {@link #commit} was given; 0 for a new index. */
    public long upTo() {
        return folder.upTo();
    }

    /**
     * Adds a document, or puts it in place of the one of the same id.
     *
     * @param seq its number in the record; later ones are greater
     */
    public void put(Filed filed, long seq) {
        try {
            folder.writer().updateDocument(new Term(ID, filed.source().id()), config.build(form(filed, seq)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document form(Filed filed, long seq) {
        Document form = new Document();
        form.add(new StringField(ID, filed.source().id(), Field.Store.YES));
        form.add(new LongField(SEQ, seq, Field.Store.YES));
        String title = filed.document().title();
        if (title != null) {
            form.add(new TextField(Analyzers.TITLE, title, Field.Store.NO));
        }
        String text = filed.document().text();
        form.add(new TextField(Analyzers.PLAIN, text, Field.Store.NO));
        String stemmed = Analyzers.stemmed(filed.source().language());
        if (!stemmed.equals(Analyzers.PLAIN)) {
            form.add(new TextField(stemmed, text, Field.Store.NO));
        }
        LocalDate published = filed.source().published();
        if (published != null) {
            form.add(new LongField(DAY, published.toEpochDay(), Field.Store.NO));
        }
        for (Map.Entry<Facet, Set<String>> values : Facets.of(filed).entrySet()) {
            for (String value : values.getValue()) {
                form.add(new SortedSetDocValuesFacetField(values.getKey().label(), value));
                form.add(new StringField(VALUE, term(values.getKey(), value), Field.Store.NO));
            }
        }
        return form;
    }

    private static String term(Facet facet, String value) {
        return facet.label() + "=" + value;
    }

    /** Takes a document out; nothing happens when it is not there. */
    public void remove(String document) {
        try {
            folder.writer().deleteDocuments(new Term(ID, document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all documents out; they are gone for good with the next {@link #commit}. */
    public void clear() {
        folder.clear();
    }

    /**
     * Makes what was put and removed durable and visible.
     *
     * @param upTo how far the index now follows the record; {@link #upTo} gives it back
     */
    public void commit(long upTo) {
        folder.commit(upTo);
    }

    /** How many documents can be found. */
    public int size() {
        return folder.size();
    }

    /** The greatest number of a document that can be found; 0 where there is none. */
    public long newest() {
        return folder.read(state -> {
            byte[] greatest = PointValues.getMaxPackedValue(state.reader(), SEQ);
            return greatest == null ? 0L : LongPoint.decodeDimension(greatest, 0);
        });
    }

    private Searching searching(DirectoryReader reader) throws IOException {
        SortedSetDocValuesReaderState facets =
                reader.numDocs() == 0 ? null : new DefaultSortedSetDocValuesReaderState(reader, config);
        return new Searching(reader, new IndexSearcher(reader), facets);
    }

    /** Looks documents up. Never fails on what a person types: what makes no sense as an operator is taken as a word. */
    public SearchResult search(SearchRequest request) {
        return folder.read(
                state -> state.facets() == null ? new SearchResult(0, List.of(), Map.of()) : search(request, state));
    }

    /** The hits of {@link #search} alone: nothing is counted, which is most of the work. */
    public List<SearchResult.Hit> hits(SearchRequest request) {
        return folder.read(state -> {
            Sort sort = sort(request);
            int wanted = Math.min(
                    request.skip() + request.limit(), Math.max(1, state.reader().maxDoc()));
            Query query = drillDown(request);
            TopDocs found = sort == null
                    ? state.searcher().search(query, wanted)
                    : state.searcher().search(query, wanted, sort);
            return hits(found, request, state);
        });
    }

    /** How many of the documents that fit came after the one of a number. */
    public int countAfter(SearchRequest request, long seq) {
        return folder.read(state -> {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            query.add(drillDown(request), BooleanClause.Occur.MUST);
            query.add(LongPoint.newRangeQuery(SEQ, seq + 1, Long.MAX_VALUE), BooleanClause.Occur.FILTER);
            return state.searcher().count(query.build());
        });
    }

    private DrillDownQuery drillDown(SearchRequest request) {
        DrillDownQuery query = new DrillDownQuery(config, narrowed(request));
        request.chosen().forEach((facet, values) -> {
            if (!mustAllHold(facet)) {
                values.forEach(value -> query.add(facet.label(), value));
            }
        });
        return query;
    }

    private SearchResult search(SearchRequest request, Searching state) throws IOException {
        DrillDownQuery query = drillDown(request);
        int wanted = Math.min(
                request.skip() + request.limit(), Math.max(1, state.reader().maxDoc()));
        DrillSideways sideways = new DrillSideways(state.searcher(), config, state.facets());
        Sort sort = sort(request);
        DrillSideways.DrillSidewaysResult found =
                sort == null ? sideways.search(query, wanted) : sideways.search(query, null, null, wanted, sort, false);
        return new SearchResult(total(found.hits, state, query), hits(found.hits, request, state), counts(found));
    }

    private static long total(TopDocs hits, Searching state, Query query) throws IOException {
        return hits.totalHits.relation() == TotalHits.Relation.EQUAL_TO
                ? hits.totalHits.value()
                : state.searcher().count(query);
    }

    private static List<SearchResult.Hit> hits(TopDocs found, SearchRequest request, Searching state)
            throws IOException {
        List<SearchResult.Hit> hits = new ArrayList<>();
        StoredFields stored = state.searcher().storedFields();
        for (int i = request.skip(); i < found.scoreDocs.length; i++) {
            ScoreDoc scored = found.scoreDocs[i];
            Document document = stored.document(scored.doc, Set.of(ID, SEQ));
            IndexableField seq = document.getField(SEQ);
            hits.add(new SearchResult.Hit(
                    document.get(ID), scored.score, seq.numericValue().longValue()));
        }
        return hits;
    }

    private static Map<Facet, List<SearchResult.Count>> counts(DrillSideways.DrillSidewaysResult found)
            throws IOException {
        Map<Facet, List<SearchResult.Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            FacetResult values = found.facets.getTopChildren(VALUES_SHOWN, facet.label());
            List<SearchResult.Count> of = new ArrayList<>();
            if (values != null) {
                for (LabelAndValue value : values.labelValues) {
                    of.add(new SearchResult.Count(value.label, value.value.intValue()));
                }
            }
            counts.put(facet, List.copyOf(of));
        }
        return counts;
    }

    /** Without words no document is better than another: then the newest come first. */
    private static @Nullable Sort sort(SearchRequest request) {
        boolean isUnordered = request.words().isBlank() && request.order() == SearchRequest.Order.BEST;
        return switch (isUnordered ? SearchRequest.Order.NEWEST : request.order()) {
            case BEST -> null;
            case NEWEST ->
                new Sort(LongField.newSortField(DAY, true, SortedNumericSelector.Type.MAX), SortField.FIELD_DOC);
            case OLDEST ->
                new Sort(LongField.newSortField(DAY, false, SortedNumericSelector.Type.MIN), SortField.FIELD_DOC);
        };
    }

    /** Whoever chooses two countries wants documents with both; two outlets cannot both have published one. */
    private static boolean mustAllHold(Facet facet) {
        return facet == Facet.COUNTRY || facet == Facet.PERSON;
    }

    private Query narrowed(SearchRequest request) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(words(request.words()), BooleanClause.Occur.MUST);
        if (request.from() != null || request.to() != null) {
            long from = request.from() == null ? Long.MIN_VALUE : request.from().toEpochDay();
            long to = request.to() == null ? Long.MAX_VALUE : request.to().toEpochDay();
            query.add(LongPoint.newRangeQuery(DAY, from, to), BooleanClause.Occur.FILTER);
        }
        request.chosen().forEach((facet, values) -> {
            if (mustAllHold(facet)) {
                values.forEach(value ->
                        query.add(new TermQuery(new Term(VALUE, term(facet, value))), BooleanClause.Occur.FILTER));
            }
        });
        return query.build();
    }

    private Query words(String words) {
        return Typed.query(words, analyzer, Analyzers.WEIGHTS);
    }

    /**
     * Where the words of a request occur in a text.
     *
     * @param text the document's text
     * @param language of the text, two letters
     * @param most passages to give at most
     * @return the best passages in the order of the text; none where the words stand only in the title
     */
    public List<Passage> passages(String words, String text, String language, int most) {
        if (words.isBlank() || text.isEmpty()) {
            return List.of();
        }
        Query query = words(words);
        List<Passage> stemmed = passages(query, text, Analyzers.stemmed(language), most);
        return stemmed.isEmpty() ? passages(query, text, Analyzers.PLAIN, most) : stemmed;
    }

    private List<Passage> passages(Query query, String text, String field, int most) {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withFormatter(new Spans())
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                .withMaxLength(Math.max(1, text.length()))
                .withMaxNoHighlightPassages(0)
                .build();
        try {
            Object found = highlighter.highlightWithoutSearcher(field, query, text, most);
            return found instanceof Found passages ? passages.passages() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Found(List<Passage> passages) {}

    private static final class Spans extends PassageFormatter {
        @Override
        public Object format(org.apache.lucene.search.uhighlight.Passage[] passages, String content) {
            List<Passage> found = new ArrayList<>();
            for (org.apache.lucene.search.uhighlight.Passage passage : passages) {
                if (passage.getNumMatches() > 0) {
                    found.add(new Passage(trimmed(content, passage), words(passage)));
                }
            }
            return new Found(List.copyOf(found));
        }

        private static Span trimmed(String content, org.apache.lucene.search.uhighlight.Passage passage) {
            int end = Math.min(passage.getEndOffset(), content.length());
            while (end > passage.getStartOffset() && Character.isWhitespace(content.charAt(end - 1))) {
                end--;
            }
            return new Span(passage.getStartOffset(), end);
        }

        private static List<Span> words(org.apache.lucene.search.uhighlight.Passage passage) {
            List<Span> words = new ArrayList<>();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                Span word = new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]);
                if (words.isEmpty() || word.start() >= words.getLast().end()) {
                    words.add(word);
                }
            }
            return List.copyOf(words);
        }
    }

    /** Leaves behind what was last committed; what was added since is not kept. */
    @Override
    public void close() {
        try {
            entries.close();
        } finally {
            folder.close();
        }
    }
}
