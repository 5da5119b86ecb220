package org.chancery.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages as sent, by their tags: the same tag is the same page. Those asked for last are kept, so many bytes of them; pages
 * of an older state of the record are no longer asked for and go first. Thread-safe.
 */
final class KeptPages {
    private static final long MOST_BYTES = 24_000_000;

    private final Map<String, byte[]> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** A page, or null; not to be changed. */
    synchronized byte @Nullable [] page(String tag) {
        return pages.get(tag);
    }

    synchronized void keep(String tag, byte[] html) {
        byte[] before = pages.put(tag, html);
        bytes += html.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = pages.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
