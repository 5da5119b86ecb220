package org.chancery.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import org.chancery.document.Layout;
import org.chancery.document.Span;
import org.chancery.view.DocumentPage;
import org.chancery.view.Mark;
import org.chancery.view.Part;
import org.chancery.view.Wording;

/**
 * The text of a document as HTML: every character as stored, in its region and sentence, with the words of facts in
 * nested elements. Marks that cross each other or the end of a sentence are cut there, so that the elements nest. What
 * the browser gives as the text content of it all is the stored text, to the letter.
 */
final class MarkedText implements Content {
    /** More lines under a word than this are drawn over one another. */
    private static final int LANES = 4;

    private final DocumentPage page;
    private final Wording words;
    private final String text;
    private final Part part;

    MarkedText(DocumentPage page, Wording words) {
        this(page, new Part(1, 1, 0, page.document().text().length()), words);
    }

    /** A part of the text: its characters and no others. */
    MarkedText(DocumentPage page, Part part, Wording words) {
        this.page = page;
        this.part = part;
        this.words = words;
        this.text = page.document().text();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html());
    }

    String html() {
        return new Writer().write();
    }

    /** The one place where text becomes HTML. */
    static void escape(String text, int start, int end, StringBuilder html) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                // HTML has no way to write these; a browser would replace or normalise them anyway.
                case '\0' -> html.append('\uFFFD');
                case '\r' -> html.append("&#13;");
                default -> html.append(c);
            }
        }
    }

    /** A piece of a mark, and the pieces inside it. */
    private static final class Node {
        final int start;
        final int end;
        final Mark mark;
        final List<Node> inside = new ArrayList<>();

        Node(int start, int end, Mark mark) {
            this.start = start;
            this.end = end;
            this.mark = mark;
        }

        /** How many lines must be drawn under the words inside, before this one. */
        int lane() {
            int lane = 0;
            for (Node node : inside) {
                boolean isDrawnOver = node.mark.kind() == mark.kind() && node.start == start && node.end == end;
                lane = Math.max(lane, node.lane() + (isDrawnOver ? 0 : 1));
            }
            return Math.min(lane, LANES - 1);
        }
    }

    private static final Comparator<Node> OUTER_FIRST = Comparator.comparingInt((Node n) -> n.start)
            .thenComparing(n -> n.end, Comparator.reverseOrder())
            .thenComparing(n -> n.mark.kind())
            .thenComparing(n -> n.mark.key());

    private final class Writer {
        private final StringBuilder html = new StringBuilder(text.length() * 4);
        private final Set<String> anchored = new HashSet<>();
        private int nextMark;
        private final List<Mark> open = new ArrayList<>();

        String write() {
            int sentence = 0;
            List<Span> sentences = page.sentences();
            for (Layout.Region region : page.document().layout().regions()) {
                int from = Math.max(region.start(), part.start());
                int to = Math.min(region.end(), part.end());
                if (from >= to || isBlank(region)) {
                    gap(from, to);
                    while (sentence < sentences.size()
                            && sentences.get(sentence).end() <= region.end()) {
                        sentence++;
                    }
                    continue;
                }
                html.append("<div class=\"r r-").append(region.kind().name().toLowerCase(Locale.ROOT));
                html.append(endsLine(region) ? " line\">" : "\">");
                int at = from;
                while (sentence < sentences.size() && sentences.get(sentence).end() <= region.end()) {
                    Span span = sentences.get(sentence++);
                    if (span.start() < at || span.end() > to) {
                        continue;
                    }
                    cell(at, span.start());
                    html.append("<span class=\"s\" id=\"s").append(sentence).append("\"><a class=\"n\" href=\"#s");
                    html.append(sentence).append("\" aria-label=\"");
                    String label = words.say("reader.sentence", sentence);
                    escape(label, 0, label.length(), html);
                    html.append("\" tabindex=\"-1\"></a>");
                    cell(span.start(), span.end());
                    html.append("</span>");
                    at = span.end();
                }
                int last = to;
                while (last > at && Character.isWhitespace(text.charAt(last - 1))) {
                    last--;
                }
                cell(at, last);
                html.append("</div>");
                gap(last, to);
            }
            return html.toString();
        }

        private boolean endsLine(Layout.Region region) {
            return text.charAt(region.end() - 1) == '\n';
        }

        /** White space between blocks: kept, for the text must be whole, but the blocks keep their distance themselves. */
        private void gap(int start, int end) {
            if (start < end) {
                html.append("<span class=\"gap\">");
                escape(text, start, end, html);
                html.append("</span>");
            }
        }

        private boolean isBlank(Layout.Region region) {
            for (int i = region.start(); i < region.end(); i++) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        /** A stretch that no element outside it may cut. Called in the order of the text. */
        private void cell(int start, int end) {
            if (start >= end) {
                return;
            }
            List<Mark> marks = page.marks();
            while (nextMark < marks.size() && marks.get(nextMark).start() < end) {
                open.add(marks.get(nextMark++));
            }
            open.removeIf(mark -> mark.end() <= start);
            PriorityQueue<Node> waiting = new PriorityQueue<>(OUTER_FIRST);
            for (Mark mark : open) {
                waiting.add(new Node(Math.max(start, mark.start()), Math.min(end, mark.end()), mark));
            }
            write(nested(waiting), start, end);
        }

        private List<Node> nested(PriorityQueue<Node> waiting) {
            List<Node> top = new ArrayList<>();
            Deque<Node> around = new ArrayDeque<>();
            while (!waiting.isEmpty()) {
                Node node = waiting.remove();
                while (!around.isEmpty() && around.peek().end <= node.start) {
                    around.pop();
                }
                Node outer = around.peek();
                if (outer != null && outer.end < node.end) {
                    waiting.add(new Node(outer.end, node.end, node.mark));
                    node = new Node(node.start, outer.end, node.mark);
                }
                (outer == null ? top : outer.inside).add(node);
                around.push(node);
            }
            return top;
        }

        private void write(List<Node> nodes, int start, int end) {
            int at = start;
            for (Node node : nodes) {
                escape(text, at, node.start, html);
                html.append("<span class=\"m k-")
                        .append(node.mark.kind().label())
                        .append(" l")
                        .append(node.lane());
                html.append("\" data-f=\"").append(node.mark.key()).append('"');
                if (anchored.add(node.mark.key())) {
                    html.append(" id=\"w-").append(node.mark.key()).append('"');
                }
                html.append('>');
                write(node.inside, node.start, node.end);
                html.append("</span>");
                at = node.end;
            }
            escape(text, at, end, html);
        }
    }
}
