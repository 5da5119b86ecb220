package org.chancery.document.format;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.document.Layout.Kind;
import org.chancery.document.Layout.Region;
import org.chancery.document.PageFurniture;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page as lines of text. The article is the element whose own paragraphs hold most text outside links;
 * page furniture inside it is left out by name, unless it holds most of the text itself. Each node is visited a fixed
 * number of times.
 *
 * @param text paragraphs, headings and captions, one per line, an empty line between
 * @param known the lines whose kind the markup tells
 */
record ArticleText(String text, List<Region> known) {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "li", "blockquote", "pre", "td", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "li",
            "blockquote",
            "pre",
            "td",
            "th",
            "dd",
            "dt",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "figcaption",
            "div",
            "section",
            "article",
            "main",
            "header",
            "figure",
            "ul",
            "ol",
            "dl",
            "table",
            "tbody",
            "thead",
            "tr",
            "body",
            "hr",
            "address",
            "details",
            "summary",
            "center",
            "caption",
            "time");

    static ArticleText of(org.jsoup.nodes.Document page, @Nullable String title) {
        Element body = page.body();
        Weights weights = new Weights();
        NodeTraversor.traverse(weights, body);
        Element article = weights.best(body);
        Writer writer = new Writer(weights, article, title);
        if (title != null && !startsWithTitle(article, title)) {
            writer.line(title, Kind.HEADING, "page-title");
        }
        NodeTraversor.traverse(writer, article);
        writer.breakLine();
        return new ArticleText(writer.text.toString(), List.copyOf(writer.known));
    }

    private static boolean startsWithTitle(Element article, String title) {
        Element heading = article.selectFirst("h1, h2");
        return heading != null && heading.text().strip().equalsIgnoreCase(title.strip());
    }

    /** How much text stands where: counted once, from the leaves up. */
    private static final class Weights implements NodeVisitor {
        private final Map<Element, int[]> lengths = new IdentityHashMap<>();
        private final Map<Element, Double> scores = new IdentityHashMap<>();

        /** Scored elements in the order of the page: of two equal ones the first is the article, on every run. */
        private final List<Element> scored = new ArrayList<>();

        private int skipping;

        @Override
        public void head(Node node, int depth) {
            if (skipping > 0 || node instanceof Element element && isNeverArticle(element)) {
                skipping++;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (skipping > 0) {
                skipping--;
                return;
            }
            if (node instanceof TextNode text) {
                add(text.parent(), visible(text.getWholeText()), 0);
            } else if (node instanceof Element element) {
                int[] own = lengths.getOrDefault(element, new int[2]);
                int links = element.normalName().equals("a") ? own[0] : own[1];
                add(element.parent(), own[0], links);
                score(element, own[0], links);
            }
        }

        private void add(@Nullable Node parent, int length, int links) {
            if (parent instanceof Element element && length > 0) {
                int[] sum = lengths.computeIfAbsent(element, e -> new int[2]);
                sum[0] += length;
                sum[1] += links;
            }
        }

        /** A paragraph speaks for its parent and half as much for its grandparent; words in links do not count. */
        private void score(Element element, int length, int links) {
            boolean looseText = element.normalName().equals("div") && ownText(element) > 80;
            if (!PARAGRAPHS.contains(element.normalName()) && !looseText) {
                return;
            }
            double score =
                    looseText && !PARAGRAPHS.contains(element.normalName()) ? ownText(element) : length - 2.0 * links;
            if (score < 25) {
                return;
            }
            Element parent = looseText ? element : element.parent();
            if (parent != null) {
                score(parent, score);
                Element above = parent.parent();
                if (above != null) {
                    score(above, score / 2);
                }
            }
        }

        private void score(Element element, double score) {
            if (scores.merge(element, score, Double::sum) == score) {
                scored.add(element);
            }
        }

        private static int ownText(Element element) {
            int length = 0;
            for (Node child : element.childNodes()) {
                if (child instanceof TextNode text) {
                    length += visible(text.getWholeText());
                }
            }
            return length;
        }

        private static int visible(String text) {
            int count = 0;
            for (int i = 0; i < text.length(); i++) {
                count += text.charAt(i) > ' ' ? 1 : 0;
            }
            return count;
        }

        private Element best(Element body) {
            Element best = body;
            double top = 0;
            for (Element element : scored) {
                double score = scores.getOrDefault(element, 0.0) * wish(element);
                if (score > top) {
                    top = score;
                    best = element;
                }
            }
            return withSiblings(best);
        }

        private static double wish(Element element) {
            if (element.attr("itemprop").equals("articleBody")) {
                return 1.5;
            }
            return switch (element.normalName()) {
                case "article", "main" -> 1.25;
                case "li", "td", "blockquote", "ul", "ol", "form" -> 0.5;
                default -> isFurniture(element) ? 0.2 : 1;
            };
        }

        /** Articles cut into sections: when the parent holds much more text outside links, it is the article. */
        private Element withSiblings(Element best) {
            Element element = best;
            for (int i = 0; i < 3; i++) {
                Element parent = element.parent();
                if (parent == null || parent.normalName().equals("html")) {
                    break;
                }
                if (plain(parent) > 1.5 * plain(element)) {
                    element = parent;
                } else {
                    break;
                }
            }
            return withHead(element);
        }

        /** Title, picture and day stand above the paragraphs, inside the same article element. */
        private Element withHead(Element element) {
            Element above = element.closest("article, main");
            return above != null && plain(above) <= 1.6 * plain(element) ? above : element;
        }

        private int plain(Element element) {
            int[] length = lengths.getOrDefault(element, new int[2]);
            return Math.max(0, length[0] - 2 * length[1]);
        }

        private boolean holdsMost(Element element, Element article) {
            return plain(element) * 2 > plain(article);
        }

        private boolean isMostlyLinks(Element element) {
            int[] length = lengths.getOrDefault(element, new int[2]);
            return length[0] > 20 && length[1] * 10 > length[0] * 8;
        }
    }

    private static boolean isNeverArticle(Element element) {
        PageFurniture furniture = PageFurniture.standard();
        return furniture.isElement(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.hasAttr("role") && furniture.isRole(element.attr("role"))
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private static boolean isFurniture(Element element) {
        PageFurniture furniture = PageFurniture.standard();
        if (element.normalName().equals("form")) {
            return true;
        }
        return element.hasAttr("class") && furniture.isNamed(element.attr("class"))
                || !element.id().isEmpty() && furniture.isNamed(element.id());
    }

    /** Writes the article's text line by line. */
    private static final class Writer implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<Region> known = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private final Weights weights;
        private final Element article;
        private final @Nullable String title;
        private int skipping;
        private int captions;
        private int headings;
        private int bullets;

        Writer(Weights weights, Element article, @Nullable String title) {
            this.weights = weights;
            this.article = article;
            this.title = title;
        }

        @Override
        public void head(Node node, int depth) {
            if (skipping > 0) {
                skipping++;
                return;
            }
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (element != article && leavesOut(element)) {
                    skipping++;
                    return;
                }
                String name = element.normalName();
                if (BLOCKS.contains(name) || name.equals("br")) {
                    breakLine();
                }
                captions += name.equals("figcaption") || name.equals("caption") ? 1 : 0;
                headings += isHeading(name) ? 1 : 0;
                bullets += name.equals("li") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (skipping > 0) {
                skipping--;
                return;
            }
            if (node instanceof Element element) {
                String name = element.normalName();
                if (BLOCKS.contains(name)) {
                    breakLine();
                }
                captions -= name.equals("figcaption") || name.equals("caption") ? 1 : 0;
                headings -= isHeading(name) ? 1 : 0;
                bullets -= name.equals("li") ? 1 : 0;
            }
        }

        private boolean leavesOut(Element element) {
            if (isNeverArticle(element)) {
                return true;
            }
            if (isFurniture(element) && !weights.holdsMost(element, article)) {
                return !isHeading(element.normalName()) || weights.isMostlyLinks(element);
            }
            String name = element.normalName();
            boolean list = name.equals("ul") || name.equals("ol") || name.equals("table");
            return list && weights.isMostlyLinks(element);
        }

        private static boolean isHeading(String name) {
            return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
                if (!blank) {
                    line.append(c);
                } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            }
        }

        private void breakLine() {
            int end = line.length();
            while (end > 0 && line.charAt(end - 1) == ' ') {
                end--;
            }
            String words = line.substring(0, end);
            line.setLength(0);
            if (words.isEmpty()) {
                return;
            }
            if (captions > 0) {
                line(words, Kind.CAPTION, "figcaption");
            } else if (headings > 0 || words.equals(title)) {
                line(words, Kind.HEADING, "page-heading");
            } else {
                line(bullets > 0 ? "- " + words : words, null, "");
            }
        }

        private void line(String words, @Nullable Kind kind, String why) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            int start = text.length();
            text.append(words);
            if (kind != null) {
                known.add(new Region(kind, start, text.length(), why));
            }
        }
    }
}
