package org.chancery.view;

/**
 * What an entry is called.
 *
 * @param text in words
 * @param language of these words, ISO 639-1; empty where they are the interface's own or a name
 */
public record Heading(String text, String language) {
    /** Words of the interface, or a name. */
    static Heading own(String text) {
        return new Heading(text, "");
    }
}
