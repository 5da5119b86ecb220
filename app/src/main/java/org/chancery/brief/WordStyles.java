package org.chancery.brief;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.chancery.view.Wording;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a brief in Word, under the names that Word knows, so that outline, contents and themes work with them. */
final class WordStyles {
    private static final String SERIF = "Cambria";
    private static final String SANS = "Calibri";

    private final XWPFStyles styles;

    private WordStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    /** The tag of a language, ISO 639-1, as Word's spelling checkers are named; the code itself where none is known. */
    static String tag(String language) {
        return Wording.LANGUAGES.contains(language) ? Wording.of(language).say("language.tag") : language;
    }

    /** Gives a document the styles; text is in the given language where nothing else is said. */
    static void into(XWPFDocument document, String language) {
        XWPFStyles styles = document.createStyles();
        WordStyles made = new WordStyles(styles);
        styles.setSpellingLanguage(tag(language));
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(SERIF);
        fonts.setHAnsi(SERIF);
        fonts.setCs(SERIF);
        fonts.setEastAsia(SERIF);
        styles.setDefaultFonts(fonts);
        made.paragraph("Normal", "Normal", null, 20, false, 0, 0, null).setDefault(true);
        made.paragraph("Title", "Title", SANS, 34, true, 0, 60, null);
        made.paragraph("Heading1", "heading 1", SANS, 22, true, 120, 20, 0);
        made.paragraph("Heading2", "heading 2", SANS, 20, true, 60, 10, 1);
        made.paragraph("Heading3", "heading 3", SANS, 19, true, 60, 10, 2);
        made.paragraph("Line", "Line", null, 19, false, 0, 20, null);
        made.paragraph("More", "More", null, 19, false, 0, 20, null);
        made.paragraph("Small", "Small", SANS, 17, false, 0, 10, null);
        made.paragraph("FootnoteText", "footnote text", null, 14, false, 0, 0, null);
        made.reference();
    }

    /**
     * A style of paragraphs.
     *
     * @param size in half points
     * @param before space above in twentieths of a point
     * @param outline level of a heading from 0, or null
     */
    private CTStyle paragraph(
            String id,
            String name,
            @Nullable String font,
            int size,
            boolean isBold,
            int before,
            int after,
            @Nullable Integer outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (!id.equals("Normal")) {
            style.addNewBasedOn().setVal("Normal");
            style.addNewQFormat();
        }
        CTPPrGeneral paragraph = style.addNewPPr();
        if (outline != null) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        if (id.equals("More")) {
            paragraph.addNewInd().setLeft(BigInteger.valueOf(284));
        }
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        spacing.setLine(BigInteger.valueOf(240));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        CTRPr run = style.addNewRPr();
        if (font != null) {
            CTFonts fonts = run.addNewRFonts();
            fonts.setAscii(font);
            fonts.setHAnsi(font);
            fonts.setCs(font);
        }
        if (isBold) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(size));
        run.addNewSzCs().setVal(BigInteger.valueOf(size));
        styles.addStyle(new XWPFStyle(style));
        return style;
    }

    private void reference() {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("FootnoteReference");
        style.setType(STStyleType.CHARACTER);
        style.addNewName().setVal("footnote reference");
        style.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        styles.addStyle(new XWPFStyle(style));
    }
}
