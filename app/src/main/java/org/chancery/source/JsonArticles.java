package org.chancery.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Problem;
import org.chancery.document.Problem.Reason;
import org.chancery.document.format.Decoding;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one JSON stream. As lines, each line stands for itself: a broken one is named by its number and the
 * next is read. As values, one object, several, or arrays of them are read as they come; what stands behind a broken
 * place cannot be told apart and is given up. Fields other than those of {@link #FIELDS} are passed over. An instance
 * belongs to one thread at a time.
 */
final class JsonArticles implements Articles {

    private static final Set<String> FIELDS =
            Set.of("id", "text", "title", "published", "language", "url", "publisher");

    private static final Pattern YEAR_OR_MONTH = Pattern.compile("(19|20)\\d\\d(-\\d\\d)?");

    private static final int DEEPEST = 200;

    private final String name;
    private final int largest;
    private final JsonFactory json;
    private final InputStream bytes;
    private final @Nullable Lines lines;
    private @Nullable JsonParser parser;
    private long count;
    private boolean ended;

    private JsonArticles(String name, InputStream bytes, int largest, boolean byLine) {
        this.name = name;
        this.bytes = bytes;
        this.largest = largest;
        this.lines = byLine ? new Lines(bytes, largest) : null;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(largest)
                        .build())
                .build();
    }

    static JsonArticles lines(String name, InputStream bytes, int largest) {
        return new JsonArticles(name, bytes, largest, true);
    }

    static JsonArticles values(String name, InputStream bytes, int largest) {
        return new JsonArticles(name, bytes, largest, false);
    }

    @Override
    public @Nullable Intake next() {
        try {
            return lines == null ? nextValue() : nextLine(lines);
        } catch (StreamConstraintsException e) {
            ended = true;
            return constraint(place(where(e), 0), e);
        } catch (JsonProcessingException e) {
            ended = true;
            return Intake.failed(Reason.BROKEN_JSON, place(where(e), 0), e.getOriginalMessage());
        } catch (IOException e) {
            ended = true;
            return Intake.failed(Reason.UNREADABLE, name, Inputs.reason(e));
        }
    }

    private @Nullable Intake nextLine(Lines lines) throws IOException {
        while (lines.advance()) {
            String place = name + ":" + lines.number();
            if (lines.tooLong()) {
                return Intake.failed(
                        Reason.TOO_LARGE, place, String.format(Locale.ROOT, "a line of more than %,d bytes", largest));
            }
            if (lines.isBlank()) {
                continue;
            }
            count++;
            return line(place, lines.line());
        }
        if (count == 0 && !ended) {
            ended = true;
            return Intake.failed(Reason.EMPTY, name, "no articles");
        }
        return null;
    }

    private Intake line(String place, byte[] line) throws IOException {
        List<Problem> problems = new ArrayList<>();
        String text = decoded(place, line, problems);
        try (JsonParser one = json.createParser(text)) {
            if (one.nextToken() != JsonToken.START_OBJECT) {
                return Intake.failed(Reason.BROKEN_JSON, place, "no object");
            }
            Map<String, String> fields = fields(one);
            if (one.nextToken() != null) {
                return Intake.failed(Reason.BROKEN_JSON, place, "more than one value in the line");
            }
            return article(place, fields, problems);
        } catch (StreamConstraintsException e) {
            return constraint(place, e);
        } catch (JsonProcessingException e) {
            return Intake.failed(Reason.BROKEN_JSON, place, e.getOriginalMessage());
        }
    }

    private static String decoded(String place, byte[] line, List<Problem> problems) {
        Decoding decoding = Decoding.of(line, null);
        if (decoding.broken() > 0) {
            problems.add(new Problem(
                    Reason.BROKEN_ENCODING, place, decoding.broken() + " places are no valid " + decoding.charset()));
        }
        return decoding.text();
    }

    private @Nullable Intake nextValue() throws IOException {
        if (ended) {
            return null;
        }
        if (parser == null) {
            parser = json.createParser(bytes);
        }
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                count++;
                JsonLocation start = parser.currentTokenLocation();
                return article(place(start, count), fields(parser), new ArrayList<>());
            }
            if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                count++;
                return Intake.failed(Reason.JSON_WITHOUT_TEXT, place(parser.currentTokenLocation(), 0), "no object");
            }
        }
        ended = true;
        return count == 0 ? Intake.failed(Reason.EMPTY, name, "no articles") : null;
    }

    private @Nullable JsonLocation where(JsonProcessingException e) {
        return e.getLocation() == null && parser != null ? parser.currentLocation() : e.getLocation();
    }

    private String place(@Nullable JsonLocation location, long article) {
        String line = location == null || location.getLineNr() < 1 ? "" : ":" + location.getLineNr();
        return article > 1 ? name + line + "#" + article : name + line;
    }

    private Intake constraint(String place, StreamConstraintsException e) {
        boolean deep = String.valueOf(e.getMessage()).contains("depth");
        return deep
                ? Intake.failed(Reason.TOO_DEEP, place, "nested deeper than " + DEEPEST)
                : Intake.failed(Reason.TOO_LARGE, place, e.getOriginalMessage());
    }

    /** The known fields of the object whose start was just read, as strings; other values are skipped. */
    private static Map<String, String> fields(JsonParser parser) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!FIELDS.contains(field)) {
                parser.skipChildren();
            } else if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
                fields.put(field, parser.getText());
            } else if (value.isStructStart()) {
                parser.skipChildren();
            }
        }
        return fields;
    }

    private Intake article(String place, Map<String, String> fields, List<Problem> problems) {
        String text = fields.get("text");
        if (text == null) {
            return Intake.failed(Reason.JSON_WITHOUT_TEXT, place, "no string called \"text\"");
        }
        String id = given(fields, "id");
        if (id == null) {
            id = place;
        }
        if (text.isBlank()) {
            return Intake.failed(Reason.EMPTY, place, "\"" + id + "\" has an empty text");
        }
        try {
            Document document = Document.of(
                    id,
                    text,
                    given(fields, "title"),
                    language(place, given(fields, "language"), problems),
                    published(place, given(fields, "published"), problems),
                    given(fields, "publisher"),
                    given(fields, "url"));
            int year = document.published() == null ? yearOf(given(fields, "published")) : 0;
            return new Intake(year == 0 ? document : document.withYearHint(year), problems);
        } catch (RuntimeException e) {
            return Intake.failed(Reason.UNREADABLE, place, "the reader failed: " + e);
        }
    }

    private static @Nullable String given(Map<String, String> fields, String field) {
        String value = fields.get(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String language(String place, @Nullable String given, List<Problem> problems) {
        if (given == null) {
            return null;
        }
        String language = given.toLowerCase(Locale.ROOT);
        int end = language.indexOf('-') > 0 ? language.indexOf('-') : language.indexOf('_');
        String code = end > 0 ? language.substring(0, end) : language;
        boolean wellFormed =
                (code.length() == 2 || code.length() == 3) && code.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (!wellFormed) {
            problems.add(new Problem(Reason.BAD_FIELD, place, "language \"" + given + "\" is no ISO 639 code"));
            return null;
        }
        return code;
    }

    private static @Nullable DatedBy published(String place, @Nullable String given, List<Problem> problems) {
        if (given == null) {
            return null;
        }
        DatedBy day = DatedBy.parse(given, DatedBy.How.METADATA);
        if (day == null && yearOf(given) == 0) {
            problems.add(new Problem(Reason.BAD_FIELD, place, "published \"" + given + "\" is no date"));
        }
        return day;
    }

    /** "2021-03" and "2021" date no document, but say to which year its dates belong. */
    private static int yearOf(@Nullable String given) {
        return given != null && YEAR_OR_MONTH.matcher(given).matches() ? Integer.parseInt(given.substring(0, 4)) : 0;
    }

    @Override
    public void close() {
        try {
            if (parser != null) {
                parser.close();
            }
            bytes.close();
        } catch (IOException ignored) {
            // The articles are read; a stream that cannot be closed costs nothing of them.
        }
    }
}
