package org.chancery.matter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * The words by which one language names objects, instruments, countries and deeds, for looking up in a text: the longest
 * name at a place counts. Names in capitals are found in capitals only, others by their stems. Immutable, thread-safe.
 */
final class Vocabulary {
    /** A step of the tree of names: what may follow, and what is named where a name ends here. */
    private static final class Node {
        final Map<String, Node> next = new HashMap<>(4);
        final List<Term> terms = new ArrayList<>(1);
    }

    /**
     * What stands at a place.
     *
     * @param words how many words it has
     * @param terms what they name
     */
    record Found(int words, List<Term> terms) {}

    /** From so many letters on a stem alone tells words apart. */
    private static final int SAFE = 5;

    private final Stems stems;
    private final Node root = new Node();
    private final List<String> pointers;

    private Vocabulary(Stems stems, List<String> pointers) {
        this.stems = stems;
        this.pointers = List.copyOf(pointers);
    }

    /** The vocabulary of a language that the shelf knows words of; a language that it does not know has an empty one. */
    static Vocabulary of(String language, Iterable<ObjectRow> objects) {
        Shelf.Row file = Shelf.yaml(language + "/stems.yml");
        Vocabulary vocabulary = new Vocabulary(new Stems(file), file.list("pointers"));
        vocabulary.addNames(language, "countries.yml", Term.Kind.COUNTRY, List.of("names", "nationality", "capital"));
        vocabulary.addNames("common", "instruments.yml", Term.Kind.INSTRUMENT, List.of("names"));
        vocabulary.addNames(language, "instruments.yml", Term.Kind.INSTRUMENT, List.of("names"));
        for (ObjectRow object : objects) {
            for (String words : object.words().getOrDefault(language, List.of())) {
                vocabulary.add(words, new Term(Term.Kind.OBJECT, object.id()));
            }
        }
        for (Term.Kind kind : Term.Kind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            List<String> words = file.row("deeds").list(key).isEmpty()
                    ? file.list(key)
                    : file.row("deeds").list(key);
            for (String word : words) {
                vocabulary.add(word, new Term(kind, ""));
            }
        }
        return vocabulary;
    }

    private void addNames(String folder, String file, Term.Kind kind, List<String> columns) {
        if (!Shelf.files(folder + "/lexicon").contains(file)) {
            return;
        }
        for (Shelf.Row row : Shelf.yaml(folder + "/lexicon/" + file).rows("entries")) {
            if ("convention".equals(row.get("kind"))) {
                // Everybody refers to UNCLOS; it is no matter of two sides.
                continue;
            }
            for (String column : columns) {
                for (String name : row.list(column)) {
                    String id = row.get("id");
                    add(name, new Term(kind, id == null ? name : id));
                }
            }
        }
    }

    private void add(String name, Term term) {
        Node node = root;
        List<Words.Word> words = Words.cut(name, stems);
        for (Words.Word word : words) {
            // A single word with a short stem would be found in words that have nothing to do with it.
            node = node.next.computeIfAbsent(key(word), k -> new Node());
        }
        if (words.size() == 1) {
            name(root.next.computeIfAbsent(written(words.getFirst()), k -> new Node()), term);
            if (words.getFirst().stem().length() < SAFE || name.startsWith("=")) {
                return;
            }
        }
        if (node != root) {
            name(node, term);
        }
    }

    private static void name(Node node, Term term) {
        if (!node.terms.contains(term)) {
            node.terms.add(term);
        }
    }

    private static String written(Words.Word word) {
        return word.capitals() && word.text().length() <= 6 ? word.text() : "=" + word.small();
    }

    /** Short words in capitals keep them: AI, AS, D1. */
    private static String key(Words.Word word) {
        return word.capitals() && word.text().length() <= 6 ? word.text() : word.stem();
    }

    /** The longest name that begins at a word, or null. */
    @Nullable
    Found longest(List<Words.Word> words, int at) {
        Node written = root.next.get("=" + words.get(at).small());
        Found found = written == null ? null : new Found(1, written.terms);
        Node node = root;
        for (int i = at; i < words.size(); i++) {
            Words.Word word = words.get(i);
            if (i > at && word.sentence() != words.get(at).sentence()) {
                break;
            }
            Node next = word.capitals() ? node.next.get(word.text()) : null;
            node = next != null ? next : node.next.get(word.stem());
            if (node == null) {
                break;
            }
            // "Kambangan" is a name, however much its stem is that of a mine.
            boolean name = i == at && word.capital() && !word.first() && !word.capitals();
            if (!node.terms.isEmpty() && !name) {
                found = new Found(i - at + 1, node.terms);
            }
        }
        return found;
    }

    Stems stems() {
        return stems;
    }

    /** Whether a word, in small letters, points back: <i>tersebut</i>. */
    boolean points(String word) {
        return pointers.contains(word);
    }
}
