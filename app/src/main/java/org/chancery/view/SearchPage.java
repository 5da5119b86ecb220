package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chancery.document.Span;
import org.chancery.search.Facet;
import org.chancery.search.Passage;
import org.chancery.search.SearchIndex;
import org.chancery.search.SearchResult;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * What was found: documents with the passages that matched, and by what it can be narrowed.
 *
 * @param asked what was looked for
 * @param total documents found
 * @param hits this page of them
 * @param groups facets with their values
 * @param chips what it is narrowed to
 * @param pages how many there are, at least 1
 * @param found documents that can be found at all
 * @param parties that the words name, of two there is a dossier
 * @param topics of which the words are the name
 * @param entries what of the record fits
 */
public record SearchPage(
        SearchAsked asked,
        long total,
        List<Hit> hits,
        List<Group> groups,
        List<Chip> chips,
        int pages,
        int found,
        List<String> parties,
        List<String> topics,
        EntryFinds entries) {
    private static final int PASSAGES = 3;
    private static final int VALUES = 8;
    private static final int FARTHEST = 500;
    private static final int TITLE_READ = 200_000;

    /** A document found; of two the one with the greater number came later. */
    public record Hit(
            String id,
            String title,
            String language,
            @Nullable String publisher,
            @Nullable LocalDate published,
            long seq,
            List<Words> passages) {}

    /** A passage in pieces. */
    public record Words(List<Piece> pieces) {}

    /** A piece of a passage, and whether it is what was looked for. */
    public record Piece(String text, boolean isHit) {}

    /** A facet with its most frequent values. */
    public record Group(Facet facet, List<Value> values) {}

    /** A value by which hits can be narrowed. */
    public record Value(Facet facet, String value, String label, int documents, boolean isChosen) {}

    /** A value to which hits are narrowed. */
    public record Chip(Facet facet, String value, String label) {}

    /** Looks for it. */
    public static SearchPage of(SearchAsked asked, SearchIndex index, RecordStore record, Wording words) {
        SearchAsked near = asked.page(Math.min(asked.number(), FARTHEST));
        EntryFinds entries = EntryFinds.of(near, index.entries(), record, words);
        SearchResult result = index.search(near.request());
        Map<String, StoredDocument> documents = record.documents(
                result.hits().stream().map(SearchResult.Hit::document).toList());
        List<Hit> hits = new ArrayList<>();
        for (SearchResult.Hit hit : result.hits()) {
            StoredDocument document = documents.get(hit.document());
            if (document != null) {
                hits.add(hit(document, near, index, record));
            }
        }
        return new SearchPage(
                near,
                result.total(),
                hits,
                groups(near, result, words),
                chips(near, words),
                pages(result.total()),
                index.size(),
                PartyName.namedIn(asked.words()).parties().stream()
                        .map(PartyName.Party::code)
                        .distinct()
                        .toList(),
                Topics.named(asked.words()),
                entries);
    }

    /** How many pages of hits there are, at least 1. */
    static int pages(long total) {
        return (int) Math.clamp((total + SearchAsked.HITS - 1) / SearchAsked.HITS, 1, FARTHEST);
    }

    /** How many of so many hits stand on no page: nobody turns so many, but who looks for one should know it. */
    public static long beyond(long total) {
        return Math.max(0, total - (long) FARTHEST * SearchAsked.HITS);
    }

    private static Hit hit(StoredDocument document, SearchAsked asked, SearchIndex index, RecordStore record) {
        String language = document.language() == null ? "" : document.language();
        List<Words> passages = new ArrayList<>();
        String title = document.title();
        if (!asked.words().isBlank() || title == null) {
            if (title == null || title.isBlank()) {
                title = record.text(document.id()).map(Titles::of).orElse(title);
            }
            String text = record.words(document.id()).orElse("");
            if (!text.isEmpty()) {
                String searched = text.length() <= TITLE_READ ? text : text.substring(0, TITLE_READ);
                for (Passage passage : index.passages(asked.words(), searched, language, PASSAGES)) {
                    passages.add(words(searched, passage));
                }
            }
        }
        return new Hit(
                document.id(),
                title == null ? document.doc() : title.strip(),
                language,
                document.publisher(),
                document.published(),
                document.seq(),
                passages);
    }

    private static Words words(String text, Passage passage) {
        List<Piece> pieces = new ArrayList<>();
        int at = passage.where().start();
        for (Span word : passage.words()) {
            if (word.start() >= at && word.end() <= passage.where().end()) {
                add(pieces, text.substring(at, word.start()), false);
                add(pieces, word.cut(text), true);
                at = word.end();
            }
        }
        add(pieces, text.substring(at, passage.where().end()), false);
        return new Words(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean isHit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.replaceAll("\\s+", " "), isHit));
        }
    }

    private static List<Group> groups(SearchAsked asked, SearchResult result, Wording words) {
        List<Group> groups = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<String> chosen = asked.chosen().getOrDefault(facet, List.of());
            List<Value> values = new ArrayList<>();
            for (SearchResult.Count count : result.facets().getOrDefault(facet, List.of())) {
                if (values.size() < VALUES || chosen.contains(count.value())) {
                    values.add(new Value(
                            facet,
                            count.value(),
                            label(facet, count.value(), words),
                            count.documents(),
                            chosen.contains(count.value())));
                }
            }
            if (!values.isEmpty()) {
                groups.add(new Group(facet, values));
            }
        }
        return groups;
    }

    private static List<Chip> chips(SearchAsked asked, Wording words) {
        List<Chip> chips = new ArrayList<>();
        asked.chosen()
                .forEach((facet, values) ->
                        values.forEach(value -> chips.add(new Chip(facet, value, label(facet, value, words)))));
        return chips;
    }

    /** A value of a facet in words. */
    static String label(Facet facet, String value, Wording words) {
        return switch (facet) {
            case PAIR -> {
                String[] both = value.split("\\|", 2);
                yield words.party(both[0]) + (both.length > 1 ? " – " + words.party(both[1]) : "");
            }
            case COUNTRY -> words.party(value);
            case KIND -> words.knows("act", value) ? words.label("act", value) : words.label("engagement", value);
            case TOPIC -> words.label("topic", value);
            case STATUS -> words.knows("held", value) ? words.label("held", value) : words.label("stage", value);
            case LANGUAGE -> words.languageName(value);
            case PERSON, YEAR, SOURCE -> value;
        };
    }
}
