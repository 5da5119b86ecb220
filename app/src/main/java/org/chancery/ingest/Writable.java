package org.chancery.ingest;

import java.util.Objects;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.format.Mending;
import org.jspecify.annotations.Nullable;

/**
 * Names without what not every database can hold: NUL, and halves of surrogate pairs; titles with the characters that they
 * mean. Texts are kept as bytes and need no such care: they stay as they were given.
 */
final class Writable {
    private static final char REPLACEMENT = '\ufffd';

    private Writable() {}

    /** The same intake where nothing is wrong with its names, as almost always. */
    static Intake of(Intake intake) {
        Document document = intake.document();
        if (document == null) {
            return intake;
        }
        String title = document.title();
        String meant = title == null ? null : plain(Mending.of(title).strip());
        if (isPlain(document.id())
                && Objects.equals(title, meant)
                && isPlain(document.publisher())
                && isPlain(document.url())) {
            return intake;
        }
        return new Intake(
                new Document(
                        plain(document.id()),
                        document.text(),
                        meant,
                        document.language(),
                        document.published(),
                        document.publisher() == null ? null : plain(document.publisher()),
                        document.url() == null ? null : plain(document.url()),
                        document.layout()),
                intake.problems());
    }

    private static boolean isPlain(@Nullable String name) {
        return name == null || name.equals(plain(name));
    }

    private static String plain(String name) {
        StringBuilder plain = null;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < name.length()
                    && Character.isLowSurrogate(name.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                plain = plain == null ? new StringBuilder(name) : plain;
                plain.setCharAt(i, REPLACEMENT);
            }
        }
        return plain == null ? name : plain.toString();
    }
}
