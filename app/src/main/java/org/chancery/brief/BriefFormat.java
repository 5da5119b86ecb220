package org.chancery.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.store.RecordStore;
import org.chancery.view.Wording;

/**
 * The forms in which a brief is taken away. Each says all of it: lines, marks, notes. The same brief gives the same bytes;
 * in Word and PDF but for the moment of writing. Libraries of a form are loaded when it is first written.
 */
public enum BriefFormat {
    MD("text/markdown"),
    HTML("text/html"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    JSON("application/json");

    private final String mediaType;
    private final String label = name().toLowerCase(Locale.ROOT);

    BriefFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of a name or an extension, in any case. */
    public static Optional<BriefFormat> parse(String name) {
        return Stream.of(values())
                .filter(format -> format.label.equalsIgnoreCase(name))
                .findFirst();
    }

    /** The name and extension, {@code docx}. */
    public String label() {
        return label;
    }

    /** As HTTP names it, without a character set. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is characters in UTF-8. */
    public boolean isText() {
        return this != DOCX && this != PDF;
    }

    /** A brief as it is made for this form. */
    public Brief brief(Brief.Question question, RecordStore record, Wording words) {
        return Brief.of(question, record, words, this == DOCX);
    }

    /** What a file of a brief is called: {@code brief-VN-US-2026-02-10-en.docx}. */
    public String fileName(Brief brief) {
        Brief.Question question = brief.question();
        String name = "brief-" + question.we() + "-" + question.they() + "-" + question.on() + "-" + brief.language();
        return name.replaceAll("[^\\p{L}\\p{N}._-]+", "_") + "." + label;
    }

    /** Writes a brief; the stream stays open. */
    public void write(Brief brief, OutputStream out) throws IOException {
        Wording words = Wording.of(brief.language());
        switch (this) {
            case MD -> out.write(new MarkdownBrief(brief, words).text().getBytes(StandardCharsets.UTF_8));
            case HTML -> out.write(new HtmlBrief(brief, words).page().getBytes(StandardCharsets.UTF_8));
            case JSON -> out.write(JsonBrief.text(brief).getBytes(StandardCharsets.UTF_8));
            case DOCX -> WordBrief.write(brief, words, out);
            case PDF -> PdfBrief.write(brief, words, out);
        }
    }
}
