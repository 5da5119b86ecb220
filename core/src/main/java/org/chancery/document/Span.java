package org.chancery.document;

/**
 * A stretch of a text: half-open, in UTF-16 code units. {@code new Span(0, 4).cut("Hanoi, 3 Juli")} is {@code "Hano"}.
 * Immutable and safe to share between threads.
 *
 * @param start the first unit inside, 0 or more
 * @param end the first unit after it, never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException when {@code start} is negative or {@code end} lies before it */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    /** The words themselves; throws {@link StringIndexOutOfBoundsException} when the text is too short. */
    public String cut(String text) {
        return text.substring(start, end);
    }

    /** The number of UTF-16 code units inside. */
    public int length() {
        return end - start;
    }

    /** True when nothing lies inside. */
    public boolean isEmpty() {
        return start == end;
    }

    /** True when the unit at {@code offset} lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** True when all of the other span lies inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** True when the two share at least one unit; spans that only touch do not. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
