package org.chancery.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.document.Span;
import org.chancery.record.Evidence;

/**
 * The lines of a text around some words. Immutable.
 *
 * @param text the lines, to the letter
 * @param start where they begin in the whole text, UTF-16
 * @param marked where the words stand in the lines, in order, none across another
 */
public record Excerpt(String text, int start, List<Span> marked) {
    private static final int MOST = 2_500;

    public Excerpt {
        marked = List.copyOf(marked);
    }

    /**
     * The lines around the first of some words.
     *
     * @param lines how many before and after
     */
    public static Excerpt of(String text, List<Evidence> words, int lines) {
        int first = words.getFirst().start();
        int last = words.getFirst().end();
        int start = back(text, first, lines);
        int end = on(text, last, lines);
        List<Span> marked = new ArrayList<>();
        int free = start;
        for (Evidence one :
                words.stream().sorted(Comparator.comparingInt(Evidence::start)).toList()) {
            int from = Math.max(free, one.start());
            int to = Math.min(end, one.end());
            if (from < to) {
                marked.add(new Span(from - start, to - start));
                free = to;
            }
        }
        return new Excerpt(text.substring(start, end), start, marked);
    }

    private static int back(String text, int from, int most) {
        int at = from;
        for (int lines = 0; lines < most && at > 0; lines++) {
            at = text.lastIndexOf('\n', at - 2) + 1;
        }
        return boundary(text, Math.max(at, from - MOST));
    }

    private static int on(String text, int from, int most) {
        int at = from;
        for (int lines = 0; lines < most && at < text.length(); lines++) {
            int next = text.indexOf('\n', at + 1);
            at = next < 0 ? text.length() : next;
        }
        return boundary(text, Math.min(at, Math.min(text.length(), from + MOST)));
    }

    /** Not between the halves of one character. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
