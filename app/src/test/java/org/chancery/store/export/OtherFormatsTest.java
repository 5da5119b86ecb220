package org.chancery.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.identity.JoinedEngagement;
import org.chancery.resolve.JsonForm;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FollowTheMoney against its own model, calendars by biweekly, feeds by ROME, annotations by a JSON-LD processor: nothing is
 * read here by the code that wrote it.
 */
class OtherFormatsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    static Path folder;

    private static RecordStore store;

    @BeforeAll
    static void record() throws IOException {
        store = SampleRecord.open(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    // ---- FollowTheMoney --------------------------------------------------------------------------------------------

    @Test
    void entities_are_as_the_model_of_follow_the_money_has_them() throws IOException {
        new FtmExport(store).write(folder.resolve("ftm"));
        List<JsonNode> entities = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("ftm/entities.ftm.json"))) {
            entities.add(MAPPER.readTree(line));
        }
        FtmModel model = FtmModel.load();
        Map<String, String> schemata = new HashMap<>();
        for (JsonNode entity : entities) {
            assertThat(schemata.put(
                            entity.path("id").asText(), entity.path("schema").asText()))
                    .as("%s stands once", entity.path("id"))
                    .isNull();
        }
        entities.forEach(entity -> model.check(entity, schemata));
        assertThat(new TreeSet<>(schemata.values()))
                .containsExactly(
                        "Article",
                        "Company",
                        "Contract",
                        "Documentation",
                        "Event",
                        "Occupancy",
                        "Organization",
                        "Person",
                        "Position",
                        "Project",
                        "ProjectParticipant",
                        "PublicBody");
        assertThat(entities)
                .anySatisfy(entity -> assertThat(entity.toString())
                        .contains("\"party-vn\"", "\"PublicBody\"", "\"Vietnam\"", "\"gov.national\""));
    }

    /** The model as FollowTheMoney publishes it: schemata with what they extend, their properties, the values of types. */
    private record FtmModel(JsonNode schemata, JsonNode types) {
        static FtmModel load() throws IOException {
            try (InputStream in =
                    Objects.requireNonNull(OtherFormatsTest.class.getResourceAsStream("/ftm/model-3.8.4.json"))) {
                JsonNode model = MAPPER.readTree(in);
                return new FtmModel(model.path("schemata"), model.path("types"));
            }
        }

        Set<String> line(String schema) {
            Set<String> line = new HashSet<>();
            Deque<String> next = new ArrayDeque<>(List.of(schema));
            while (!next.isEmpty()) {
                String one = next.pop();
                if (line.add(one)) {
                    schemata.path(one).path("extends").forEach(parent -> next.push(parent.asText()));
                }
            }
            return line;
        }

        void check(JsonNode entity, Map<String, String> known) {
            String schema = entity.path("schema").asText();
            assertThat(schemata.path(schema).isObject()).as(schema).isTrue();
            assertThat(schemata.path(schema).path("abstract").asBoolean()).isFalse();
            Map<String, JsonNode> properties = new HashMap<>();
            for (String one : line(schema)) {
                schemata.path(one)
                        .path("properties")
                        .properties()
                        .forEach(p -> properties.put(p.getKey(), p.getValue()));
                schemata.path(one)
                        .path("required")
                        .forEach(
                                required -> assertThat(entity.path("properties").has(required.asText()))
                                        .as("%s of %s", required, entity)
                                        .isTrue());
            }
            for (Map.Entry<String, JsonNode> property :
                    entity.path("properties").properties()) {
                JsonNode told = properties.get(property.getKey());
                assertThat(told).as("%s of %s", property.getKey(), schema).isNotNull();
                assertThat(told.path("stub").asBoolean()).isFalse();
                assertThat(property.getValue().isArray() && !property.getValue().isEmpty())
                        .isTrue();
                property.getValue().forEach(value -> check(told, value.asText(), known));
            }
        }

        private void check(JsonNode property, String value, Map<String, String> known) {
            assertThat(value).isNotBlank();
            switch (property.path("type").asText()) {
                case "entity" ->
                    assertThat(line(Objects.requireNonNull(known.get(value), value)))
                            .contains(property.path("range").asText());
                case "country", "language", "topic" ->
                    assertThat(types.path(property.path("type").asText())
                                    .path("values")
                                    .has(value))
                            .as("%s %s", property.path("type"), value)
                            .isTrue();
                case "date" -> assertThat(value).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
                case "url" -> assertThat(value).matches("https?://\\S+");
                case "name", "string", "text", "address", "identifier" -> {}
                default -> throw new AssertionError("a value of the type " + property.path("type"));
            }
        }
    }

    // ---- calendars -------------------------------------------------------------------------------------------------

    @Test
    void calendar_programs_read_every_engagement_and_limit() throws IOException {
        new CalendarExport(store).write(folder.resolve("ics"));
        byte[] bytes = Files.readAllBytes(folder.resolve("ics/record.ics"));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        List<ICalendar> calendars = Biweekly.parse(text).all();
        assertThat(calendars).hasSize(1);
        ICalendar calendar = calendars.getFirst();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        Map<String, VEvent> events = new HashMap<>();
        for (VEvent event : calendar.getEvents()) {
            assertThat(events.put(event.getUid().getValue(), event))
                    .as(event.getUid().getValue())
                    .isNull();
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        }
        store.entries("engagement", row -> {
            JoinedEngagement body = JsonForm.read(row.body(), JoinedEngagement.class);
            VEvent event = events.get("engagement-" + row.id() + "@chancery");
            if (body.start() == null || body.start().month() == 0) {
                assertThat(event).isNull();
                return;
            }
            assertThat(event.getDateStart()
                            .getValue()
                            .toInstant()
                            .atZone(java.time.ZoneId.systemDefault())
                            .toLocalDate())
                    .isEqualTo(body.start().firstDay());
            assertThat(event.getSummary().getValue()).startsWith(row.title());
        });
        assertThat(events.keySet()).anyMatch(uid -> uid.startsWith("due-"));
        assertThat(text).contains("SUMMARY:").contains("(in 2");
    }

    // ---- feeds -----------------------------------------------------------------------------------------------------

    @Test
    void feed_readers_read_every_feed() throws IOException, FeedException {
        new FeedExport(store, (kind, id) -> null).write(folder.resolve("atom"));
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("atom"))) {
            files = all.toList();
        }
        assertThat(files).extracting(file -> file.getFileName().toString()).contains("changes.atom", "pair-US-VN.atom");
        Set<String> feeds = new HashSet<>();
        for (Path file : files) {
            Feed feed = feed(Files.readString(file));
            assertThat(feeds.add(feed.getId())).isTrue();
            Set<String> ids = new HashSet<>();
            for (Entry entry : feed.getEntries()) {
                assertThat(ids.add(entry.getId()))
                        .as("%s in %s", entry.getTitle(), file)
                        .isTrue();
                assertThat(entry.getUpdated()).isNotNull();
                assertThat(entry.getContents().getFirst().getValue()).isNotBlank();
            }
            assertThat(feed.getEntries()).isNotEmpty();
        }
    }

    private static Feed feed(String xml) throws FeedException, IOException {
        try (Reader reader = new StringReader(xml)) {
            Feed feed = (Feed) new WireFeedInput().build(reader);
            assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
            assertThat(feed.getTitle()).isNotBlank();
            assertThat(feed.getUpdated().toInstant().atZone(ZoneOffset.UTC).getYear())
                    .isGreaterThan(2000);
            assertThat(feed.getAuthors()).isNotEmpty();
            return feed;
        }
    }

    @Test
    void a_matter_is_followed_step_by_step() throws IOException, FeedException {
        EntryRow matter = store.entries(EntryQuery.of("matter").between("VN", "US")).stream()
                .filter(row -> row.title().equals("D1 and D3"))
                .findFirst()
                .orElseThrow();
        Feed feed = feed(new FeedExport(store, (kind, id) -> "http://localhost/" + kind + "/" + id)
                .matter(matter, new FeedExport.Place("http://localhost/feed", "http://localhost/page")));
        assertThat(feed.getEntries()).hasSizeGreaterThan(5);
        assertThat(feed.getEntries().getFirst().getTitle()).startsWith("promised: US");
        assertThat(feed.getAlternateLinks().getFirst().getHref()).isEqualTo("http://localhost/page");
        assertThat(feed.getEntries().getFirst().getAlternateLinks().getFirst().getHref())
                .isEqualTo("http://localhost/matter/" + matter.id());
    }

    // ---- annotations -----------------------------------------------------------------------------------------------

    /** The terms that are used, as the Web Annotation Vocabulary and its JSON-LD context define them. */
    private static final String CONTEXT = """
            {"@context": {"oa": "http://www.w3.org/ns/oa#", "dc": "http://purl.org/dc/elements/1.1/",
             "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "foaf": "http://xmlns.com/foaf/0.1/",
             "as": "http://www.w3.org/ns/activitystreams#",
             "id": {"@type": "@id", "@id": "@id"}, "type": {"@type": "@id", "@id": "@type"},
             "Annotation": "oa:Annotation", "TextualBody": "oa:TextualBody", "SpecificResource": "oa:SpecificResource",
             "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
             "Software": "as:Application", "describing": "oa:describing", "tagging": "oa:tagging",
             "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
             "source": {"@type": "@id", "@id": "oa:hasSource"}, "selector": {"@type": "@id", "@id": "oa:hasSelector"},
             "generator": {"@type": "@id", "@id": "as:generator"},
             "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
             "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
             "format": "dc:format", "value": "rdf:value", "start": "oa:start", "end": "oa:end", "exact": "oa:exact",
             "prefix": "oa:prefix", "suffix": "oa:suffix", "name": "foaf:name"}}
            """;

    @Test
    void annotations_are_json_ld_and_select_what_they_quote() throws Exception {
        new AnnotationExport(store).write(folder.resolve("annotations"));
        List<String> lines = Files.readAllLines(folder.resolve("annotations/annotations.jsonl"));
        assertThat(lines).hasSizeGreaterThan(400);
        JsonDocument context = JsonDocument.of(new StringReader(CONTEXT));
        int some = 0;
        for (String line : lines) {
            JsonNode annotation = MAPPER.readTree(line);
            selects(annotation);
            if (some++ % 20 == 0) {
                JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(line)))
                        .loader((url, options) -> {
                            assertThat(url).hasToString("http://www.w3.org/ns/anno.jsonld");
                            return context;
                        })
                        .get();
                JsonObject one = expanded.getJsonObject(0);
                // What a context does not know falls out: as many members must be left as there were.
                assertThat(one.getJsonArray("@type").getString(0)).isEqualTo("http://www.w3.org/ns/oa#Annotation");
                assertThat(members(one)).isEqualTo(members(annotation) - 1);
            }
        }
    }

    private static int members(JsonNode node) {
        int members = node.isObject() ? node.size() : 0;
        for (JsonNode child : node) {
            members += members(child);
        }
        return members;
    }

    /** Of an expanded object: values and references are wrapped there. */
    private static int members(jakarta.json.JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().mapToInt(OtherFormatsTest::members).sum();
        }
        if (!(value instanceof JsonObject object)) {
            return 0;
        }
        boolean isWrapped = object.containsKey("@value") || object.size() == 1 && object.containsKey("@id");
        return isWrapped
                ? 0
                : object.size()
                        + object.values().stream()
                                .mapToInt(OtherFormatsTest::members)
                                .sum();
    }

    private static void selects(JsonNode annotation) {
        String claim = annotation.path("id").asText().substring("urn:chancery:claim:".length());
        String text =
                store.text(claim.substring(0, claim.indexOf('.'))).orElseThrow().text();
        int[] points = text.codePoints().toArray();
        for (JsonNode target : annotation.path("target")) {
            JsonNode position = target.path("selector").get(0);
            JsonNode quote = target.path("selector").get(1);
            int start = position.path("start").asInt();
            int end = position.path("end").asInt();
            assertThat(new String(points, start, end - start))
                    .isEqualTo(quote.path("exact").asText());
            assertThat(text)
                    .contains(quote.path("prefix").asText()
                            + quote.path("exact").asText()
                            + quote.path("suffix").asText());
        }
    }
}
