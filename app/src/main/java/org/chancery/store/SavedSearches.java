package org.chancery.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.chancery.resolve.PublicId;
import org.chancery.store.SavedSearch.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The searches that people keep with a record. They are no part of it, so they are written beside its one writer, each
 * change in a transaction of its own; where the store cannot be written, {@link StoreException}. Thread-safe.
 */
public final class SavedSearches {
    private static final int LONGEST_NAME = 200;
    private static final String COLUMNS =
            "id, name, address, last_document, last_revision, last_day, seen_document," + " seen_revision, seen_day";

    private final Database database;
    private final Connections connections;
    private final AtomicLong changes = new AtomicLong();

    SavedSearches(Database database, Connections connections) {
        this.database = database;
        this.connections = connections;
    }

    /** Grows with every change that this process makes: what is shown of them may then be different. */
    public long changes() {
        return changes.get();
    }

    /** All of them by name. */
    public List<SavedSearch> all() {
        return connections.list("SELECT " + COLUMNS + " FROM saved_search ORDER BY name, id", SavedSearches::saved);
    }

    /** One of them. */
    public Optional<SavedSearch> of(String id) {
        return Optional.ofNullable(
                connections.first("SELECT " + COLUMNS + " FROM saved_search WHERE id = ?", SavedSearches::saved, id));
    }

    /** The one that keeps an address. */
    public Optional<SavedSearch> at(String address) {
        return of(PublicId.of(address));
    }

    private static SavedSearch saved(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new Mark(row.getLong(4), row.getLong(5), LocalDate.parse(row.getString(6))),
                new Mark(row.getLong(7), row.getLong(8), LocalDate.parse(row.getString(9))));
    }

    /**
     * Keeps a search; one that is kept already gets the new name.
     *
     * @throws IllegalArgumentException on a name without letters
     */
    public SavedSearch save(String name, String address, Mark now) {
        Optional<SavedSearch> known = at(address);
        if (known.isPresent()) {
            rename(known.get().id(), name);
            return new SavedSearch(
                    known.get().id(),
                    checked(name),
                    address,
                    known.get().last(),
                    known.get().seen());
        }
        SavedSearch saved = new SavedSearch(PublicId.of(address), checked(name), address, now, now);
        change(
                "INSERT INTO saved_search (" + COLUMNS + ", saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                saved.id(),
                saved.name(),
                address,
                now.document(),
                now.revision(),
                now.day().toString(),
                now.document(),
                now.revision(),
                now.day().toString(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return saved;
    }

    private static String checked(String name) {
        String plain = String.valueOf(Rows.plain(name.strip()));
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " letters");
        }
        return plain;
    }

    /** Gives one another name; nothing happens where there is none of the id. */
    public void rename(String id, String name) {
        change("UPDATE saved_search SET name = ? WHERE id = ?", checked(name), id);
    }

    /** Keeps one no longer. */
    public void delete(String id) {
        change("DELETE FROM saved_search WHERE id = ?", id);
    }

    /** Writes down that somebody looked; nothing is written where nothing came since, on the same day. */
    public SavedSearch open(SavedSearch saved, Mark now) {
        SavedSearch opened = saved.opened(now);
        if (!opened.equals(saved)) {
            change(
                    "UPDATE saved_search SET last_document = ?, last_revision = ?, last_day = ?, seen_document = ?,"
                            + " seen_revision = ?, seen_day = ? WHERE id = ?",
                    opened.last().document(),
                    opened.last().revision(),
                    opened.last().day().toString(),
                    now.document(),
                    now.revision(),
                    now.day().toString(),
                    saved.id());
        }
        return opened;
    }

    private void change(String sql, @Nullable Object... values) {
        try (Connection connection = database.connectToWrite();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
            connection.commit();
            changes.incrementAndGet();
        } catch (SQLException e) {
            throw database.explain(e);
        }
    }
}
