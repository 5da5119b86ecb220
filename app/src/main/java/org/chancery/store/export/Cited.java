package org.chancery.store.export;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.resolve.ClaimId;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/** The documents that are cited, looked up many at once; those asked for last are remembered. One thread. */
final class Cited {
    private static final int REMEMBERED = 20_000;

    private final RecordStore store;
    private final Map<String, StoredDocument> documents = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, StoredDocument> eldest) {
            return size() > REMEMBERED;
        }
    };

    Cited(RecordStore store) {
        this.store = store;
    }

    /** Looks up the documents of some claims. */
    void gather(Collection<ClaimId> claims) {
        Set<String> missing = new LinkedHashSet<>();
        for (ClaimId claim : claims) {
            if (!documents.containsKey(claim.document())) {
                missing.add(claim.document());
            }
        }
        if (!missing.isEmpty()) {
            documents.putAll(store.documents(missing));
        }
    }

    /** A document; null where there is none of that id. */
    @Nullable
    StoredDocument document(String id) {
        StoredDocument known = documents.get(id);
        if (known == null) {
            known = store.document(id).orElse(null);
            if (known != null) {
                documents.put(id, known);
            }
        }
        return known;
    }
}
