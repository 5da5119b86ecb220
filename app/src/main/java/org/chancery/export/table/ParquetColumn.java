package org.chancery.export.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column since the last group of rows was written. Each is written plainly; what is absent is told by
 * levels, as the format has it: 1 where there is a value, 0 where there is none; in lists the second and every further
 * item repeats. One thread.
 */
final class ParquetColumn {
    /** Digits of a decimal number, and those of them behind the point. */
    static final int PRECISION = 38;

    static final int SCALE = 9;
    static final int DECIMAL_BYTES = 16;

    private final Column.Type type;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final Levels defined = new Levels();
    private final Levels repeated = new Levels();
    private int flags;
    private int flagCount;

    ParquetColumn(Column.Type type) {
        this.type = type;
    }

    /** About how many bytes wait to be written. */
    int size() {
        return values.size();
    }

    void add(@Nullable Object value) {
        if (type == Column.Type.LIST) {
            addAll(value instanceof List<?> list ? list : List.of());
        } else {
            Object held = value instanceof BigDecimal number ? unscaled(number) : value;
            defined.add(held == null ? 0 : 1);
            if (held != null) {
                plain(held);
            }
        }
    }

    private void addAll(List<?> items) {
        if (items.isEmpty()) {
            repeated.add(0);
            defined.add(0);
        }
        for (int i = 0; i < items.size(); i++) {
            repeated.add(i == 0 ? 0 : 1);
            defined.add(1);
            plain(String.valueOf(items.get(i)));
        }
    }

    /** As a whole number of the smallest decimals; null where it has more digits than the column can hold. */
    private static @Nullable BigInteger unscaled(BigDecimal number) {
        BigInteger unscaled = number.setScale(SCALE, RoundingMode.HALF_EVEN).unscaledValue();
        return unscaled.abs().compareTo(BigInteger.TEN.pow(PRECISION)) < 0 ? unscaled : null;
    }

    private void plain(Object value) {
        switch (value) {
            case String text -> {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                little(utf8.length, 4);
                values.writeBytes(utf8);
            }
            case Long number -> little(number, 8);
            case LocalDate day -> little(day.toEpochDay(), 4);
            case Boolean flag -> bit(flag);
            case BigInteger number -> {
                byte[] least = number.toByteArray();
                for (int i = least.length; i < DECIMAL_BYTES; i++) {
                    values.write(number.signum() < 0 ? 0xFF : 0);
                }
                values.writeBytes(least);
            }
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }

    private void little(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            values.write((int) (value >> 8 * i));
        }
    }

    private void bit(boolean value) {
        flags |= (value ? 1 : 0) << flagCount++;
        if (flagCount == 8) {
            values.write(flags);
            flags = 0;
            flagCount = 0;
        }
    }

    /** How many levels there are: one for each row, in lists one for each item. */
    int count() {
        return defined.count;
    }

    /** The body of the page, as it is before it is packed. */
    byte[] page() {
        if (flagCount > 0) {
            values.write(flags);
        }
        ByteArrayOutputStream page = new ByteArrayOutputStream(values.size() + 1024);
        if (type == Column.Type.LIST) {
            page.writeBytes(repeated.bytes());
        }
        page.writeBytes(defined.bytes());
        page.writeBytes(values.toByteArray());
        return page.toByteArray();
    }

    void clear() {
        values.reset();
        defined.clear();
        repeated.clear();
        flags = 0;
        flagCount = 0;
    }

    static byte[] packed(byte[] page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(page.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 1 << 14)) {
            gzip.write(page);
        }
        return packed.toByteArray();
    }

    /** Levels of one bit as runs of the same, with their length in bytes before them. */
    private static final class Levels {
        private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
        private int level = -1;
        private int run;
        private int count;

        void add(int next) {
            if (next != level) {
                endRun();
                level = next;
            }
            run++;
            count++;
        }

        private void endRun() {
            if (run > 0) {
                Thrift.varint(runs, (long) run << 1);
                runs.write(level);
            }
            run = 0;
        }

        byte[] bytes() {
            endRun();
            level = -1;
            byte[] all = runs.toByteArray();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(all.length + 4);
            for (int i = 0; i < 4; i++) {
                bytes.write(all.length >> 8 * i);
            }
            bytes.writeBytes(all);
            return bytes.toByteArray();
        }

        void clear() {
            runs.reset();
            level = -1;
            run = 0;
            count = 0;
        }
    }
}
