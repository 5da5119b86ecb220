package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.shelf.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shared code asks the pack, never which language it reads. Sources are searched, because a class file does not show what
 * a string is compared with.
 */
class NoLanguageInTheCodeTest {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../app/src/main/java"));

    /** Where a code may stand, and why. */
    private static final Map<String, String> REASONS = Map.of(
            "LanguageGuess.java", "tells languages apart, also those that have no folder: it names what it tells",
            "Datelines.java", "the ends of web addresses, detik.id");

    /** Any code as a string of its own; <i>id</i>, which is also the name of many a field, only where it is compared. */
    private static final Pattern NAMED = Pattern.compile(Shelf.languages().stream()
            .map(code -> code.equals("id")
                    ? "(?<!key\\.|getName\\(\\)\\.)equals\\(\"id\"\\)|\"id\"\\.equals\\(|case [^:>]*\"id\"|Locale\\.of\\(\"id\"|languages?\\(\"id\""
                    : '"' + code + '"')
            .collect(Collectors.joining("|")));

    @Test
    void shared_code_names_no_language() throws IOException {
        List<String> named = new ArrayList<>();
        for (Path root : SOURCES) {
            for (Path file : sources(root)) {
                int number = 0;
                for (String line : Files.readAllLines(file)) {
                    number++;
                    if (names(line)) {
                        named.add(file.getFileName() + ":" + number + " " + line.strip());
                    }
                }
            }
        }
        assertThat(named).as("ask the pack, or put it on the shelf").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "if (language.equals(\"id\")) {, true",
                "case \"id\" -> STEMMED, true",
                "Map.of(\"en\"; new Folding()), true",
                "row.need(\"id\"), false",
                "!key.equals(\"id\"), false",
                "text(json; \"id\"; document.id()), false",
                "* @param language two letters (\"en\"), false",
            })
    void what_counts_as_naming_a_language(String line, boolean named) {
        assertThat(names(line)).isEqualTo(named);
    }

    private static boolean names(String line) {
        String code = line.strip();
        return !code.startsWith("*")
                && !code.startsWith("/")
                && NAMED.matcher(code).find();
    }

    /** What differs between languages may live in the packages of the languages themselves. */
    private static List<Path> sources(Path root) throws IOException {
        assertThat(root).isDirectory();
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            !file.toString().matches(".*[/\\\\]org[/\\\\]chancery[/\\\\]language[/\\\\]\\w+[/\\\\].*"))
                    .filter(file -> !REASONS.containsKey(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
