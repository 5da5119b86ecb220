package org.chancery.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Sense;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;

/**
 * A personal name cut into parts.
 *
 * @param written as in the text
 * @param parts its words, folded to small letters, without particles
 * @param known whether the part tells the person apart: a father's name after <i>bin</i> does not, nor does a family name
 *     that half a nation bears
 */
record NameForm(String written, List<String> parts, boolean[] known) {

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
                father |= particle.entry().id().equals("patronymic");
                continue;
            }
            boolean bracketed = tokens.is(token - 1, '(');
            Match origin = text.match(token, Sense.GIVEN_NAME);
            boolean family = parts.isEmpty() && origin != null && origin.entry().id().equals("vietnamese");
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

    static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
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

    /** Whether first and last part agree, with other words between: <i>Retno Marsudi, Retno Lestari Priansari Marsudi</i>. */
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
