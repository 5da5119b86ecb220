package org.chancery.document.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.LanguageGuess;
import org.chancery.document.Layout;
import org.chancery.document.Problem;
import org.chancery.document.Problem.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Web pages. The stored text is what the page's article says, one paragraph per line with an empty line between:
 * navigation, asides, footers, related stories, comments and scripts are left out, headings and captions are known by
 * their elements. Title, day, language, outlet and address come from the page's own markup. Pure functions, safe to call
 * from any thread.
 */
public final class HtmlReader {

    /** Elements nested deeper than this are read as if they were not nested. */
    private static final int DEPTH = 512;

    private HtmlReader() {}

    /** Reads a file's bytes; the id is the file's name. */
    public static Intake read(String id, byte[] bytes) {
        return read(id, bytes, null, null);
    }

    /**
     * Reads a page's bytes.
     *
     * @param address where the page was fetched, or null
     * @param charset the encoding that the carrier declared, or null
     */
    public static Intake read(String id, byte[] bytes, @Nullable String address, @Nullable String charset) {
        Intake failure = TextReader.failure(id, bytes);
        if (failure != null) {
            return failure;
        }
        Decoding decoding = Decoding.of(bytes, charset != null ? charset : declaredCharset(bytes));
        List<Problem> problems = new ArrayList<>();
        TextReader.noteBroken(id, decoding, problems);
        return read(id, decoding.text(), address, problems);
    }

    private static Intake read(String id, String html, @Nullable String address, List<Problem> problems) {
        org.jsoup.parser.Parser parser = org.jsoup.parser.Parser.htmlParser();
        parser.setMaxDepth(DEPTH);
        org.jsoup.nodes.Document page = Jsoup.parse(html, address == null ? "" : address, parser);
        PageMarkup markup = PageMarkup.of(page);
        ArticleText article = ArticleText.of(page, markup.title());
        if (article.text().isBlank()) {
            return Intake.failed(Reason.EMPTY, id, "a page without an article");
        }
        Document document = Document.of(
                id,
                article.text(),
                markup.title(),
                language(article.text(), markup.language()),
                markup.published(),
                markup.publisher(),
                markup.url() != null ? markup.url() : address,
                Layout.of(article.text(), article.known()));
        return new Intake(document, problems);
    }

    /** What the words say wins over what the page claims: templates declare English around Indonesian articles. */
    private static @Nullable String language(String text, @Nullable String declared) {
        LanguageGuess guess = LanguageGuess.of(text);
        if (declared == null || guess.confidence() > 0.3) {
            return guess.language().equals("other") ? declared : guess.language();
        }
        return declared;
    }

    /** The encoding that a page declares in its first kilobytes, or null. */
    static @Nullable String declaredCharset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (String key : List.of("charset=", "encoding=")) {
            int at = head.indexOf(key);
            if (at >= 0) {
                int start = at + key.length();
                while (start < head.length() && (head.charAt(start) == '"' || head.charAt(start) == '\'')) {
                    start++;
                }
                int end = start;
                while (end < head.length() && isNameOfCharset(head.charAt(end))) {
                    end++;
                }
                if (end > start) {
                    return head.substring(start, end);
                }
            }
        }
        return null;
    }

    private static boolean isNameOfCharset(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ':';
    }

    /** The words of an element, blanks made one; for titles and short fields. */
    static @Nullable String words(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String text = element.text().strip();
        return text.isEmpty() ? null : text;
    }

    /** The day in a field of the markup. */
    static @Nullable DatedBy day(@Nullable String written) {
        return written == null || written.isBlank() ? null : DatedBy.parse(written, DatedBy.How.MARKUP);
    }
}
