package org.chancery.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.chancery.brief.Brief.Group;
import org.chancery.brief.Brief.Line;
import org.chancery.brief.Brief.Part;
import org.chancery.brief.Brief.Piece;
import org.chancery.brief.Brief.Section;
import org.chancery.view.Wording;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * A brief as a Word document: headings, lists and tables by styles, notes as footnotes of Word, each language marked. A
 * sentence cited again leads to its first footnote by a cross-reference. One use.
 */
final class WordBrief {
    /** A4 with margins that leave seventeen centimetres, in twentieths of a point. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 964;
    private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

    private final Brief brief;
    private final Wording words;
    private final XWPFDocument document = new XWPFDocument();
    private final Map<Note, String> bookmarks = new HashMap<>();
    private final Map<Note, Integer> numbers;

    private WordBrief(Brief brief, Wording words) {
        this.brief = brief;
        this.words = words;
        this.numbers = brief.numbers();
    }

    static void write(Brief brief, Wording words, OutputStream out) throws IOException {
        WordBrief word = new WordBrief(brief, words);
        try (XWPFDocument document = word.document) {
            word.compose();
            document.write(out);
        }
    }

    private void compose() {
        WordStyles.into(document, brief.language());
        page();
        properties();
        document.createFootnotes();
        paragraph("Title", brief.title());
        head();
        brief.sections().forEach(section -> section(section, 1, false));
        if (!brief.annex().isEmpty()) {
            paragraph("Heading1", words.say("brief.annex")).setPageBreak(true);
            paragraph("Small", words.say("brief.annex.about"));
            brief.annex().forEach(section -> section(section, 2, true));
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(850));
        margins.setBottom(BigInteger.valueOf(850));
        margins.setFooter(BigInteger.valueOf(400));
        margins.setHeader(BigInteger.valueOf(400));
        margins.setGutter(BigInteger.ZERO);
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.RIGHT);
        footer.setStyle("Small");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void properties() {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(brief.title());
        properties.setSubjectProperty(words.say("brief.name"));
        properties.setCreator("Chancery");
        properties.setCreated(Optional.of(
                Date.from(brief.question().on().atStartOfDay(ZoneOffset.UTC).toInstant())));
        properties.getUnderlyingProperties().setLanguageProperty(brief.language());
    }

    // ---- text -------------------------------------------------------------------------------------------------------

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private void head() {
        XWPFTable table = table(new int[] {1500, TEXT_WIDTH - 1500});
        for (Brief.Row row : brief.head()) {
            XWPFTableRow cells = row == brief.head().getFirst() ? table.getRow(0) : table.createRow();
            XWPFParagraph label = first(cells.getCell(0), "Small");
            label.createRun().setText(row.label());
            XWPFParagraph text = first(cells.getCell(1), "Line");
            row.text().forEach(piece -> piece(piece, text));
            references(row.notes(), text);
        }
    }

    private void section(Section section, int level, boolean isAnnex) {
        XWPFParagraph heading = paragraph("Heading" + level, section.title());
        boolean isPlain = section.parts().size() == 1
                && section.parts().getFirst().title().isEmpty();
        if (isPlain) {
            cut(section.parts().getFirst(), isAnnex, heading);
        }
        for (Part part : section.parts()) {
            if (!part.title().isEmpty()) {
                cut(part, isAnnex, paragraph("Heading" + (level + 1), part.title()));
            }
            if (part.groups().isEmpty()) {
                paragraph("Small", part.nothing());
            } else if (Spelling.isTable(section)) {
                table(section, part);
            } else {
                part.groups().forEach(this::group);
            }
        }
    }

    private void cut(Part part, boolean isAnnex, XWPFParagraph heading) {
        String cut = Spelling.cut(part, words, isAnnex);
        if (!cut.isEmpty()) {
            XWPFRun run = heading.createRun();
            run.setText("  " + cut);
            run.setBold(false);
            run.setFontSize(8);
            run.setColor("555555");
        }
    }

    private void group(Group group) {
        for (Line line : group.lines()) {
            XWPFParagraph paragraph = document.createParagraph();
            boolean isFirst = line == group.lines().getFirst();
            paragraph.setStyle(isFirst ? "Line" : "More");
            paragraph.setKeepNext(line != group.lines().getLast());
            if (isFirst) {
                lead(group, paragraph);
                paragraph.createRun().setText(". ");
            }
            line(line, paragraph);
        }
    }

    private void lead(Group group, XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        run.setText(Spelling.of(group.lead()));
        run.setBold(true);
        language(group.lead(), run);
    }

    private void line(Line line, XWPFParagraph paragraph) {
        line.text().forEach(piece -> piece(piece, paragraph));
        XWPFRun mark = paragraph.createRun();
        mark.setText("\u00a0" + Spelling.mark(line.curation()));
        mark.setColor(line.curation().isReviewed() ? "1D5C2E" : "7A4B00");
        mark.setFontSize(8);
        references(line.notes(), paragraph);
    }

    private void piece(Piece piece, XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        run.setText(printable(Spelling.of(piece)));
        run.setBold(piece.tone() == Piece.Tone.STRONG);
        language(piece, run);
    }

    private static void language(Piece piece, XWPFRun run) {
        if (!piece.language().isEmpty()) {
            run.setLang(WordStyles.tag(piece.language()));
        }
    }

    /** What no XML can hold is left out. */
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    // ---- tables -----------------------------------------------------------------------------------------------------

