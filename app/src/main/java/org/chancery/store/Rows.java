package org.chancery.store;

import java.util.List;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/** How values stand in the columns of an entry. */
final class Rows {
    private Rows() {}

    /** One item per line. */
    static String lines(List<?> items) {
        StringBuilder lines = new StringBuilder();
        for (Object item : items) {
            if (!lines.isEmpty()) {
                lines.append('\n');
            }
            lines.append(item.toString().replace('\n', ' '));
        }
        return lines.toString();
    }

    static List<String> items(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1));
    }

    static @Nullable PartialDate date(@Nullable String written) {
        return written == null ? null : PartialDate.parse(written);
    }

    /** PostgreSQL keeps no NUL in a text; in names and titles it is an accident. */
    static @Nullable String plain(@Nullable String text) {
        return text == null || text.indexOf('\0') < 0 ? text : text.replace('\0', '\ufffd');
    }

    /** The last day that an entry has to do with, to sort by; empty where it has none. */
    static String lastDay(EntryRow row) {
        PartialDate last = row.last() != null ? row.last() : row.first();
        return last == null
                ? ""
                : String.format(
                        java.util.Locale.ROOT,
                        "%04d-%02d-%02d",
                        last.year(),
                        last.lastDay().getMonthValue(),
                        last.lastDay().getDayOfMonth());
    }
}
