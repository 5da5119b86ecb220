package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chancery.web.DescribedApi.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random requests made from the description that the running server gives of itself, half of them as they should be and
 * half not: every answer must be as described, and none a failure of the program.
 *
 * <pre>{@code mvn -pl app test -Dtest=ApiFuzzTest -Dapi.requests=10000 -Dapi.seed=7}</pre>
 */
@Timeout(900)
class ApiFuzzTest {
    private static final int REQUESTS = Integer.getInteger("api.requests", 500);
    private static final long SEED = Long.getLong("api.seed", 20260301);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, List<String>> cursors = new HashMap<>();
    private final List<String> ids = new ArrayList<>(List.of("none", "a b", "ồ/ố", "..", "x".repeat(300)));
    private final List<String> claims = new ArrayList<>(List.of("k3f9q2x7abcd.a1043", "nothing"));
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** A request, and whether it is as it should be. */
    private record Sent(
            Operation operation,
            String method,
            String target,
            Map<String, String> headers,
            byte[] body,
            Expected expected) {}

    private enum Expected {
        /** Found or not found, done or not to be done; but not misunderstood. */
        UNDERSTOOD,
        /** Refused. */
        REFUSED,
        /** At no address. */
        ELSEWHERE,
        /** Either, but as described. */
        ANYTHING
    }

    @Test
    void every_answer_is_as_described() throws Exception {
        try (TestRoom room = TestRoom.ofSamples(folder)) {
            DescribedApi api = DescribedApi.of(room);
            gather(room);
            for (int i = 0; i < REQUESTS && wrong.size() < 20; i++) {
                Operation operation = operation(api);
                Sent sent = random.nextInt(100) < 55 ? good(operation) : bad(operation);
                RawHttp.Answer answer = send(room, sent);
                statuses.merge(String.valueOf(answer.status()), 1, Integer::sum);
                judge(api, sent, answer, i);
                learn(sent, answer);
            }
            System.err.println("ApiFuzzTest: " + REQUESTS + " requests of seed " + SEED + ": " + statuses + ", "
                    + wrong.size() + " wrong");
            assertThat(wrong).isEmpty();
        }
    }

    /** What is posted has more that can be wrong with it than what is asked. */
    private Operation operation(DescribedApi api) {
        List<Operation> some = random.nextInt(5) == 0
                ? api.operations().stream().filter(Operation::isPost).toList()
                : api.operations();
        return some.get(random.nextInt(some.size()));
    }

    private static RawHttp.Answer send(TestRoom room, Sent sent) throws IOException {
        return RawHttp.send(room.port(), sent.method(), "/api/v1" + sent.target(), sent.headers(), sent.body());
    }

    private void judge(DescribedApi api, Sent sent, RawHttp.Answer answer, int number) throws IOException {
        String fault = null;
        boolean isRefused = answer.status() >= 400;
        if (answer.status() >= 500) {
            fault = "a failure: " + answer.body();
        } else if (sent.expected() == Expected.REFUSED && !isRefused) {
            fault = "not refused: " + answer.status();
        } else if (sent.expected() == Expected.UNDERSTOOD
                && List.of(400, 405, 406, 415).contains(answer.status())) {
            fault = "misunderstood: " + answer.body();
        } else if (isRefused
                && !answer.type().equals("application/problem+json")
                && !sent.method().equals("HEAD")) {
            fault = "a fault that is no problem: " + answer.status() + " " + answer.header("Content-Type");
        } else if (sent.expected() == Expected.ELSEWHERE) {
            fault = answer.status() == 404 || answer.status() == 400 ? null : "found: " + answer.status();
        } else if (sent.method().equals(sent.operation().method())) {
            fault = api.wrong(sent.operation(), answer);
        } else if (answer.status() != 405 && !sent.method().equals("HEAD") && sent.expected() == Expected.REFUSED) {
            fault = "refused with " + answer.status();
        }
        if (fault != null) {
            String body = new String(sent.body(), 0, Math.min(300, sent.body().length), StandardCharsets.UTF_8);
            wrong.add("#" + number + " " + sent.method() + " " + cut(sent.target()) + " "
                    + cut(sent.headers().toString()) + " " + body + "\n   -> " + fault);
        }
    }

