package org.chancery.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * All rows of all {@code layout.yml} files, with the word lists beside them, ready to be looked up by a character.
 * Rows of every language apply to every text: an Indonesian page carries English page furniture. Immutable and safe to
 * share between threads.
 */
final class Oddities {

    private static final class Standard {
        static final Oddities ROWS = load();
    }

    /** One way to write one row. */
    record Entry(Oddity oddity, Shape shape, char second) {}

    private final Map<String, Oddity> rows;
    private final boolean[] first = new boolean[Character.MAX_VALUE + 1];
    private final Entry[][] byFirst = new Entry[Character.MAX_VALUE + 1][];
    private final List<Entry> open = new ArrayList<>();
    private final Set<String> outlets = new HashSet<>();
    private final Set<String> notPlaces = new HashSet<>();
    private final Set<String> headlineSmall = new HashSet<>();
    private final Set<String> sentenceOpeners = new HashSet<>();
    private final Set<String> sentenceTitles = new HashSet<>();
    private final Set<String> agencies = new HashSet<>();
    private final Set<String> weekdays = new HashSet<>();
    private final Map<String, Integer> months = new LinkedHashMap<>();
    private final Map<String, Set<String>> dateWords = new LinkedHashMap<>();
    private final List<String> dateLabels = new ArrayList<>();

    private Oddities(List<Map<?, ?>> files) {
        Map<String, Oddity> rows = new LinkedHashMap<>();
        for (Map<?, ?> file : files) {
            for (Object row : list(file.get("rows"))) {
                Oddity oddity = row((Map<?, ?>) row);
                if (rows.put(oddity.id(), oddity) != null) {
                    throw new IllegalArgumentException("two layout rows are called " + oddity.id());
                }
            }
            outlets.addAll(strings(file.get("outlets")));
            notPlaces.addAll(strings(file.get("not-places")));
            headlineSmall.addAll(strings(file.get("headline-small")));
            sentenceOpeners.addAll(strings(file.get("sentence-openers")));
            sentenceTitles.addAll(strings(file.get("sentence-titles")));
            agencies.addAll(strings(file.get("agencies")));
            weekdays.addAll(strings(file.get("weekdays")));
            dateLabels.addAll(strings(file.get("date-labels")));
            for (String part : List.of("day", "month", "year")) {
                dateWords.computeIfAbsent(part, p -> new HashSet<>()).addAll(strings(file.get(part + "-words")));
            }
            if (file.get("months") instanceof Map<?, ?> named) {
                named.forEach((number, names) ->
                        strings(names).forEach(name -> months.put(name, Integer.parseInt(number.toString()))));
            }
        }
        this.rows = Map.copyOf(rows);
        index(rows.values());
    }

    private void index(Iterable<Oddity> rows) {
        Map<Character, List<Entry>> lists = new LinkedHashMap<>();
        for (Oddity oddity : rows) {
            for (Shape shape : oddity.shapes()) {
                Entry entry = new Entry(oddity, shape, shape.second());
                if (shape.first() == 0) {
                    open.add(entry);
                } else {
                    lists.computeIfAbsent(shape.first(), c -> new ArrayList<>()).add(entry);
                }
            }
        }
        lists.forEach((c, entries) -> {
            entries.sort((a, b) -> b.shape().weight() - a.shape().weight());
            first[c] = true;
            byFirst[c] = entries.toArray(Entry[]::new);
        });
    }

    /** The rows that come with the program. */
    static Oddities standard() {
        return Standard.ROWS;
    }

    /** The common rows first, then every language's; the first row that matches wins, the longest shape first. */
    private static Oddities load() {
        List<Map<?, ?>> files = new ArrayList<>();
        files.add(file("common/layout.yml"));
        for (String language : Shelf.languages()) {
            files.add(file(language + "/layout.yml"));
        }
        return new Oddities(files);
    }

    /** A file of the shelf, such as {@code common/layout.yml}; it must be there. */
    static Map<?, ?> file(String path) {
        return Shelf.yaml(path).fields();
    }

