package org.chancery.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.batch.Input;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.LanguageGuess;
import org.chancery.document.Problem;
import org.jspecify.annotations.Nullable;

/** Plain texts and JSON Lines, read one by one. */
final class PlainInputs {
    private PlainInputs() {}

    static Iterator<Input> of(List<Path> paths) {
        return paths.stream().flatMap(PlainInputs::files).flatMap(PlainInputs::read).iterator();
    }

    static Stream<Input> named(String name, String text) {
        return name.endsWith(".jsonl") ? text.lines().map(l -> json(name, l)) : Stream.of(Input.of(plain(name, text)));
    }

    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            return Stream.of(path);
        }
    }

    private static Stream<Input> read(Path file) {
        String name = file.getFileName().toString();
        if (!Files.exists(file)) {
            return Stream.of(Input.failed(new Problem(Problem.Reason.NOT_FOUND, file.toString(), "no such file")));
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (text.isBlank()) {
                return Stream.of(Input.failed(new Problem(Problem.Reason.EMPTY, file.toString(), "no characters")));
            }
            return named(name, text);
        } catch (IOException e) {
            return Stream.of(Input.failed(new Problem(Problem.Reason.UNREADABLE, file.toString(), e.toString())));
        }
    }

    private static Document plain(String name, String text) {
        Document d = Document.of(name, text);
        return d.language() == null ? d.withLanguage(LanguageGuess.of(text).language()) : d;
    }

    private static Input json(String name, String line) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    fields.put(parser.currentName(), parser.getText());
                }
            }
        } catch (IOException e) {
            return Input.failed(new Problem(Problem.Reason.BROKEN_JSON, name, String.valueOf(e.getMessage())));
        }
        String text = fields.get("text");
        if (text == null) {
            return Input.failed(new Problem(Problem.Reason.JSON_WITHOUT_TEXT, name, "no text"));
        }
        Document d = plain(fields.getOrDefault("id", name), text);
        @Nullable String day = fields.get("published");
        DatedBy published = day == null ? null : new DatedBy(LocalDate.parse(day), DatedBy.How.METADATA, null);
        return Input.of(new Document(
                d.id(),
                text,
                fields.get("title"),
                fields.getOrDefault("language", d.language()),
                published,
                fields.get("publisher"),
                fields.get("url"),
                d.layout()));
    }
}
