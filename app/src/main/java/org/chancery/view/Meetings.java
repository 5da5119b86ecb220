package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.identity.JoinedEngagement;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * Who met whom, where and when: every engagement of the record in a few words. Costly to find out, the same for every
 * reader and language. Immutable.
 */
public record Meetings(List<Met> all) {
    /**
     * An engagement.
     *
     * @param day its last day, or null where no year is told
     * @param place on the map, or null where none is told or it is not known where it lies
     * @param told the place as worded, or null
     * @param people everybody named
     * @param documents that tell of it, where more than one person is named; else none
     */
    record Met(
            String id,
            EngagementType type,
            EngagementStatus status,
            @Nullable LocalDate day,
            List<String> parties,
            Places.@Nullable Place place,
            @Nullable String told,
            List<String> people,
            List<String> documents) {
        /** Its last day, unless it was told as held on a day that is still to come: then there is an error in it. */
        @Nullable
        LocalDate dayBy(LocalDate today) {
            LocalDate last = day;
            return last == null || status == EngagementStatus.HELD && last.isAfter(today) ? null : last;
        }
    }

    /** Looks through the record. */
    public static Meetings of(RecordStore record) {
        List<Met> all = new ArrayList<>();
        record.entries(EntryKind.ENGAGEMENT.kind(), row -> {
            JoinedEngagement body = Entries.engagement(row).body();
            PartialDate last = row.last() != null ? row.last() : row.first();
            String place = body.place();
            all.add(new Met(
                    row.id(),
                    body.type(),
                    body.status(),
                    last == null ? null : last.lastDay(),
                    body.parties(),
                    place == null ? null : Places.of(place),
                    place,
                    body.participants(),
                    body.participants().size() < 2
                            ? List.of()
                            : row.claims().stream()
                                    .map(ClaimId::document)
                                    .distinct()
                                    .toList()));
        });
        return new Meetings(List.copyOf(all));
    }

    /** Those asked for. */
    Stream<Met> fitting(MeetingsAsked asked) {
        return all.stream().filter(met -> fits(met, asked));
    }

    private static boolean fits(Met met, MeetingsAsked asked) {
        LocalDate day = met.day();
        LocalDate from = asked.from();
        LocalDate to = asked.to();
        boolean isThen = from == null && to == null
                || day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        return isThen
                && met.status() == asked.status()
                && (asked.one().isEmpty() || met.parties().contains(asked.one()))
                && (asked.other().isEmpty() || met.parties().contains(asked.other()))
                && (asked.type() == null || met.type() == asked.type());
    }
}