    private static String cut(String text) {
        return text.length() < 300 ? text : text.substring(0, 300) + "…";
    }

    /** Ids that there are, so that not everything is in vain. */
    private void gather(TestRoom room) throws Exception {
        for (String kind : List.of(
                "matters",
                "engagements",
                "people",
                "organizations",
                "instruments",
                "negotiations",
                "figures",
                "relations",
                "documents")) {
            JsonNode page = DescribedApi.MAPPER.readTree(
                    room.get("/api/v1/" + kind + "?limit=10").body());
            for (JsonNode item : page.path("items")) {
                ids.add(item.path("id").asText());
                item.path("evidence")
                        .forEach(quote -> claims.add(quote.path("claim").asText()));
            }
        }
    }

    private void learn(Sent sent, RawHttp.Answer answer) throws IOException {
        // A place in one order of hits is none in another.
        boolean isOrdered = sent.target().contains("order=");
        if (answer.status() == 200 && !isOrdered && answer.type().equals("application/json")) {
            String next =
                    DescribedApi.MAPPER.readTree(answer.bytes()).path("next").asText("null");
            if (!next.equals("null")) {
                cursors.computeIfAbsent(sent.operation().id(), id -> new ArrayList<>())
                        .add(next);
            }
        }
    }

    // ---- as it should be -------------------------------------------------------------------------------------------

    private Sent good(Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        String target = target(operation, headers);
        if (random.nextInt(4) == 0) {
            headers.put("Accept-Encoding", "gzip");
        }
        if (random.nextInt(4) == 0) {
            headers.put("Accept", pick("*/*", "application/json, */*;q=0.1", "text/html, */*"));
        }
        byte[] body = new byte[0];
        if (operation.isPost()) {
            headers.put("Content-Type", pick("application/json", "application/json; charset=utf-8"));
            body = goodBody(operation).getBytes(StandardCharsets.UTF_8);
        }
        return new Sent(operation, operation.method(), target, headers, body, Expected.UNDERSTOOD);
    }

    private String target(Operation operation, Map<String, String> headers) {
        String path = operation.path();
        Map<String, String> query = new LinkedHashMap<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            String place = parameter.path("in").asText();
            if (place.equals("path")) {
                path = path.replace("{" + name + "}", escaped(value(operation, name, parameter.path("schema"))));
            } else if (random.nextInt(3) == 0) {
                String value = value(operation, name, parameter.path("schema"));
                if (value != null && place.equals("header") && !name.equals("If-Match")) {
                    headers.put(name, value);
                } else if (value != null && place.equals("query")) {
                    query.put(name, value);
                }
            }
        }
        if (query.containsKey("pair")) {
            query.remove("party");
        }
        if (query.containsKey("cursor")) {
            query.remove("order");
        }
        if (operation.path().equals("/timeline")) {
            // Exactly one of them.
            query.keySet().removeAll(List.of("party", "pair", "matter"));
            query.put(pick("party", "pair"), "VN-US");
        }
        if (operation.path().equals("/calendar")) {
            // A cursor is of the days that it was made for.
            query.remove("to");
            query.computeIfPresent("from", (name, day) -> day.startsWith("9") ? "2026-03-01" : day);
        }
        StringBuilder target = new StringBuilder(path);
        query.forEach((name, value) -> target.append(target.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(escaped(value)));
        return target.toString();
    }

    private String value(Operation operation, String name, JsonNode schema) {
        JsonNode form = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
        if (name.equals("cursor")) {
            List<String> known = cursors.getOrDefault(operation.id(), List.of());
            return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
        }
        if (name.equals("id")) {
            List<String> known = operation.path().startsWith("/claims") ? claims : ids;
            return known.get(random.nextInt(known.size()));
        }
        if (form.has("enum")) {
            return form.path("enum")
                    .get(random.nextInt(form.path("enum").size()))
                    .asText();
        }
        return switch (form.path("type").asText()) {
            case "boolean" -> pick("true", "false");
            case "integer" -> {
                long least = form.path("minimum").asLong(0);
                long most = form.path("maximum").asLong(50);
                yield String.valueOf(least + random.nextLong(most - least + 1));
            }
            default -> text(name, form);
        };
    }

