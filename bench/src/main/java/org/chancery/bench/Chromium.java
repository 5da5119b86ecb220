package org.chancery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The browser of the machine with one page open, driven through its own protocol, so that nothing runs beside it but what
 * is measured. It starts with an empty profile and calls nobody. Ended with {@link #close}. One thread.
 */
final class Chromium implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("ws://127\\.0\\.0\\.1:(\\d+)/");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;
    private static final int KEY_A = 65;

    private final Process process;
    private final HttpClient client;
    private final WebSocket socket;
    private final Answers answers;
    private final AtomicInteger asked = new AtomicInteger();

    private Chromium(Process process, HttpClient client, WebSocket socket, Answers answers) {
        this.process = process;
        this.client = client;
        this.socket = socket;
        this.answers = answers;
    }

    /** Starts the browser that CHANCERY_CHROMIUM names, {@code chromium} where it names none. */
    static Chromium start(Path work) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(System.getenv().getOrDefault("CHANCERY_CHROMIUM", "chromium"), "--headless", "--disable-gpu"));
        // Root has no sandbox.
        words.add("--no-sandbox");
        words.addAll(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync"));
        words.addAll(List.of("--no-first-run", "--window-size=1360,900", "--remote-debugging-port=0"));
        words.add("--user-data-dir=" + Files.createTempDirectory(work, "chromium"));
        words.add("about:blank");
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        int port = port(process);
        HttpClient client = HttpClient.newHttpClient();
        Answers answers = new Answers();
        WebSocket socket = client.newWebSocketBuilder()
                .buildAsync(page(client, port), answers)
                .join();
        Chromium chromium = new Chromium(process, client, socket, answers);
        chromium.call("Page.enable", Map.of());
        chromium.call("Runtime.enable", Map.of());
        return chromium;
    }

    private static int port(Process process) throws IOException {
        BufferedReader said = process.errorReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = LISTENING.matcher(line);
            if (found.find()) {
                Thread.ofVirtual().start(() -> said.lines().forEach(more -> {}));
                return Integer.parseInt(found.group(1));
            }
        }
        throw new IOException("the browser ended before it said where it listens");
    }

    private static URI page(HttpClient client, int port) throws IOException, InterruptedException {
        URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
        for (JsonNode target :
                JSON.readTree(client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                        .body())) {
            if (target.path("type").asText().equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asText());
            }
        }
        throw new IOException("the browser has no page");
    }

    /** Runs a script in every page that is opened from now on, before those of the page. */
    void runFirst(String script) throws IOException, InterruptedException {
        call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Opens an address and waits until all of the page is loaded. */
    void open(URI address) throws IOException, InterruptedException {
        CompletableFuture<JsonNode> loaded = answers.next("Page.loadEventFired");
        JsonNode gone = call("Page.navigate", Map.of("url", address.toString()));
        if (gone.has("errorText")) {
            throw new IOException(address + ": " + gone.path("errorText").asText());
        }
        await(loaded, address.toString());
    }

    /** Forgets what it kept of pages, so that the next is as new as the first. */
    void forget() throws IOException, InterruptedException {
        call("Network.clearBrowserCache", Map.of());
    }

    /** Presses the key {@code a} and lets it go. */
    void pressA() throws IOException, InterruptedException {
        Map<String, Object> key = Map.of("key", "a", "code", "KeyA", "windowsVirtualKeyCode", KEY_A);
        ObjectNode down = JSON.valueToTree(key);
        call("Input.dispatchKeyEvent", down.put("type", "keyDown").put("text", "a"));
        ObjectNode up = JSON.valueToTree(key);
        call("Input.dispatchKeyEvent", up.put("type", "keyUp"));
    }

    /** What an expression is in the page, as JSON; promises are waited for. */
    JsonNode value(String expression) throws IOException, InterruptedException {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException("in the page: " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    private JsonNode call(String method, Object parameters) throws IOException, InterruptedException {
        int id = asked.incrementAndGet();
        CompletableFuture<JsonNode> answer = answers.to(id);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        JsonNode told = await(answer, method);
        if (told.has("error")) {
            throw new IOException(
                    method + ": " + told.path("error").path("message").asText());
        }
        return told.path("result");
    }

    private static JsonNode await(CompletableFuture<JsonNode> answer, String what)
            throws IOException, InterruptedException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the browser gives no answer: " + what, e);
        }
    }

    /** Takes what the browser says, in pieces, and gives it to whoever waits for it. Thread-safe. */
    private static final class Answers implements WebSocket.Listener {
        private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        private final Map<String, CompletableFuture<JsonNode>> events = new ConcurrentHashMap<>();
        private final StringBuilder said = new StringBuilder();

        CompletableFuture<JsonNode> to(int id) {
            return waiting.computeIfAbsent(id, i -> new CompletableFuture<>());
        }

        CompletableFuture<JsonNode> next(String event) {
            CompletableFuture<JsonNode> next = new CompletableFuture<>();
            events.put(event, next);
            return next;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean isLast) {
            said.append(piece);
            if (isLast) {
                String whole = said.toString();
                said.setLength(0);
                pass(whole);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void pass(String whole) {
            try {
                JsonNode message = JSON.readTree(whole);
                CompletableFuture<JsonNode> one = message.has("id")
                        ? waiting.remove(message.path("id").asInt())
                        : events.remove(message.path("method").asText());
                if (one != null) {
                    one.complete(message);
                }
            } catch (IOException e) {
                throw new IllegalStateException("the browser said what is no JSON", e);
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
        Served.end(process);
    }
}
