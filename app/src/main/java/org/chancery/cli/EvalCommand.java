package org.chancery.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.batch.BatchReader;
import org.chancery.batch.ReadDocument;
import org.chancery.document.Document;
import org.chancery.evaluate.Evaluation;
import org.chancery.evaluate.Score;
import org.chancery.export.ExtractionJson;
import org.chancery.record.Extraction;
import org.chancery.source.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chancery eval}: how much of one's own gold is found. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Reads documents and scores what is found against your own gold.")
final class EvalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "GOLD", description = "Folder of gold: one JSON file per document, as extract prints them")
    private Path gold = Path.of("");

    @Parameters(paramLabel = "TEXTS", description = "File or folder of the documents; their ids are the gold's \"doc\"")
    private Path texts = Path.of("");

    @Option(names = "--json", description = "The scores as one JSON object")
    private boolean isJson;

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A document as read, by its name without ending. */
    private record Found(String text, JsonNode extraction, ReadDocument read) {}

    @Override
    public Integer call() throws IOException {
        Cli.require(spec, Files.isDirectory(gold), "GOLD is no folder: " + gold);
        Cli.require(spec, Files.exists(texts), "TEXTS does not exist: " + texts);
        PrintWriter err = spec.commandLine().getErr();
        boolean isWhole = true;
        Map<String, Found> found = read();
        Evaluation evaluation = new Evaluation();
        ObjectMapper json = new ObjectMapper();
        for (Path file : goldFiles()) {
            JsonNode expected;
            try {
                expected = json.readTree(Files.readAllBytes(file));
            } catch (JsonProcessingException e) {
                err.println("chancery: broken_json: " + file + ": " + e.getOriginalMessage());
                isWhole = false;
                continue;
            }
            if (!expected.has("doc")) {
                continue;
            }
            Found document = found.get(stem(expected.path("doc").asText()));
            if (document == null) {
                err.println("chancery: not_found: " + expected.path("doc").asText() + ": no such document in " + texts);
                isWhole = false;
            } else {
                document.read().problems().forEach(problem -> err.println("chancery: " + problem));
                isWhole &= document.read().isWhole();
            }
            evaluation.add(
                    expected,
                    document == null ? MissingNode.getInstance() : document.extraction(),
                    document == null ? "" : document.text());
        }
        Cli.require(spec, evaluation.documents() > 0, "no gold in " + gold);
        PrintWriter out = spec.commandLine().getOut();
        out.println(isJson ? json(evaluation) : table(evaluation));
        out.flush();
        return isWhole ? Main.ALL_READ : Main.SOME_FAILED;
    }

    /** Everything under TEXTS; what the gold does not speak of is of no concern, nor are its problems. */
    private Map<String, Found> read() {
        ObjectMapper json = new ObjectMapper();
        Map<String, Found> found = new HashMap<>();
        int cores = Runtime.getRuntime().availableProcessors();
        try (Inputs inputs = Inputs.of(List.of(texts))) {
            new BatchReader(Chancery.load(), cores).read(inputs, read -> read, read -> {
                Document document = read.document();
                Extraction extraction = read.extraction();
                if (document != null && extraction != null) {
                    try {
                        JsonNode tree = json.readTree(ExtractionJson.line(extraction, read.problems()));
                        found.put(stem(document.id()), new Found(document.text(), tree, read));
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return true;
            });
        }
        return found;
    }

    private List<Path> goldFiles() throws IOException {
        try (Stream<Path> files = Files.list(gold)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** A document's name without folder and ending. */
    private static String stem(String doc) {
        String name = doc.substring(doc.lastIndexOf('/') + 1);
        for (String ending : List.of(".txt", ".json", ".html", ".md")) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    private static String table(Evaluation evaluation) {
        StringBuilder table = new StringBuilder();
        table.append(evaluation.documents())
                .append(" documents, ")
                .append(evaluation.unread())
                .append(" not read\n");
        table.append(String.format(
                Locale.ROOT,
                "%-14s%6s%6s%12s%7s%7s%12s%7s%7s%n",
                "",
                "gold",
                "found",
                "strict P",
                "R",
                "F1",
                "lenient P",
                "R",
                "F1"));
        evaluation.lists().forEach((list, scores) -> {
            Score strict = scores.strict();
            Score lenient = scores.lenient();
            table.append(String.format(
                    Locale.ROOT,
                    "%-14s%6d%6d%12.3f%7.3f%7.3f%12.3f%7.3f%7.3f%n",
                    list,
                    strict.gold(),
                    strict.found(),
                    strict.precision(),
                    strict.recall(),
                    strict.f1(),
                    lenient.precision(),
                    lenient.recall(),
                    lenient.f1()));
        });
        table.append(String.format(
                Locale.ROOT,
                "headline: strict F1 %.3f, lenient F1 %.3f (mean over %d lists)",
                evaluation.headline(s -> s.strict().f1()),
                evaluation.headline(s -> s.lenient().f1()),
                evaluation.listsScored()));
        return table.toString();
    }

    private static String json(Evaluation evaluation) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("documents", evaluation.documents());
        root.put("missing", evaluation.unread());
        ObjectNode fields = root.putObject("fields");
        evaluation.lists().forEach((list, scores) -> {
            ObjectNode field = fields.putObject(list);
            field.put("gold", scores.strict().gold());
            field.put("predicted", scores.strict().found());
            put(field.putObject("strict"), scores.strict());
            put(field.putObject("lenient"), scores.lenient());
        });
        ObjectNode headline = root.putObject("headline");
        headline.put("strict", evaluation.headline(s -> s.strict().f1()));
        headline.put("lenient", evaluation.headline(s -> s.lenient().f1()));
        return root.toString();
    }

    private static void put(ObjectNode node, Score score) {
        node.put("P", score.precision());
        node.put("R", score.recall());
        node.put("F", score.f1());
    }
}
