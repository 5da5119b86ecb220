package org.chancery.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packed form of a file says what the file says, and only as long as it is the same file. */
class PackedTest {
    private static final String YAML = """
            sense: country
            # Names written small match anything.
            entries:
              - {id: VN, names: [Việt Nam, Vietnam], note: ''}
              - {id: NO, names: [no, 'off', 12:30, 0123]}
            empty: []
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_packed_file_is_the_file() {
        Map<String, Object> fields = Shelf.parse("countries.yml", YAML).fields();

        assertThat(Packed.read(Packed.write(bytes(YAML), fields), bytes(YAML))).isEqualTo(fields);
    }

    @Test
    void an_edited_file_is_read_anew() {
        byte[] packed =
                Packed.write(bytes(YAML), Shelf.parse("countries.yml", YAML).fields());

        assertThat(Packed.read(packed, bytes(YAML.replace("VN", "LA")))).isNull();
    }
}
