package org.chancery.language;

import java.util.function.Consumer;
import org.chancery.text.Shape;
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

    /** The words around a form, by the number of their tokens; what is asked of no word answers 0, false or small. */
    interface Neighbours {
        /** The class bits of a token. */
        long classes(int token);

        /** Whether a token is a word. */
        boolean isWord(int token);

        /** Whether a token is the given sign. */
        boolean isSign(int token, char sign);

        /** How a token is written. */
        Shape shape(int token);

        /** Whether the words that end with a token own what follows: <i>Japan's</i>. */
        boolean endsPossessive(int token);

        /** Whether a token, in small letters, ends so. */
        boolean endsWith(int token, String ending);
    }

    /** Reports every form of a root that the language can build; a form may be reported twice. */
    void inflect(String root, Forms forms);

    /** Whether an active form says by itself that something is acted on: Indonesian <i>menandatangani</i>, not <i>berlaku</i>. */
    default boolean actsOnSomething(String form) {
        return false;
    }

    /** Reports the further forms of a noun phrase that stand for the same thing: <i>pertemuannya</i>, plurals. */
    default void owned(String noun, Consumer<String> forms) {}

    /** Whether a word of no closed class has the form of an adverb: English <i>promptly</i>. Reads text[start, end). */
    default boolean isAdverb(CharSequence text, int start, int end) {
        return false;
    }

    /** Whether a verb of saying holds its speaker in its ending: Indonesian <i>katanya</i>. Reads text[start, end). */
    default boolean namesSpeaker(CharSequence text, int start, int end) {
        return false;
    }

    /**
     * Whether an unknown word ends like an ordinary one of the language and not like a name: <i>nonproliferation</i>. Reads
     * text[start, end).
     */
    default boolean isOrdinary(CharSequence text, int start, int end) {
        return false;
    }

    /**
     * The voice that an unknown word's shape suggests (<i>me-</i>, <i>di-</i>, -ing …), or null where it does not look
     * like a verb. Reads text[start, end) without allocation.
     */
    @Nullable
    Voice guess(CharSequence text, int start, int end);

    /**
     * What a form is where it stands: the form's own voice, unless the language has forms that serve several ends
     * (<i>agreed</i>: past, or passive after <i>was</i>). Null where it is no verb there at all.
     */
    default @Nullable Voice settle(Voice form, int token, Neighbours around) {
        return form;
    }
}
