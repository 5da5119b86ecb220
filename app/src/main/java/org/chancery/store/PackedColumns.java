package org.chancery.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** What stands packed in some columns, as the characters that are meant, and back. Stateless. */
final class PackedColumns {
    private static final HexFormat HEX = HexFormat.of();
    private static final String TEXT_OF_READING =
            "SELECT text FROM document_version WHERE document = ? AND version = ?";

    private PackedColumns() {}

    private static boolean isText(String table, String column) {
        return table.equals("document_version") && (column.equals("text") || column.equals("layout"));
    }

    private static boolean isReading(String table, String column) {
        return table.equals("reading") && column.equals("body");
    }

    /** Whether the row's own text is needed to unpack one of the columns. */
    static boolean needText(String table) {
        return table.equals("reading");
    }

    /**
     * Bytes as characters.
     *
     * @param text of the document and version of which the row is; empty where that is no question
     */
    static String unpacked(String table, String column, byte[] bytes, String text) {
        if (isText(table, column)) {
            return Packing.unpack(bytes);
        }
        return isReading(table, column) ? Packing.unpack(bytes, text) : HEX.formatHex(bytes);
    }

    /** Characters as the bytes that are kept of them. */
    static byte[] packed(String table, String column, String characters, String text) {
        if (isText(table, column)) {
            return Packing.pack(characters);
        }
        return isReading(table, column) ? Packing.pack(characters, text) : HEX.parseHex(characters);
    }

    /** The text of a document in one of its versions. */
    static String text(Connection connection, long document, long version) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TEXT_OF_READING)) {
            select.setLong(1, document);
            select.setLong(2, version);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new StoreException("a reading is there without its text");
                }
                return Packing.unpack(row.getBytes(1));
            }
        }
    }
}
