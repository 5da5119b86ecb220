package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.store.export.SampleRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code chancery export}, as it is called. */
class ExportCommandTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void record() throws IOException {
        SampleRecord.open(folder).close();
    }

    private static Commands export(Object format, Path out) {
        return Commands.run("export", "--store", folder.resolve("record"), "--format", format, "--out", out);
    }

    private static List<String> names(Path out) throws IOException {
        try (Stream<Path> all = Files.list(out)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(ExportCommand.Format.class)
    void every_format_is_written_says_nothing_and_stands_in_the_help(ExportCommand.Format format) throws IOException {
        Path out = folder.resolve("out-" + format);
        assertThat(export(format, out)).isEqualTo(new Commands(0, "", ""));
        assertThat(names(out)).isNotEmpty().noneMatch(name -> name.endsWith(".part"));
        assertThat(Commands.run("export", "--help").out()).containsPattern("(?m)^ {2,}" + format.name() + " {2,}\\S");
        assertThat(Files.readString(Path.of("../docs/formats.md"))).contains("`" + format.name() + "`");
    }

    @ParameterizedTest
    @EnumSource(ExportCommand.Format.class)
    void a_full_disk_is_named_and_leaves_what_was_there(ExportCommand.Format format) throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")), "a device that is always full");
        Path whole = folder.resolve("whole-" + format);
        export(format, whole);
        Path out = folder.resolve("full-" + format);
        Files.createDirectories(out);
        for (String name : names(whole)) {
            Files.writeString(out.resolve(name), "of yesterday");
            Files.createSymbolicLink(out.resolve(name + ".part"), Path.of("/dev/full"));
        }
        Commands ended = export(format, out);
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains(out.toString(), "cannot be written", "No space left on device");
        for (String name : names(whole)) {
            assertThat(out.resolve(name)).hasContent("of yesterday");
            Files.deleteIfExists(out.resolve(name + ".part"));
        }
    }

    @Test
    void a_folder_that_is_a_file_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Commands ended = export("csv", file);
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains(file.toString()).contains("is a file, not a folder");
    }
}
