package org.chancery.document.format;

import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words whose characters were written down wrongly on their way, as they were meant: UTF-8 taken for Latin-1 ("â€™" for an
 * apostrophe, once or several times over), escapes of some programming language ({@code \}{@code u2019}), entities of a
 * web page that nobody resolved ({@code &ldquo;}, {@code &amp;nbsp;}), small tags left in the words
 * (21{@code <sup>}st{@code </sup>}). What a person wrote so on purpose stays: words within backticks, escapes in quotation
 * marks or in lines of a program, pairs of letters that are a word's own ("giá”"). For titles and for words that are shown;
 * texts are kept as they were given, for all offsets count in them. Time is linear in the length. Stateless.
 */
public final class Mending {
    private static final int ROUNDS = 3;
    private static final int LONGEST_ENTITY = 12;
    private static final int LONGEST_TAG = 200;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Characters that often stand behind a letter of their own: with it they need not be two bytes of one. */
    private static final String WEAK = "\u00a0\u00a7\u00aa\u00ab\u00b7\u00ba\u00bb‘’‚“”„•–—…‹›˜";

    /** Tags of words in a line, and of blocks that stand in a line by mistake. */
    private static final Set<String> TAGS =
            Set.of(("a b blockquote br div em figcaption figure h1 h2 h3 h4 h5 h6 hr i img li ol p span strong sub sup "
                            + "table tbody td th thead tr u ul")
                    .split(" "));

    /** Tags behind which a new line begins, and those that stand between two cells. */
    private static final Set<String> LINES = Set.of("br", "hr", "tr", "li");

    private static final Set<String> CELLS = Set.of("td", "th");

    /** The byte of Windows-1252 for each character that is one beyond ASCII, else 0. */
    private static final byte[] BYTES = bytes();

    private static byte[] bytes() {
        byte[] bytes = new byte[Character.MAX_VALUE + 1];
        for (int b = 0x80; b <= 0xFF; b++) {
            bytes[b] = (byte) b; // Latin-1, C1 controls with it
            char c = new String(new byte[] {(byte) b}, WINDOWS).charAt(0);
            if (c != '\ufffd') {
                bytes[c] = (byte) b;
            }
        }
        return bytes;
    }

    private Mending() {}

    /** The words as they were meant; the very same string where there is nothing to mend. */
    public static String of(String text) {
        String mended = text;
        for (int round = 0; round < ROUNDS; round++) {
            String again = isSuspect(mended) ? new Round(mended).mend() : null;
            if (again == null) {
                return mended;
            }
            mended = again;
        }
        return mended;
    }

