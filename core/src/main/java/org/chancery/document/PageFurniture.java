package org.chancery.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What web pages carry around their article, by the names that their authors give it: the rows of
 * {@code languages/common/page.yml}. Immutable and safe to share between threads.
 */
public final class PageFurniture {

    private static final class Standard {
        static final PageFurniture ROWS = new PageFurniture(Oddities.file("common/page.yml"));
    }

    private final Set<String> elements;
    private final Set<String> roles;
    private final Set<String> names;
    private final List<String> partsOfNames;
    private final List<String> dateFields;
    private final List<String> publisherFields;

    private PageFurniture(Map<?, ?> file) {
        elements = new HashSet<>(Oddities.strings(file.get("elements")));
        roles = new HashSet<>(Oddities.strings(file.get("roles")));
        names = new HashSet<>(Oddities.strings(file.get("names")));
        partsOfNames = Oddities.strings(file.get("parts-of-names"));
        dateFields = Oddities.strings(file.get("date-fields"));
        publisherFields = Oddities.strings(file.get("publisher-fields"));
    }

    /** The rows that come with the program. */
    public static PageFurniture standard() {
        return Standard.ROWS;
    }

    /** True for an element that never holds the article: {@code nav}, {@code script}. */
    public boolean isElement(String tag) {
        return elements.contains(tag);
    }

    /** True for an ARIA role of something beside the article: {@code banner}. */
    public boolean isRole(String role) {
        return roles.contains(role);
    }

    /** True when a class or id names something beside the article: "related-posts", "baca-juga". */
    public boolean isNamed(String classOrId) {
        String name = classOrId.toLowerCase(Locale.ROOT);
        for (String part : partsOfNames) {
            if (name.contains(part)) {
                return true;
            }
        }
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
                if (i > start && names.contains(name.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    /** Names of meta elements that hold the day of publication, the most trustworthy first. */
    public List<String> dateFields() {
        return dateFields;
    }

    /** Names of meta elements that hold the outlet. */
    public List<String> publisherFields() {
        return publisherFields;
    }
}