    private void table(Section section, Part part) {
        XWPFTable table = table(new int[] {2500, TEXT_WIDTH - 2500});
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        first(header.getCell(0), "Small").createRun().setText(Spelling.leadColumn(section, words));
        first(header.getCell(1), "Small").createRun().setText(Spelling.textColumn(section, words));
        header.getTableCells()
                .forEach(cell -> cell.getCTTc()
                        .getTcPr()
                        .addNewTcBorders()
                        .addNewBottom()
                        .setVal(STBorder.SINGLE));
        for (Group group : part.groups()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            lead(group, first(row.getCell(0), "Line"));
            for (Line line : group.lines()) {
                boolean isFirst = line == group.lines().getFirst();
                XWPFParagraph paragraph =
                        isFirst ? first(row.getCell(1), "Line") : row.getCell(1).addParagraph();
                paragraph.setStyle("Line");
                line(line, paragraph);
            }
        }
    }

    private XWPFTable table(int[] widths) {
        XWPFTable table = document.createTable(1, widths.length);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(TEXT_WIDTH);
        CTTblBorders borders = table.getCTTbl().getTblPr().isSetTblBorders()
                ? table.getCTTbl().getTblPr().getTblBorders()
                : table.getCTTbl().getTblPr().addNewTblBorders();
        borders.addNewInsideV().setVal(STBorder.NIL);
        borders.addNewLeft().setVal(STBorder.NIL);
        borders.addNewRight().setVal(STBorder.NIL);
        borders.addNewTop().setVal(STBorder.NIL);
        borders.addNewBottom().setVal(STBorder.NIL);
        borders.addNewInsideH().setVal(STBorder.NIL);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (int i = 0; i < widths.length; i++) {
            table.getRow(0).getCell(i).setWidth(String.valueOf(widths[i]));
        }
        return table;
    }

    private static XWPFParagraph first(XWPFTableCell cell, String style) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        return paragraph;
    }

    // ---- notes ------------------------------------------------------------------------------------------------------

    private void references(List<Note> notes, XWPFParagraph paragraph) {
        boolean isFurther = false;
        for (Note note : notes) {
            if (isFurther) {
                XWPFRun comma = paragraph.createRun();
                comma.setText(",");
                comma.setStyle("FootnoteReference");
            }
            isFurther = true;
            String bookmark = bookmarks.get(note);
            if (bookmark == null) {
                footnote(note, paragraph);
            } else {
                again(note, bookmark, paragraph);
            }
        }
    }

    private void footnote(Note note, XWPFParagraph paragraph) {
        int number = numbers.getOrDefault(note, 0);
        String name = "_Note" + number;
        bookmarks.put(note, name);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(number));
        start.setName(name);
        XWPFFootnote footnote = document.createFootnote();
        paragraph.addFootnoteReference(footnote);
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
        XWPFParagraph text = footnote.createParagraph();
        text.setStyle("FootnoteText");
        text.createRun().setText(" " + Spelling.source(note, words) + ": ");
        XWPFRun quoted = text.createRun();
        quoted.setText("“" + printable(Spelling.oneLine(note.sentence())) + "”");
        if (!note.language().isEmpty()) {
            quoted.setLang(WordStyles.tag(note.language()));
        }
        text.createRun().setText(" (" + Spelling.place(note, words) + ") ");
        text.createRun().setText(printable(note.address()));
    }

    /** The number of a footnote that stands elsewhere, as a field that Word keeps right. */
    private static void again(String number, String bookmark, XWPFParagraph paragraph) {
        field(paragraph, STFldCharType.BEGIN);
        XWPFRun code = paragraph.createRun();
        code.getCTR().addNewInstrText().setStringValue(" NOTEREF " + bookmark + " \\f \\h ");
        field(paragraph, STFldCharType.SEPARATE);
        XWPFRun shown = paragraph.createRun();
        shown.setStyle("FootnoteReference");
        shown.setText(number);
        field(paragraph, STFldCharType.END);
    }

    private void again(Note note, String bookmark, XWPFParagraph paragraph) {
        again(String.valueOf(numbers.get(note)), bookmark, paragraph);
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum part) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(part);
    }
}
