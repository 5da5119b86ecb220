package org.chancery.matter;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.shelf.Shelf;

/** What the shelf knows of objects and of the likeness of words, read once. Thread-safe. */
final class Shelves {
    private static final Map<String, ObjectRow> OBJECTS = ObjectRow.all();
    private static final Map<String, Vocabulary> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Map<String, Cues> CUES = new ConcurrentHashMap<>();

    private Shelves() {}

    /** The object of an id that stands on the shelf. */
    static ObjectRow object(String id) {
        return Objects.requireNonNull(OBJECTS.get(id), id);
    }

    /** Whether a key tells matters apart: an instrument of a name of its own, an object that is not wide. */
    static boolean isNarrow(String key) {
        return key.startsWith("i:")
                || key.startsWith("o:") && !object(key.substring(2)).wide();
    }

    /** Whether a key is of an object that joins articles only together with something else. */
    static boolean isTheme(String key) {
        return key.startsWith("o:") && object(key.substring(2)).theme();
    }

    /** Whether a key is of a contact, which is over when it has been held. */
    static boolean isMeeting(String key) {
        return key.startsWith("o:") && object(key.substring(2)).meeting();
    }

    /** The vocabulary of a language that documents are read in. */
    static Vocabulary vocabulary(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, l -> Vocabulary.of(l, OBJECTS.values()));
    }

    /** The cues of a language. */
    static Cues cues(String language) {
        return CUES.computeIfAbsent(language, l -> new Cues(Shelf.yaml(l + "/stems.yml")));
    }
}
