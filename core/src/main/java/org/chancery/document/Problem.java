package org.chancery.document;

/**
 * One input that could not be read as it should, named with its reason. Immutable.
 *
 * @param reason one of a short list
 * @param input the file, or the file and line, or the document's id
 * @param detail a sentence fragment for a person: what was seen, in which unit
 */
public record Problem(Reason reason, String input, String detail) {

    /** Why an input gave no document, or gave one with a reservation. */
    public enum Reason {
        /** Cannot be opened or read to its end. */
        UNREADABLE,
        /** No such file or folder. */
        NOT_FOUND,
        /** No characters, or nothing but white space. */
        EMPTY,
        /** Bytes that are no text. */
        BINARY,
        /** Larger than the set limit. */
        TOO_LARGE,
        /** A kind of file that no reader knows. */
        UNKNOWN_FORMAT,
        /** Locked with a password. */
        LOCKED,
        /** Pictures of pages, without letters: a scan that nobody has recognised. */
        NO_TEXT,
        /** JSON that breaks off or is not well formed; the line is named. */
        BROKEN_JSON,
        /** Well-formed JSON without a {@code text} string. */
        JSON_WITHOUT_TEXT,
        /** Nested deeper than the set limit. */
        TOO_DEEP,
        /** A language without a pack: the document is kept, its facts are not read. */
        UNSUPPORTED_LANGUAGE,
        /** Bytes that its encoding does not allow; each became a replacement character and the rest was read. */
        BROKEN_ENCODING,
        /** A date, address or language given beside the text that is none; the document is kept without it. */
        BAD_FIELD,
        /** One part of a document could not be read; the rest of it was. */
        READING_FAILED;

        /** True when the document itself is kept and goes on to be stored. */
        public boolean keepsDocument() {
            return this == UNSUPPORTED_LANGUAGE
                    || this == BROKEN_ENCODING
                    || this == BAD_FIELD
                    || this == READING_FAILED;
        }

        /** The name as people and JSON see it: {@code broken_json}. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** "broken_json: news.jsonl:17: unexpected end of input". */
    @Override
    public String toString() {
        return reason.label() + ": " + input + ": " + detail;
    }
}
