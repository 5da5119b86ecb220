package org.chancery.eventdata;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sectors of PLOVER in the words of the older formats, by {@code common/events/sectors.tsv}. Stateless. */
final class Sectors {
    private static final Map<String, TableFile.Row> ROWS = new HashMap<>();

    static {
        TableFile.rows("common/events/sectors.tsv").forEach(row -> ROWS.put(row.get("sector"), row));
    }

    private Sectors() {}

    /** The type code of CAMEO, or null. */
    static @Nullable String cameo(@Nullable String sector) {
        return cell(sector, "cameo");
    }

    /** The name of the sector in ICEWS, or null. */
    static @Nullable String icews(@Nullable String sector) {
        return cell(sector, "icews");
    }

    private static @Nullable String cell(@Nullable String sector, String column) {
        TableFile.Row row = sector == null ? null : ROWS.get(sector);
        String cell = row == null ? "" : row.get(column);
        return cell.isEmpty() ? null : cell;
    }
}
