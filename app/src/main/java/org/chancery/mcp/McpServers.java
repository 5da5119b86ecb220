package org.chancery.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import java.util.Map;
import org.chancery.api.Api;
import org.jspecify.annotations.Nullable;

/** Servers of the protocol over the tools, for each way in. Stateless. */
final class McpServers {
    static final McpJsonMapper MAPPER = new JacksonMcpJsonMapper(new ObjectMapper());

    private static final String NAME = "chancery";
    private static final String DOCUMENTS = "chancery://documents/";
    private static final String INSTRUCTIONS = """
            The record of diplomatic and trade news: who met whom, what was asked, promised and agreed, and the sentence that \
            says so. Every statement comes with quotations: give the document and the words when you repeat it. What is \
            "suggested" was read by a program and looked at by nobody. no_action_found means that nothing was found in what was \
            read, not that nothing was done. Parties are codes (VN, US, ID) or names (ASEAN); a pair is written VN-US.""";

    private McpServers() {}

    static McpSyncServer of(McpServerTransportProvider transport, Api api, String version) {
        List<McpServerFeatures.SyncToolSpecification> tools = new Tools(api)
                .all().stream()
                        .map(tool -> new McpServerFeatures.SyncToolSpecification(
                                described(tool), (exchange, call) -> called(tool, call)))
                        .toList();
        return McpServer.sync(transport)
                .serverInfo(NAME, version)
                .instructions(INSTRUCTIONS)
                .jsonMapper(MAPPER)
                .validateToolInputs(true)
                .capabilities(capabilities())
                .tools(tools)
                .resourceTemplates(new McpServerFeatures.SyncResourceTemplateSpecification(
                        texts(), (exchange, read) -> text(api, read.uri())))
                .build();
    }

    static McpStatelessSyncServer of(McpStatelessServerTransport transport, Api api, String version) {
        List<McpStatelessServerFeatures.SyncToolSpecification> tools = new Tools(api)
                .all().stream()
                        .map(tool -> new McpStatelessServerFeatures.SyncToolSpecification(
                                described(tool), (context, call) -> called(tool, call)))
                        .toList();
        return McpServer.sync(transport)
                .serverInfo(NAME, version)
                .instructions(INSTRUCTIONS)
                .jsonMapper(MAPPER)
                .validateToolInputs(true)
                .capabilities(capabilities())
                .tools(tools)
                .resourceTemplates(new McpStatelessServerFeatures.SyncResourceTemplateSpecification(
                        texts(), (context, read) -> text(api, read.uri())))
                .build();
    }

    private static McpSchema.ServerCapabilities capabilities() {
        return McpSchema.ServerCapabilities.builder()
                .tools(false)
                .resources(false, false)
                .build();
    }

    private static McpSchema.Tool described(Tool tool) {
        return new McpSchema.Tool.Builder()
                .name(tool.name())
                .title(tool.title())
                .description(tool.description())
                .inputSchema(map(tool.input()))
                .outputSchema(map(tool.output()))
                .annotations(new McpSchema.ToolAnnotations(
                        tool.title(), tool.isReading(), false, tool.isReading(), false, null))
                .build();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode json) {
        return new ObjectMapper().convertValue(json, Map.class);
    }

    private static McpSchema.CallToolResult called(Tool tool, McpSchema.CallToolRequest call) {
        Map<String, Object> arguments = call.arguments() == null ? Map.of() : call.arguments();
        Api.Told told = tool.call().with(arguments);
        if (!told.isGood()) {
            return new McpSchema.CallToolResult.Builder()
                    .addTextContent(told.body().path("detail").asText("it cannot be done"))
                    .isError(true)
                    .build();
        }
        return new McpSchema.CallToolResult.Builder()
                .addTextContent(told.body().toString())
                .structuredContent(map(told.body()))
                .isError(false)
                .build();
    }

    private static McpSchema.ResourceTemplate texts() {
        return McpSchema.ResourceTemplate.builder(DOCUMENTS + "{id}", "document")
                .title("Text of a document")
                .description("The words of a document, as kept; quotations are places in it.")
                .mimeType("text/plain")
                .build();
    }

    private static McpSchema.ReadResourceResult text(Api api, @Nullable String uri) {
        String id = uri != null && uri.startsWith(DOCUMENTS) ? uri.substring(DOCUMENTS.length()) : "";
        Api.Told told = api.ask("/documents/" + Api.escaped(id) + "/text", Map.of());
        if (!told.isGood()) {
            throw io.modelcontextprotocol.spec.McpError.RESOURCE_NOT_FOUND.apply(String.valueOf(uri));
        }
        return new McpSchema.ReadResourceResult(List.of(new McpSchema.TextResourceContents(
                String.valueOf(uri), "text/plain", told.body().path("text").asText())));
    }
}
