package org.chancery.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Sense;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A personal name cut into parts.
 *
 * @param written as in the text
 * @param parts its words, folded to small letters, without particles
 * @param known whether the part tells the person apart: a father's name after <i>bin</i> does not, nor does a family name
 *     that half a nation bears
 */
record NameForm(String written, List<String> parts, boolean[] known) {
    private static final int SHORTEST_BLEND = 5;

    /** The name that stands from one token up to, not including, another. */
    static NameForm of(AnalysedText text, int first, int end) {
        Tokens tokens = text.tokens();
        List<String> parts = new ArrayList<>();
        List<Boolean> known = new ArrayList<>();
        boolean father = false;
        for (int token = first; token < end; token++) {
            if (tokens.kind(token) != Tokens.Kind.WORD) {
                continue;
            }
            Match particle = text.match(token, Sense.NAME_PARTICLE);
            if (particle != null && token + 1 < end && parts.size() + 1 < end - first) {
                // "Abdul Karim": at the beginning it leads the name itself.
                father |= particle.entry().id().equals("patronymic") && !parts.isEmpty();
                continue;
            }
            boolean bracketed = tokens.is(token - 1, '(');
            Match origin = text.match(token, Sense.GIVEN_NAME);
            boolean family =
                    parts.isEmpty() && origin != null && origin.entry().id().equals("vietnamese");
            parts.add(fold(tokens.string(token)));
            known.add(!father && !family && !bracketed && tokens.shape(token) != Shape.INITIAL);
            father = false;
        }
        boolean[] flags = new boolean[parts.size()];
        boolean some = false;
        for (int i = 0; i < flags.length; i++) {
            flags[i] = known.get(i);
            some |= flags[i];
        }
        if (!some) {
            Arrays.fill(flags, true);
        }
        return new NameForm(tokens.string(first, end), List.copyOf(parts), flags);
    }

    /** This name without some last letters of its last part. */
    NameForm withoutTail(int letters) {
        List<String> cut = new ArrayList<>(parts);
        String last = parts.get(parts.size() - 1);
        cut.set(cut.size() - 1, last.substring(0, last.length() - letters));
        return new NameForm(written.substring(0, written.length() - letters), List.copyOf(cut), known);
    }

    /**
     * Whether this one word is blended of the beginnings of two parts of a fuller name: <i>Rafli Wirata</i> as
     * <i>Rafwir</i>, where letters of the second may be left out after its first two.
     */
    boolean isBlendOf(NameForm fuller) {
        String word = parts.get(0);
        if (parts.size() != 1 || fuller.parts.size() < 2 || word.length() < SHORTEST_BLEND) {
            return false;
        }
        String head = fuller.parts.get(0);
        for (int cut = 3;
                cut <= word.length() - 2 && cut <= head.length() && word.startsWith(head.substring(0, cut));
                cut++) {
            for (int part = 1; part < fuller.parts.size(); part++) {
                if (isContracted(word, cut, fuller.parts.get(part))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isContracted(String word, int from, String part) {
        if (part.length() < 2 || !word.startsWith(part.substring(0, 2), from)) {
            return false;
        }
        int at = 2;
        for (int i = from + 2; i < word.length(); i++) {
            at = part.indexOf(word.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /** The first letters of at least three parts, or null. */
    @Nullable
    NameForm initials() {
        if (parts.size() < 3) {
            return null;
        }
        StringBuilder letters = new StringBuilder();
        parts.forEach(part -> letters.append(part.charAt(0)));
        return new NameForm(
                letters.toString().toUpperCase(Locale.ROOT), List.of(letters.toString()), new boolean[] {true});
    }

    /** The parts that tell the person apart. */
    List<String> knownParts() {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (known[i]) {
                out.add(parts.get(i));
            }
        }
        return out;
    }

    /** Small letters without marks, so that <i>Erdoğan</i> and <i>Erdogan</i> are one. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        StringBuilder plain = null;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c > 127 && plain == null) {
                plain = new StringBuilder(lower);
            }
            if (plain != null) {
                plain.setCharAt(i, plain(c));
            }
        }
        return plain == null ? lower : plain.toString();
    }

    /** A small letter without its mark. */
    static char plain(char c) {
        return switch (c) {
            case 'đ' -> 'd';
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'ı' -> 'i';
            default ->
                c > 191 && c < 0x1F00
                        ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                .charAt(0)
                        : c;
        };
    }

    /** Whether this is the same name or a part of it by which people would call its bearer. */
    boolean isWithin(NameForm fuller) {
        if (parts.equals(fuller.parts)) {
            return true;
        }
        if (parts.size() >= fuller.parts.size()) {
            return false;
        }
        boolean some = false;
        for (String part : parts) {
            int at = fuller.parts.indexOf(part);
            if (at < 0) {
                return false;
            }
            some |= fuller.known[at];
        }
        int head = fuller.parts.indexOf(parts.get(0));
        return some && (fuller.known[head] || parts.size() > 1 && !fuller.afterFather(head));
    }

    private boolean afterFather(int part) {
        return !known[part] && part > 0;
    }

    /** Whether first and last part agree, with other words between: <i>Sari Wirata, Sari Ayu Lestari Wirata</i>. */
    boolean sharesKnownPart(NameForm other) {
        for (int i = 0; i < parts.size(); i++) {
            int at = other.parts.indexOf(parts.get(i));
            if (known[i] && at >= 0 && other.known[at]) {
                return true;
            }
        }
        return false;
    }

    /**
     * How many letters too many the last part has beside the other name's last part, all other parts being the same or
     * left out there; 0 where that is not so.
     */
    int tailBeyond(NameForm shorter) {
        if (parts.isEmpty() || shorter.parts.isEmpty()) {
            return 0;
        }
        String last = parts.get(parts.size() - 1);
        String otherLast = shorter.parts.get(shorter.parts.size() - 1);
        boolean tail = otherLast.length() >= 4 && last.length() >= otherLast.length() + 2 && last.startsWith(otherLast);
        boolean samePeople = shorter.parts.size() == 1
                || parts.size() == shorter.parts.size() && parts.get(0).equals(shorter.parts.get(0));
        return tail && samePeople ? last.length() - otherLast.length() : 0;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof NameForm other && parts.equals(other.parts) && Arrays.equals(known, other.known);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }
}
