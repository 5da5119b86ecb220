package org.chancery.view;

import java.util.List;
import org.chancery.document.Span;

/**
 * A stretch of a document that one page shows. Nearly all documents have one; a text as long as a book has many, and what
 * stands at an offset is always in the same part, so that an address can say which. A sentence over the edge of two is
 * shown in both. Immutable.
 *
 * @param number from 1
 * @param pages how many parts the document has
 * @param start where it begins, in UTF-16 code units of the text
 * @param end where it ends
 */
public record Part(int number, int pages, int start, int end) {
    /** UTF-16 code units: a long article has a fifth of it. */
    private static final int LENGTH = 60_000;

    /** The number of the part in which a character stands. */
    public static int at(int offset) {
        return offset / LENGTH + 1;
    }

    /** A part of a text; the nearest there is. */
    static Part of(int asked, int length, List<Span> sentences) {
        int pages = Math.max(1, (length + LENGTH - 1) / LENGTH);
        int number = Math.clamp(asked, 1, pages);
        int start = (number - 1) * LENGTH;
        int end = Math.min(length, number * LENGTH);
        for (Span sentence : sentences) {
            boolean isOverStart = sentence.start() < start && start < sentence.end();
            boolean isOverEnd = sentence.start() < end && end < sentence.end();
            start = isOverStart ? sentence.start() : start;
            end = isOverEnd ? sentence.end() : end;
        }
        return new Part(number, pages, start, end);
    }

    boolean touches(Mark mark) {
        return mark.start() < end && mark.end() > start;
    }
}
