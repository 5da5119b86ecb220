package org.chancery.language;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a lexicon. Two rows with the same fields are equal. Immutable, thread-safe. */
public final class Entry {
    private final String id;
    private final String name;
    private final Map<String, String> attributes;
    /** One bit for each field that there is, by the hash of its name: most rows lack most fields that readers ask for. */
    private final long fields;

    private final int hash;

    /**
     * A row.
     *
     * @param id the row's own id, the same in every language (an ISO code, an acronym, an English slug)
     * @param name its first name, as written
     * @param attributes its scalar fields, for example {@code kind: igo}; never null, may be empty
     */
    public Entry(String id, String name, Map<String, String> attributes) {
        this.id = id;
        this.name = name;
        this.attributes = Map.copyOf(attributes);
        this.fields = attributes.keySet().stream().mapToLong(Entry::bit).reduce(0, (a, b) -> a | b);
        this.hash = Objects.hash(id, name, attributes);
    }

    private static long bit(String field) {
        return 1L << field.hashCode();
    }

    /** The row's own id. */
    public String id() {
        return id;
    }

    /** Its first name, as written. */
    public String name() {
        return name;
    }

    /** Its scalar fields. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** A scalar field, or null where the row has none. */
    public @Nullable String get(String field) {
        return (fields & bit(field)) == 0 ? null : attributes.get(field);
    }

    /** A scalar field, or what stands for it where the row has none. */
    public String get(String field, String otherwise) {
        String value = get(field);
        return value == null ? otherwise : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Entry row
                        && hash == row.hash
                        && id.equals(row.id)
                        && name.equals(row.name)
                        && attributes.equals(row.attributes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return id + " " + name + " " + attributes;
    }
}
