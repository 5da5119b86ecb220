package org.chancery.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chancery.language.LanguagePack;
import org.chancery.record.EngagementType;
import org.chancery.record.EventType;
import org.chancery.record.InstrumentStage;
import org.chancery.record.InstrumentStatus;
import org.chancery.shelf.Shelf;
import org.junit.jupiter.api.DynamicTest;

/**
 * What the shelf reads in each language, counted: of every frame the rules, and of their sentences those that are read as
 * their brackets say and those refused as they should be. The sentences run here, so a number never says more than what
 * works. Goes out: the text of {@code languages/FRAMES.md}. One thread.
 */
final class FramesTable {
    private static final String NONE = "none";

    /** The sentences of one rule that came out as its author says. */
    private static final class Proof {
        private int read;
        private int refused;
    }

    /** One rule with the frames that it is counted under. */
    private record Rule(String id, Shelf.Row row) {}

    private final List<String> languages = Shelf.languages();
    private final Map<String, Proof> proofs = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private FramesTable() {}

    /** The whole page. */
    static String write() throws Throwable {
        FramesTable table = new FramesTable();
        table.run(new ActRuleExamplesTest().everyRuleReadsItsExamplesAndRefusesItsLookAlikes());
        table.run(new EngagementRuleExamplesTest().everyRuleReadsItsExamplesAndRefusesItsLookAlikes());
        table.run(new EventRuleExamplesTest().everyRuleReadsItsExamplesAndRefusesItsLookAlikes());
        table.run(new InstrumentRuleExamplesTest().everyRowTellsItsStatus());
        table.run(new StageRuleExamplesTest().everyRowTellsItsStep());
        table.run(new RelationExamplesTest().everyRowReadsItsTie());
        table.page();
        return table.text.toString();
    }

    /** A test is called by its rule and by what it asks of it: {@code id/acts/meminta refuses: …}. */
    private void run(Stream<DynamicTest> tests) throws Throwable {
        for (DynamicTest test : tests.toList()) {
            String[] name = test.getDisplayName().split(" ", 3);
            Proof proof = proofs.computeIfAbsent(name[0], id -> new Proof());
            if (passes(test)) {
                proof.refused += name[1].startsWith("refuses") ? 1 : 0;
                proof.read += name[1].startsWith("reads") ? 1 : 0;
            }
        }
    }

