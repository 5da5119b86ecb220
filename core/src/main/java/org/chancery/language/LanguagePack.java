package org.chancery.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.language.english.EnglishMorphology;
import org.chancery.language.indonesian.IndonesianMorphology;
import org.chancery.shelf.Shelf;
import org.chancery.text.Tokenizer;
import org.chancery.text.Tokens;
import org.chancery.text.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * One language, read from its folder on the shelf: words with their classes, verb forms with root and voice, names, and
 * the rule files as they stand. Immutable once read, shared by all threads.
 */
public final class LanguagePack {
    private static final Voice[] VOICES = Voice.values();
    /** By the name that a {@code pack.yml} gives under {@code morphology}; several languages may share one. */
    private static final Map<String, Morphology> MORPHOLOGIES =
            Map.of("indonesian", new IndonesianMorphology(), "english", new EnglishMorphology());

    private static final Map<String, Sense> SENSES =
            Arrays.stream(Sense.values()).collect(Collectors.toMap(Sense::label, Function.identity()));

    private final String code;
    private @Nullable String home;
    private final WordTable words = new WordTable();
    private final Lexicon lexicon = new Lexicon();
    private final Morphology morphology;
    private final Tokenizer tokenizer;
    private long[] classes = new long[0];
    private int[] roots = new int[0];
    private byte[] voices = new byte[0];
    private final BitSet plainWords = new BitSet();
    private final Map<Sense, Map<String, Entry>> entries = new EnumMap<>(Sense.class);
    private final Map<Sense, List<Entry>> sortedEntries = new EnumMap<>(Sense.class);
    private final List<Shelf.Row> ruleFiles = new ArrayList<>();
    private final char decimalSign;
    private final boolean monthFirst;
    private final boolean headLast;
    private final boolean bareAgent;
    private final boolean passiveByAuxiliary;
    private final boolean presentStem;

    private LanguagePack(String code) {
        this.code = code;
        Shelf.Row habits = Shelf.yaml(code + "/pack.yml");
        Morphology named = MORPHOLOGIES.get(habits.need("morphology"));
        if (named == null) {
            throw new IllegalArgumentException("languages/" + code + "/pack.yml: no morphology is called "
                    + habits.get("morphology") + ", only " + new TreeSet<>(MORPHOLOGIES.keySet()));
        }
        this.morphology = named;
        this.decimalSign = habits.need("decimal_sign").charAt(0);
        this.monthFirst = habits.need("date_order").equals("month_day");
        this.headLast = "last".equals(habits.get("head"));
        this.bareAgent = "true".equals(habits.get("bare_agent"));
        this.passiveByAuxiliary = "auxiliary".equals(habits.get("passive"));
        this.presentStem = "present".equals(habits.get("stem"));
        List<String> abbreviations = new ArrayList<>();
        List<String> openers = new ArrayList<>();
        List<Shelf.Row> lexicons = new ArrayList<>();
        for (String folder : List.of("common/lexicon", code + "/lexicon")) {
            for (String file : Shelf.files(folder)) {
                String path = folder + "/" + file;
                lexicons.add(file.endsWith(".tsv") ? Shelf.table(path) : Shelf.yaml(path));
            }
        }
        for (String file : Shelf.files(code + "/rules")) {
            ruleFiles.add(Shelf.yaml(code + "/rules/" + file));
        }
        for (Shelf.Row file : lexicons) {
            file.list("abbreviations")
                    .forEach(a -> abbreviations.add(a.endsWith(".") ? a.substring(0, a.length() - 1) : a));
            openers.addAll(file.list("openers"));
        }
        this.tokenizer = new Tokenizer(words, table(abbreviations), table(openers));
        lexicons.forEach(this::readLexicon);
        for (Shelf.Row file : ruleFiles) {
            for (Shelf.Row rule : file.rows("rules")) {
                rule.list("verb").forEach(this::addRoot);
                rule.list("inflected").forEach(phrase -> addRoot(firstWord(phrase)));
                for (String key : List.of(
                        "words",
                        "nouns",
                        "object",
                        "not_object",
                        "subject",
                        "together",
                        "needs",
                        "beside",
                        "active",
                        "purpose")) {
                    rule.list(key).forEach(words::add);
                }
                readPhrases(file, rule);
            }
        }
        entries.forEach((sense, byId) -> sortedEntries.put(
                sense,
                byId.values().stream().sorted(Comparator.comparing(Entry::id)).toList()));
        classes = Arrays.copyOf(classes, words.size());
        roots = Arrays.copyOf(roots, words.size());
        voices = Arrays.copyOf(voices, words.size());
        plainWords.stream().forEach(word -> roots[word] = 0);
    }

