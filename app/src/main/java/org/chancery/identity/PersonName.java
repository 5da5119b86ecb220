package org.chancery.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.shelf.Shelf;

/**
 * A name of a person, made comparable: without accents, honorifics and particles, each part in one writing. <i>Trần
 * Văn Hòa</i>, <i>Tran Van Hoa</i> and <i>Hoa Tran Van</i> are one. Immutable, thread-safe.
 *
 * @param written as the document has it
 * @param parts the parts that count, in the order written; may be empty
 * @param joined the parts as one word, in the order of the alphabet
 * @param patronymic whether the name of the father stands within it, so that its first part tells whose son it is not
 */
record PersonName(String written, List<String> parts, String joined, boolean patronymic) {
    /** From here two names are of one person, where nothing else speaks against it. */
    static final double LIKELY = 0.7;

    private static final Shelf.Row SHELF = Shelf.yaml("common/person-names.yml");
    private static final Set<String> COMMON = Set.copyOf(SHELF.list("common"));
    private static final Set<String> PARTICLES = Set.copyOf(SHELF.list("particles"));
    private static final Set<String> PATRONYMICS = Set.copyOf(SHELF.list("patronymics"));
    private static final Set<String> LEFTOVERS = Set.copyOf(SHELF.list("leftovers"));
    private static final Set<String> FAMILY_FIRST = Set.copyOf(SHELF.list("family_first"));
    private static final Map<String, String> SAME = same();
    private static final List<String[]> LETTERS =
            SHELF.list("letters").stream().map(pair -> pair.split(" ")).toList();

    PersonName {
        parts = List.copyOf(parts);
    }

    private static Map<String, String> same() {
        Map<String, String> first = new HashMap<>();
        if (SHELF.fields().get("same") instanceof List<?> lines) {
            for (Object line : lines) {
                if (line instanceof List<?> names) {
                    names.forEach(
                            name -> first.put(name.toString(), names.get(0).toString()));
                }
            }
        }
        return Map.copyOf(first);
    }

    /** A name as a document has it. */
    static PersonName of(String written) {
        List<String> parts = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (String word : Folding.words(written)) {
            all.add(word);
            if (word.length() > 1 && !PARTICLES.contains(word) && !LEFTOVERS.contains(word)) {
                parts.add(spelling(word));
            }
        }
        if (parts.isEmpty()) {
            all.forEach(word -> parts.add(spelling(word)));
        }
        return new PersonName(
                written,
                parts,
                String.join("", parts.stream().sorted().toList()),
                all.stream().anyMatch(PATRONYMICS::contains));
    }

    private static String spelling(String word) {
        String one = SAME.getOrDefault(word, word);
        if (one.length() < 4) {
            return one;
        }
        for (String[] pair : LETTERS) {
            one = one.replace(pair[0], pair[1]);
        }
        return one.endsWith("i") && one.length() > 5 ? one.substring(0, one.length() - 1) + "y" : one;
    }

    /** Whether a part tells nobody apart by itself. */
    static boolean isCommon(String part) {
        return part.length() < 3 || COMMON.contains(part);
    }

    /** Whether the country writes the family name first. */
    static boolean familyFirst(String country) {
        return FAMILY_FIRST.contains(country);
    }

    /** Whether no part tells who it is: <i>Nguyen</i>. */
    boolean isVague() {
        return parts.stream().allMatch(PersonName::isCommon);
    }

