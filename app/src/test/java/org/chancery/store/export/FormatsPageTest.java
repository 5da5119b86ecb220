package org.chancery.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.chancery.export.table.Column;
import org.chancery.export.table.Table;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter;
import org.chancery.store.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/formats.md says of the tables is what their definitions say. {@code ./check --fix} writes it anew, or {@code
 * mvn -pl app -am test -Dtest=FormatsPageTest -Dformats=write -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class FormatsPageTest {
    private static final Path PAGE = Path.of("../docs/formats.md");
    private static final String BEGIN = "<!-- the tables, written by FormatsPageTest: begin -->\n";
    private static final String END = "<!-- the tables, written by FormatsPageTest: end -->\n";

    @TempDir
    Path folder;

    @Test
    void the_page_tells_every_table_and_column() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String written = page.substring(0, begin) + tables() + page.substring(page.indexOf(END));
        if ("write".equals(System.getProperty("formats"))) {
            Files.writeString(PAGE, written);
        }
        assertThat(PAGE).as("docs/formats.md is out of date: ./check --fix").hasContent(written);
    }

    private String tables() {
        StoreAddress address = new StoreAddress.Folder(folder);
        RecordWriter.open(address, "test", Clock.systemUTC(), "test").close();
        StringBuilder text = new StringBuilder();
        try (RecordStore store = RecordStore.open(address)) {
            for (Table<?> table : TablesExport.tables(store)) {
                text.append("### ")
                        .append(table.name())
                        .append("\n\n")
                        .append(table.says())
                        .append("\n\n");
                text.append("| column | type | what it holds |\n|---|---|---|\n");
                for (Column<?> column : table.columns()) {
                    text.append("| `")
                            .append(column.name())
                            .append("` | ")
                            .append(column.type().label())
                            .append(" | ")
                            .append(column.says())
                            .append(" |\n");
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
