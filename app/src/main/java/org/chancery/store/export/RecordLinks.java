package org.chancery.store.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.eventdata.Links;
import org.chancery.record.Act;
import org.chancery.record.Engagement;
import org.chancery.record.Extraction;
import org.chancery.record.Fact;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Source;
import org.chancery.store.EntryRow;
import org.jspecify.annotations.Nullable;

/**
 * To what of the record the claims of one document belong: an act to its matter, else to its engagement; an engagement
 * to the one entry of all its tellings. One document; one thread.
 */
final class RecordLinks implements Links {
    private final Source source;
    private final Extraction extraction;
    private final Map<ClaimId, String> matters = new HashMap<>();
    private final Map<ClaimId, String> engagements = new HashMap<>();

    /** @param entries every entry that the document tells of */
    RecordLinks(Source source, Extraction extraction, List<EntryRow> entries) {
        this.source = source;
        this.extraction = extraction;
        for (EntryRow row : entries) {
            if (row.kind().equals("matter")) {
                row.claims().forEach(claim -> matters.putIfAbsent(claim, row.id()));
            } else if (row.kind().equals("engagement")) {
                row.claims().forEach(claim -> engagements.putIfAbsent(claim, row.id()));
            }
        }
    }

    /** The ids of the engagements that the document tells of. */
    Set<String> engagementIds() {
        return new HashSet<>(engagements.values());
    }

    @Override
    public @Nullable String of(Engagement engagement) {
        return engagements.get(claim(engagement));
    }

    @Override
    public @Nullable String of(Act act) {
        String matter = matters.get(claim(act));
        if (matter != null || act.engagement() == null) {
            return matter;
        }
        return extraction.engagements().stream()
                .filter(engagement -> engagement.id().equals(act.engagement()))
                .map(engagement -> engagements.get(claim(engagement)))
                .findFirst()
                .orElse(null);
    }

    private ClaimId claim(Fact fact) {
        return ClaimId.of(source, extraction, fact);
    }
}
