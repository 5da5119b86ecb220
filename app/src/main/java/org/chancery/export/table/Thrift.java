package org.chancery.export.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Structures in Thrift's compact protocol, as far as the metadata of Parquet needs it. Fields are written in the order of
 * their numbers. One thread.
 */
final class Thrift {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    /** A structure as it stands in a list, or the outermost one. */
    Thrift begin() {
        outer.push(last);
        last = 0;
        return this;
    }

    Thrift end() {
        bytes.write(0);
        last = outer.pop();
        return this;
    }

    /** A structure as a field. */
    Thrift begin(int field) {
        head(field, STRUCT);
        return begin();
    }

    /** A list of structures, which follow. */
    Thrift structs(int field, int size) {
        return list(field, STRUCT, size);
    }

    Thrift i32s(int field, int... values) {
        list(field, I32, values.length);
        for (int value : values) {
            zigzag(value);
        }
        return this;
    }

    Thrift texts(int field, String... values) {
        list(field, BINARY, values.length);
        for (String value : values) {
            binary(value);
        }
        return this;
    }

    private Thrift list(int field, int type, int size) {
        head(field, LIST);
        if (size < 15) {
            bytes.write(size << 4 | type);
        } else {
            bytes.write(0xF0 | type);
            varint(size);
        }
        return this;
    }

    Thrift i32(int field, int value) {
        head(field, I32);
        zigzag(value);
        return this;
    }

    Thrift i64(int field, long value) {
        head(field, I64);
        zigzag(value);
        return this;
    }

    Thrift text(int field, String value) {
        head(field, BINARY);
        binary(value);
        return this;
    }

    private void binary(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        bytes.writeBytes(utf8);
    }

    private void head(int field, int type) {
        int step = field - last;
        if (step < 1 || step > 15) {
            throw new IllegalArgumentException("field " + field + " after " + last);
        }
        bytes.write(step << 4 | type);
        last = field;
    }

    private void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    private void varint(long value) {
        varint(bytes, value);
    }

    /** Seven bits to a byte, the lowest first. */
    static void varint(ByteArrayOutputStream to, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            to.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        to.write((int) rest);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
