package org.chancery.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When two names are the same: the guide's comparisons, without regard to case, marks and punctuation. */
final class Names {
    private Names() {}

    /** Small letters without marks; everything but a–z, digits and the per cent sign becomes a space. */
    static String plain(@Nullable String name) {
        String split = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKD);
        String small = split.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ς', 'σ')
                .replace('đ', 'd');
        StringBuilder plain = new StringBuilder(small.length());
        boolean isGap = false;
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '%') {
                if (isGap && !plain.isEmpty()) {
                    plain.append(' ');
                }
                plain.append(c);
                isGap = false;
            } else {
                isGap = true;
            }
        }
        return plain.toString();
    }

    static Set<String> words(@Nullable String name) {
        String plain = plain(name);
        return plain.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(plain.split(" ")));
    }

    /** Shared words over all words; 1 when there are none. */
    static <T> double shared(Set<T> a, Set<T> b) {
        Set<T> both = new HashSet<>(a);
        both.retainAll(b);
        int all = a.size() + b.size() - both.size();
        return all == 0 ? 1 : (double) both.size() / all;
    }

    /** Equal, or one is a part of the other: "Carver" and "William Carver". */
    static boolean isSameName(@Nullable String a, @Nullable String b) {
        Set<String> x = words(a);
        Set<String> y = words(b);
        if (x.isEmpty() || y.isEmpty()) {
            return false;
        }
        Set<String> small = x.size() <= y.size() ? x : y;
        Set<String> large = x.size() <= y.size() ? y : x;
        boolean hasWholeWord = small.stream().anyMatch(word -> word.length() >= 3);
        return x.equals(y) || (large.containsAll(small) && hasWholeWord);
    }

    static boolean isSamePost(@Nullable String a, @Nullable String b) {
        boolean isNoneA = a == null || a.isEmpty();
        boolean isNoneB = b == null || b.isEmpty();
        if (isNoneA || isNoneB) {
            return isNoneA && isNoneB;
        }
        return shared(words(a), words(b)) >= 0.5;
    }

    /** Two names of an organisation or instrument, by any of name, English name and acronym. */
    static boolean isSameTitle(JsonNode a, JsonNode b) {
        for (String p : titles(a)) {
            for (String q : titles(b)) {
                Set<String> x = words(p);
                Set<String> y = words(q);
                if (x.isEmpty() || y.isEmpty()) {
                    continue;
                }
                boolean isPart = Math.min(x.size(), y.size()) >= 2 && (y.containsAll(x) || x.containsAll(y));
                if (x.equals(y) || shared(x, y) >= 0.6 || isPart) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> titles(JsonNode fact) {
        List<String> titles = new ArrayList<>();
        for (String field : List.of("name", "english", "acronym")) {
            String title = fact.path(field).asText("");
            if (!fact.path(field).isNull() && !title.isEmpty()) {
                titles.add(title);
            }
        }
        return titles;
    }

    /** A country's code in capitals, or the plain name of anyone else. */
    static String side(String side) {
        boolean isCode = side.length() == 2 && isLetter(side.charAt(0)) && isLetter(side.charAt(1));
        return isCode ? side.toUpperCase(Locale.ROOT) : plain(side);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static Set<String> sides(JsonNode list) {
        Set<String> sides = new LinkedHashSet<>();
        for (JsonNode side : list) {
            if (side.isTextual() && !side.asText().isEmpty()) {
                sides.add(side(side.asText()));
            }
        }
        return sides;
    }

    /** Only the countries among sides. */
    static Set<String> countries(Set<String> sides) {
        Set<String> countries = new LinkedHashSet<>();
        for (String side : sides) {
            if (side.length() == 2 && side.charAt(0) >= 'A' && side.charAt(0) <= 'Z') {
                countries.add(side);
            }
        }
        return countries;
    }
}
