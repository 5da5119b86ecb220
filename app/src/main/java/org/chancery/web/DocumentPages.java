package org.chancery.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.document.Document;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Filed;
import org.chancery.store.EntryRow;
import org.chancery.store.StoredDocument;
import org.chancery.store.StoredReading;
import org.chancery.view.DocumentList;
import org.chancery.view.DocumentPage;
import org.chancery.view.Entries;
import org.chancery.view.EntryRef;
import org.chancery.view.Part;
import org.chancery.view.Wording;

/** The list of documents, and each as it was read. */
final class DocumentPages implements Pages {
    private final Remembered<Long> held = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.DOCUMENTS, this::list);
        routes.page(Links.DOCUMENTS + "/{id}", DocumentPages::reader);
    }

    private Answer list(Visit visit) {
        long documents = held.at(visit, () -> visit.record().counts().documents());
        return Answer.Page.of("documents.jte", visit.words().say("documents.title"), Section.DOCUMENTS)
                .with("list", DocumentList.of(visit.record(), documents, visit.pageAsked()));
    }

    private static Answer reader(Visit visit) {
        String id = visit.part("id");
        StoredDocument stored = visit.record().document(id).orElse(null);
        Filed filed = stored == null ? null : visit.record().filed(id).orElse(null);
        if (stored == null || filed == null) {
            return new Answer.Missing();
        }
        Document document = filed.document();
        Wording words = visit.words();
        DocumentPage view = DocumentPage.of(
                filed,
                visit.record().reading(id).map(StoredReading::problems).orElse(List.of()),
                visit.desk().chancery().sentences(document),
                words);
        String at = visit.asked("at");
        if (at.matches("\\d{1,9}")) {
            int offset = Integer.parseInt(at);
            return new Answer.Elsewhere(Links.sentence(id, view.sentenceAt(offset), Part.at(offset)));
        }
        String asked = visit.asked("part");
        Part part = view.part(asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1);
        DocumentPage shown = view.in(part);
        return Answer.Page.of("document.jte", view.title(), Section.DOCUMENTS)
                .running("reader.js")
                .under(words.say("documents.title"), Links.DOCUMENTS)
                .with("view", shown)
                .with("part", part)
                .with("stored", stored)
                .with("copies", copies(visit, stored))
                .with("entries", entries(visit, id))
                .with("text", new MarkedText(shown, part, words));
    }

    private static List<StoredDocument> copies(Visit visit, StoredDocument stored) {
        return visit.record().copies(stored).stream()
                .filter(copy -> !copy.id().equals(stored.id()))
                .toList();
    }

    /** The entries to which the facts of a document belong, by the keys of the facts: first the one of the fact's kind. */
    private static Map<String, List<EntryRef>> entries(Visit visit, String id) {
        Map<String, List<EntryRef>> entries = new HashMap<>();
        for (EntryRow row : Entries.gists(visit.record()).entriesOf(id)) {
            EntryRef entry = EntryRef.of(row, visit.words());
            for (ClaimId claim : row.claims()) {
                if (claim.document().equals(id)) {
                    entries.computeIfAbsent(claim.key(), key -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        entries.forEach((key, all) -> all.sort(Comparator.comparing((EntryRef entry) -> !entry.isOf(key))
                .thenComparing(EntryRef::kind)
                .thenComparing(EntryRef::id)));
        return entries;
    }
}
