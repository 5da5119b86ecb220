package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Progress;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryRow;
import org.chancery.store.Gists;
import org.chancery.store.RecordStore;

/**
 * A topic: its matters by how far they have come, the engagements that touched it, who has most to do with whom about it,
 * what is told with it. Immutable; {@link #of} lays it out.
 *
 * @param topic what the record has on it
 * @param groups the latest matters by their progress, what calls for attention first
 * @param looked how many of the matters stand in the groups
 * @param engagements the latest
 * @param negotiations with a chapter of it
 * @param instruments that documents name together with its matters, those named most often first
 * @param figures told in the same documents
 */
public record TopicPage(
        TopicIndex.Topic topic,
        List<Group> groups,
        int looked,
        List<EntryItem> engagements,
        List<EntryItem> negotiations,
        List<EntryItem> instruments,
        List<EntryItem> figures) {
    private static final int MATTERS_READ = 90;
    private static final int OF_EACH = 6;
    private static final int ENGAGEMENTS = 12;
    private static final int NEGOTIATIONS = 8;
    private static final int BESIDE = 10;
    private static final int DOCUMENTS_ASKED = 60;
    /** What one document alone names together with the topic may be named there by chance. */
    private static final int TELLING_DOCUMENTS = 2;

    private static final List<Progress> ORDER = List.of(
            Progress.OVERDUE,
            Progress.IN_PROGRESS,
            Progress.PARTIALLY_FULFILLED,
            Progress.STALLED,
            Progress.NO_ACTION_FOUND,
            Progress.NOT_ASSESSED,
            Progress.NOT_FULFILLED,
            Progress.FULFILLED,
            Progress.LAPSED,
            Progress.WITHDRAWN,
            Progress.SUPERSEDED);

    /** Matters that have come as far. */
    public record Group(String title, List<MatterItem> matters, int all) {}

    /** Lays out a topic as seen on a day. */
    public static TopicPage of(
            TopicIndex.Topic topic, RecordStore record, Searched searched, LocalDate today, Wording words) {
        Citations citations = new Citations(record);
        List<EntryRow> matters = latest(topic, EntryKind.MATTER, MATTERS_READ, record);
        Set<String> documents = new LinkedHashSet<>();
        matters.forEach(matter -> matter.claims().stream()
                .map(ClaimId::document)
                .limit(DOCUMENTS_ASKED - documents.size())
                .forEach(documents::add));
        return new TopicPage(
                topic,
                groups(matters, searched, today, citations, words),
                matters.size(),
                EntryItem.of(latest(topic, EntryKind.ENGAGEMENT, ENGAGEMENTS, record), citations, words),
                EntryItem.of(latest(topic, EntryKind.NEGOTIATION, NEGOTIATIONS, record), citations, words),
                beside(documents, EntryKind.INSTRUMENT, record, citations, words),
                beside(documents, EntryKind.FIGURE, record, citations, words));
    }

    private static List<EntryRow> latest(TopicIndex.Topic topic, EntryKind kind, int most, RecordStore record) {
        List<String> ids = topic.latest().getOrDefault(kind, List.of());
        return Entries.gists(record).entries(kind.kind(), ids.subList(0, Math.min(most, ids.size())));
    }

    private static List<Group> groups(
            List<EntryRow> rows, Searched searched, LocalDate today, Citations citations, Wording words) {
        Map<Progress, List<Entry<MatterBody>>> byProgress = new EnumMap<>(Progress.class);
        for (EntryRow row : rows) {
            Entry<MatterBody> matter = Entries.matter(row);
            if (matter.body().notesOnly()) {
                continue;
            }
            byProgress
                    .computeIfAbsent(MatterItem.progress(matter.body(), today, searched), p -> new ArrayList<>())
                    .add(matter);
        }
        List<Group> groups = new ArrayList<>();
        for (Progress progress : ORDER) {
            List<Entry<MatterBody>> all = byProgress.getOrDefault(progress, List.of());
            if (!all.isEmpty()) {
                groups.add(new Group(
                        Naming.capital(words.label("progress", progress.label())),
                        all.stream()
                                .limit(OF_EACH)
                                .map(matter -> MatterItem.of(matter, today, searched, citations, words))
                                .toList(),
                        all.size()));
            }
        }
        return groups;
    }

    private static List<EntryItem> beside(
            Set<String> documents, EntryKind kind, RecordStore record, Citations citations, Wording words) {
        List<Gists.Along> along = Entries.gists(record).entriesIn(documents, kind.kind(), false, BESIDE);
        boolean isOften = along.stream().anyMatch(one -> one.documents() >= TELLING_DOCUMENTS);
        return EntryItem.of(
                along.stream()
                        .filter(one -> !isOften || one.documents() >= TELLING_DOCUMENTS)
                        .map(Gists.Along::row)
                        .toList(),
                citations,
                words);
    }
}
