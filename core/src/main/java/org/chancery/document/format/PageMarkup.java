package org.chancery.document.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chancery.document.DatedBy;
import org.chancery.document.PageFurniture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's head and structured data say about its article. Immutable.
 *
 * @param title without the outlet's name behind it
 * @param published the day of publication, never that of a change
 */
record PageMarkup(
        @Nullable String title,
        @Nullable DatedBy published,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String url) {

    static PageMarkup of(Document page) {
        Map<String, String> meta = meta(page);
        String data = structuredData(page);
        PageFurniture furniture = PageFurniture.standard();
        String publisher = inner(data, "\"publisher\"", "\"name\"");
        for (String field : furniture.publisherFields()) {
            publisher = publisher == null ? meta.get(field) : publisher;
        }
        return new PageMarkup(
                title(page, meta, data, publisher),
                published(page, meta, data, furniture),
                language(page, meta),
                publisher,
                url(page, meta));
    }

    private static Map<String, String> meta(Document page) {
        Map<String, String> meta = new HashMap<>();
        for (Element element : page.select("meta[content]")) {
            String content = element.attr("content").strip();
            for (String attribute : new String[] {"name", "property", "itemprop", "http-equiv"}) {
                String name = element.attr(attribute).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.putIfAbsent(name, content);
                }
            }
        }
        return meta;
    }

    private static String structuredData(Document page) {
        StringBuilder data = new StringBuilder();
        for (Element script : page.select("script[type=application/ld+json]")) {
            data.append(script.data()).append('\n');
        }
        return data.toString();
    }

    private static @Nullable String title(
            Document page, Map<String, String> meta, String data, @Nullable String publisher) {
        String headline = string(data, "\"headline\"", 0);
        if (headline != null) {
            return headline;
        }
        String title = meta.get("og:title");
        if (title == null) {
            title = HtmlReader.words(page.selectFirst("h1[itemprop=headline], article h1, main h1, h1"));
        }
        if (title == null) {
            title = HtmlReader.words(page.selectFirst("title"));
        }
        return title == null ? null : withoutOutlet(title, publisher);
    }

    /** "Menteri Bertemu Dubes - Kabar Tani": the outlet's name behind a dash or a bar is no part of the title. */
    private static String withoutOutlet(String title, @Nullable String publisher) {
        for (String mark : new String[] {" | ", " - ", " – ", " — ", " :: "}) {
            int at = title.lastIndexOf(mark);
            if (at > 15 && title.length() - at - mark.length() <= 30) {
                String tail = title.substring(at + mark.length());
                if (mark.equals(" | ")
                        || mark.equals(" :: ")
                        || tail.equalsIgnoreCase(publisher)
                        || tail.contains(".com")) {
                    return title.substring(0, at).strip();
                }
            }
        }
        return title;
    }

    private static @Nullable DatedBy published(
            Document page, Map<String, String> meta, String data, PageFurniture furniture) {
        DatedBy day = HtmlReader.day(string(data, "\"datePublished\"", 0));
        for (String field : furniture.dateFields()) {
            day = day == null ? HtmlReader.day(meta.get(field.toLowerCase(Locale.ROOT))) : day;
        }
        for (Element time : page.select(
                "time[pubdate], time[itemprop=datePublished], [itemprop=datePublished], article time, main time, header time, time")) {
            if (day != null) {
                break;
            }
            String stamp = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
            day = HtmlReader.day(stamp.isEmpty() ? time.text() : stamp);
        }
        return day;
    }

    private static @Nullable String language(Document page, Map<String, String> meta) {
        Element html = page.selectFirst("html[lang]");
        String language = html == null ? meta.get("content-language") : html.attr("lang");
        if (language == null || language.isBlank()) {
            language = meta.get("og:locale");
        }
        if (language == null || language.strip().length() < 2) {
            return null;
        }
        String two = language.strip().substring(0, 2).toLowerCase(Locale.ROOT);
        return two.equals("in") ? "id" : two;
    }

    private static @Nullable String url(Document page, Map<String, String> meta) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = canonical == null ? "" : canonical.attr("abs:href");
        if (canonical != null && url.isEmpty()) {
            url = canonical.attr("href").strip();
        }
        return url.isEmpty() ? meta.get("og:url") : url;
    }

    private static @Nullable String inner(String json, String object, String key) {
        int at = json.indexOf(object);
        int close = at < 0 ? -1 : json.indexOf('}', at);
        return close < 0 ? null : string(json.substring(at, close), key, 0);
    }

    /** The first string that a key holds in JSON text, read leniently: structured data on pages is often not valid. */
    static @Nullable String string(String json, String key, int from) {
        int at = json.indexOf(key, from);
        if (at < 0) {
            return null;
        }
        int p = at + key.length();
        while (p < json.length() && (Character.isWhitespace(json.charAt(p)) || json.charAt(p) == ':')) {
            p++;
        }
        if (p >= json.length() || json.charAt(p) != '"') {
            return null;
        }
        StringBuilder value = new StringBuilder();
        for (p++; p < json.length() && json.charAt(p) != '"' && value.length() < 1000; p++) {
            char c = json.charAt(p);
            if (c == '\\' && p + 1 < json.length()) {
                c = json.charAt(++p);
                if (c == 'u' && p + 4 < json.length()) {
                    c = (char) hex(json, p + 1);
                    p += 4;
                } else if (c == 'n' || c == 't' || c == 'r') {
                    c = ' ';
                }
            }
            value.append(c);
        }
        String text = org.jsoup.parser.Parser.unescapeEntities(value.toString(), false)
                .strip();
        return text.isEmpty() ? null : text;
    }

    private static int hex(String text, int at) {
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            value = value * 16 + Math.max(0, Character.digit(text.charAt(i), 16));
        }
        return value;
    }
}
