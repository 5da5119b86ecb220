package org.chancery.eventdata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of several words, each standing for an id, looked up in short texts. Small letters are found in any writing,
 * capitals only as written; a star stands for any ending of its word; hyphens and apostrophes part words. Immutable once
 * filled, then thread-safe.
 *
 * <pre>{@code
 * WordRows rows = new WordRows();
 * rows.add("military", List.of("peacekeep*", "air force"));
 * rows.in("Two Air Force planes landed."); // [military]
 * }</pre>
 */
final class WordRows {
    /** The id whose names take their words away from all shorter ones. */
    static final String NONE = "none";

    private record Word(String letters, boolean beginning, boolean exact) {
        boolean fits(String as, String small) {
            String other = exact ? as : small;
            return beginning ? other.startsWith(letters) : other.equals(letters);
        }
    }

    private record Name(String id, List<Word> words) {}

    private final Map<String, List<Name>> byFirst = new HashMap<>();

    /** Adds the names of an id. */
    void add(String id, List<String> names) {
        for (String name : names) {
            List<Word> words = new ArrayList<>();
            for (String word : split(name, true)) {
                boolean beginning = word.endsWith("*");
                String letters = beginning ? word.substring(0, word.length() - 1) : word;
                words.add(new Word(letters, beginning, !letters.equals(letters.toLowerCase(Locale.ROOT))));
            }
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a name without letters: " + name);
            }
            byFirst.computeIfAbsent(key(words.getFirst().letters()), first -> new ArrayList<>())
                    .add(new Name(id, words));
        }
    }

    /** The ids of which a name stands in a text, in the order of the text. */
    Set<String> in(String text) {
        List<String> as = split(text, false);
        List<String> small =
                as.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        int[] taken = new int[as.size()];
        each(as, small, (name, at) -> {
            if (name.id().equals(NONE)) {
                for (int word = at; word < at + name.words().size(); word++) {
                    taken[word] = Math.max(taken[word], name.words().size());
                }
            }
        });
        Set<String> ids = new LinkedHashSet<>();
        each(as, small, (name, at) -> {
            // A name that is itself as long as the one that takes words away stands for what it says.
            if (!name.id().equals(NONE) && name.words().size() >= taken[at]) {
                ids.add(name.id());
            }
        });
        return ids;
    }

    private interface Found {
        void at(Name name, int word);
    }

    private void each(List<String> as, List<String> small, Found found) {
        for (int at = 0; at < as.size(); at++) {
            String first = small.get(at);
            for (int length = 1; length <= first.length(); length++) {
                for (Name name : byFirst.getOrDefault(first.substring(0, length), List.of())) {
                    if (stands(name, as, small, at)) {
                        found.at(name, at);
                    }
                }
            }
        }
    }

    private static boolean stands(Name name, List<String> as, List<String> small, int at) {
        if (at + name.words().size() > as.size()) {
            return false;
        }
        for (int i = 0; i < name.words().size(); i++) {
            if (!name.words().get(i).fits(as.get(at + i), small.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static String key(String letters) {
        return letters.toLowerCase(Locale.ROOT);
    }

    private static List<String> split(String text, boolean stars) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || stars && text.charAt(at) == '*');
            if (inside && from < 0) {
                from = at;
            } else if (!inside && from >= 0) {
                words.add(text.substring(from, at));
                from = -1;
            }
        }
        return words;
    }
}
