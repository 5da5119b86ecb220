package org.chancery.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.chancery.resolve.Curation;
import org.chancery.store.RecordStore;
import org.chancery.view.PartyName;

/** Parameters that several endpoints share, and what they mean. Stateless. */
final class Asked {
    static final int MOST = 100;
    static final int USUAL = 20;
    private static final int LONGEST_NAME = 200;

    static final Parameter ID = Parameter.path(
            "id", Schema.text().shortest(1).longest(300), "Its public id, or one that it had before it was merged.");
    static final Parameter LIMIT =
            Parameter.query("limit", Schema.whole(1, MOST).otherwise(USUAL), "How many at most.");
    static final Parameter CURSOR =
            Parameter.query("cursor", Schema.text().longest(2000), "The next of the page before, unchanged.");
    static final Parameter PARTY = Parameter.query(
            "party", party().like("VN"), "Only of this party: a code or a name, VN or Vietnam or ASEAN.");
    static final Parameter PAIR = Parameter.query(
            "pair",
            pairSchema(),
            "Only of both parties: their codes or names with a hyphen between, one within a name doubled.");
    static final Parameter FROM =
            Parameter.query("from", Schema.day().like("2025-01-01"), "Only of this day or later.");
    static final Parameter TO = Parameter.query("to", Schema.day().like("2026-12-31"), "Only of this day or earlier.");
    static final Parameter CHANGED_SINCE = Parameter.query(
            "changed_since",
            Schema.text()
                    .matching("(\\d{1,15}|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z)")
                    .like("0"),
            "Only what was added, changed or ruled on after this revision of the record, or at this instant (UTC) or later.");
    static final Parameter CURATION =
            Parameter.query("curation", Shapes.curation(), "Only what stands so; suggested is what nobody looked at.");

    private Asked() {}

    static Schema party() {
        return Schema.text().shortest(1).longest(LONGEST_NAME);
    }

    static Schema pairSchema() {
        return Schema.text()
                .shortest(3)
                .longest(2 * LONGEST_NAME)
                .matching("([^-]|--)+-([^-]|--)+")
                .like("VN-US");
    }

    /** The two parties of a pair as it is written. */
    static List<String> pair(String written) {
        String[] both = written.split("(?<!-)-(?!-)", -1);
        if (both.length != 2) {
            throw Fault.of(
                    Fault.Kind.BAD_REQUEST, List.of(new Fault.Wrong("pair", "names no two parties, as VN-US does")));
        }
        return List.of(PartyName.parse(both[0].replace("--", "-")), PartyName.parse(both[1].replace("--", "-")));
    }

    /** A pair as it is written in addresses. */
    static String pair(String one, String other) {
        return one.replace("-", "--") + "-" + other.replace("-", "--");
    }

    /** The revision of changed_since; below 0 where it was not given. */
    static long changedSince(Request request, RecordStore record) {
        String written = request.text(CHANGED_SINCE.name());
        if (written.isEmpty()) {
            return -1;
        }
        if (written.matches("\\d+")) {
            return Long.parseLong(written);
        }
        try {
            return record.revisionAt(Instant.parse(written.length() == 17 ? written.replace("Z", ":00Z") : written));
        } catch (DateTimeParseException e) {
            throw Fault.of(
                    Fault.Kind.BAD_REQUEST,
                    List.of(new Fault.Wrong("changed_since", "is no instant: " + Fault.shown(written))));
        }
    }

    static Curation curation(Request request) {
        return Curation.of(request.text(CURATION.name()));
    }
}
