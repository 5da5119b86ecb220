package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.matter.Response;
import org.chancery.record.InstrumentStage;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StateChange;
import org.jspecify.annotations.Nullable;

/**
 * What became of an entry of the record: a request was answered, an agreement signed, a meeting called off.
 *
 * @param kind of the entry
 * @param id of the entry
 * @param heading what it is called
 * @param parties of the entry
 * @param state to which it came, in words
 * @param tone of that state
 * @param before the state from which it came, in words; empty where the entry is new
 * @param citation the words that tell so, or null where no single document does
 */
public record Change(
        EntryKind kind,
        String id,
        Heading heading,
        List<String> parties,
        String state,
        String tone,
        String before,
        @Nullable Citation citation) {
    private static final List<EntryKind> TOLD =
            List.of(EntryKind.MATTER, EntryKind.INSTRUMENT, EntryKind.ENGAGEMENT, EntryKind.NEGOTIATION);
    /** So many lines of the log are looked at: after a great reading the tally tells the rest. */
    private static final int LOOKED_AT = 600;

    private static final int CANDIDATES = 60;
    private static final int MOST = 12;
    private static final int NEWS_MONTHS = 3;

    /** From where to where an entry came in all, whatever lay between. */
    private record Way(
            @Nullable String from,
            @Nullable String to,
            @Nullable String document) {
        Way after(StateChange earlier) {
            return new Way(earlier.oldState(), to, document);
        }

        boolean isNews(EntryKind kind) {
            if (to == null || to.isEmpty() || to.equals(from)) {
                return false;
            }
            return from != null || kind == EntryKind.INSTRUMENT && isTaken(to);
        }

        private static boolean isTaken(String stage) {
            return stage.equals(InstrumentStage.SIGNED.label()) || stage.equals(InstrumentStage.IN_FORCE.label());
        }
    }

    /** What became of entries since a day, the latest first. */
    static List<Change> since(LocalDate day, RecordStore record, Citations citations, Wording words) {
        Map<EntryKind, Map<String, Way>> ways = new HashMap<>();
        List<RecordStore.Gone> order = new ArrayList<>();
        for (StateChange change : record.latestChanges(null, LOOKED_AT)) {
            EntryKind kind = EntryKind.of(change.kind());
            if (change.at().compareTo(day.toString()) >= 0 && TOLD.contains(kind)) {
                Map<String, Way> ofKind = ways.computeIfAbsent(kind, k -> new LinkedHashMap<>());
                Way later = ofKind.get(change.entry());
                if (later == null) {
                    order.add(new RecordStore.Gone(change.kind(), change.entry()));
                    ofKind.put(change.entry(), new Way(change.oldState(), change.newState(), change.document()));
                } else {
                    ofKind.put(change.entry(), later.after(change));
                }
            }
        }
        List<RecordStore.Gone> news = order.stream()
                .filter(one -> way(ways, one).isNews(EntryKind.of(one.kind())))
                // What came from one state to another is news before what is new.
                .sorted(Comparator.comparing(one -> way(ways, one).from() == null))
                .limit(CANDIDATES)
                .toList();
        Map<String, EntryRow> rows = new HashMap<>();
        for (EntryKind kind : TOLD) {
            List<String> ids = news.stream()
                    .filter(one -> one.kind().equals(kind.kind()))
                    .map(RecordStore.Gone::id)
                    .toList();
            record.entries(kind.kind(), ids).forEach(row -> rows.put(row.kind() + row.id(), row));
        }
        List<Change> changes = new ArrayList<>();
        for (RecordStore.Gone one : news) {
            EntryRow row = rows.get(one.kind() + one.id());
            boolean isNews = row != null && (way(ways, one).from() != null || isOfLate(row, day));
            if (row != null && isNews && changes.size() < MOST) {
                changes.add(of(row, way(ways, one), citations, words));
            }
        }
        return changes;
    }

    /** An agreement signed years ago is no news when an old document tells of it; one of which no side is told is none. */
    private static boolean isOfLate(EntryRow row, LocalDate day) {
        PartialDate last = row.last() != null ? row.last() : row.first();
        return !row.parties().isEmpty() && last != null && !last.lastDay().isBefore(day.minusMonths(NEWS_MONTHS));
    }

    private static Way way(Map<EntryKind, Map<String, Way>> ways, RecordStore.Gone one) {
        return ways.getOrDefault(EntryKind.of(one.kind()), Map.of()).getOrDefault(one.id(), new Way(null, null, null));
    }

    private static Change of(EntryRow row, Way way, Citations citations, Wording words) {
        EntryKind kind = EntryKind.of(row.kind());
        String state = String.valueOf(way.to());
        return new Change(
                kind,
                row.id(),
                Naming.of(row, words),
                row.parties(),
                EntryItem.state(kind, state, words),
                tone(kind, state),
                way.from() == null ? "" : EntryItem.state(kind, way.from(), words),
                citation(row, way.document(), citations));
    }

    private static @Nullable Citation citation(EntryRow row, @Nullable String document, Citations citations) {
        ClaimId told = null;
        for (ClaimId claim : row.claims()) {
            if (claim.document().equals(document)) {
                told = claim;
            }
        }
        Citation citation = told == null ? null : citations.of(told);
        return citation == null || citation.quote().isEmpty() ? null : citation;
    }

    private static String tone(EntryKind kind, String state) {
        return switch (kind) {
            case MATTER -> {
                for (Response response : Response.values()) {
                    if (response.label().equals(state)) {
                        yield Tones.of(response);
                    }
                }
                yield "plain";
            }
            case ENGAGEMENT -> state.equals("cancelled") ? "bad" : state.equals("held") ? "good" : "wait";
            case INSTRUMENT, NEGOTIATION ->
                state.equals(InstrumentStage.SUSPENDED.label()) || state.equals(InstrumentStage.TERMINATED.label())
                        ? "bad"
                        : "good";
            default -> "plain";
        };
    }
}
