package org.chancery.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with a sheet for each table, and further ones where a table has more rows than a sheet can hold. Texts stand
 * in their cells as texts, never as formulas; nothing tells when it was made. Rows wait in temporary files until the book is
 * closed. One thread.
 */
public final class XlsxBook implements TableWriter {
    /** Rows of a sheet, the head included: Excel's own limit. */
    static final int ROWS = 1_048_576;

    /** Characters of a cell: Excel's own limit. */
    private static final int LONGEST = 32_767;

    /** Rows that are held in memory. */
    private static final int WINDOW = 50;
    /** Widths are counted in parts of a character. */
    private static final int CHARACTER = 256;
    /** Before it Excel counts a day that never was. */
    private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);
    /** A book has to say when it was made; so that two exports of one record are alike, all say the same. */
    private static final Date NO_TIME = Date.from(Instant.parse("1980-01-01T00:00:00Z"));

    private static final byte[] HEAD_FILL = {(byte) 0xEC, (byte) 0xE9, (byte) 0xE2};

    private final OutputStream to;
    private final int most;
    private final SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true);
    private final CellStyle head = head();
    private final CellStyle day = style("yyyy-mm-dd", HorizontalAlignment.GENERAL);
    private final CellStyle number = style("General", HorizontalAlignment.RIGHT);
    private final CellStyle amount = style("#,##0", HorizontalAlignment.RIGHT);
    private final CellStyle flag = style("General", HorizontalAlignment.CENTER);
    private final CellStyle literal = literal();
    private @Nullable Table<?> table;
    private @Nullable SXSSFSheet sheet;
    private int part;
    private int row;
    private boolean isEnded;

    /** @param to is closed with the book */
    public XlsxBook(OutputStream to) {
        this(to, ROWS);
    }

    /** @param most rows of a sheet, the head included */
    XlsxBook(OutputStream to, int most) {
        this.to = to;
        this.most = most;
        var properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreated(Optional.of(NO_TIME));
        properties.setModified(Optional.of(NO_TIME));
        properties.setCreator("Chancery");
    }

    private CellStyle head() {
        XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(new XSSFColor(HEAD_FILL));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private CellStyle style(String format, HorizontalAlignment alignment) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setAlignment(alignment);
        return style;
    }

    /** For texts that begin as formulas do. */
    private CellStyle literal() {
        CellStyle style = style("@", HorizontalAlignment.GENERAL);
        style.setQuotePrefixed(true);
        return style;
    }

    @Override
    public void begin(Table<?> begun) throws IOException {
        table = begun;
        part = 0;
        sheet = beginSheet(begun);
    }

    private SXSSFSheet beginSheet(Table<?> begun) {
        part++;
        row = 0;
        SXSSFSheet next = book.createSheet(part == 1 ? begun.name() : begun.name() + " (" + part + ")");
        next.createFreezePane(0, 1);
        next.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        next.setFitToPage(true);
        PrintSetup print = next.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A3_PAPERSIZE);
        print.setFitHeight((short) 0);
        SXSSFRow names = next.createRow(row++);
        for (int i = 0; i < begun.columns().size(); i++) {
            next.setColumnWidth(i, width(begun.columns().get(i)) * CHARACTER);
            SXSSFCell cell = names.createCell(i);
            cell.setCellValue(begun.columns().get(i).name());
            cell.setCellStyle(head);
        }
        return next;
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
        SXSSFSheet current = sheet;
        if (begun == null || current == null) {
            throw new IllegalStateException("no table was begun");
        }
        if (row == most) {
            endSheet(begun, current);
            current = beginSheet(begun);
            sheet = current;
        }
        SXSSFRow line = current.createRow(row++);
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
                fill(line, i, value);
            }
        }
    }

    private void fill(SXSSFRow line, int column, Object value) {
        switch (value) {
            case Boolean yes -> cell(line, column, flag).setCellValue(yes);
            case Long whole -> cell(line, column, number).setCellValue(whole);
            case BigDecimal decimal ->
                cell(line, column, decimal.stripTrailingZeros().scale() <= 0 ? amount : number)
                        .setCellValue(decimal.doubleValue());
            case LocalDate when -> day(line, column, when);
            default -> text(line, column, Column.characters(value));
        }
    }

    private void day(SXSSFRow line, int column, LocalDate when) {
        if (when.isBefore(FIRST_SURE_DAY)) {
            text(line, column, when.toString());
        } else {
            cell(line, column, day).setCellValue(when);
        }
    }

    private void text(SXSSFRow line, int column, String text) {
        if (!text.isEmpty()) {
            SXSSFCell cell = line.createCell(column);
            cell.setCellValue(readable(text));
            if ("=+-@'".indexOf(text.charAt(0)) >= 0) {
                cell.setCellStyle(literal);
            }
        }
    }

    private static SXSSFCell cell(SXSSFRow line, int column, CellStyle style) {
        SXSSFCell cell = line.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    /** At most as long as a cell can be, without characters that no workbook can hold. */
    private static String readable(String text) {
        String whole = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 2) + " …";
        if (whole.codePoints().allMatch(XlsxBook::isXml)) {
            return whole;
        }
        StringBuilder safe = new StringBuilder(whole.length());
        whole.codePoints().forEach(c -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD));
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c >= 0xE000 && c < 0xFFFE
                || c >= 0x10000;
    }

    @Override
    public void end() throws IOException {
        if (table != null && sheet != null) {
            endSheet(table, sheet);
        }
        table = null;
        sheet = null;
    }

    private void endSheet(Table<?> begun, SXSSFSheet current) throws IOException {
        current.setAutoFilter(
                new CellRangeAddress(0, row - 1, 0, begun.columns().size() - 1));
        current.flushRows();
    }

    @Override
    public void close() throws IOException {
        if (isEnded) {
            return;
        }
        isEnded = true;
        // The temporary files go with the book.
        try (to;
                book) {
            if (table == null) {
                book.write(to);
            }
        }
    }
}
