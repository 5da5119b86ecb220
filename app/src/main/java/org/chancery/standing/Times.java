package org.chancery.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The times that documents tell of one thing that happened once. A wider time that agrees with an exact one supports it;
 * times that cannot both be right stand side by side.
 */
final class Times {
    /** One time as told. */
    record Told(PartialDate start, PartialDate end, Attestation source) {}

    /** A time and all who tell it, earliest first. */
    record Version(PartialDate start, PartialDate end, List<Attestation> sources) {
        /** One day, month or year, else both ends. */
        String text() {
            return start.equals(end) ? start.toString() : start + "/" + end;
        }
    }

    private Times() {}

    /** The versions, by time. */
    static List<Version> versions(List<Told> told) {
        List<Told> exactFirst = new ArrayList<>(told);
        exactFirst.sort(Comparator.<Told>comparingLong(t -> Timing.width(t.start(), t.end()))
                .thenComparing(Told::start)
                .thenComparing(Told::source));
        List<Version> versions = new ArrayList<>();
        for (Told t : exactFirst) {
            Version same = null;
            for (Version version : versions) {
                if (same == null && Timing.agree(version.start, version.end, t.start, t.end)) {
                    same = version;
                }
            }
            if (same == null) {
                same = new Version(t.start, t.end, new ArrayList<>());
                versions.add(same);
            }
            same.sources.add(t.source);
        }
        versions.forEach(version -> version.sources.sort(Comparator.naturalOrder()));
        versions.sort(Comparator.comparing(Version::start).thenComparing(Version::end));
        return versions;
    }

    /** The version that most tell, of several the latest; null where there is none. */
    static @Nullable Version best(List<Version> versions) {
        Version best = null;
        for (Version version : versions) {
            if (best == null || version.sources.size() >= best.sources.size()) {
                best = version;
            }
        }
        return best;
    }
}
