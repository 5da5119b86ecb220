package org.chancery.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;

/** What the rulings in force come to for each claim: suggested, accepted, rejected, edited, disputed. Thread-safe. */
public final class Curations {
    /** How many values go into one {@code IN (…)}. */
    private static final int AT_ONCE = 400;

    private final Connections connections;

    Curations(Connections connections) {
        this.connections = connections;
    }

    /** What was ruled on all claims on which anything was. */
    Map<ClaimId, Curation> all() {
        Map<ClaimId, Curation> curations = new HashMap<>();
        connections.each(
                "SELECT claim, curation FROM claim_curation",
                row -> Map.entry(new ClaimId(row.getString(1)), Curation.of(row.getString(2))),
                (Map.Entry<ClaimId, Curation> one) -> curations.put(one.getKey(), one.getValue()));
        return curations;
    }

    /** Whether nothing was ruled on any claim. */
    boolean isEmpty() {
        return connections.first("SELECT 1 FROM claim_curation LIMIT 1", row -> row.getInt(1)) == null;
    }

    /** What was ruled on claims; those that are not in the answer are suggested. */
    public Map<ClaimId, Curation> of(Collection<ClaimId> claims) {
        Map<ClaimId, Curation> curations = new HashMap<>();
        if (claims.isEmpty() || isEmpty()) {
            return curations;
        }
        List<String> asked = claims.stream().map(ClaimId::text).distinct().toList();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            connections.each(
                    "SELECT claim, curation FROM claim_curation WHERE claim IN (" + Connections.places(some.size())
                            + ")",
                    row -> Map.entry(new ClaimId(row.getString(1)), Curation.of(row.getString(2))),
                    (Map.Entry<ClaimId, Curation> one) -> curations.put(one.getKey(), one.getValue()),
                    Connections.filled(some));
        }
        return curations;
    }

    /** Rows with what was ruled on their claims. */
    List<EntryRow> on(List<EntryRow> rows) {
        Map<ClaimId, Curation> curations = ofClaims(rows);
        return curations.isEmpty()
                ? rows
                : rows.stream().map(row -> on(row, curations)).toList();
    }

    /** Rows by whatever, with what was ruled on their claims. */
    <K> Map<K, EntryRow> on(Map<K, EntryRow> rows) {
        Map<ClaimId, Curation> curations = ofClaims(rows.values());
        if (!curations.isEmpty()) {
            rows.replaceAll((key, row) -> on(row, curations));
        }
        return rows;
    }

    private Map<ClaimId, Curation> ofClaims(Collection<EntryRow> rows) {
        return isEmpty()
                ? Map.of()
                : of(rows.stream().flatMap(row -> row.claims().stream()).toList());
    }

    static EntryRow on(EntryRow row, Map<ClaimId, Curation> curations) {
        if (curations.isEmpty()) {
            return row;
        }
        return row.with(Curation.ofEntry(
                row.curation(),
                row.claims().stream()
                        .map(claim -> curations.getOrDefault(claim, Curation.SUGGESTED))
                        .toList()));
    }
}
