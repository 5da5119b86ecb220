package org.chancery.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream as bytes. A line longer than the limit is passed over without being held. An instance belongs to
 * one thread at a time.
 */
final class Lines {

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] line = new byte[1 << 14];
    private int length;
    private long number;
    private boolean tooLong;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes to the next line; false when there is none. */
    boolean advance() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            keep(at, stop);
            boolean ended = stop < end;
            at = ended ? stop + 1 : stop;
            if (ended) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = in.read(buffer);
        while (end == 0) {
            end = in.read(buffer);
        }
        return end > 0;
    }

    private void keep(int from, int to) {
        int more = to - from;
        if (tooLong || length + (long) more > limit) {
            tooLong = true;
            length = 0;
            line = line.length > 1 << 20 ? new byte[1 << 14] : line;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, (int) Math.min(limit, line.length * 2L)));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    /** The number of the line, the first being 1. */
    long number() {
        return number;
    }

    /** True when the line was longer than the limit; it is empty then. */
    boolean tooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The bytes of the line without its end. */
    byte[] line() {
        return Arrays.copyOf(line, length);
    }
}
