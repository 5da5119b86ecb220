package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.resolve.ClaimId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A browser that was led here under a name of elsewhere gets nothing, whatever it asks for. */
@Timeout(60)
class GuardTest {
    private static final List<String> ROUTES = List.of(
            "/",
            "/documents",
            "/matters",
            "/pairs/VN-US",
            "/pairs/VN-US?as=csv",
            "/search?q=tarif",
            "/search/suggest?q=ta",
            "/saved",
            "/review",
            "/review/log",
            "/add",
            "/assets/keys.js",
            "/nowhere",
            "/api/v1/matters",
            "/api/v1/openapi.json",
            "/api/nowhere",
            "/mcp");

    @TempDir
    static Path folder;

    private static TestRoom room;

    @BeforeAll
    static void open() throws PortTakenException {
        room = TestRoom.of(folder.resolve("record"), Examples.read());
    }

    @AfterAll
    static void close() {
        room.close();
    }

    private static RawHttp.Answer ask(String method, String path, String host, String body) throws IOException {
        return RawHttp.send(
                room.port(),
                method,
                path,
                Map.of("Host", host, "Content-Type", "application/x-www-form-urlencoded"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void names_of_elsewhere_are_refused_at_every_address() throws IOException {
        for (String host : List.of(
                "elsewhere.example",
                "elsewhere.example:" + room.port(),
                "localhost.elsewhere.example:" + room.port(),
                "127.0.0.1.elsewhere.example",
                "127.0.0.2:" + room.port(),
                "[::2]:" + room.port(),
                "192.168.1.4:" + room.port())) {
            for (String route : ROUTES) {
                RawHttp.Answer answer = ask("GET", route, host, "");
                assertThat(answer.status()).as("GET " + route + " at " + host).isEqualTo(403);
                assertThat(answer.body()).doesNotContain(Forms.token(), "Vietnam", "Menteri");
            }
        }
    }

    @Test
    void names_of_this_machine_are_answered() throws IOException {
        for (String host : List.of(
                "localhost:" + room.port(),
                "LOCALHOST:" + room.port(),
                "127.0.0.1:" + room.port(),
                "[::1]:" + room.port(),
                "localhost")) {
            for (String route : List.of("/", "/review", "/assets/keys.js", "/api/v1/matters")) {
                assertThat(ask("GET", route, host, "").status())
                        .as("GET " + route + " at " + host)
                        .isEqualTo(200);
            }
            assertThat(ask("GET", "/nowhere", host, "").status()).isEqualTo(404);
        }
    }

    @Test
    void a_form_with_the_right_word_changes_nothing_under_another_name() throws IOException {
        String claim =
                room.record().filed(room.example().substring("/documents/".length())).orElseThrow().claims().stream()
                        .map(ClaimId::text)
                        .findFirst()
                        .orElseThrow();
        String form = "token=" + Forms.token() + "&do=accept&item=" + claim + "&by=ana";
        assertThat(ask("POST", "/review", "elsewhere.example:" + room.port(), form)
                        .status())
                .isEqualTo(403);
        assertThat(room.record().log().count()).isZero();
        assertThat(ask("POST", "/review", "localhost:" + room.port(), form).status())
                .isEqualTo(303);
        assertThat(room.record().log().count()).isOne();
    }
}
