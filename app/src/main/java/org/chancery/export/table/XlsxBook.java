package org.chancery.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (Office Open XML, ECMA-376) with a sheet for each table, and further ones where a table has more rows than a
 * sheet can hold. Texts stand in their cells as texts, never as formulas; nothing tells when it was made. One thread.
 *
 * <p>Own code, and not a library's, because the one at hand writes the time of day into the file, so that no two exports of
 * one record would be alike, and holds every text in memory where it is not told otherwise cell by cell.
 */
public final class XlsxBook implements TableWriter {
    /** Rows of a sheet, the head included: Excel's own limit. */
    static final int ROWS = 1_048_576;

    /** Characters of a cell: Excel's own limit. */
    private static final int LONGEST = 32_767;

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    /** Before it Excel counts a day that never was. */
    private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);
    /** A zip file cannot do without a time; this is the first that it can have. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int HEAD = 1;
    private static final int DAY = 2;
    private static final int LITERAL = 3;
    private static final int NUMBER = 4;
    private static final int AMOUNT = 5;
    private static final int FLAG = 6;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** A sheet that is written. */
    private record Sheet(String name, int columns, int rows) {}

    private final ZipOutputStream zip;
    private final Writer out;
    private final int most;
    private final List<Sheet> sheets = new ArrayList<>();
    private @Nullable Table<?> table;
    private int part;
    private int row;
    private boolean isEnded;

    /** @param to is closed with the book */
    public XlsxBook(OutputStream to) {
        this(to, ROWS);
    }

    /** @param most rows of a sheet, the head included */
    XlsxBook(OutputStream to, int most) {
        this.most = most;
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        // Twice as fast as the usual level, and a fifth larger.
        zip.setLevel(Deflater.BEST_SPEED);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void begin(Table<?> begun) throws IOException {
        table = begun;
        part = 0;
        beginSheet(begun);
    }

    private void beginSheet(Table<?> begun) throws IOException {
        part++;
        row = 0;
        entry("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
        out.write(XML + "<worksheet xmlns=\"" + MAIN
                + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"");
        out.write(sheets.isEmpty() ? " tabSelected=\"1\"" : "");
        out.write("><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < begun.columns().size(); i++) {
            out.write("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\""
                    + width(begun.columns().get(i)) + "\" customWidth=\"1\"/>");
        }
        out.write("</cols><sheetData>");
        row++;
        out.write("<row r=\"1\">");
        for (int i = 0; i < begun.columns().size(); i++) {
            text(i, begun.columns().get(i).name(), HEAD);
        }
        out.write("</row>");
    }

    private static int width(Column<?> column) {
        return switch (column.type()) {
            case WHOLE, FLAG -> Math.max(9, column.name().length() + 4);
            case DAY -> 12;
            case DECIMAL -> 18;
            case LIST -> 26;
            case TEXT ->
                switch (column.name()) {
                    case "citation", "quote", "says", "content", "title", "note", "value" -> 60;
                    case "url", "name", "what" -> 34;
                    case "claim", "attribution", "measure" -> 22;
                    default -> Math.max(15, column.name().length() + 4);
                };
        };
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        Table<?> begun = table;
        if (begun == null) {
            throw new IllegalStateException("no table was begun");
        }
        if (row == most) {
            endSheet(begun);
            beginSheet(begun);
        }
        row++;
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        out.write("</row>");
    }

    private void cell(int column, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> {}
            case Boolean flag -> plain(column, FLAG, " t=\"b\"", flag ? "1" : "0");
            case Long number -> plain(column, NUMBER, "", number.toString());
            case BigDecimal number ->
                plain(column, number.stripTrailingZeros().scale() <= 0 ? AMOUNT : NUMBER, "", number.toPlainString());
            case LocalDate day -> day(column, day);
            default -> literal(column, Column.characters(value));
        }
    }

    private void day(int column, LocalDate day) throws IOException {
        if (day.isBefore(FIRST_SURE_DAY)) {
            literal(column, day.toString());
        } else {
            plain(column, DAY, "", String.valueOf(ChronoUnit.DAYS.between(FIRST_DAY, day)));
        }
    }

    private void literal(int column, String text) throws IOException {
        if (!text.isEmpty()) {
            text(column, text, "=+-@'".indexOf(text.charAt(0)) >= 0 ? LITERAL : 0);
        }
    }

    private void plain(int column, int style, String type, String value) throws IOException {
        out.write("<c r=\"" + letters(column) + row + "\" s=\"" + style + "\"" + type + "><v>" + value + "</v></c>");
    }

    private void text(int column, String text, int style) throws IOException {
        out.write("<c r=\"" + letters(column) + row + "\"" + (style == 0 ? "" : " s=\"" + style + "\"")
                + " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        out.write(escaped(text.length() <= LONGEST ? text : text.substring(0, LONGEST - 2) + " …"));
        out.write("</t></is></c>");
    }

    /** A, B … Z, AA. */
    static String letters(int column) {
        return column < 26
                ? Character.toString('A' + column)
                : letters(column / 26 - 1) + Character.toString('A' + column % 26);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\r' -> safe.append("&#13;");
                default -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
    }

    @Override
    public void end() throws IOException {
        Table<?> begun = table;
        if (begun != null) {
            endSheet(begun);
            table = null;
        }
    }

    private void endSheet(Table<?> begun) throws IOException {
        int columns = begun.columns().size();
        out.write("</sheetData><autoFilter ref=\"A1:" + letters(columns - 1) + row
                + "\"/><pageSetup paperSize=\"8\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
                + "</worksheet>");
        endEntry();
        sheets.add(new Sheet(part == 1 ? begun.name() : begun.name() + " (" + part + ")", columns, row));
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void endEntry() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    private void file(String name, String text) throws IOException {
        entry(name);
        out.write(XML);
        out.write(text);
        endEntry();
    }

    @Override
    public void close() throws IOException {
        if (isEnded) {
            return;
        }
        isEnded = true;
        try (zip) {
            if (table == null) {
                finish();
            }
        }
    }

    private void finish() throws IOException {
        StringBuilder parts = new StringBuilder();
        StringBuilder listed = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder related = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            int n = i + 1;
            parts.append("<Override PartName=\"/xl/worksheets/sheet" + n + ".xml\" ContentType=\"" + TYPES
                    + "worksheet+xml\"/>");
            listed.append("<sheet name=\"" + sheet.name() + "\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>");
            names.append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + i + "\" hidden=\"1\">'"
                    + sheet.name() + "'!$A$1:$" + letters(sheet.columns() - 1) + "$" + sheet.rows()
                    + "</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + i + "\">'"
                    + sheet.name() + "'!$1:$1</definedName>");
            related.append("<Relationship Id=\"rId" + n + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>");
        }
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        file("xl/styles.xml", STYLES);
        file(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + listed
                        + "</sheets><definedNames>" + names + "</definedNames></workbook>");
        file(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + packages + "relationships\">" + related + "<Relationship Id=\"rId"
                        + (sheets.size() + 1) + "\" Type=\"" + RELATIONS
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        file(
                "_rels/.rels",
                "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        file(
                "[Content_Types].xml",
                "<Types xmlns=\"" + packages + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>" + parts
                        + "</Types>");
    }

    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN
            + "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
            // LibreOffice shows some flags as numbers where it is not told how.
            + "<numFmt numFmtId=\"165\" formatCode=\"[=1]&quot;TRUE&quot;;[=0]&quot;FALSE&quot;;General\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"
            + "<fgColor rgb=\"FFECE9E2\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
            + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/>"
            + "<top/><bottom style=\"thin\"><color rgb=\"FF8A8578\"/></bottom><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"7\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\""
            + " applyBorder=\"1\"/>"
            + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
            + " quotePrefix=\"1\"/>"
            + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
            + "<alignment horizontal=\"right\" indent=\"1\"/></xf>"
            + "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
            + " applyAlignment=\"1\"><alignment horizontal=\"right\" indent=\"1\"/></xf>"
            + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
            + " applyAlignment=\"1\"><alignment horizontal=\"center\"/></xf></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
}
