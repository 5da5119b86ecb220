package org.chancery.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Numbered sessions of one recurring thing: which were told of, and which are missing between them. Derived from the
 * engagements, never stored. Immutable.
 *
 * @param name the series, or the type of contact where it has no name: <i>negotiation round</i>
 * @param parties whose series it is; empty for a gathering of many, which its name alone tells
 * @param seen sessions in the order of their numbers
 * @param missing numbers between 1 and the highest that no document tells of
 */
public record NumberedSeries(String name, List<String> parties, List<Session> seen, List<Integer> missing) {
    /** A number above this is a misreading, and would make a long list of gaps. */
    private static final int HIGHEST = 200;

    public NumberedSeries {
        parties = List.copyOf(parties);
        seen = List.copyOf(seen);
        missing = List.copyOf(missing);
    }

    /** A session that documents tell of. */
    public record Session(
            int ordinal, String engagement, @Nullable PartialDate start, EngagementStatus status) {}

    /** By what sessions are known as of one series: its name and, where that is not its alone, whose it is. */
    public record Key(String name, List<String> parties) {
        public Key {
            parties = List.copyOf(parties);
        }
    }

    /** All series among engagements, by name and parties; one session may have several engagements. */
    public static List<NumberedSeries> of(List<Entry<JoinedEngagement>> engagements) {
        Map<Key, List<Session>> sessions = new TreeMap<>(
                Comparator.comparing(Key::name).thenComparing(k -> k.parties().toString()));
        for (Entry<JoinedEngagement> entry : engagements) {
            JoinedEngagement body = entry.body();
            Integer ordinal = body.ordinal();
            Key key = key(entry);
            if (ordinal != null && ordinal > 0 && ordinal <= HIGHEST && key != null) {
                sessions.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(new Session(ordinal, entry.id(), body.start(), body.status()));
            }
        }
        List<NumberedSeries> all = new ArrayList<>();
        sessions.forEach((key, seen) -> {
            seen.sort(Comparator.comparingInt(Session::ordinal).thenComparing(Session::engagement));
            List<Integer> missing = new ArrayList<>();
            for (int n = 1, at = 0; n <= seen.getLast().ordinal(); n++) {
                while (at < seen.size() && seen.get(at).ordinal() < n) {
                    at++;
                }
                if (seen.get(at).ordinal() != n) {
                    missing.add(n);
                }
            }
            all.add(new NumberedSeries(key.name(), key.parties(), seen, missing));
        });
        return all;
    }

    /** The series in which an engagement stands, or null; what many sides meet in is known by its name alone. */
    public static @Nullable Key key(Entry<JoinedEngagement> entry) {
        JoinedEngagement body = entry.body();
        if (body.series() != null) {
            boolean isOfMany =
                    body.type() == EngagementType.FORUM || entry.parties().size() > 2;
            return new Key(body.series(), isOfMany ? List.of() : entry.parties());
        }
        return switch (body.type()) {
            case NEGOTIATION_ROUND, MINISTERIAL_SESSION, TECHNICAL_SESSION, DIALOGUE ->
                new Key(body.type().label().replace('_', ' '), entry.parties());
            case MEETING, PHONE_CALL, ONLINE_MEETING, VISIT, FORUM, SIGNING, OTHER -> null;
        };
    }
}
