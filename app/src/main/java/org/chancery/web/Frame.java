package org.chancery.web;

import java.util.List;
import org.chancery.resolve.Searched;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around it: masthead, way, footer. Every template takes it as {@code frame}. Immutable.
 *
 * @param words in the language of the page
 * @param assets addresses of style sheets and scripts
 * @param title of the window
 * @param sections the navigation
 * @param crumbs the way to the page, from Home to the page itself; empty on Home
 * @param languages the page in each language
 * @param query what stands in the search box
 * @param coverage what was read
 * @param version of the program
 * @param script of its own, or null
 * @param offers forms in which what it shows can be taken away
 * @param data what the page is of, in the words of schema.org, ready to stand in a script element; or null
 */
public record Frame(
        Wording words,
        Assets assets,
        String title,
        List<Place> sections,
        List<Place> crumbs,
        List<Place> languages,
        String query,
        Searched coverage,
        String version,
        @Nullable String script,
        List<Offer> offers,
        @Nullable String data) {

    /** Where the page is found again, without the language in which it was read; for paper. */
    public String address() {
        return languages.stream()
                .filter(Place::isHere)
                .map(Place::address)
                .findFirst()
                .map(address -> String.valueOf(address).replaceFirst("[?&]lang=\\w+$", ""))
                .orElse("");
    }

    /** A form in which what is on the page can be taken away. */
    public record Offer(String label, String address, String type) {
        /** Whether a program can come back for what is new. */
        public boolean isFeed() {
            return type.equals("application/atom+xml");
        }
    }

    /**
     * A link of the frame.
     *
     * @param address null for the page itself
     * @param language of the label, where it is not that of the page; else empty
     */
    public record Place(String label, @Nullable String address, boolean isHere, String language) {}
}
