package org.chancery.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The table of what is read in each language is what the shelf reads today. {@code ./check --fix} writes it anew, or
 * {@code mvn -pl core test -Dtest=FramesTableTest -Dframes=write}.
 */
class FramesTableTest {
    private static final Path PAGE = Path.of("../languages/FRAMES.md");

    @Test
    void the_table_of_frames_and_languages_is_up_to_date() throws Throwable {
        String counted = FramesTable.write();
        if ("write".equals(System.getProperty("frames"))) {
            Files.writeString(PAGE, counted);
        }
        assertThat(PAGE).as("languages/FRAMES.md is out of date: ./check --fix").hasContent(counted);
    }
}
