package org.chancery.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;

/**
 * What the record has on each topic: how much, the latest of it, between whom. Costly to find out, the same for every
 * reader and language. Immutable.
 *
 * @param bySlug the topics that anything is on, those with most entries first
 */
public record TopicIndex(Map<String, Topic> bySlug) {
    private static final int ROWS_AT_ONCE = 1000;
    /** What was told of before the last so many entries of a kind is counted no more. */
    private static final int LOOKED_AT = 30_000;
    /** So many of the latest entries of a kind are kept for each topic. */
    private static final int KEPT = 150;

    private static final int PAIRS = 24;
    private static final String SLUG = "topic";
    private static final String SLUGS = "topics";

    /**
     * A topic.
     *
     * @param counts how many entries of each kind have it
     * @param latest ids of the latest of each kind, the latest first
     * @param pairs in whose entries it stands most often
     */
    public record Topic(
            String slug, Map<EntryKind, Integer> counts, Map<EntryKind, List<String>> latest, List<Pair> pairs) {
        /** How many entries have it, whatever their kind. */
        public int entries() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Two parties and how many entries on the topic both stand in. */
    public record Pair(String one, String other, int entries) {}

    /** A topic while it is being filled. */
    private static final class Draft {
        final Map<EntryKind, Integer> counts = new EnumMap<>(EntryKind.class);
        final Map<EntryKind, List<String>> latest = new EnumMap<>(EntryKind.class);
        final Map<List<String>, Integer> pairs = new HashMap<>();

        void add(EntryKind kind, EntryRow row) {
            counts.merge(kind, 1, Integer::sum);
            List<String> ids = latest.computeIfAbsent(kind, k -> new ArrayList<>());
            if (ids.size() < KEPT) {
                ids.add(row.id());
            }
            if (row.parties().size() == 2) {
                pairs.merge(row.parties(), 1, Integer::sum);
            }
        }

        Topic topic(String slug) {
            return new Topic(
                    slug,
                    counts,
                    latest,
                    pairs.entrySet().stream()
                            .sorted(Comparator.comparing((Map.Entry<List<String>, Integer> pair) -> -pair.getValue())
                                    .thenComparing(pair -> pair.getKey().toString()))
                            .limit(PAIRS)
                            .map(pair -> new Pair(
                                    pair.getKey().getFirst(), pair.getKey().getLast(), pair.getValue()))
                            .toList());
        }
    }

    /** Looks through the record. */
    public static TopicIndex of(RecordStore record) {
        Map<String, Draft> drafts = new HashMap<>();
        each(record, EntryKind.MATTER, TopicIndex::topicOf, drafts);
        each(record, EntryKind.ENGAGEMENT, TopicIndex::topicsOf, drafts);
        each(record, EntryKind.NEGOTIATION, TopicIndex::chaptersOf, drafts);
        Map<String, Topic> bySlug = new LinkedHashMap<>();
        drafts.entrySet().stream()
                .map(draft -> draft.getValue().topic(draft.getKey()))
                .sorted(Comparator.comparingInt((Topic topic) -> -topic.entries())
                        .thenComparing(Topic::slug))
                .forEach(topic -> bySlug.put(topic.slug(), topic));
        return new TopicIndex(bySlug);
    }

    private static void each(
            RecordStore record, EntryKind kind, Function<EntryRow, List<String>> topics, Map<String, Draft> drafts) {
        for (int from = 0; from < LOOKED_AT; from += ROWS_AT_ONCE) {
            List<EntryRow> rows = record.entries(EntryQuery.of(kind.kind()).page(from, ROWS_AT_ONCE));
            for (EntryRow row : rows) {
                topics.apply(row).stream()
                        .distinct()
                        .forEach(topic ->
                                drafts.computeIfAbsent(topic, t -> new Draft()).add(kind, row));
            }
            if (rows.size() < ROWS_AT_ONCE) {
                return;
            }
        }
    }

    /** The topic of a matter, which its text names near the beginning: reading it whole costs fifty times as much. */
    private static List<String> topicOf(EntryRow row) {
        String key = "\"" + SLUG + "\":\"";
        int start = row.body().indexOf(key);
        int end = start < 0 ? -1 : row.body().indexOf('"', start + key.length());
        return end < 0 ? List.of() : List.of(row.body().substring(start + key.length(), end));
    }

    private static List<String> topicsOf(EntryRow row) {
        return row.body().contains("\"" + SLUGS + "\":[")
                ? Entries.engagement(row).body().topics()
                : List.of();
    }

    private static List<String> chaptersOf(EntryRow row) {
        return Entries.negotiation(row).body().chapters().stream()
                .map(chapter -> chapter.topic())
                .toList();
    }
}
