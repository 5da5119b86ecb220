package org.chancery.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows the links of a room's pages, and says of each page what is wrong with it. One thread. */
final class Crawl {
    private static final Set<String> REFERRING = Set.of(
            "href",
            "src",
            "srcset",
            "action",
            "formaction",
            "poster",
            "data",
            "xlink:href",
            "background",
            "ping",
            "cite");

    private final Map<String, Document> pages = new LinkedHashMap<>();
    /** Looked up again and again: a long document has thousands. */
    private final Map<String, Set<String>> ids = new HashMap<>();

    private final Map<String, Set<String>> anchors = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> sorts = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final int most;
    private final int states;
    private int choices;

    private Crawl(int most, int states) {
        this.most = most;
        this.states = states;
    }

    /**
     * From some pages to every other.
     *
     * @param states of one sort of page: narrowed, turned, chosen from
     */
    static Crawl all(TestRoom room, List<String> doors, int states) throws IOException, InterruptedException {
        Crawl crawl = new Crawl(Integer.MAX_VALUE, states);
        crawl.go(room, doors);
        return crawl;
    }

    /**
     * From some pages wherever links lead.
     *
     * @param most of one sort of page, {@code /people/…} for example
     */
    static Crawl of(TestRoom room, List<String> doors, int most) throws IOException, InterruptedException {
        Crawl crawl = new Crawl(most, Integer.MAX_VALUE);
        crawl.go(room, doors);
        return crawl;
    }

    /** One page of each sort. */
    static List<String> oneOfEach(TestRoom room) throws IOException, InterruptedException {
        return List.copyOf(of(room, List.of("/"), 1).pages.keySet());
    }

    /** What is wrong with the pages; empty for nothing. */
    List<String> wrong() {
        return wrong;
    }

    Map<String, Document> pages() {
        return pages;
    }

    private void go(TestRoom room, List<String> doors) throws IOException, InterruptedException {
        Deque<String> open = new ArrayDeque<>(doors);
        Set<String> seen = new HashSet<>(doors);
        while (!open.isEmpty()) {
            String path = open.remove();
            HttpResponse<String> response = room.get(path);
            if (response.statusCode() == 302) {
                follow(path, response.headers().firstValue("Location").orElse(""), room, seen, open);
                continue;
            }
            if (response.statusCode() != 200) {
                wrong.add(path + " gives " + response.statusCode());
                continue;
            }
            boolean isPage =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (!isPage) {
                continue;
            }
            Document page = Jsoup.parse(response.body());
            pages.put(path, page);
            check(path, page);
            // Every search can be narrowed further, and every page is there in each language.
            if (!path.startsWith("/search") && !path.contains("lang=")) {
                for (Element link : page.select("a[href]:not([download])")) {
                    follow(path, link.attr("href"), room, seen, open);
                }
            }
        }
        anchors.forEach((target, from) -> {
            String path = target.substring(0, target.indexOf('#'));
            Set<String> there = ids.get(path);
            if (there != null && !there.contains(target.substring(target.indexOf('#') + 1))) {
                wrong.add("no " + target + ", to which leads " + from.iterator().next());
            }
        });
    }

    private void follow(String from, String link, TestRoom room, Set<String> seen, Deque<String> open) {
        String address = link.replace(room.address(""), "");
        if (address.startsWith("http") || address.contains("lang=")) {
            return;
        }
        String target = address.startsWith("#") ? from + address : address;
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        if (hash >= 0) {
            anchors.computeIfAbsent(target, t -> new HashSet<>()).add(from);
        }
        if (!path.startsWith("/")) {
            wrong.add(from + " leads to " + link);
        } else if (known.add(path) && !seen.contains(path) && isWanted(path) && seen.add(path)) {
            open.add(path);
        }
    }

    /** Each item of the queue has pages to choose from; some of them show what there is to be seen, as do some of a sort. */
    private boolean isWanted(String path) {
        if (path.matches("/review(/(merge|link|split))?\\?.*item=.*") && choices++ >= 24) {
            return false;
        }
        int asked = path.indexOf('?');
        if (asked >= 0) {
            int end = path.indexOf('/', 1);
            String page = path.startsWith("/review/") || end < 0 || end > asked
                    ? path.substring(0, asked)
                    : path.substring(0, end);
            String state = page + "?" + path.substring(asked + 1).replaceAll("=[^&]*", "");
            if (sorts.merge(state, 1, Integer::sum) > states) {
                return false;
            }
        }
        // Years and months go on for ever; the pages of one sort are like each other.
        String sort = path.replaceAll("\\?.*", "?").replaceAll("^(/[a-z]+)/[^?]*(\\??)$", "$1/…$2");
        return most == Integer.MAX_VALUE
                || sorts.merge(path.startsWith("/review/") ? path.replaceAll("\\?.*", "") : sort, 1, Integer::sum)
                        <= most;
    }

    private void check(String path, Document page) {
        require(path, page.select("h1").size() == 1, "has " + page.select("h1").size() + " first headings");
        require(path, page.title().endsWith(" – Chancery") && page.title().length() > 11, "has no title");
        require(path, page.select("html[lang]").size() == 1, "has no language");
        // A block of JSON-LD is data: nothing runs.
        require(
                path,
                page.select("script:not([src]):not([type=application/ld+json]), style, [style]")
                        .isEmpty(),
                "has something inline");
        Set<String> own = new HashSet<>();
        page.select("[id]").eachAttr("id").forEach(id -> require(path, own.add(id), "has the id " + id + " twice"));
        ids.put(path, own);
        for (Element figure : page.select("figure.quoted")) {
            require(path, figure.select("a[href^=/documents/]").size() == 1, "quotes from nowhere");
        }
        external(page).forEach(link -> require(path, false, "reaches out: " + link));
        for (Element label : page.select("label[for]")) {
            require(path, own.contains(label.attr("for")), "labels nothing: " + label);
        }
    }

    /** What of a page would be fetched from elsewhere, and links to elsewhere that are not those of a source. */
    static List<String> external(Document page) {
        List<String> external = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            boolean isSource = element.is("a[rel~=noreferrer]");
            for (Attribute attribute : element.attributes()) {
                if (REFERRING.contains(attribute.getKey()) && !isSource && isElsewhere(attribute.getValue())) {
                    external.add(element.tagName() + " " + attribute.getKey() + "=" + attribute.getValue());
                }
            }
        }
        return external;
    }

    private static boolean isElsewhere(String address) {
        String plain = address.strip();
        return plain.startsWith("//") || plain.matches("(?i)[a-z][a-z0-9+.-]*:.*");
    }

    private void require(String path, boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(path + " " + otherwise);
        }
    }
}
