package org.chancery.export.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: what it holds and how it is got from a row. Immutable.
 *
 * @param name in files, {@code first_told}
 * @param type of its values
 * @param says what it holds, in one English sentence, for the dictionary
 * @param value of a row, of the class that the type names; null where there is none
 */
public record Column<R>(String name, Type type, String says, Function<? super R, ? extends @Nullable Object> value) {

    /** What the values of a column are. */
    public enum Type {
        /** A {@link String}. */
        TEXT,
        /** A {@link List} of strings; empty rather than null. */
        LIST,
        /** A {@link Long}. */
        WHOLE,
        /** A {@link BigDecimal}. */
        DECIMAL,
        /** A {@link LocalDate}. */
        DAY,
        /** A {@link Boolean}. */
        FLAG;

        private final String label = name().toLowerCase(Locale.ROOT);

        /** The name in the dictionary, {@code text}. */
        public String label() {
            return label;
        }
    }

    /** Text; other values by their own form, for example a date at its own precision. */
    public static <R> Column<R> text(String name, String says, Function<? super R, ? extends @Nullable Object> value) {
        return new Column<>(name, Type.TEXT, says, row -> {
            Object found = value.apply(row);
            return found == null ? null : found.toString();
        });
    }

    /** Several texts. */
    public static <R> Column<R> list(String name, String says, Function<? super R, ? extends List<String>> value) {
        return new Column<>(name, Type.LIST, says, value);
    }

    /** A whole number. */
    public static <R> Column<R> whole(String name, String says, Function<? super R, ? extends @Nullable Number> value) {
        return new Column<>(name, Type.WHOLE, says, row -> {
            Number found = value.apply(row);
            return found == null ? null : found.longValue();
        });
    }

    /** A number with decimals. */
    public static <R> Column<R> decimal(
            String name, String says, Function<? super R, ? extends @Nullable BigDecimal> value) {
        return new Column<>(name, Type.DECIMAL, says, value);
    }

    /** A day. */
    public static <R> Column<R> day(
            String name, String says, Function<? super R, ? extends @Nullable LocalDate> value) {
        return new Column<>(name, Type.DAY, says, value);
    }

    /** Yes or no. */
    public static <R> Column<R> flag(String name, String says, Function<? super R, Boolean> value) {
        return new Column<>(name, Type.FLAG, says, value);
    }

    /** The value of a row. */
    @Nullable
    Object of(R row) {
        return value.apply(row);
    }

    /** A value as characters: an absent one as nothing, lists with a semicolon between their items. */
    static String characters(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case List<?> list ->
                String.join("; ", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