    /** How alike two names are, 0 to 1; 1 the same parts in any order. */
    double likeness(PersonName other) {
        if (parts.isEmpty() || other.parts.isEmpty()) {
            return 0;
        }
        if (joined.equals(other.joined) || compact().equals(other.compact())) {
            return 1;
        }
        if ((patronymic || other.patronymic)
                && !near(parts.getFirst(), other.parts.getFirst())
                && !parts.getFirst().equals(other.parts.getFirst())
                && !isInitials(written, other.written)
                && !isInitials(other.written, written)) {
            return 0.2; // father and son share all but the first part
        }
        PersonName less = parts.size() <= other.parts.size() ? this : other;
        PersonName more = less == this ? other : this;
        int common = 0;
        int telling = 0;
        int fuzzy = 0;
        Set<String> free = new HashSet<>(more.parts);
        for (String part : less.parts) {
            String twin = twin(part, free);
            if (twin != null) {
                free.remove(twin);
                common++;
                fuzzy += twin.equals(part) ? 0 : 1;
                telling += isCommon(part) ? 0 : 1;
            }
        }
        if (common == less.parts.size()) {
            double whole = common == more.parts.size() ? 0.95 : common > 1 ? 0.9 : 0.8;
            boolean vague = telling == 0 && (common < 2 || common < more.parts.size() && more.parts.size() < 4);
            return vague ? 0.35 : fuzzy > 0 && common == 1 ? 0.5 : whole - 0.05 * fuzzy;
        }
        if (less.parts.size() == 1 && isInitials(less.written, more.written)) {
            return 0.75;
        }
        if (less.compact().length() >= 6 && glued(less.compact(), more.compact())) {
            return 0.85;
        }
        if (common >= 2 && telling >= 1) {
            return 0.55; // each has a part that the other has not
        }
        String lastOne = less.parts.getLast();
        String lastTwo = more.parts.getLast();
        boolean family = common == 1 && lastOne.equals(lastTwo) && telling == 1;
        boolean initial =
                less.parts.getFirst().charAt(0) == more.parts.getFirst().charAt(0);
        return family ? initial ? 0.6 : 0.3 : telling > 0 ? 0.3 : common > 0 ? 0.1 : 0;
    }

    /** Whether the fuller of two names only adds uncommon parts in front: that is how wives and children are named. */
    boolean namesAnother(PersonName other) {
        PersonName less = parts.size() <= other.parts.size() ? this : other;
        PersonName more = less == this ? other : this;
        int added = more.parts.size() - less.parts.size();
        return added > 0
                && less.parts.size() > 1
                && more.parts.subList(added, more.parts.size()).equals(less.parts)
                && more.parts.subList(0, added).stream().noneMatch(PersonName::isCommon);
    }

    private String compact() {
        return String.join("", parts);
    }

    /** Words that lost the space between them, or caught the next one: <i>PrabowoSubianto, Shinawatramenyebut</i>. */
    private static boolean glued(String one, String two) {
        return one.startsWith(two) && two.length() >= 9 || two.startsWith(one) && one.length() >= 9;
    }

    /** <i>MbS</i> for Mohammed bin Salman: capitals for the parts, the particles' letters may be small. */
    private static boolean isInitials(String shortForm, String name) {
        if (shortForm.length() < 2
                || shortForm.length() > 5
                || shortForm.indexOf(' ') >= 0
                || shortForm.chars().filter(Character::isUpperCase).count() < 2) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : Folding.words(name)) {
            initials.append(word.charAt(0));
        }
        return initials.toString().startsWith(Folding.fold(shortForm));
    }

    private static @org.jspecify.annotations.Nullable String twin(String part, Set<String> among) {
        if (among.contains(part)) {
            return part;
        }
        String best = null;
        for (String other : among) {
            if (near(part, other) && (best == null || other.compareTo(best) < 0)) {
                best = other;
            }
        }
        return best;
    }

    /** Two writings of one part: one letter apart from five letters on, two from nine on, or one caught more letters. */
    private static boolean near(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 5) {
            return false;
        }
        if (shorter >= 7 && (a.startsWith(b) || b.startsWith(a))) {
            return true;
        }
        int most = shorter >= 9 ? 2 : 1;
        return a.charAt(0) == b.charAt(0) && Math.abs(a.length() - b.length()) <= most && apart(a, b, most) <= most;
    }

    /** Levenshtein distance, or more than {@code most}. */
    private static int apart(String a, String b, int most) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(
                        Math.min(row[j], row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return row[b.length()];
    }
}
