package org.chancery.store;

import java.nio.file.Path;

/** Where a record is kept. Immutable. */
public sealed interface StoreAddress {

    /** A folder of this machine; it need not exist yet. */
    record Folder(Path path) implements StoreAddress {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A database of a PostgreSQL server, by its JDBC address. */
    record Postgres(String url) implements StoreAddress {
        /** Without what stands behind the question mark, where passwords are. */
        @Override
        public String toString() {
            int end = url.indexOf('?');
            return end < 0 ? url : url.substring(0, end);
        }
    }

    /** {@code jdbc:postgresql://…}, else the path of a folder. */
    static StoreAddress parse(String written) {
        if (written.startsWith("jdbc:postgresql:")) {
            return new Postgres(written);
        }
        if (written.startsWith("jdbc:")) {
            throw new IllegalArgumentException("only jdbc:postgresql://… or a folder can be a store: " + written);
        }
        return new Folder(Path.of(written));
    }
}
