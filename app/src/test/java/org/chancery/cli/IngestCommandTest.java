package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.ingest.Ingesting;
import org.chancery.store.RecordStore;
import org.chancery.store.StoreAddress;
import org.chancery.store.StoredDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {
    private static final String ARTICLE =
            "Jakarta, 3 Juli 2025 - Menteri Perdagangan Vietnam meminta Indonesia menghapus kuota beras.";

    @TempDir
    Path folder;

    @Test
    void documents_go_in_once_and_come_out_as_files() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), ARTICLE);
        Path store = folder.resolve("record");
        Commands first = Commands.run("ingest", file, "--store", store);
        assertThat(first.err()).isEmpty();
        assertThat(first.exit()).isZero();
        assertThat(first.lines().getFirst()).isEqualTo("1 new, 0 changed, 0 known, 0 failed; 1 documents in " + store);
        assertThat(Commands.run("ingest", file, "--store", store).out()).startsWith("0 new, 0 changed, 1 known");
        assertThat(Commands.run("ingest", "--store", store).out()).startsWith("0 new, 0 changed, 0 known");
        Commands export = Commands.run("export", "--store", store, "--out", folder.resolve("out"));
        assertThat(export.exit()).isZero();
        assertThat(Files.readString(folder.resolve("out/documents.jsonl"))).contains("kuota beras");
        assertThat(Files.readString(folder.resolve("out/extractions.jsonl"))).contains("\"kind\":\"ask\"");
    }

    @Test
    void one_bad_input_costs_no_other() throws IOException {
        Path news = Ingesting.write(
                folder.resolve("news.jsonl"),
                Ingesting.line("1", ARTICLE),
                "{\"id\":\"2\"\n",
                Ingesting.line("3", "Lagi. " + ARTICLE));
        Commands run = Commands.run("ingest", news, folder.resolve("missing"), "--store", folder.resolve("record"));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("2 new, 0 changed, 0 known, 2 failed");
        assertThat(run.err()).contains("broken_json: " + news + ":2").contains("not_found: ");
    }

    @Test
    void wrong_usage() {
        assertThat(Commands.run("ingest", "--store", folder.resolve("none")).exit())
                .isEqualTo(2);
        Commands other = Commands.run("ingest", "x", "--store", "jdbc:mysql://localhost/x");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("only jdbc:postgresql://");
        Commands nothing = Commands.run("export", "--out", folder, "--store", folder.resolve("nowhere"));
        assertThat(nothing.exit()).isEqualTo(1);
        assertThat(nothing.err())
                .isEqualTo(
                        "chancery: " + folder.resolve("nowhere") + ": there is no record; chancery ingest makes one\n");
    }

    @Test
    @Timeout(60)
    void pages_are_fetched_by_their_address() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/article",
                exchange -> answer(
                        exchange,
                        200,
                        "text/html; charset=utf-8",
                        "<html><body><article><p>" + ARTICLE + "</p></article></body></html>"));
        server.createContext("/plain", exchange -> answer(exchange, 200, "text/plain", "Lagi. " + ARTICLE));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/article");
            answer(exchange, 302, "text/html", "");
        });
        server.createContext("/picture", exchange -> answer(exchange, 200, "image/png", "x"));
        server.createContext("/large", exchange -> answer(exchange, 200, "text/plain", "kata ".repeat(1 << 20)));
        server.createContext("/broken", exchange -> answer(exchange, 500, "text/html", "no"));
        server.start();
        try {
            String at = "http://localhost:" + server.getAddress().getPort();
            Path store = folder.resolve("record");
            Commands run = Commands.run(
                    "ingest",
                    at + "/article",
                    at + "/plain",
                    at + "/moved",
                    at + "/picture",
                    at + "/large",
                    at + "/broken",
                    "http://localhost:1/none",
                    "http://no.such.host.invalid/",
                    "http://",
                    "--store",
                    store);
            assertThat(run.out()).startsWith("2 new, 0 changed, 1 known, 6 failed");
            assertThat(run.err().lines()).hasSize(6).allMatch(line -> line.startsWith("chancery: "));
            assertThat(run.err())
                    .contains("unknown_format: " + at + "/picture: the server sends image/png")
                    .contains("too_large: " + at + "/large")
                    .contains("unreadable: " + at + "/broken: the server answers 500");
            try (RecordStore record = RecordStore.open(new StoreAddress.Folder(store))) {
                assertThat(record.latestDocuments(0, 9))
                        .extracting(StoredDocument::url)
                        .containsExactlyInAnyOrder(at + "/article", at + "/plain");
            }
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException e) {
            // The reader has had enough.
        }
    }
}
