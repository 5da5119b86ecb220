package org.chancery.standing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.language.LanguagePack;
import org.chancery.shelf.Shelf;

/**
 * The words of a name that tell it from others of its sort: without the words of closed classes, of heads ("nota
 * kesepahaman") and of countries, which the shelf lists. Immutable, thread-safe.
 */
final class ContentWords {
    /** Files whose names say only what sort of thing is named, or whose it is. */
    private static final List<String> PLAIN = List.of("instrument-heads.yml", "countries.yml", "plain-words.yml");

    private final Set<String> plain = new HashSet<>();

    ContentWords() {
        for (String code : LanguagePack.languages()) {
            List<String> files = Shelf.files(code + "/lexicon");
            for (String file : PLAIN) {
                if (files.contains(file)) {
                    Shelf.yaml(code + "/lexicon/" + file).rows("entries").forEach(row -> {
                        row.list("names").forEach(this::add);
                        row.list("demonyms").forEach(this::add);
                    });
                }
            }
            if (files.contains("instrument-modifiers.yml")) {
                Shelf.yaml(code + "/lexicon/instrument-modifiers.yml").rows("entries").stream()
                        .filter(row -> row.get("light") != null)
                        .forEach(row -> row.list("names").forEach(this::add));
            }
            if (files.contains("function-words.yml")) {
                Shelf.Row words =
                        Shelf.yaml(code + "/lexicon/function-words.yml").row("function_words");
                words.fields().keySet().forEach(name -> words.list(name).forEach(this::add));
            }
        }
    }

    private void add(String name) {
        plain.addAll(words(name));
    }

    /** Those of a name, in small letters, without doubles, in order. */
    List<String> of(String name) {
        TreeSet<String> content = new TreeSet<>(words(name));
        content.removeAll(plain);
        return List.copyOf(content);
    }

    private static List<String> words(String name) {
        TreeSet<String> words = new TreeSet<>();
        int begin = -1;
        String text = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)));
            if (letter && begin < 0) {
                begin = i;
            } else if (!letter && begin >= 0) {
                if (i - begin > 2) {
                    words.add(text.substring(begin, i));
                }
                begin = -1;
            }
        }
        return List.copyOf(words);
    }
}