    /** Reads the pack of a language; an error names the file and the row that is wrong. */
    public static LanguagePack load(String code) {
        if (!languages().contains(code)) {
            throw new IllegalArgumentException("no language pack: " + code);
        }
        return new LanguagePack(code);
    }

    /** The codes of the languages that are read, sorted: those of the shelf that have a {@code pack.yml}. */
    public static List<String> languages() {
        return Shelf.languages().stream()
                .filter(code -> Shelf.has(code + "/pack.yml"))
                .sorted()
                .toList();
    }

    private boolean[] table(List<String> listed) {
        boolean[] table = new boolean[listed.stream().mapToInt(words::add).max().orElse(0) + 1];
        listed.forEach(word -> table[words.add(word)] = true);
        return table;
    }

    private void readLexicon(Shelf.Row file) {
        Shelf.Row functionWords = file.row("function_words");
        for (String name : functionWords.fields().keySet()) {
            WordClass wordClass = WordClass.valueOf(name.toUpperCase(Locale.ROOT));
            functionWords.list(name).forEach(word -> addClass(word, wordClass));
        }
        file.list("verbs").forEach(this::addRoot);
        file.list("plain_words").forEach(word -> plainWords.set(words.add(word)));
        String label = file.get("sense");
        if (label == null) {
            return;
        }
        Sense sense = Sense.valueOf(label.toUpperCase(Locale.ROOT));
        // Rows of one file that share an id are rows beside each other: none adds to the one before it.
        Map<String, Entry> before = new HashMap<>(entries.getOrDefault(sense, Map.of()));
        for (Shelf.Row row : file.rows("entries")) {
            readEntry(row, sense, before);
        }
        file.list("names").forEach(name -> addName(name, sense, new Entry(name, name, Map.of())));
    }

    private void readEntry(Shelf.Row row, Sense sense, Map<String, Entry> before) {
        Map<String, String> attributes = new HashMap<>();
        row.fields().forEach((key, value) -> {
            if (value instanceof String scalar && !key.equals("id") && !key.equals("names")) {
                attributes.put(key, scalar);
            }
        });
        List<String> names = row.list("names");
        String first = names.isEmpty() ? row.need("id") : names.get(0);
        String id = row.get("id");
        // A row of the common shelf gives what is the same in every language; the language's own row adds to it.
        Entry common = before.get(id == null ? first : id);
        if (common != null) {
            common.attributes().forEach(attributes::putIfAbsent);
        }
        Entry entry = new Entry(id == null ? first : id, first, attributes);
        if (sense == Sense.COUNTRY && entry.get("home") != null) {
            home = entry.id();
        }
        entries.computeIfAbsent(sense, s -> new HashMap<>()).put(entry.id(), entry);
        names.forEach(name -> addName(name, sense, entry));
        row.fields().forEach((key, value) -> {
            Sense other = value instanceof List<?> ? SENSES.get(key) : null;
            if (other != null) {
                row.list(key).forEach(name -> addName(name, other, entry));
            }
        });
    }

    /** The wordings of a rule become names of the sense that its file declares; the entry tells rule and form. */
    private void readPhrases(Shelf.Row file, Shelf.Row rule) {
        Sense sense = SENSES.get(String.valueOf(file.get("sense")));
        if (sense == null) {
            return;
        }
        Entry active = new Entry(rule.need("rule"), "active", Map.of("form", "active"));
        rule.list("inflected").forEach(phrase -> addInflected(phrase, sense, active));
        for (String form : List.of("noun", "active", "passive", "phrases")) {
            Entry entry = new Entry(rule.need("rule"), form, Map.of("form", form));
            for (String name : rule.list(form)) {
                addName(name, sense, entry);
                if (form.equals("noun")) {
                    morphology.owned(name, owned -> addName(owned, sense, entry));
                }
            }
        }
    }

    private static String firstWord(String phrase) {
        int space = phrase.indexOf(' ');
        return space < 0 ? phrase : phrase.substring(0, space);
    }

    /** The forms of a phrase whose first word is a verb: <i>met with, meets with</i>; not its nouns. */
    private void addInflected(String phrase, Sense sense, Entry entry) {
        String verb = firstWord(phrase);
        String rest = phrase.substring(verb.length());
        morphology.inflect(verb, (form, voice) -> {
            if (voice != Voice.NOUN && voice != Voice.AGENT && voice != Voice.GERUND) {
                addName(form + rest, sense, entry);
            }
        });
    }

    private void addName(String name, Sense sense, Entry entry) {
        addParts(name);
        Tokens cut = tokenizer.tokens(name);
        int known = words.size();
        for (int i = 0; i < cut.count(); i++) {
            words.add(cut.string(i));
        }
        // The cut depends on the words that are known: with new ones it may be another.
        lexicon.add(words.size() == known ? cut : tokenizer.tokens(name), sense, entry);
    }

