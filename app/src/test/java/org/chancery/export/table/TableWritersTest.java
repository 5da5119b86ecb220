package org.chancery.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is awkward in tables: odd characters, more rows than a sheet or a group holds, absent values at every place. */
class TableWritersTest {
    @TempDir
    Path folder;

    private record Line(String text, Long whole, BigDecimal decimal, LocalDate day, Boolean flag, List<String> list) {}

    private static final Table<Line> TABLE = new Table<>(
            "odd",
            "Odd things.",
            List.of(
                    Column.text("text", "Text.", Line::text),
                    Column.whole("whole", "Whole.", Line::whole),
                    Column.decimal("decimal", "Decimal.", Line::decimal),
                    Column.day("day", "Day.", Line::day),
                    Column.flag("flag", "Flag.", Line::flag),
                    Column.list("list", "List.", Line::list)));

    private static Line text(String text) {
        return new Line(text, null, null, null, null, List.of());
    }

    private String csv(Line line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTables writer = new CsvTables(name -> out)) {
            writer.table(TABLE, List.of(line));
        }
        return out.toString(StandardCharsets.UTF_8).substring("text,whole,decimal,day,flag,list\r\n".length());
    }

    @Test
    void csv_quotes_what_would_be_taken_for_something_else() throws IOException {
        assertThat(csv(text("plain"))).isEqualTo("plain,,,,,\r\n");
        assertThat(csv(text("a,b"))).isEqualTo("\"a,b\",,,,,\r\n");
        assertThat(csv(text("say \"no\"\nagain"))).isEqualTo("\"say \"\"no\"\"\nagain\",,,,,\r\n");
        assertThat(csv(text("=1+1"))).isEqualTo("'=1+1,,,,,\r\n");
        assertThat(csv(text("+62 21"))).isEqualTo("'+62 21,,,,,\r\n");
        assertThat(csv(text("-1"))).isEqualTo("'-1,,,,,\r\n");
        assertThat(csv(text("@sum"))).isEqualTo("'@sum,,,,,\r\n");
        assertThat(csv(text("'quoted'"))).isEqualTo("''quoted',,,,,\r\n");
        assertThat(csv(new Line("", -5L, new BigDecimal("-0.50"), LocalDate.of(2026, 2, 1), true, List.of("-a", "b"))))
                .isEqualTo(",-5,-0.50,2026-02-01,true,'-a; b\r\n");
    }

    @Test
    void a_table_that_is_longer_than_a_sheet_goes_on_on_further_sheets() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxBook book = new XlsxBook(out, 4)) {
            book.table(
                    TABLE, IntStream.range(0, 7).mapToObj(i -> text("row " + i)).toList());
        }
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(IntStream.range(0, 3).mapToObj(book::getSheetName)).containsExactly("odd", "odd (2)", "odd (3)");
            assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("text");
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("row 3");
            assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void a_workbook_takes_any_character_and_cuts_what_no_cell_can_hold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxBook book = new XlsxBook(out)) {
            book.table(
                    TABLE,
                    List.of(
                            text("\u0001 half \uD83D <b>&\"'</b> whole \uD83D\uDE00 Nguyễn"),
                            text("x".repeat(40_000)),
                            new Line(
                                    "=A1", 3L, new BigDecimal("1e12"), LocalDate.of(1802, 5, 1), false, List.of("a"))));
        }
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("\uFFFD half \uFFFD <b>&\"'</b> whole \uD83D\uDE00 Nguyễn");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).hasSize(32_767);
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("=A1");
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(1e12);
            assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("1802-05-01");
        }
    }

    @Test
    void two_workbooks_of_the_same_are_the_same_to_the_byte() throws Exception {
        byte[] first = book(List.of(text("one"), text("two")));
        Thread.sleep(2100);
        assertThat(book(List.of(text("one"), text("two")))).isEqualTo(first);
    }

    private static byte[] book(List<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxBook book = new XlsxBook(out)) {
            book.table(TABLE, lines);
        }
        return out.toByteArray();
    }

    @Test
    void parquet_keeps_what_is_absent_absent_in_every_group_of_rows() throws IOException, SQLException {
        List<Line> lines =
                IntStream.range(0, 1000).mapToObj(TableWritersTest::holed).toList();
        try (ParquetTables writer =
                new ParquetTables(name -> Files.newOutputStream(folder.resolve(name)), "test", 77)) {
            writer.table(TABLE, lines);
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM '" + folder.resolve("odd.parquet") + "'")) {
            for (Line line : lines) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(line.text());
                assertThat(rows.getObject(2)).isEqualTo(line.whole());
                assertThat(rows.getBigDecimal(3))
                        .usingComparator(java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder()))
                        .isEqualTo(line.decimal());
                assertThat(rows.getObject(4, LocalDate.class)).isEqualTo(line.day());
                assertThat(rows.getObject(5)).isEqualTo(line.flag());
                assertThat((Object[]) rows.getArray(6).getArray())
                        .containsExactly(line.list().toArray());
            }
            assertThat(rows.next()).isFalse();
        }
    }

    /** Something is absent in most of them, never at regular places. */
    private static Line holed(int i) {
        return new Line(
                i % 3 == 0 ? null : "t" + i,
                i % 5 == 0 ? null : i * 1_000_000_007L - 500_000_000_000L,
                i % 7 == 0 ? null : new BigDecimal(i - 500).movePointLeft(i % 9),
                i % 11 == 0 ? null : LocalDate.of(1900, 1, 1).plusDays(i * 50L),
                i % 4 == 0 ? null : i % 13 < 6,
                IntStream.range(0, i % 5 == 1 ? 0 : i % 6)
                        .mapToObj(n -> i + "-" + n)
                        .toList());
    }
}
