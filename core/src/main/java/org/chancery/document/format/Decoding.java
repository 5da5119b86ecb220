package org.chancery.document.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as characters. In this order: a byte order mark, UTF-16 without one, the declared encoding when the bytes allow
 * it, UTF-8 when they are valid, UTF-8 with a few broken places when most of it is valid, else Windows-1252. A mark is
 * no part of the text; nothing else is changed. Immutable; time is linear in the number of bytes.
 *
 * @param text the decoded characters
 * @param charset the encoding used, by its usual name
 * @param broken places that the encoding does not allow, each now one U+FFFD
 */
public record Decoding(String text, String charset, int broken) {

    private static final int LOOK = 8192;

    /** Bytes that begin files which are no text, by what they are. */
    private static final String[][] MAGIC = {
        {"%PDF-", "a PDF file"},
        {"\u0089PNG", "a PNG picture"},
        {"\u00ff\u00d8\u00ff", "a JPEG picture"},
        {"GIF8", "a GIF picture"},
        {"RIFF", "a RIFF file"},
        {"PK\u0003\u0004", "a ZIP archive (docx, xlsx, odt)"},
        {"\u001f\u008b", "a gzip file"},
        {"\u007fELF", "a program"},
        {"MZ\u0090", "a program"},
        {"\u00d0\u00cf\u0011\u00e0", "an old Office file"},
        {"Rar!", "a RAR archive"},
        {"7z\u00bc\u00af", "a 7z archive"},
        {"SQLite format 3", "a database"},
        {"\u00ca\u00fe\u00ba\u00be", "a Java class"},
        {"BZh", "a bzip2 file"},
        {"\u0028\u00b5\u002f\u00fd", "a zstd file"},
    };

    /** Decodes bytes; never fails. */
    public static Decoding of(byte[] bytes, @Nullable String declared) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return lenient(bytes, 4, "UTF-32LE");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return lenient(bytes, 2, "UTF-16LE");
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return lenient(bytes, 2, "UTF-16BE");
        }
        String wide = utf16WithoutMark(bytes);
        if (wide != null) {
            return lenient(bytes, 0, wide);
        }
        if (declared != null) {
            Decoding asDeclared = strict(bytes, declared);
            if (asDeclared != null) {
                return asDeclared;
            }
        }
        return utf8(bytes, 0);
    }

    /** What the bytes are when they are no text, in words; null when they may be text. */
    public static @Nullable String binary(byte[] bytes) {
        for (String[] magic : MAGIC) {
            if (startsWith(bytes, magic[0])) {
                return magic[1];
            }
        }
        if (bytes.length >= 2 && (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF))) {
            return null;
        }
        if (utf16WithoutMark(bytes) != null) {
            return null;
        }
        int look = Math.min(bytes.length, LOOK);
        int strange = 0;
        int nuls = 0;
        for (int i = 0; i < look; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                nuls++;
            } else if (b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 27) {
                strange++;
            }
        }
        if (nuls * 10 > look) {
            return nuls + " of the first " + look + " bytes are zero";
        }
        return strange * 20 > look ? strange + " of the first " + look + " bytes are control characters" : null;
    }

    private static Decoding utf8(byte[] bytes, int from) {
        try {
            CharBuffer chars = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return new Decoding(chars.toString(), "UTF-8", 0);
        } catch (CharacterCodingException e) {
            return notQuiteUtf8(bytes, from);
        }
    }

    /** A text of many valid sequences and few broken ones is broken UTF-8; otherwise every byte is a character. */
    private static Decoding notQuiteUtf8(byte[] bytes, int from) {
        int valid = 0;
        int invalid = 0;
        for (int i = from; i < bytes.length; ) {
            int b = bytes[i] & 0xFF;
            int length = b < 0x80
                    ? 1
                    : b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 0;
            if (length == 1) {
                i++;
                continue;
            }
            boolean whole = length > 0 && i + length <= bytes.length;
            for (int k = 1; whole && k < length; k++) {
                whole = (bytes[i + k] & 0xC0) == 0x80;
            }
            if (whole) {
                valid++;
                i += length;
            } else {
                invalid++;
                i++;
            }
        }
        if (valid >= invalid) {
            String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
            return new Decoding(text, "UTF-8", invalid);
        }
        return new Decoding(windows1252(bytes, from), "windows-1252", 0);
    }

    private static String windows1252(byte[] bytes, int from) {
        return new String(bytes, from, bytes.length - from, Charset.forName("windows-1252"));
    }

    private static @Nullable Decoding strict(byte[] bytes, String declared) {
        try {
            // Pages that declare Latin-1 mean Windows-1252: every browser reads them so.
            String name = declared.trim();
            boolean latin = name.equalsIgnoreCase("iso-8859-1")
                    || name.equalsIgnoreCase("latin1")
                    || name.equalsIgnoreCase("us-ascii");
            if (latin && isValidUtf8WithMultibyte(bytes)) {
                return null;
            }
            Charset charset = Charset.forName(latin ? "windows-1252" : name);
            CharBuffer chars = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return new Decoding(chars.toString(), charset.name(), 0);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isValidUtf8WithMultibyte(byte[] bytes) {
        boolean beyondAscii = false;
        for (byte b : bytes) {
            if (b < 0) {
                beyondAscii = true;
                break;
            }
        }
        if (!beyondAscii) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Decoding lenient(byte[] bytes, int from, String charset) {
        String text = new String(bytes, from, bytes.length - from, Charset.forName(charset));
        int broken = 0;
        for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
            broken++;
        }
        return new Decoding(text, charset, broken);
    }

    /** Latin text in UTF-16 has a zero in every second byte and hardly one in the others. */
    private static @Nullable String utf16WithoutMark(byte[] bytes) {
        int look = Math.min(bytes.length, LOOK) & ~1;
        if (look < 8) {
            return null;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < look; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = look / 2;
        if (odd * 10 > pairs * 4 && even * 20 < pairs) {
            return "UTF-16LE";
        }
        return even * 10 > pairs * 4 && odd * 20 < pairs ? "UTF-16BE" : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        byte[] mark = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