    private String text(String name, JsonNode form) {
        if (form.path("format").asText().equals("date")) {
            return pick("2025-11-14", "2026-03-01", "1999-12-31", "0001-01-01", "9999-12-31");
        }
        return switch (name) {
            case "pair" -> pick("VN-US", "ID-VN", "vietnam-indonesia", "ASEAN-US", "A--B-C", "ồ-ố");
            case "changed_since" -> pick("0", "3", "999999999999999", "2026-03-01T12:00:00Z", "1970-01-01T00:00Z");
            case "topic" -> pick("trade", "export_control", "agriculture", "no_such_topic");
            case "language" -> pick("id", "en", "vi", "xyz");
            case "Idempotency-Key" -> "key-" + random.nextInt(1_000_000);
            case "If-None-Match" -> pick("*", "\"abc\"", "W/\"x\", \"y\"", "no tag");
            default ->
                pick("VN", "Vietnam", "US", "tarif", "held", "a", "Đà Nẵng", "é\u0301", "😀", "\"'<&>;", "%", "a+b c");
        };
    }

    private String goodBody(Operation operation) {
        ObjectNode body = DescribedApi.MAPPER.createObjectNode();
        if (operation.path().equals("/documents")) {
            body.put(
                    "text",
                    "Menteri Perdagangan Budi Laksana bertemu Duta Besar Vietnam di Bandung, Rabu (9/7/2025). "
                            + random.nextInt(4));
            if (random.nextBoolean()) {
                body.put("title", pick("Judul", "", "😀", "T\u0000itle".replace("\u0000", "")));
                body.put("published", pick("2025-07-09", "yesterday", "", "2025"));
                body.put("language", pick("id", "xx-yy", ""));
                body.put("url", pick("https://kabar.example/" + random.nextInt(3), "no address"));
            }
            return body.toString();
        }
        body.put(
                "do",
                pick("accept", "reject", "flag", "note", "edit", "add", "merge", "split", "link", "status", "undo"));
        body.putArray("claims").add(claims.get(random.nextInt(claims.size())));
        body.put("entry", ids.get(random.nextInt(5) == 0 ? 4 : random.nextInt(ids.size())));
        body.put("with", ids.get(random.nextInt(ids.size())));
        body.put("axis", pick("response", "progress", "strength", "attribution"));
        body.put("value", pick("accepted", "fulfilled", "nonsense"));
        body.put("list", pick("act", "engagement", "person", "date"));
        body.putObject("fields")
                .put(pick("by", "kind", "name", "nonsense", "date"), pick("VN", "ask", "", "2025-11-14"));
        if (random.nextBoolean()) {
            body.put("document", ids.get(random.nextInt(ids.size())));
            body.put("words", pick("Vietnam", "no such words", ""));
        } else {
            body.put("text", pick("The ministers spoke on the telephone.", " "));
            body.put("source", pick("a call", ""));
        }
        body.put("note", pick("", "because 😀"));
        return body.toString();
    }

    // ---- as it should not be ---------------------------------------------------------------------------------------