    /** Rows from the text of layout files; throws {@link IllegalArgumentException} when a row is not well formed. */
    static Oddities of(String... yaml) {
        List<Map<?, ?>> files = new ArrayList<>();
        for (String text : yaml) {
            files.add(Shelf.parse("layout.yml", text).fields());
        }
        return new Oddities(files);
    }

    private static Oddity row(Map<?, ?> row) {
        String id = string(row, "row");
        for (Object key : row.keySet()) {
            if (!KEYS.contains(key.toString())) {
                throw new IllegalArgumentException("layout row " + id + " has an unknown key: " + key);
            }
        }
        List<Shape> shapes = new ArrayList<>();
        for (String written : strings(row.get("when"))) {
            shapes.add(Shape.parse(written));
            // Some Vietnamese texts write a letter and its marks apart.
            String apart = Normalizer.normalize(written, Normalizer.Form.NFD);
            if (!apart.equals(written)) {
                shapes.add(Shape.parse(apart));
            }
        }
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("layout row " + id + " has no shape");
        }
        return new Oddity(
                id,
                row.containsKey("kind") ? Oddity.named(Layout.Kind.class, string(row, "kind")) : Layout.Kind.NOISE,
                Oddity.named(Oddity.At.class, string(row, "at")),
                Oddity.named(Oddity.Until.class, string(row, "until")),
                kind(row.get("before")),
                kind(row.get("after")),
                row.containsKey("language") ? string(row, "language") : null,
                "stop".equals(row.get("behind")),
                number(row, "min", 0),
                number(row, "max", 300),
                "true".equals(row.get("year")),
                "true".equals(row.get("origin")),
                List.copyOf(shapes),
                strings(row.get("examples")),
                strings(row.get("refuse")));
    }

    private static final Set<String> KEYS = Set.of(
            "row",
            "kind",
            "at",
            "until",
            "before",
            "after",
            "min",
            "language",
            "behind",
            "max",
            "year",
            "origin",
            "when",
            "examples",
            "refuse",
            "because");

    private static Layout.@Nullable Kind kind(@Nullable Object name) {
        return name == null ? null : Oddity.named(Layout.Kind.class, name.toString());
    }

    private static int number(Map<?, ?> row, String key, int otherwise) {
        Object value = row.get(key);
        return value == null ? otherwise : Integer.parseInt(value.toString());
    }

    private static String string(Map<?, ?> row, String key) {
        Object value = row.get(key);
        if (value == null) {
            throw new IllegalArgumentException("layout row without " + key + ": " + row);
        }
        return value.toString();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static List<String> strings(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }

    /** Every row by its id. */
    Map<String, Oddity> rows() {
        return rows;
    }

    /** True when some shape begins with the character. */
    boolean begins(char c) {
        return first[c];
    }

    /** The ways that begin with a character for which {@link #begins} is true. */
    Entry[] beginningWith(char c) {
        return byFirst[c];
    }

    /** The ways that begin with no fixed character; tried on short lines only. */
    List<Entry> open() {
        return open;
    }

    boolean isOutlet(String name) {
        return outlets.contains(name);
    }

    boolean isAgency(String name) {
        return agencies.contains(name);
    }

    boolean isNoPlace(String name) {
        return notPlaces.contains(name);
    }

    boolean isSmallInHeadlines(String word) {
        return headlineSmall.contains(word);
    }

    boolean opensSentence(String word) {
        return sentenceOpeners.contains(word);
    }

    boolean isTitle(String word) {
        return sentenceTitles.contains(word);
    }

    boolean isWeekday(String folded) {
        return weekdays.contains(folded);
    }

    /** Whether a folded word stands before a number of a date: <i>ngày, tháng, năm</i> for day, month, year. */
    boolean isDateWord(String part, String folded) {
        return dateWords.getOrDefault(part, Set.of()).contains(folded);
    }

    /** Words that stand before the day of publication on a line of its own: <i>Published</i>. */
    List<String> dateLabels() {
        return dateLabels;
    }

    /** 1 to 12 for the folded name of a month or its abbreviation, else 0. */
    int month(String folded) {
        return months.getOrDefault(folded, 0);
    }
}