    /** Whether there is a character with which a place that was written wrongly begins. */
    private static boolean isSuspect(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '\\' || c == '<' || c >= 0xC2 && c <= 0xF4) {
                return true;
            }
        }
        return false;
    }

    /** One pass over a text. */
    private static final class Round {
        private final String text;
        private final StringBuilder mended = new StringBuilder();
        private int copied;
        private int tick = -1;
        private final boolean misread;

        Round(String text) {
            this.text = text;
            this.misread = isMisread(text);
        }

        /** The mended text, or null where nothing was to be mended. */
        @Nullable
        String mend() {
            for (int i = 0; i < text.length(); ) {
                int end = placeAt(i);
                i = end > i ? end : i + 1;
            }
            return copied == 0
                    ? null
                    : mended.append(text, copied, text.length()).toString();
        }

        private int placeAt(int at) {
            char c = text.charAt(at);
            return switch (c) {
                case '&' -> entity(at);
                case '\\' -> escape(at);
                case '<' -> tag(at);
                case '`' -> passage(at);
                default -> c >= 0xC2 && c <= 0xF4 ? sequence(at) : at;
            };
        }

        private int replace(int from, int to, String by) {
            mended.append(text, copied, from).append(by);
            copied = to;
            return to;
        }

        /** Over words within backticks, which are meant as they stand; one that nothing closes in its line is passed. */
        private int passage(int at) {
            int marks = at;
            while (marks < text.length() && text.charAt(marks) == '`') {
                marks++;
            }
            if (at < tick) {
                return marks; // nothing closes here, as was found before
            }
            String close = text.substring(at, marks);
            int end = text.indexOf(close, marks);
            int line = text.indexOf('\n', marks);
            boolean closed = end >= 0 && (close.length() >= 3 || line < 0 || end < line);
            if (!closed) {
                tick = close.length() >= 3 ? text.length() : line < 0 ? text.length() : line;
            }
            return closed ? end + close.length() : marks;
        }

        // ---- entities

        private int entity(int at) {
            int end = at + 1;
            int last = Math.min(text.length(), at + LONGEST_ENTITY);
            while (end < last && (isWord(text.charAt(end)) || end == at + 1 && text.charAt(end) == '#')) {
                end++;
            }
            if (end >= last || text.charAt(end) != ';' || end - at < 3) {
                return at;
            }
            String written = text.substring(at, end + 1);
            String meant = org.jsoup.parser.Parser.unescapeEntities(written, true);
            return meant.equals(written) || !isText(meant) ? at : replace(at, end + 1, plain(meant));
        }

        private static boolean isWord(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }

        // ---- escapes

        private int escape(int at) {
            int end = at + 6;
            boolean whole = end <= text.length() && text.charAt(at + 1) == 'u' && hex(at + 2) >= 0;
            if (!whole || isCode(at, end)) {
                return at;
            }
            char c = (char) hex(at + 2);
            if (Character.isHighSurrogate(c)) {
                boolean pair = end + 6 <= text.length()
                        && text.startsWith("\\u", end)
                        && hex(end + 2) >= 0
                        && Character.isLowSurrogate((char) hex(end + 2));
                return pair ? replace(at, end + 6, new String(new char[] {c, (char) hex(end + 2)})) : at;
            }
            String meant = String.valueOf(c);
            return isText(meant) ? replace(at, end, plain(meant)) : at;
        }

        private int hex(int at) {
            int value = 0;
            for (int i = at; i < at + 4; i++) {
                int digit = i < text.length() && text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
                if (digit < 0) {
                    return -1;
                }
                value = value * 16 + digit;
            }
            return value;
        }

        /** Escaped itself, spoken of in quotation marks or brackets, or in a line that ends as those of programs do. */
        private boolean isCode(int at, int end) {
            char left = at > 0 ? text.charAt(at - 1) : ' ';
            char right = end < text.length() ? text.charAt(end) : ' ';
            boolean alone = "\"'[(-“‘".indexOf(left) >= 0 && "\"'])-”’".indexOf(right) >= 0;
            int line = text.indexOf('\n', end);
            int last = (line < 0 ? text.length() : line) - 1;
            while (last > end && text.charAt(last) <= ' ') {
                last--;
            }
            boolean program = last >= end && (text.charAt(last) == ';' || text.charAt(last) == '{');
            return left == '\\' || alone || program;
        }

        // ---- tags

        private int tag(int at) {
            if (text.startsWith("<!--", at)) {
                int end = text.indexOf("-->", at + 4);
                return end < 0 || end - at > LONGEST_TAG ? at : replace(at, end + 3, "");
            }
            int name = at + 1;
            boolean closes = name < text.length() && text.charAt(name) == '/';
            int end = closes ? name + 1 : name;
            int from = end;
            while (end < text.length() && isWord(text.charAt(end)) && end - from < 11) {
                end++;
            }
            String called = text.substring(from, end).toLowerCase(java.util.Locale.ROOT);
            if (!TAGS.contains(called) || end >= text.length()) {
                return at;
            }
            char next = text.charAt(end);
            int close = next == '>' ? end : next == ' ' || next == '/' ? text.indexOf('>', end) : -1;
            if (close < 0
                    || close - at > LONGEST_TAG
                    || text.substring(end, close).indexOf('<') >= 0) {
                return at;
            }
            boolean attributes = text.substring(end, close).strip().length() > 1;
            if (attributes && text.substring(end, close).indexOf('=') < 0) {
                return at; // "a <b or c> d"
            }
            String meant = LINES.contains(called) && !closes ? "\n" : CELLS.contains(called) ? " " : "";
            return replace(at, close + 1, meant);
        }

        // ---- UTF-8 taken for Latin-1

        /** Whether the text has a sequence that nothing but a misreading can be. */
        private static boolean isMisread(String text) {
            for (int i = 0; i + 1 < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 0xC2 && c <= 0xF4) {
                    int length = length(text, i);
                    if (length > 2 || length == 2 && WEAK.indexOf(text.charAt(i + 1)) < 0) {
                        return true;
                    }
                }
            }
            return false;
        }

        private int sequence(int at) {
            int length = length(text, at);
            if (length == 0) {
                // The last byte of a closing quotation mark is no character of Windows-1252 and was dropped.
                if (text.startsWith("â€", at)) {
                    return replace(at, at + 2, "”");
                }
                boolean lost =
                        misread && text.startsWith("Ã ", at) && at > 0 && Character.isLetter(text.charAt(at - 1));
                return lost ? replace(at, text.startsWith("  ", at + 1) ? at + 2 : at + 1, "à") : at;
            }
            if (length == 2 && !misread) {
                return at;
            }
            return replace(at, at + length, plain(decoded(text, at, length)));
        }

        /** How many characters from a place are the bytes of one; 0 where they are characters themselves. */
        private static int length(String text, int at) {
            char lead = text.charAt(at);
            int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            if (at + length > text.length()) {
                return 0;
            }
            for (int i = at + 1; i < at + length; i++) {
                if ((BYTES[text.charAt(i)] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            String meant = decoded(text, at, length);
            return meant.codePointCount(0, meant.length()) == 1 && isText(meant) ? length : 0;
        }

        private static String decoded(String text, int at, int length) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = BYTES[text.charAt(at + i)];
            }
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        }

        // ---- what comes out

        private static boolean isText(String meant) {
            return meant.codePoints().allMatch(c -> switch (Character.getType(c)) {
                // C1 controls are bytes of a character yet to be read.
                case Character.CONTROL -> c >= 0x80;
                case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
                default -> c != 0xFFFD;
            });
        }

        /** Blanks are blanks; what only tells a printer where to break is left out. */
        private static String plain(String meant) {
            return switch (meant) {
                case "\u00a0", "\u202f", "\u2009" -> " ";
                case "\u00ad", "\u200b", "\u2060", "\ufeff" -> "";
                default -> meant;
            };
        }
    }
}