    private Sent bad(Operation operation) {
        Sent good = good(operation);
        Map<String, String> headers = new LinkedHashMap<>(good.headers());
        String target = good.target();
        String and = target.contains("?") ? "&" : "?";
        byte[] body = good.body();
        Expected refused = Expected.REFUSED;
        switch (random.nextInt(operation.isPost() ? 30 : 20)) {
            case 0 -> target += and + "nonsense=1";
            case 1 ->
                target += and + "limit="
                        + pick("0", "-1", "101", "1e3", "99999999999999999999", "ten", "%31%30%30%30", "١٠", "");
            case 2 -> target += and + "limit=5&limit=6";
            case 3 ->
                target += and + "from="
                        + pick("2025-02-30", "0000-01-01", "yesterday", "2025-1-1", "-2025-01-01", "99999-01-01");
            case 4 -> target += and + "cursor=" + pick("nonsense", "bWF0dGVyCng", "%00", "===", "x".repeat(3000));
            case 5 -> target += and + "x=%" + pick("zz", "", "4");
            case 6 -> target += and + "q=%" + pick("ff", "c3%28", "ed%a0%80", "c0%80");
            case 7 -> target += and + "party=" + pick("%00", "a%00b", "", "p".repeat(201));
            case 8 ->
                target +=
                        and + "changed_since=" + pick("-1", "now", "2026-13-01T00:00:00Z", "1.5", "2026-02-30T00:00Z");
            case 9 -> target += and + pick("a", "=5", "%20=1");
            case 10 -> {
                refused = Expected.ELSEWHERE;
                target = target.replaceFirst(
                        "(\\?.*)?$", "/nonsense/" + pick("x", "%2e%2e", "%2F", ";a=b", "//", "%", "%ff"));
            }
            case 11 -> target += and + "pair=" + pick("VN", "-", "VN-", "VN-US-ID", "--");
            case 12 -> {
                return new Sent(
                        operation,
                        pick(
                                "PUT",
                                "DELETE",
                                "PATCH",
                                "OPTIONS",
                                "TRACE",
                                "NONSENSE",
                                operation.isPost() ? "DELETE" : "PUT"),
                        target,
                        headers,
                        new byte[0],
                        refused);
            }
            case 13 -> headers.put("Accept", pick("image/png", "application/xml", "application/json;q=0", "nonsense"));
            case 14 -> headers.put("Host", pick("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80"));
            case 15 -> {
                headers.put("If-Match", pick("\"nonsense\"", "W/\"x\"", "junk"));
                if (operation.isPost()) {
                    refused = Expected.ANYTHING;
                }
            }
            case 16 -> target += and + "q=" + "w".repeat(9000);
            case 17 -> {
                headers.put("X-Long", "h".repeat(20_000));
            }
            case 18 -> {
                if (!operation.isPost()) {
                    body = "{}".getBytes(StandardCharsets.UTF_8);
                    headers.put("Content-Type", "application/json");
                } else {
                    headers.put(
                            "Content-Type",
                            pick(
                                    "text/plain",
                                    "application/x-www-form-urlencoded",
                                    "multipart/form-data",
                                    "nonsense",
                                    ""));
                }
            }
            case 19 -> {
                // Bytes above ASCII that nobody escaped: taken as they are or refused, but as described.
                target += and + "nonsense=\u00e9\u4e2d";
            }
            default -> {
                body = badBody(operation, headers);
            }
        }
        return new Sent(operation, operation.method(), target, headers, body, refused);
    }

    private byte[] badBody(Operation operation, Map<String, String> headers) {
        String good = goodBody(operation);
        switch (random.nextInt(11)) {
            case 0 -> good = good.substring(0, random.nextInt(good.length()));
            case 1 -> good = pick("[]", "null", "5", "\"text\"", "[{}]", "true", " ", "{} {}");
            case 2 -> good = "[".repeat(10_000) + "]".repeat(10_000);
            case 3 -> good = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
            case 4 -> good = good.replaceFirst("\\{", "{\"nonsense\": 1, ");
            case 5 ->
                good = good.replaceFirst(
                        "\\{",
                        "{\"" + pick("text", "do") + "\": " + pick("5", "[]", "{}", "true", "1e400", "9".repeat(60))
                                + ", ");
            case 6 ->
                good = operation.path().equals("/documents")
                        ? "{\"text\": \"a\\u0000b\"}"
                        : "{\"do\": \"note\", \"claims\": [\"a.b\"], \"note\": \"\\u0000\"}";
            case 7 ->
                good = operation.path().equals("/documents")
                        ? "{\"text\": \"a\\ud800\"}"
                        : "{\"do\": \"note\", \"claims\": [\"a.b\"], \"note\": \"\\udc00\"}";
            case 8 -> {
                byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
                bytes[bytes.length / 2] = (byte) 0xff;
                return bytes;
            }
            case 9 -> {
                headers.put("Sec-Fetch-Site", pick("cross-site", "same-site"));
            }
            default -> {
                headers.put("Origin", pick("https://evil.example", "null", "http://localhost:1"));
            }
        }
        return good.getBytes(StandardCharsets.UTF_8);
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String escaped(String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
