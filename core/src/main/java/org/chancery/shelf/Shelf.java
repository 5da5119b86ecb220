package org.chancery.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The shelf {@code languages/} as it is packaged with the program: the one place that reads its files. YAML 1.2 in which
 * every scalar stays the string that was written, and a key given twice is an error. Thread-safe.
 */
public final class Shelf {
    private Shelf() {}

    /** The names of the files that a folder lists in its {@code files.txt}; an error where the folder has none. */
    public static List<String> files(String folder) {
        return text(folder + "/files.txt")
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .toList();
    }

    /**
     * The codes of the languages that have a folder, ISO 639-1, in the order in which their files are read: the one list
     * of languages that there is. Of some there is only what all texts need, the rows of their page noise for example.
     */
    public static List<String> languages() {
        return yaml("languages.yml").list("languages");
    }

    /** Whether there is a file. */
    public static boolean has(String path) {
        return bytesIfThere(path) != null;
    }

    /** The text of a file, UTF-8; an error naming the file where it is missing. */
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        return Objects.requireNonNull(bytesIfThere(path), "no file languages/" + path);
    }

    private static byte @Nullable [] bytesIfThere(String path) {
        try (InputStream in = Shelf.class.getResourceAsStream("/languages/" + path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("languages/" + path, e);
        }
    }

    /** A YAML file as maps, lists and strings. */
    public static Row yaml(String path) {
        byte[] yaml = bytes(path);
        byte[] packed = bytesIfThere(path + Packed.ENDING);
        Map<String, Object> fields = packed == null ? null : Packed.read(packed, yaml);
        return fields != null ? new Row(path, fields) : parse(path, new String(yaml, StandardCharsets.UTF_8));
    }

    /** YAML text as maps, lists and strings. The path is only for messages. */
    public static Row parse(String path, String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("languages/" + path)
                .setAllowDuplicateKeys(false)
                .setSchema(new FailsafeSchema())
                .setCodePointLimit(64_000_000)
                .build();
        return new Row(path, asMap(path, new Load(settings).loadFromString(yaml)));
    }

    /** A YAML file in the form that loads ten times faster, to be kept beside it under the same name and {@code .packed}. */
    public static byte[] pack(String path) {
        byte[] yaml = bytes(path);
        return Packed.write(
                yaml, parse(path, new String(yaml, StandardCharsets.UTF_8)).fields());
    }

    /**
     * A table of names, for lists too long for YAML to be read at every start: after comment lines ({@code #}) a line
     * {@code sense: city}, a line with the names of the columns, then one row a line, cells parted by a tabulator,
     * several names in one cell by {@code |}. It comes as the same map that the YAML file would give.
     */
    public static Row table(String path) {
        Map<String, Object> file = new LinkedHashMap<>();
        List<Object> rows = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : text(path).split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (file.isEmpty()) {
                file.put("sense", line.substring(line.indexOf(':') + 1).strip());
            } else if (columns.isEmpty()) {
                columns = cells(line, '\t');
            } else {
                rows.add(cellsByColumn(path, columns, cells(line, '\t')));
            }
        }
        file.put("entries", rows);
        return new Row(path, file);
    }

    private static Map<String, Object> cellsByColumn(String path, List<String> columns, List<String> cells) {
        if (cells.size() > columns.size()) {
            throw new IllegalArgumentException("languages/" + path + ": more cells than columns in " + cells);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                row.put(columns.get(i), i == 0 ? cells(cell, '|') : cell);
            }
        }
        return row;
    }

    private static List<String> cells(String line, char sign) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from).strip());
        return cells;
    }

    private static Map<String, Object> asMap(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("languages/" + path + ": a map is expected, not " + value);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, field) -> fields.put(String.valueOf(key), field == null ? "" : field));
        return fields;
    }

    /**
     * One map of a YAML file.
     *
     * @param path file, for messages
     * @param fields in the order written
     */
    public record Row(String path, Map<String, Object> fields) {
        /** A scalar, or null where it is absent. */
        public @Nullable String get(String key) {
            Object value = fields.get(key);
            return value == null ? null : String.valueOf(value);
        }

        /** A scalar that must be there. */
        public String need(String key) {
            String value = get(key);
            if (value == null) {
                throw new IllegalArgumentException("languages/" + path + ": no " + key + " in " + fields);
            }
            return value;
        }

        /** A list of scalars; a single scalar counts as a list of one, an absent key as an empty list. */
        public List<String> list(String key) {
            Object value = fields.get(key);
            if (value == null) {
                return List.of();
            }
            return value instanceof List<?> items
                    ? items.stream().map(String::valueOf).toList()
                    : List.of(String.valueOf(value));
        }

        /** A list of maps; absent counts as empty. */
        public List<Row> rows(String key) {
            List<Row> rows = new ArrayList<>();
            if (fields.get(key) instanceof List<?> items) {
                items.forEach(item -> rows.add(new Row(path, asMap(path, item))));
            }
            return rows;
        }

        /** A map; absent counts as empty. */
        public Row row(String key) {
            return fields.containsKey(key) ? new Row(path, asMap(path, fields.get(key))) : new Row(path, Map.of());
        }
    }
}
