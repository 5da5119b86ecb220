package org.chancery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * As many articles as wanted out of fewer: each further copy of the archive is dated elsewhere and speaks of other people
 * and places, so that it is neither known nor joined with the first. The lines of a copy stay as long as they were.
 *
 * <pre>Repeated archive.jsonl.gz 200000 out.jsonl.gz</pre>
 */
public final class Repeated {
    /** Words that are only ever written with a capital, in fewer articles than this, are taken for names. */
    private static final int RARE = 60;

    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bdgkmnprst";

    private Repeated() {}

    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        int wanted = Integer.parseInt(args[1]);
        List<ObjectNode> articles = read(from);
        Set<String> names = names(articles);
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16), StandardCharsets.UTF_8))) {
            for (int i = 0; i < wanted; i++) {
                int copy = i / articles.size();
                ObjectNode article = articles.get(i % articles.size()).deepCopy();
                if (copy > 0) {
                    change(article, copy, names);
                }
                out.write(article.toString());
                out.write('\n');
            }
        }
    }

    private static List<ObjectNode> read(Path path) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<ObjectNode> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                path.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(path))
                        : Files.newInputStream(path),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                articles.add((ObjectNode) row);
            }
        }
        return articles;
    }

    private static Set<String> names(List<ObjectNode> articles) {
        Map<String, Integer> capital = new HashMap<>();
        Set<String> small = new HashSet<>();
        for (ObjectNode article : articles) {
            Set<String> seen = new HashSet<>();
            for (String word : article.path("text").asText().split("[^\\p{L}]+")) {
                if (word.length() > 3 && Character.isUpperCase(word.charAt(0)) && seen.add(word)) {
                    capital.merge(word, 1, Integer::sum);
                } else if (!word.isEmpty()) {
                    small.add(word);
                }
            }
        }
        capital.entrySet()
                .removeIf(entry -> entry.getValue() > RARE
                        || small.contains(Character.toLowerCase(entry.getKey().charAt(0))
                                + entry.getKey().substring(1)));
        return capital.keySet();
    }

    private static void change(ObjectNode article, int copy, Set<String> names) {
        article.put("id", article.path("id").asText() + "-" + copy);
        if (article.hasNonNull("url")) {
            article.put("url", article.path("url").asText() + "?copy=" + copy);
        }
        String published = article.path("published").asText("");
        try {
            LocalDate day = LocalDate.parse(published.substring(0, Math.min(10, published.length())));
            article.put("published", day.minusDays(37L * copy).toString());
        } catch (DateTimeParseException e) {
            // None, or a month or a year; it stays.
        }
        String text = article.path("text").asText();
        StringBuilder changed = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                String word = text.substring(start, i);
                changed.append(names.contains(word) ? other(word, copy) : word);
                if (i < text.length()) {
                    changed.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        article.put("text", changed.toString());
    }

    /** Another name of the same length: vowels for vowels, consonants for consonants, the capital as it is. */
    private static String other(String word, int copy) {
        StringBuilder other = new StringBuilder(word);
        for (int i = 1; i < word.length(); i++) {
            other.setCharAt(i, turned(turned(word.charAt(i), VOWELS, copy), CONSONANTS, copy / VOWELS.length() + i));
        }
        return other.toString();
    }

    private static char turned(char c, String ring, int by) {
        int at = ring.indexOf(c);
        return at < 0 ? c : ring.charAt((at + by) % ring.length());
    }
}
