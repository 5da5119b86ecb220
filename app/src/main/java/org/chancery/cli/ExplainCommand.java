package org.chancery.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chancery.Chancery;
import org.chancery.batch.BatchReader;
import org.chancery.batch.ReadDocument;
import org.chancery.document.Document;
import org.chancery.record.Extraction;
import org.chancery.source.Inputs;
import org.chancery.view.Card;
import org.chancery.view.Derivation;
import org.chancery.view.DocumentPage;
import org.chancery.view.Field;
import org.chancery.view.Quote;
import org.chancery.view.RuleText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chancery explain}: how each fact came to be. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints how each fact came to be: the rule, the words it read, the fields it filled.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "One file, or a folder")
    private Path file = Path.of("");

    @Option(names = "--sentence", paramLabel = "N", description = "Only facts whose words begin in sentence N, from 1")
    private @Nullable Integer sentence;

    @Option(names = "--json", description = "One JSON object per document and line")
    private boolean isJson;

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Cli.require(spec, sentence == null || sentence >= 1, "--sentence counts from 1");
        PrintWriter out = spec.commandLine().getOut();
        Chancery chancery = Chancery.load();
        BatchReader reader = new BatchReader(chancery, 1);
        boolean allWhole = true;
        try (Inputs inputs = Inputs.of(List.of(file))) {
            while (inputs.hasNext()) {
                ReadDocument read = reader.read(inputs.next());
                allWhole &= read.isWhole();
                read.problems().forEach(problem -> spec.commandLine().getErr().println("chancery: " + problem));
                Document document = read.document();
                Extraction extraction = read.extraction();
                if (document != null && extraction != null) {
                    DocumentPage page =
                            DocumentPage.of(document, extraction, read.problems(), chancery.sentences(document));
                    if (isJson) {
                        out.println(json(page));
                    } else {
                        print(out, page);
                    }
                }
            }
        }
        out.flush();
        return allWhole ? Main.ALL_READ : Main.SOME_FAILED;
    }

    /** Derivations by sentence, each sentence in the order of its words. */
    private Map<Integer, List<Derivation>> bySentence(DocumentPage page) {
        return page.cards().values().stream()
                .flatMap(List::stream)
                .map(Card::derivation)
                .filter(d -> sentence == null || d.sentence() == sentence)
                .sorted(Comparator.comparingInt(d -> d.words().getFirst().start()))
                .collect(Collectors.groupingBy(Derivation::sentence, TreeMap::new, Collectors.toList()));
    }

    private String sentenceText(DocumentPage page, int number) {
        return number < 1 || number > page.sentences().size()
                ? ""
                : page.sentences().get(number - 1).cut(page.document().text());
    }

    private void print(PrintWriter out, DocumentPage page) {
        String published = page.extraction().published();
        out.println(page.document().id() + " · " + page.extraction().language()
                + (published == null ? "" : " · published " + published));
        Map<Integer, List<Derivation>> bySentence = bySentence(page);
        if (bySentence.isEmpty()) {
            out.println("  nothing was found" + (sentence == null ? "" : " in sentence " + sentence));
        }
        bySentence.forEach((number, derivations) -> {
            out.println();
            out.println("sentence " + number + ": " + sentenceText(page, number).replaceAll("\\s+", " "));
            derivations.forEach(derivation -> print(out, derivation));
        });
        out.println();
    }

    private static void print(PrintWriter out, Derivation derivation) {
        out.printf(
                Locale.ROOT,
                "  %s  %s  by rule %s, confidence %.2f%n",
                derivation.key(),
                derivation.kind().label(),
                derivation.rule(),
                derivation.confidence());
        RuleText row = derivation.rowOfRule();
        if (row != null) {
            out.printf(Locale.ROOT, "      %-12s %s%n", "rule in", row.file());
            for (Field cue : row.cues()) {
                out.printf(Locale.ROOT, "      %-12s %s%n", "  " + cue.name(), cue.line());
            }
        }
        for (Quote words : derivation.words()) {
            out.printf(
                    Locale.ROOT,
                    "      words        \"%s\" [%d–%d]%n",
                    words.words().replaceAll("\\s+", " "),
                    words.start(),
                    words.end());
        }
        for (Field field : derivation.fields()) {
            if (!field.values().isEmpty()) {
                out.printf(Locale.ROOT, "      %-12s %s%n", field.name(), field.line());
            }
        }
    }

    private String json(DocumentPage page) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("doc", page.document().id());
            json.writeStringField("language", page.extraction().language());
            json.writeArrayFieldStart("sentences");
            for (Map.Entry<Integer, List<Derivation>> entry : bySentence(page).entrySet()) {
                json.writeStartObject();
                json.writeNumberField("sentence", entry.getKey());
                json.writeStringField("text", sentenceText(page, entry.getKey()));
                json.writeArrayFieldStart("facts");
                for (Derivation derivation : entry.getValue()) {
                    write(json, derivation);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, Derivation derivation) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", derivation.key());
        json.writeStringField("kind", derivation.kind().label());
        json.writeStringField("rule", derivation.rule());
        RuleText row = derivation.rowOfRule();
        json.writeStringField("rule_file", row == null ? null : row.file());
        json.writeNumberField("confidence", derivation.confidence());
        json.writeArrayFieldStart("words");
        for (Quote words : derivation.words()) {
            json.writeStartObject();
            json.writeStringField("quote", words.words());
            json.writeNumberField("start", words.start());
            json.writeNumberField("end", words.end());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("fields");
        for (Field field : derivation.fields()) {
            json.writeArrayFieldStart(field.name());
            for (String value : field.values()) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
