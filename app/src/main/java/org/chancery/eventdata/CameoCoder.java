package org.chancery.eventdata;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.record.EventDeed;
import org.chancery.record.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Which code of CAMEO an event has, by the rows of {@code common/events/cameo-of-plover.tsv}; and which mode what it is
 * about gives it, by those of {@code modes-of-deeds.tsv}. Stateless.
 */
final class CameoCoder {
    private record Row(String mode, String deed, List<String> words, String result) {
        boolean fits(@Nullable String itsMode, @Nullable EventDeed itsDeed, Set<String> itsWords) {
            return (mode.isEmpty() || mode.equals(itsMode)) && isAbout(itsDeed) && itsWords.containsAll(words);
        }

        private boolean isAbout(@Nullable EventDeed other) {
            return deed.isEmpty()
                    || other != null
                            && (deed.equals(other.type().name()) || deed.equals(other.type() + ":" + other.mode()));
        }
    }

    private static final Map<EventType, List<Row>> CODES = read("common/events/cameo-of-plover.tsv", "cameo");
    private static final Map<EventType, List<Row>> MODES = read("common/events/modes-of-deeds.tsv", "mode");

    private CameoCoder() {}

    private static Map<EventType, List<Row>> read(String path, String result) {
        Map<EventType, List<Row>> rows = new EnumMap<>(EventType.class);
        for (TableFile.Row row : TableFile.rows(path)) {
            boolean isMode = result.equals("mode");
            String words = row.get("words");
            rows.computeIfAbsent(EventType.valueOf(row.get("event")), type -> new ArrayList<>())
                    .add(new Row(
                            isMode ? "" : row.get("mode"),
                            row.get("deed"),
                            words.isEmpty() ? List.of() : List.of(words.split("&")),
                            row.get(result)));
        }
        return rows;
    }

    /**
     * The code of an event.
     *
     * @param words its contexts and the classes of its words, both of its own clause alone
     * @param floor the code that its rule knows it to be, below which it is looked for; or null
     */
    static Cameo code(
            EventType type,
            @Nullable String mode,
            @Nullable EventDeed deed,
            Set<String> words,
            @Nullable String floor) {
        // A code of three digits with 0 at its end is the root of all that begin with its two.
        boolean root = floor != null && floor.length() == 3 && floor.endsWith("0");
        String beginning = floor == null ? "" : root ? floor.substring(0, 2) : floor;
        for (Row row : CODES.getOrDefault(type, List.of())) {
            if (row.fits(mode, deed, words) && row.result().startsWith(beginning)) {
                return Cameo.of(row.result());
            }
        }
        if (floor == null) {
            throw new IllegalStateException("no last row for " + type);
        }
        return Cameo.of(floor);
    }

    /** The mode that an event has by what it is about, or null. */
    static @Nullable String mode(EventType type, @Nullable EventDeed deed, Set<String> words) {
        if (deed != null) {
            for (Row row : MODES.getOrDefault(type, List.of())) {
                if (row.fits(null, deed, words)) {
                    return row.result();
                }
            }
        }
        return null;
    }
}
