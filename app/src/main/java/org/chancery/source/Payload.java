package org.chancery.source;

import java.util.Locale;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Problem.Reason;
import org.chancery.document.format.HtmlReader;
import org.chancery.document.format.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * What a server sent for an address. Immutable as long as nobody writes into the bytes.
 *
 * @param id of the document
 * @param address where it was
 * @param type as the server says, {@code text/html; charset=utf-8} for example; empty where it says nothing
 */
public record Payload(String id, String address, String type, byte[] bytes) {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** The type without what stands beside it. */
    private String kind() {
        String kind = type.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return kind.isEmpty() ? "text/html" : kind;
    }

    /** Whether it is of a type that can hold an article. */
    boolean isArticle() {
        return switch (kind()) {
            case "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf", WORD -> true;
            default -> false;
        };
    }

    /** The document, or the reason why there is none. */
    public Intake read() {
        return switch (kind()) {
            case "text/html", "application/xhtml+xml" -> located(HtmlReader.read(id, bytes, address, charset()));
            case "text/plain", "text/markdown" -> located(TextReader.read(id, bytes));
            case "application/pdf" -> located(PdfReader.read(id, bytes, Inputs.LARGEST));
            case WORD -> located(DocxReader.read(id, bytes, Inputs.LARGEST));
            default -> Intake.failed(Reason.UNKNOWN_FORMAT, id, "the server sends " + kind());
        };
    }

    private @Nullable String charset() {
        String lower = type.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset=");
        return at < 0
                ? null
                : lower.substring(at + "charset=".length())
                        .split(";")[0]
                        .replace("\"", "")
                        .strip();
    }

    /** A text knows no address of its own. */
    private Intake located(Intake intake) {
        Document document = intake.document();
        if (document == null || document.url() != null) {
            return intake;
        }
        return new Intake(
                new Document(
                        document.id(),
                        document.text(),
                        document.title(),
                        document.language(),
                        document.published(),
                        document.publisher(),
                        address,
                        document.layout()),
                intake.problems());
    }
}
