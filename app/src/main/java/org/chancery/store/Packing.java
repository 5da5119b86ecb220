package org.chancery.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Text as few bytes and back, to the letter. The first byte tells the encoding: UTF-8, or UTF-16 where the text has half
 * a surrogate pair, which UTF-8 cannot hold and offsets must not lose. What is packed with a dictionary, words that it is
 * likely to repeat, can be unpacked only with the same: a reading is packed with the text that it quotes. Thread-safe.
 */
final class Packing {
    private static final byte UTF_8 = 8;
    private static final byte UTF_16 = 16;
    /** Encoding, length and check sum of what is packed. */
    private static final int HEAD = 9;
    /** A document has at most 4 MB, and its reading a small multiple; more is no length that we wrote. */
    private static final int LONGEST = 1 << 29;

    private static final ThreadLocal<Deflater> DEFLATER = ThreadLocal.withInitial(() -> new Deflater(3, true));
    private static final ThreadLocal<Inflater> INFLATER = ThreadLocal.withInitial(() -> new Inflater(true));

    private Packing() {}

    static byte[] pack(String text) {
        return pack(text, "");
    }

    static byte[] pack(String text, String dictionary) {
        byte[] plain = utf8(text);
        byte encoding = plain == null ? UTF_16 : UTF_8;
        if (plain == null) {
            plain = utf16(text);
        }
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        if (!dictionary.isEmpty()) {
            deflater.setDictionary(dictionary.getBytes(StandardCharsets.UTF_8));
        }
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[HEAD + 64 + plain.length / 2];
        packed[0] = encoding;
        ByteBuffer.wrap(packed, 1, 8).putInt(plain.length).putInt(sum(plain));
        int length = HEAD;
        while (!deflater.finished()) {
            if (length == packed.length) {
                packed = Arrays.copyOf(packed, packed.length * 2);
            }
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return Arrays.copyOf(packed, length);
    }

    private static int sum(byte[] plain) {
        CRC32 sum = new CRC32();
        sum.update(plain);
        return (int) sum.getValue();
    }

    /** Unit by unit: the JDK's encoders put something else in the place of half a pair. */
    private static byte[] utf16(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 2);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static byte @Nullable [] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    static String unpack(byte[] packed) {
        return unpack(packed, "");
    }

    /** @throws StoreException when the bytes are not what was packed */
    static String unpack(byte[] packed, String dictionary) {
        try {
            int length =
                    packed.length < HEAD ? -1 : ByteBuffer.wrap(packed, 1, 4).getInt();
            if (length < 0 || length > LONGEST || (packed[0] != UTF_8 && packed[0] != UTF_16)) {
                throw new DataFormatException("no length");
            }
            Inflater inflater = INFLATER.get();
            inflater.reset();
            if (!dictionary.isEmpty()) {
                inflater.setDictionary(dictionary.getBytes(StandardCharsets.UTF_8));
            }
            inflater.setInput(packed, HEAD, packed.length - HEAD);
            byte[] plain = new byte[length];
            int got = 0;
            while (got < length) {
                int more = inflater.inflate(plain, got, length - got);
                if (more == 0) {
                    throw new DataFormatException("too short");
                }
                got += more;
            }
            if (sum(plain) != ByteBuffer.wrap(packed, 5, 4).getInt()) {
                throw new DataFormatException("its check sum is another");
            }
            return packed[0] == UTF_8
                    ? new String(plain, StandardCharsets.UTF_8)
                    : ByteBuffer.wrap(plain).asCharBuffer().toString();
        } catch (DataFormatException e) {
            throw new StoreException("a text of the store is damaged: " + e.getMessage(), e);
        }
    }
}
