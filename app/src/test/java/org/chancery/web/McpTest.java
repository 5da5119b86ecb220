package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real program, spoken to by the library's own client: over stdio as a process, and over HTTP. */
@Timeout(180)
class McpTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASSES =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir
    private static Path folder;

    private static TestRoom room;

    @BeforeAll
    static void open() throws Exception {
        room = TestRoom.ofSamples(folder);
    }

    @AfterAll
    static void close() {
        room.close();
    }

    private static McpSyncClient client(McpClientTransport transport) {
        McpSyncClient client = McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .build();
        client.initialize();
        return client;
    }

    private static List<String> command() {
        return List.of(JAVA, "-cp", CLASSES, "org.chancery.cli.Main", "mcp", "--store", folder.toString());
    }

    private static McpSyncClient overStdio() {
        ServerParameters program = ServerParameters.builder(JAVA)
                .args(command().subList(1, command().size()))
                .build();
        return client(new StdioClientTransport(program, new JacksonMcpJsonMapper(new ObjectMapper())));
    }

    private static McpSyncClient overHttp() {
        return client(HttpClientStreamableHttpTransport.builder(room.address(""))
                .endpoint("/mcp")
                .jsonMapper(new JacksonMcpJsonMapper(new ObjectMapper()))
                .build());
    }

    private static McpSchema.CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(new McpSchema.CallToolRequest(tool, arguments));
    }

    private static JsonNode told(McpSyncClient client, String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = call(client, tool, arguments);
        assertThat(result.isError()).as(tool + " " + result.content()).isFalse();
        return DescribedApi.MAPPER.valueToTree(result.structuredContent());
    }

    @Test
    void a_process_answers_all_tools_and_ends_with_its_client() {
        try (McpSyncClient client = overStdio()) {
            everything(client);
        }
    }

    @Test
    void the_server_answers_all_tools_as_well() {
        try (McpSyncClient client = overHttp()) {
            everything(client);
            proposing(client);
        }
    }

    private static void everything(McpSyncClient client) {
        List<McpSchema.Tool> tools = client.listTools().tools();
        assertThat(tools.stream().map(McpSchema.Tool::name))
                .contains(
                        "search",
                        "get",
                        "dossier",
                        "open_matters",
                        "timeline",
                        "compare",
                        "due",
                        "evidence",
                        "propose");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.outputSchema()).as(tool.name()).isNotNull();
            assertThat(tool.annotations().readOnlyHint()).isEqualTo(!tool.name().equals("propose"));
        });
        JsonNode found = told(client, "search", Map.of("query", "tarif", "limit", 3));
        JsonNode matters = told(client, "open_matters", Map.of("pair", "VN-US", "limit", 2));
        JsonNode matter = matters.path("items").get(0);
        quoted(client, matter.path("evidence").get(0));
        String id = matter.path("id").asText();
        assertThat(told(client, "get", Map.of("kind", "matter", "id", id))
                        .path("id")
                        .asText())
                .isEqualTo(id);
        JsonNode evidence = told(client, "evidence", Map.of("kind", "matter", "id", id));
        evidence.path("items").forEach(quote -> quoted(client, quote));
        assertThat(evidence.path("items")).isNotEmpty();
        assertThat(told(client, "dossier", Map.of("one", "Vietnam", "other", "US"))
                        .path("one")
                        .asText())
                .isEqualTo("VN");
        JsonNode timeline = told(client, "timeline", Map.of("pair", "VN-US", "limit", 25));
        assertThat(timeline.path("items"))
                .isNotEmpty()
                .allMatch(moment -> !moment.path("evidence").isEmpty());
        assertThat(told(client, "compare", Map.of("first", "VN", "second", "VN-US"))
                        .path("subjects"))
                .hasSize(2);
        JsonNode brief = told(client, "brief", Map.of("we", "VN", "they", "US", "lang", "vi"));
        assertThat(brief.path("markdown").asText()).contains("[^1]");
        assertThat(brief.path("notes")).isNotEmpty();
        told(client, "due", Map.of("from", "2025-06-01", "to", "2026-05-01"));
        assertThat(found.path("items")).isNotEmpty();
        wrong(client);
    }

    /** The words are in the document, to the letter. */
    private static void quoted(McpSyncClient client, JsonNode quote) {
        String uri = "chancery://documents/" + quote.path("document").asText();
        var read = client.readResource(new McpSchema.ReadResourceRequest(uri))
                .contents()
                .getFirst();
        String text = ((McpSchema.TextResourceContents) read).text();
        assertThat(text.substring(quote.path("start").asInt(), quote.path("end").asInt()))
                .isEqualTo(quote.path("quote").asText());
    }

    private static void wrong(McpSyncClient client) {
        for (Map<String, Object> arguments : List.<Map<String, Object>>of(
                Map.of("limit", "many"),
                Map.of("limit", -5),
                Map.of("nonsense", 1),
                Map.of("pair", "VN"),
                Map.of("pair", List.of("VN", "US")),
                Map.of("cursor", "\u0000"),
                Map.of("topic", "x".repeat(20_000)))) {
            assertThat(call(client, "open_matters", arguments).isError())
                    .as(arguments.toString())
                    .isTrue();
        }
        assertThat(call(client, "get", Map.of("kind", "matter", "id", "none")).isError())
                .isTrue();
        assertThat(call(client, "get", Map.of()).isError()).isTrue();
        assertThatThrownBy(() -> call(client, "nonsense", Map.of())).hasMessageContaining("nknown tool");
        assertThatThrownBy(() -> client.readResource(new McpSchema.ReadResourceRequest("chancery://documents/none")))
                .isInstanceOf(RuntimeException.class);
    }

    private static void proposing(McpSyncClient client) {
        JsonNode matters = told(client, "open_matters", Map.of("limit", 5));
        String claim = matters.path("items")
                .get(0)
                .path("evidence")
                .get(0)
                .path("claim")
                .asText();
        long rulings = room.record().log().count();
        JsonNode proposal =
                told(client, "propose", Map.of("do", "flag", "claims", List.of(claim), "note", "of another day"));
        assertThat(room.record().log().count()).isEqualTo(rulings + 1);
        assertThat(room.record().log().latest(0, 1).getFirst().ruling().id())
                .isEqualTo(proposal.path("id").asText());
        assertThat(told(client, "get", Map.of("kind", "claim", "id", claim))
                        .path("curation")
                        .asText())
                .isEqualTo("suggested");
        assertThat(call(client, "propose", Map.of("do", "flag", "claims", List.of("none.a1"), "note", "why"))
                        .isError())
                .isTrue();
    }

    @Test
    void stdout_carries_messages_alone_and_the_end_of_stdin_ends_the_process() throws Exception {
        Process process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String lines = """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
                "clientInfo":{"name":"t","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                not json at all
                {"jsonrpc":"2.0","id":{},"method":5}
                []
                {"jsonrpc":"2.0","id":"two","method":"tools/call","params":{"name":"dossier","arguments":{"one":"VN","other":"US"}}}
                {"jsonrpc":"2.0","id":3,"method":"no/such"}
                """;
        process.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        List<JsonNode> answers = out.lines().map(McpTest::parsed).toList();
        assertThat(answers)
                .hasSize(6)
                .allMatch(answer -> answer.path("jsonrpc").asText().equals("2.0"));
        assertThat(answers.stream().filter(answer -> answer.has("error"))).hasSize(4);
        assertThat(answers.stream().filter(answer -> answer.path("id").asText().equals("two")))
                .allMatch(answer -> answer.path("result")
                        .path("structuredContent")
                        .path("one")
                        .asText()
                        .equals("VN"));
    }

    private static JsonNode parsed(String line) {
        try {
            return DescribedApi.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("not a message: " + line, e);
        }
    }

    @Test
    void a_terminated_process_ends() throws Exception {
        Process process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream()
                .write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        process.toHandle().destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void pages_of_other_sites_cannot_speak_to_it() throws Exception {
        byte[] ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}".getBytes(StandardCharsets.UTF_8);
        for (Map<String, String> headers : List.of(
                Map.of("Host", "elsewhere.example"),
                Map.of("Origin", "https://elsewhere.example"),
                Map.of("Sec-Fetch-Site", "cross-site"))) {
            Map<String, String> all = new java.util.LinkedHashMap<>(headers);
            all.put("Content-Type", "application/json");
            all.put("Accept", "application/json, text/event-stream");
            assertThat(RawHttp.send(room.port(), "POST", "/mcp", all, ping).status())
                    .isEqualTo(403);
        }
    }
}
