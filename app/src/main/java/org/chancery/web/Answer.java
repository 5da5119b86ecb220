package org.chancery.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request is answered with. Immutable. */
sealed interface Answer {
    /** There is nothing at this address. */
    record Missing() implements Answer {}

    /** A file to take away. */
    record File(String name, String type, String text) implements Answer {}

    /** A file to take away that is no text. */
    record Binary(String name, String type, InputStream content) implements Answer {}

    /** A file to take away that may be as long as the record. */
    record Written(String name, String type, Writing writing) implements Answer {}

    /** Writes a file. */
    interface Writing {
        /** @param out need not be closed */
        void to(OutputStream out) throws IOException;
    }

    /** JSON for a script of a page. */
    record Data(String json) implements Answer {}

    /** It is done; the browser goes on there. */
    record Done(String address) implements Answer {}

    /** It is elsewhere: a merged entry, a sentence for an offset. */
    record Elsewhere(String address) implements Answer {}

    /**
     * A page.
     *
     * @param template below {@code src/main/jte}; it takes {@code frame} and what {@link #with} gives it
     * @param title of the window
     * @param section to which it belongs, or null
     * @param crumbs the way to it, without Home and itself
     * @param script of its own, or null
     * @param values for the template
     */
    record Page(
            String template,
            String title,
            @Nullable Section section,
            List<Crumb> crumbs,
            @Nullable String script,
            Map<String, Object> values)
            implements Answer {

        /** A page of a section. */
        static Page of(String template, String title, @Nullable Section section) {
            return new Page(template, title, section, List.of(), null, Map.of());
        }

        /** With a value for the template. */
        Page with(String name, Object value) {
            Map<String, Object> more = new HashMap<>(values);
            more.put(name, value);
            return new Page(template, title, section, crumbs, script, more);
        }

        /** With a step on the way to it, before the steps that it has already. */
        Page under(String label, String address) {
            List<Crumb> more = new ArrayList<>();
            more.add(new Crumb(label, address));
            more.addAll(crumbs);
            return new Page(template, title, section, more, script, values);
        }

        /** With a script, an asset's name. */
        Page running(String name) {
            return new Page(template, title, section, crumbs, name, values);
        }
    }

    /** A step on the way to a page. */
    record Crumb(String label, String address) {}
}
