package org.chancery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The texts that a benchmark reads, held in memory so that the disk is not measured.
 *
 * @param texts with id and, where stated, language
 * @param words runs of characters between white space, as {@code wc -w} counts them
 * @param bytes of the texts in UTF-8
 */
record Articles(List<Article> texts, long words, long bytes) {

    /** One text; language is empty where it is not stated. */
    record Article(String id, String language, String text) {}

    /** Reads a folder of .txt and .md files, or a .jsonl or .jsonl.gz file with {@code id}, {@code text}, {@code language}. */
    static Articles in(Path path) throws IOException {
        List<Article> texts = Files.isDirectory(path) ? folder(path) : lines(path);
        if (texts.isEmpty()) {
            throw new IOException("no texts in " + path);
        }
        long words = 0;
        long bytes = 0;
        for (Article article : texts) {
            words += new StringTokenizer(article.text()).countTokens();
            bytes += article.text().getBytes(StandardCharsets.UTF_8).length;
        }
        return new Articles(List.copyOf(texts), words, bytes);
    }

    private static List<Article> folder(Path folder) throws IOException {
        List<Article> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".txt") || name.endsWith(".md")) {
                    texts.add(new Article(name, "", Files.readString(file)));
                }
            }
        }
        return texts;
    }

    private static List<Article> lines(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Article> texts = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                String id = row.path("id").asText(Integer.toString(texts.size()));
                texts.add(new Article(
                        id, row.path("language").asText(""), row.path("text").asText()));
            }
        }
        return texts;
    }
}
