package org.chancery.matter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.shelf.Shelf;

/**
 * What one language lets one see of the likeness of words: its endings and beginnings, its empty words. From the file
 * {@code stems.yml} of the language. Stems are for comparing only and need not be words. Thread-safe.
 */
final class Stems {
    private static final int MOST_MET = 50_000;

    private final List<String> prefixes;
    private final List<String> suffixes;
    private final Set<String> melting;
    private final Set<String> empty;
    private final int shortest;
    /** Words met before: most words of a text are. */
    private final Map<String, String> met = new ConcurrentHashMap<>();

    Stems(Shelf.Row file) {
        this.prefixes = longestFirst(file.list("prefixes"));
        this.suffixes = longestFirst(file.list("suffixes"));
        this.melting = Set.copyOf(file.list("melting"));
        this.empty = Set.copyOf(file.list("empty"));
        this.shortest = Integer.parseInt(file.need("shortest"));
    }

    private static List<String> longestFirst(List<String> affixes) {
        return affixes.stream()
                .sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b))
                .toList();
    }

    /** The stem of a word in any writing: <i>penghapusan</i> and <i>menghapus</i> have the same. */
    String of(String word) {
        String known = met.get(word);
        if (known == null) {
            known = cut(word);
            if (met.size() < MOST_MET) {
                met.put(word, known);
            }
        }
        return known;
    }

    private String cut(String word) {
        String stem = word.toLowerCase(Locale.ROOT);
        for (String suffix : suffixes) {
            if (stem.endsWith(suffix) && stem.length() - suffix.length() >= shortest) {
                stem = stem.substring(0, stem.length() - suffix.length());
                break;
            }
        }
        for (String prefix : prefixes) {
            if (stem.startsWith(prefix) && stem.length() - prefix.length() >= shortest) {
                stem = stem.substring(prefix.length());
                break;
            }
        }
        boolean melts = stem.length() > shortest && melting.contains(stem.substring(0, 1));
        return melts ? stem.substring(1) : stem;
    }

    /** Whether a word, in small letters, carries nothing of its own. */
    boolean isEmpty(String word) {
        return empty.contains(word);
    }
}
