package org.chancery.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.search.FoundDocument;
import org.chancery.search.SearchIndex;
import org.chancery.search.SearchResult;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;

/** Hits of a search with what is given of them: their documents and the passages that matched. */
public final class FoundDocuments {
    private static final int PASSAGES = 3;
    /** Behind so many characters no words are looked for: a document may be a book. */
    private static final int SEARCHED = 200_000;

    private FoundDocuments() {}

    /** The documents of some hits, in their order; passages only where there are words. */
    public static List<FoundDocument> of(
            List<SearchResult.Hit> hits, String words, SearchIndex index, RecordStore record) {
        Map<String, StoredDocument> documents =
                record.documents(hits.stream().map(SearchResult.Hit::document).toList());
        List<FoundDocument> found = new ArrayList<>();
        for (SearchResult.Hit hit : hits) {
            StoredDocument document = documents.get(hit.document());
            if (document != null) {
                String language = document.language() == null ? "" : document.language();
                String all = words.isBlank() ? "" : record.words(hit.document()).orElse("");
                String searched = all.length() <= SEARCHED ? all : all.substring(0, SEARCHED);
                found.add(new FoundDocument(
                        document.source(),
                        document.title(),
                        document.url(),
                        searched,
                        hit.score(),
                        index.passages(words, searched, language, PASSAGES)));
            }
        }
        return found;
    }
}
