package org.chancery.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every file of the shelf must hold to, whatever it says. */
class ShelfFilesTest {
    private static final Path SHELF = Path.of("../languages");

    @TestFactory
    Stream<DynamicTest> a_file_of_words_is_clean_text() throws IOException {
        return files(SHELF)
                .filter(ShelfFilesTest::isData)
                .map(file -> DynamicTest.dynamicTest(
                        SHELF.relativize(file).toString(),
                        () -> assertThat(faults(file)).isEmpty()));
    }

    @Test
    void every_lexicon_and_rule_file_is_listed_and_every_listed_file_is_there() throws IOException {
        for (Path list : files(SHELF).filter(f -> f.endsWith("files.txt")).toList()) {
            Path folder = list.getParent();
            Set<String> there = files(folder)
                    .filter(ShelfFilesTest::isData)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> listed = Files.readAllLines(list).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .filter(line -> line.endsWith(".yml") || line.endsWith(".tsv"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(listed).as("%s", list).isEqualTo(there);
        }
    }

    /** Vietnamese letters come composed and decomposed; a word in the other form would never be found. */
    private static List<String> faults(Path file) throws IOException {
        String text;
        try {
            byte[] bytes = Files.readAllBytes(file);
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return List.of("not UTF-8");
        }
        List<String> faults = new ArrayList<>();
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            faults.add("not in composed form (NFC)");
        }
        if (!text.endsWith("\n")) {
            faults.add("no newline at the end");
        }
        boolean isYaml = file.toString().endsWith(".yml");
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].endsWith("\r") || (isYaml && lines[i].endsWith(" "))) {
                faults.add("line " + (i + 1) + ": space at the end");
            }
            if (isYaml && lines[i].contains("\t")) {
                faults.add("line " + (i + 1) + ": tabulator");
            }
            if (lines[i].indexOf('\u00a0') >= 0 || lines[i].indexOf('\u200b') >= 0 || lines[i].indexOf('\ufeff') >= 0) {
                faults.add("line " + (i + 1) + ": a space that is not seen");
            }
        }
        return faults;
    }

    private static boolean isData(Path file) {
        return file.toString().endsWith(".yml") || file.toString().endsWith(".tsv");
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }
}