    /** Adds the words of a name, so that none of them is taken for two that lost the space between them. */
    private void addParts(String name) {
        int begin = 0;
        for (int at = 0; at <= name.length(); at++) {
            if (at == name.length() || !isWordPart(name.charAt(at))) {
                if (at > begin) {
                    words.add(name.substring(begin, at));
                }
                begin = at + 1;
            }
        }
    }

    private static boolean isWordPart(char c) {
        return switch (c) {
            case '.', ',', '\'', '\u2019' -> true;
            default ->
                Character.isLetter(c)
                        || switch (Character.getType(c)) {
                            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                                true;
                            default -> false;
                        };
        };
    }

    private void addClass(String word, WordClass wordClass) {
        int number = words.add(word);
        room(number);
        classes[number] |= wordClass.bit();
    }

    private void addRoot(String root) {
        int number = words.add(root);
        morphology.inflect(root, (form, voice) -> addForm(form, number, voice));
    }

    /** The first root to claim a form keeps it. */
    private void addForm(String form, int root, Voice voice) {
        int number = words.add(form);
        room(number);
        if (roots[number] == 0) {
            roots[number] = root;
            voices[number] = (byte) voice.ordinal();
        }
    }

    private void room(int number) {
        if (number >= classes.length) {
            int room = Math.max(1024, number * 2);
            classes = Arrays.copyOf(classes, room);
            roots = Arrays.copyOf(roots, room);
            voices = Arrays.copyOf(voices, room);
        }
    }

    /** ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** What begins the decimals of a number: {@code ','} or {@code '.'}. */
    public char decimalSign() {
        return decimalSign;
    }

    /** Whether dates are written month before day: <i>November 12</i>, {@code 11/12}. */
    public boolean monthFirst() {
        return monthFirst;
    }

    /** Whether the head of a noun phrase stands last: <i>Japanese exports</i>, not <i>ekspor Jepang</i>. */
    public boolean headLast() {
        return headLast;
    }

    /** Whether the agent of a passive may follow it without a preposition: Indonesian <i>diminta Jepang</i>. */
    public boolean bareAgent() {
        return bareAgent;
    }

    /** Whether only an auxiliary makes sure of a passive: English <i>signed</i> may be past as well, <i>was signed</i> not. */
    public boolean passiveByAuxiliary() {
        return passiveByAuxiliary;
    }

    /** Whether the stem of a verb is its present: <i>they agree</i>; otherwise a stem alone is a clipped form of another. */
    public boolean presentStem() {
        return presentStem;
    }

    /** The numbered words. */
    public WordTable words() {
        return words;
    }

    /** The names. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** How the language builds forms. */
    public Morphology morphology() {
        return morphology;
    }

    /** How the language's texts are cut. */
    public Tokenizer tokenizer() {
        return tokenizer;
    }

    /** The class bits of a numbered word; 0 for a word of no closed class. */
    public long classes(int word) {
        return classes[word];
    }

    /** Whether a numbered word is of a class. */
    public boolean is(int word, WordClass wordClass) {
        return (classes[word] & wordClass.bit()) != 0;
    }

    /** The number of the root that a numbered word is a form of, or 0. */
    public int root(int word) {
        return roots[word];
    }

    /** The voice of a numbered word that is a form of a root; meaningless where {@link #root} is 0. */
    public Voice voice(int word) {
        return VOICES[voices[word]];
    }

    /** ISO code of the country whose press writes in the language first of all ({@code home} in its countries), or null. */
    public @Nullable String home() {
        return home;
    }

    /** Whether a numbered word is known to be no verb though it is shaped like one. */
    public boolean isPlain(int word) {
        return plainWords.get(word);
    }

    /** The entry of a sense with an id, or null. */
    public @Nullable Entry entry(Sense sense, String id) {
        return entries.getOrDefault(sense, Map.of()).get(id);
    }

    /** All entries of a sense, by id. */
    public List<Entry> entries(Sense sense) {
        return sortedEntries.getOrDefault(sense, List.of());
    }

    /** The rows of a family of rules, none where the pack has no such file: {@code stages}, which a new pack may lack. */
    public List<Shelf.Row> rulesIfThere(String family) {
        String path = code + "/rules/" + family + ".yml";
        return ruleFiles.stream()
                .filter(f -> f.path().equals(path))
                .flatMap(f -> f.rows("rules").stream())
                .toList();
    }

    /** The rule file of a family, {@code acts} for example; an error where the pack has none. */
    public Shelf.Row rules(String family) {
        String path = code + "/rules/" + family + ".yml";
        return ruleFiles.stream()
                .filter(f -> f.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file languages/" + path));
    }
}