    private static boolean passes(DynamicTest test) throws Throwable {
        try {
            test.getExecutable().execute();
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    // ---- the page
    // -----------------------------------------------------------------------------------------------------

    private void page() {
        text.append("""
                # What is read in each language

                Written by the build (`./check --fix`), which fails when it is out of date; not to be edited. A cell holds rules
                · sentences of ours that they read as they should · look-alikes that they refuse. *none* is a hole: no rule reads
                it in that language. Which key or file only one language has, and why, is in
                [decision 16](../docs/decisions/0016-what-english-changed.md).
                """);
        section(
                "Acts",
                "`rules/acts.yml`, by the frame of `frames.yml` that a rule reads; after the `+` the rules of another frame "
                        + "that come to this one where the deed is still to come, wished for, denied, or of several sides.");
        acts();
        section(
                "Contacts",
                "`rules/engagements.yml`, by the kind of contact; below them the words that tell of a contact only whether it "
                        + "was held, called off or planned, which have no sentences of their own.");
        Set<String> contacts = new LinkedHashSet<>(labels(EngagementType.values()));
        contacts.addAll(values("engagements", "marks"));
        rules(contacts, "engagements", row -> of(row, "type", "marks"));
        section(
                "Events",
                "`rules/events.yml`, by the type of PLOVER. Rows of `acts.yml` with a type are read as events as well: after "
                        + "the `+`.");
        events();
        section("Status of instruments", "`rules/instruments.yml`, by the status where it has happened.");
        rules(labels(InstrumentStatus.values()), "instruments", row -> of(row, "real"));
        section("Steps in the life of instruments", "`rules/stages.yml`.");
        Set<String> stages = new LinkedHashSet<>(labels(InstrumentStage.values()));
        stages.addAll(values("stages", "stage"));
        rules(stages, "stages", row -> of(row, "stage"));
        section("Standing ties", "`lexicon/relations.yml`, by the type of the tie.");
        table(
                "tie",
                ties(),
                (language, type) -> cell(entries(language, "relations.yml").stream()
                        .filter(row -> type.equals(row.get("type")))
                        .map(row -> language + "/relations/" + row.need("id"))
                        .toList()));
        section("Figures", "`lexicon/measures.yml`: how many words say what is measured.");
        table("measure", ids("measures.yml"), (language, id) -> words(language, "measures.yml", id));
        section("Topics", "`lexicon/topics.yml`: how many words tell the topic.");
        table("topic", ids("topics.yml"), (language, id) -> words(language, "topics.yml", id));
        section("Objects of asks and promises", "`common/objects`: objects with words in the language.");
        objects();
        section("Posts", "`common/post-concepts.yml`: posts and fields with words in the language.");
        posts();
        section(
                "Page noise and comparing",
                "`layout.yml`: rows with the sentences that each must find or leave, all of which run. `stems.yml`: cues of "
                        + "what a sentence tells.");
        rest();
        section(
                "Files of the lexicon",
                "Words in each file. A file that one language lacks is explained in the decision named above.");
        lexicon();
        section(
                "Keys that only some languages use",
                "Keys of rules and of rows of the lexicon, with the rules or rows that have them, and what a row says that it "
                        + "`is`; what all languages with a pack have is left out.");
        keys();
    }

    private void section(String title, String says) {
        text.append("\n## ").append(title).append("\n\n").append(says).append("\n\n");
    }

    private interface Cell {
        String of(String language, String row);
    }

    private void table(String first, Collection<String> rows, Cell cell) {
        line(first, languages);
        line("---", languages.stream().map(language -> "---").toList());
        for (String row : rows) {
            line(row, languages.stream().map(language -> cell.of(language, row)).toList());
        }
    }

    private void line(String first, List<String> cells) {
        text.append("| ").append(first);
        cells.forEach(cell -> text.append(" | ").append(cell));
        text.append(" |\n");
    }

    // ---- rules
    // --------------------------------------------------------------------------------------------------------

    private void rules(Collection<String> frames, String family, Function<Shelf.Row, List<String>> framesOf) {
        table(
                "frame",
                frames,
                (language, frame) -> cell(rulesOf(language, family).stream()
                        .filter(rule -> framesOf.apply(rule.row).contains(frame))
                        .map(Rule::id)
                        .toList()));
    }

    private static final String[] OTHER_FRAMES = {
        "future", "own_deed", "narrated", "conclusion", "jointly", "denied", "announced"
    };

    private void acts() {
        table("frame", Shelf.yaml("frames.yml").row("frames").fields().keySet(), (language, frame) -> {
            List<Rule> rules = rulesOf(language, "acts");
            String own = cell(rules.stream()
                    .filter(rule -> frame.equals(rule.row.get("reads")))
                    .map(Rule::id)
                    .toList());
            long others = rules.stream()
                    .filter(rule -> !frame.equals(rule.row.get("reads"))
                            && of(rule.row, OTHER_FRAMES).contains(frame))
                    .count();
            return and(own, others, "");
        });
    }

    private static String and(String own, long others, String whose) {
        return others == 0 ? own : (own.equals(NONE) ? "" : own + " ") + "+ " + others + whose;
    }

    private void events() {
        List<String> types = new ArrayList<>();
        for (EventType type : EventType.values()) {
            types.add(type.name());
        }
        types.add(NONE);
        table("type", types, (language, type) -> {
            String own = cell(rulesOf(language, "events").stream()
                    .filter(rule -> type.equals(rule.row.get("event")))
                    .map(Rule::id)
                    .toList());
            long acts = rulesOf(language, "acts").stream()
                    .filter(rule -> type.equals(rule.row.get("plover")))
                    .count();
            return and(own, acts, " of acts");
        });
    }

    private String cell(List<String> rules) {
        if (rules.isEmpty()) {
            return NONE;
        }
        int read = 0;
        int refused = 0;
        for (String rule : rules) {
            Proof proof = proofs.getOrDefault(rule, new Proof());
            read += proof.read;
            refused += proof.refused;
        }
        return rules.size() + " · " + read + " · " + refused;
    }

    private static List<Rule> rulesOf(String language, String family) {
        if (!LanguagePack.languages().contains(language)) {
            return List.of();
        }
        return LanguagePack.load(language).rulesIfThere(family).stream()
                .map(row -> new Rule(language + "/" + family + "/" + row.need("rule"), row))
                .toList();
    }

    private static List<String> of(Shelf.Row row, String... keys) {
        return Arrays.stream(keys).flatMap(key -> row.list(key).stream()).toList();
    }

    private Set<String> values(String family, String key) {
        Set<String> values = new TreeSet<>();
        for (String language : languages) {
            rulesOf(language, family).forEach(rule -> values.addAll(rule.row.list(key)));
        }
        return values;
    }

    private static List<String> labels(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    // ---- words
    // --------------------------------------------------------------------------------------------------------

    private static List<Shelf.Row> entries(String folder, String file) {
        String path = folder + "/lexicon/" + file;
        if (!Shelf.has(path)) {
            return List.of();
        }
        return (file.endsWith(".tsv") ? Shelf.table(path) : Shelf.yaml(path)).rows("entries");
    }

    private Set<String> ties() {
        Set<String> types = new TreeSet<>();
        for (String language : languages) {
            entries(language, "relations.yml").forEach(row -> types.addAll(row.list("type")));
        }
        return types;
    }

    private Set<String> ids(String file) {
        Set<String> ids = new TreeSet<>();
        for (String language : languages) {
            entries(language, file).forEach(row -> ids.addAll(row.list("id")));
        }
        return ids;
    }

    private static String words(String language, String file, String id) {
        return number(entries(language, file).stream()
                .filter(row -> id.equals(row.get("id")))
                .mapToLong(row -> row.list("names").size())
                .sum());
    }

    private static String number(long count) {
        return count == 0 ? NONE : Long.toString(count);
    }

    private void objects() {
        table(
                "file",
                Shelf.files("common/objects"),
                (language, file) -> share(Shelf.yaml("common/objects/" + file).rows("objects"), language));
    }

    private void posts() {
        Shelf.Row file = Shelf.yaml("common/post-concepts.yml");
        table("what", List.of("ranks", "fields"), (language, kind) -> share(file.rows(kind), language));
    }

    private static String share(List<Shelf.Row> rows, String language) {
        long there = rows.stream().filter(row -> !row.list(language).isEmpty()).count();
        return there == 0 ? NONE : there + " of " + rows.size();
    }

    private void rest() {
        table("what", List.of("rows of page noise", "cues of steps"), (language, what) -> {
            if (what.startsWith("cues")) {
                Shelf.Row cues = Shelf.yaml(language + "/stems.yml").row("cues");
                return number(cues.fields().keySet().stream()
                        .mapToLong(key -> cues.list(key).size())
                        .sum());
            }
            List<Shelf.Row> rows = Shelf.yaml(language + "/layout.yml").rows("rows");
            return rows.size() + " · "
                    + rows.stream().mapToInt(row -> row.list("examples").size()).sum() + " · "
                    + rows.stream().mapToInt(row -> row.list("refuse").size()).sum();
        });
    }

    private void lexicon() {
        Set<String> files = new TreeSet<>();
        for (String language : languages) {
            if (Shelf.has(language + "/lexicon/files.txt")) {
                files.addAll(Shelf.files(language + "/lexicon"));
            }
        }
        table("file", files, FramesTable::words);
    }

    private static String words(String language, String file) {
        String path = language + "/lexicon/" + file;
        if (!Shelf.has(path)) {
            return NONE;
        }
        long words =
                entries(language, file).stream().mapToLong(FramesTable::words).sum();
        if (file.endsWith(".yml")) {
            Shelf.Row lists = Shelf.yaml(path);
            words += words(lists) + words(lists.row("function_words"));
        }
        return number(words);
    }

    /** The words of all lists that a row or file has, but not its sentences. */
    private static long words(Shelf.Row row) {
        return row.fields().keySet().stream()
                .filter(key -> !List.of("entries", "examples", "refuse").contains(key))
                .filter(key -> row.fields().get(key) instanceof List<?>)
                .mapToLong(key -> row.list(key).size())
                .sum();
    }

    // ---- keys
    // ---------------------------------------------------------------------------------------------------------

    private void keys() {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (String language : LanguagePack.languages()) {
            for (String family : Shelf.files(language + "/rules")) {
                count(
                        counts,
                        language,
                        "rules/" + family,
                        Shelf.yaml(language + "/rules/" + family).rows("rules"));
            }
            for (String file : Shelf.files(language + "/lexicon")) {
                if (LanguagePack.languages().stream().allMatch(other -> Shelf.has(other + "/lexicon/" + file))) {
                    count(counts, language, "lexicon/" + file, entries(language, file));
                }
            }
        }
        List<String> some = counts.keySet().stream()
                .filter(key -> counts.get(key).size() < LanguagePack.languages().size())
                .sorted()
                .toList();
        table("key", some, (language, key) -> number(counts.get(key).getOrDefault(language, 0)));
    }

    private static void count(
            Map<String, Map<String, Integer>> counts, String language, String file, List<Shelf.Row> rows) {
        for (Shelf.Row row : rows) {
            List<String> keys = new ArrayList<>(row.fields().keySet());
            row.list("is").forEach(is -> keys.add("is: " + is));
            for (String key : keys) {
                counts.computeIfAbsent(file + ": " + key, k -> new TreeMap<>()).merge(language, 1, Integer::sum);
            }
        }
    }
}
