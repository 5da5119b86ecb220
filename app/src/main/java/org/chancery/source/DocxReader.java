package org.chancery.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Layout;
import org.chancery.document.Problem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Word files of 2007 and later. The stored text is what the body says, one paragraph per line with an empty line between;
 * a row of a table is a line with its cells parted by {@code |}. Heads, feet, notes and comments are left out. Pure
 * functions, safe to call from any thread.
 */
final class DocxReader {
    private DocxReader() {}

    /**
     * Reads a file's bytes.
     *
     * @param longest of the text, in characters
     */
    static Intake read(String id, byte[] bytes, int longest) {
        try {
            if (FileMagic.valueOf(bytes) == FileMagic.OLE2) {
                return old(id, bytes);
            }
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                return read(id, word, longest);
            }
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            return Intake.failed(Reason.UNREADABLE, id, "no Word file that can be read: " + cause(e));
        }
    }

    private static String cause(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** A file of the old sort: locked, or of Word before 2007. */
    private static Intake old(String id, byte[] bytes) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)
                    ? Intake.failed(Reason.LOCKED, id, "the file opens with a password alone")
                    : Intake.failed(Reason.UNKNOWN_FORMAT, id, "of Word before 2007; save it as .docx");
        }
    }

    private static Intake read(String id, XWPFDocument word, int longest) {
        StringBuilder text = new StringBuilder();
        String heading = null;
        for (IBodyElement element : word.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                add(text, paragraph.getText());
                String style = Objects.requireNonNullElse(paragraph.getStyle(), "");
                if (heading == null
                        && style.matches("(?i)title|heading1|judul1?")
                        && !paragraph.getText().isBlank()) {
                    heading = paragraph.getText().strip();
                }
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> add(text, row(row)));
            }
            if (text.length() > longest) {
                return Intake.failed(
                        Reason.TOO_LARGE, id, String.format(Locale.ROOT, "more than %,d characters of text", longest));
            }
        }
        if (text.toString().isBlank()) {
            boolean hasPictures = !word.getAllPictures().isEmpty();
            return hasPictures
                    ? Intake.failed(Reason.NO_TEXT, id, "pictures without letters: recognise them first")
                    : Intake.failed(Reason.EMPTY, id, "no words");
        }
        return Intake.of(
                document(id, text.toString(), heading, word.getProperties().getCoreProperties()));
    }

    private static void add(StringBuilder text, String paragraph) {
        for (String line : paragraph.split("\n")) {
            if (!line.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(line.strip().replace('\t', ' '));
            }
        }
    }

    private static String row(XWPFTableRow row) {
        List<XWPFTableCell> cells = row.getTableCells();
        return cells.stream()
                .map(cell -> cell.getText().strip().replaceAll("\\s+", " "))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private static Document document(
            String id, String text, @Nullable String heading, POIXMLProperties.CoreProperties about) {
        Layout layout = Layout.of(text);
        String stated = about.getTitle();
        Date date = about.getCreated();
        LocalDate day =
                date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        DatedBy made = layout.published() != null || day == null ? null : new DatedBy(day, DatedBy.How.METADATA, null);
        String title = stated != null && !stated.isBlank() ? stated.strip() : heading;
        return Document.of(id, text, title, null, made, null, null, layout);
    }
}
