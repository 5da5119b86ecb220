package org.chancery.document.format;

import java.util.ArrayList;
import java.util.List;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Problem;
import org.chancery.document.Problem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Plain texts and markdown. The stored text is exactly the file's decoded characters: zero-width characters, direction
 * marks, NULs and markdown stay where they are, so that every offset counts in the file itself. Pure functions, safe to
 * call from any thread.
 */
public final class TextReader {

    private TextReader() {}

    /** Reads a file's bytes; the id is the file's name. */
    public static Intake read(String id, byte[] bytes) {
        Intake failure = failure(id, bytes);
        if (failure != null) {
            return failure;
        }
        Decoding decoding = Decoding.of(bytes, null);
        if (decoding.text().isBlank()) {
            return Intake.failed(Reason.EMPTY, id, "nothing but white space");
        }
        List<Problem> problems = new ArrayList<>();
        noteBroken(id, decoding, problems);
        return new Intake(Document.of(id, decoding.text()), problems);
    }

    /** Why bytes give no text at all, or null when they may. */
    static @Nullable Intake failure(String id, byte[] bytes) {
        if (bytes.length == 0) {
            return Intake.failed(Reason.EMPTY, id, "no bytes");
        }
        String binary = Decoding.binary(bytes);
        return binary == null ? null : Intake.failed(Reason.BINARY, id, binary);
    }

    static void noteBroken(String id, Decoding decoding, List<Problem> problems) {
        if (decoding.broken() > 0) {
            problems.add(new Problem(
                    Reason.BROKEN_ENCODING, id, decoding.broken() + " places are no valid " + decoding.charset()));
        }
    }
}
