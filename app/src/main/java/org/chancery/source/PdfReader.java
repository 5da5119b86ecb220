package org.chancery.source;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Layout;
import org.chancery.document.Problem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * PDF files. The stored text is what the pages say, one paragraph per line with an empty line between: lines of a
 * paragraph are put together, words parted at the end of a line are whole again, and what stands at the head or foot of
 * most pages is left out. Pure functions, safe to call from any thread.
 */
final class PdfReader {
    private static final char PARAGRAPH = '\u2029';
    /** What stands on so many pages at least, and on more than half of them, is their head or foot. */
    private static final int REPEATED = 3;

    private PdfReader() {}

    /**
     * Reads a file's bytes.
     *
     * @param longest of the text, in characters
     */
    static Intake read(String id, byte[] bytes, int longest) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<List<String>> pages = pages(pdf, longest);
            String text = text(pages);
            if (text.isBlank()) {
                return pdf.getNumberOfPages() == 0
                        ? Intake.failed(Reason.EMPTY, id, "no pages")
                        : Intake.failed(
                                Reason.NO_TEXT,
                                id,
                                pdf.getNumberOfPages() + " pages without letters: recognise them first");
            }
            return Intake.of(document(id, text, pdf.getDocumentInformation()));
        } catch (InvalidPasswordException e) {
            return Intake.failed(Reason.LOCKED, id, "the file opens with a password alone");
        } catch (TooLong e) {
            return Intake.failed(
                    Reason.TOO_LARGE, id, String.format(Locale.ROOT, "more than %,d characters of text", longest));
        } catch (IOException e) {
            return Intake.failed(Reason.UNREADABLE, id, "no PDF that can be read: " + Inputs.reason(e));
        }
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The paragraphs of each page, lines still parted. */
    private static List<List<String>> pages(PDDocument pdf, int longest) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart("" + PARAGRAPH);
        stripper.setPageEnd("");
        List<List<String>> pages = new ArrayList<>();
        int length = 0;
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            StringWriter page = new StringWriter();
            stripper.writeText(pdf, page);
            length += page.getBuffer().length();
            if (length > longest) {
                throw new TooLong();
            }
            List<String> paragraphs = new ArrayList<>();
            for (String paragraph : page.toString().split("" + PARAGRAPH)) {
                if (!paragraph.isBlank()) {
                    paragraphs.add(paragraph.strip());
                }
            }
            pages.add(paragraphs);
        }
        return pages;
    }

    private static String text(List<List<String>> pages) {
        Map<String, Integer> edges = new HashMap<>();
        for (List<String> page : pages) {
            if (!page.isEmpty()) {
                edges.merge(edge(page.getFirst()), 1, Integer::sum);
                if (page.size() > 1) {
                    edges.merge(edge(page.getLast()), 1, Integer::sum);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                boolean isEdge = i == 0 || i == page.size() - 1;
                int times = isEdge ? edges.getOrDefault(edge(page.get(i)), 0) : 0;
                boolean isFurniture = times >= REPEATED && times * 2 > pages.size();
                if (!isFurniture && !page.get(i).matches("[\\s\\d–—/.|-]*")) {
                    add(text, whole(page.get(i)));
                }
            }
        }
        return text.toString();
    }

    /** The number of the page apart, heads and feet are the same everywhere. */
    private static String edge(String paragraph) {
        return paragraph.replaceAll("\\d+", "#");
    }

    /** A paragraph that a page ends in the middle of goes on where the next page begins. */
    private static void add(StringBuilder text, String paragraph) {
        if (!text.isEmpty()) {
            char last = text.charAt(text.length() - 1);
            boolean goesOn =
                    (Character.isLetterOrDigit(last) || last == ',') && Character.isLowerCase(paragraph.codePointAt(0));
            text.append(goesOn ? " " : "\n\n");
        }
        text.append(paragraph);
    }

    /** The lines of a paragraph as one. */
    private static String whole(String paragraph) {
        return paragraph
                .replace('\u00a0', ' ')
                .replaceAll("(?<=\\p{Ll})[-\u00ad]\\s*\n\\s*(?=\\p{Ll})", "")
                .replace("\u00ad", "")
                .replaceAll("\\s*\n\\s*", " ")
                .strip();
    }

    private static Document document(String id, String text, @Nullable PDDocumentInformation about) {
        Layout layout = Layout.of(text);
        // What the text itself says of its day goes before the day on which the file was made.
        DatedBy made = layout.published() != null || about == null ? null : made(about.getCreationDate());
        return Document.of(id, text, about == null ? null : title(about.getTitle()), null, made, null, null, layout);
    }

    private static @Nullable DatedBy made(@Nullable Calendar calendar) {
        if (calendar == null) {
            return null;
        }
        ZoneId zone = calendar.getTimeZone().toZoneId();
        LocalDate day = calendar.toInstant().atZone(zone).toLocalDate();
        return day.getYear() < 1980 ? null : new DatedBy(day, DatedBy.How.METADATA, null);
    }

    /** What programs put there by themselves is no title. */
    private static @Nullable String title(@Nullable String stated) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        boolean isOfProgram = stated.matches("(?i).*\\.(docx?|odt|indd|pdf|pptx?|xlsx?|rtf|tex)\\s*|(?i)microsoft .*")
                || stated.matches("(?i)(untitled|document|slide)\\s*\\d*");
        return isOfProgram ? null : stated.strip().replaceAll("\\s+", " ");
    }
}
