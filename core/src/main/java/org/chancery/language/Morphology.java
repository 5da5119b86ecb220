package org.chancery.language;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a language builds the forms of a verb. One implementation per language; immutable and thread-safe.
 */
public interface Morphology {
    /** Receives the forms of a root. */
    interface Forms {
        /** One form, small letters, and how it stands to the one who acts. */
        void form(String form, Voice voice);
    }

    /** Reports every form of a root that the language can build; a form may be reported twice. */
    void inflect(String root, Forms forms);

    /** Reports the further forms of a noun phrase that stand for the same thing: <i>pertemuannya</i>, plurals. */
    default void owned(String noun, Consumer<String> forms) {}

    /** Whether a verb of saying holds its speaker in its ending: Indonesian <i>katanya</i>. Reads text[start, end). */
    default boolean namesSpeaker(CharSequence text, int start, int end) {
        return false;
    }

    /**
     * The voice that an unknown word's shape suggests (<i>me-</i>, <i>di-</i>, -ing …), or null where it does not look
     * like a verb. Reads text[start, end) without allocation.
     */
    @Nullable
    Voice guess(CharSequence text, int start, int end);
}
