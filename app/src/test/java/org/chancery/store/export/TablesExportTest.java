package org.chancery.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.chancery.document.Document;
import org.chancery.export.table.Column;
import org.chancery.export.table.Table;
import org.chancery.store.RecordStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the record, read by other people's readers: Jackson's CSV, POI, DuckDB. */
class TablesExportTest {
    @TempDir
    static Path folder;

    private static RecordStore store;
    private static Map<String, List<Map<String, String>>> csv;

    @BeforeAll
    static void export() throws IOException {
        store = SampleRecord.open(folder);
        new TablesExport(store, "chancery test", null).write(TablesExport.Form.CSV, folder.resolve("csv"));
        csv = new TreeMap<>();
        for (Path file : files("csv")) {
            String name = file.getFileName().toString();
            assertThat(name).endsWith(".csv");
            csv.put(name.replace(".csv", ""), rows(file));
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static List<Path> files(String form) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(form))) {
            return all.sorted().toList();
        }
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withStrictHeaders(true))
                .readValues(Files.readString(file))) {
            return rows.readAll();
        }
    }

    @Test
    void every_table_has_rows_and_every_column_its_line_in_the_dictionary() {
        assertThat(csv.keySet())
                .containsAll(
                        TablesExport.tables(store).stream().map(Table::name).toList());
        csv.forEach((name, rows) -> assertThat(rows).as(name).isNotEmpty());
        Map<String, Set<String>> told = csv.get("dictionary").stream()
                .filter(line -> !line.get("column").isEmpty())
                .collect(Collectors.groupingBy(
                        line -> line.get("table"), Collectors.mapping(line -> line.get("column"), Collectors.toSet())));
        csv.forEach((name, rows) ->
                assertThat(rows.getFirst().keySet()).as(name).containsExactlyInAnyOrderElementsOf(told.get(name)));
        csv.get("dictionary").forEach(line -> assertThat(line.get("says")).matches("[A-Za-z0-9].*[.…]"));
    }

    @Test
    void every_cited_word_stands_where_it_is_said_to_stand() {
        int cited = 0;
        for (var table : csv.entrySet()) {
            for (Map<String, String> row : table.getValue()) {
                if (row.getOrDefault("quote", "").isEmpty()) {
                    continue;
                }
                Document text = store.text(row.get("document")).orElseThrow();
                assertThat(text.text().substring(Integer.parseInt(row.get("start")), Integer.parseInt(row.get("end"))))
                        .as("%s of %s", row.get("claim"), table.getKey())
                        .isEqualTo(unguarded(row.get("quote")));
                assertThat(row.get("citation"))
                        .contains(row.get("document") + ", " + row.get("start") + "–" + row.get("end"));
                cited++;
            }
        }
        assertThat(cited).isGreaterThan(600);
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    @Test
    void what_looks_like_a_formula_is_text() {
        Map<String, String> odd = csv.get("documents").stream()
                .filter(row -> row.get("name").startsWith("'@odd"))
                .findFirst()
                .orElseThrow();
        assertThat(odd)
                .containsEntry("name", "'@odd, \"name\"")
                .containsEntry("title", "'=HYPERLINK(\"http://kabar.example\") & co")
                .containsEntry("publisher", "'-Kabar, Uji")
                .containsEntry("version", "2");
        assertThat(csv.get("rulings"))
                .anySatisfy(row -> assertThat(row).containsEntry("note", "'=1+1, \"quoted\"\nin two lines"));
    }

    @Test
    void numbers_may_be_below_zero() throws IOException {
        // Only texts are guarded: a number that begins with a minus sign stays one.
        assertThat(csv.get("figures")).allSatisfy(row -> new BigDecimal(row.get("amount")));
    }

    @Test
    void the_workbook_holds_the_same_and_no_formula() throws IOException {
        new TablesExport(store, "chancery test", null).write(TablesExport.Form.XLSX, folder.resolve("xlsx"));
        try (Workbook book =
                WorkbookFactory.create(folder.resolve("xlsx/record.xlsx").toFile(), null, true)) {
            assertThat(names(book)).containsExactlyInAnyOrderElementsOf(csv.keySet());
            for (Sheet sheet : book) {
                List<Map<String, String>> expected = csv.get(sheet.getSheetName());
                assertThat(sheet.getLastRowNum()).as(sheet.getSheetName()).isEqualTo(expected.size());
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                List<String> head = new ArrayList<>(expected.getFirst().keySet());
                for (int i = 0; i < expected.size(); i++) {
                    Row row = sheet.getRow(i + 1);
                    for (int c = 0; c < head.size(); c++) {
                        Cell cell = row.getCell(c);
                        assertThat(cell == null || cell.getCellType() != CellType.FORMULA)
                                .isTrue();
                        same(expected.get(i).get(head.get(c)), cell);
                    }
                }
            }
        }
    }

    private static List<String> names(Workbook book) {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static void same(String expected, Cell cell) {
        if (cell == null) {
            assertThat(expected).isEmpty();
            return;
        }
        switch (cell.getCellType()) {
            case NUMERIC -> {
                if (DateUtil.isCellDateFormatted(cell)) {
                    assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).hasToString(expected);
                } else {
                    assertThat(cell.getNumericCellValue()).isEqualTo(Double.parseDouble(expected));
                }
            }
            case BOOLEAN -> assertThat(cell.getBooleanCellValue()).isEqualTo(Boolean.parseBoolean(expected));
            default -> assertThat(cell.getStringCellValue()).isEqualTo(unguarded(expected));
        }
    }

    @Test
    void parquet_holds_the_same_in_its_own_types() throws IOException, SQLException {
        new TablesExport(store, "chancery test", null).write(TablesExport.Form.PARQUET, folder.resolve("parquet"));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (Table<?> table : TablesExport.tables(store)) {
                String file = "'" + folder.resolve("parquet/" + table.name() + ".parquet") + "'";
                same(statement, file, table);
                types(statement, file, table);
            }
            String parquet = folder.resolve("parquet").toString();
            try (ResultSet sum = statement.executeQuery(
                    "SELECT count(*), sum(amount) FROM '" + parquet + "/figures.parquet' WHERE unit = 'USD'")) {
                sum.next();
                BigDecimal expected = csv.get("figures").stream()
                        .filter(row -> row.get("unit").equals("USD"))
                        .map(row -> new BigDecimal(row.get("amount")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum.getLong(1)).isGreaterThan(5);
                assertThat(sum.getBigDecimal(2)).isEqualByComparingTo(expected);
            }
        }
    }

    private static void same(Statement statement, String file, Table<?> table) throws SQLException {
        List<Map<String, String>> expected = csv.get(table.name());
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + file)) {
            for (Map<String, String> row : expected) {
                assertThat(rows.next()).as(table.name()).isTrue();
                for (Column<?> column : table.columns()) {
                    String cell = row.get(column.name());
                    Object found = rows.getObject(column.name());
                    switch (column.type()) {
                        case TEXT -> assertThat(found == null ? "" : found).isEqualTo(unguarded(cell));
                        case LIST -> {
                            Object[] items =
                                    (Object[]) rows.getArray(column.name()).getArray();
                            assertThat(String.join(
                                            "; ",
                                            List.of(items).stream()
                                                    .map(String::valueOf)
                                                    .toList()))
                                    .isEqualTo(unguarded(cell));
                        }
                        case DECIMAL -> assertThat((BigDecimal) found).isEqualByComparingTo(new BigDecimal(cell));
                        case WHOLE, DAY, FLAG ->
                            assertThat(found == null ? "" : found.toString()).isEqualTo(cell);
                    }
                }
            }
            assertThat(rows.next()).isFalse();
        }
    }

    private static void types(Statement statement, String file, Table<?> table) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + file)) {
            while (rows.next()) {
                types.put(rows.getString(1), rows.getString(2));
            }
        }
        for (Column<?> column : table.columns()) {
            String expected = switch (column.type()) {
                case TEXT -> "VARCHAR";
                case LIST -> "VARCHAR[]";
                case WHOLE -> "BIGINT";
                case DECIMAL -> "DECIMAL(38,9)";
                case DAY -> "DATE";
                case FLAG -> "BOOLEAN";
            };
            assertThat(types).as(table.name()).containsEntry(column.name(), expected);
        }
    }

    @Test
    void the_same_record_gives_the_same_bytes() throws IOException {
        for (TablesExport.Form form : TablesExport.Form.values()) {
            Path once = folder.resolve("once" + form);
            Path again = folder.resolve("again" + form);
            new TablesExport(store, "chancery test", null).write(form, once);
            new TablesExport(store, "chancery test", null).write(form, again);
            for (Path file : files("once" + form)) {
                assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }
}
