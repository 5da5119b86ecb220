package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.view.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Follows every link from the first page over the record of the samples: each leads somewhere, and each page is sound. */
@Timeout(180)
class CrawlTest {
    private static final int STATES = 24;

    @TempDir
    private Path folder;

    private final Map<String, Document> pages = new HashMap<>();
    private final Map<String, Set<String>> anchors = new LinkedHashMap<>();
    private final Map<String, Integer> states = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void every_link_leads_somewhere() throws Exception {
        try (TestRoom room = TestRoom.ofSamples(folder)) {
            Deque<String> open = new ArrayDeque<>();
            Set<String> seen = new HashSet<>();
            List<String> doors = new ArrayList<>(List.of("/search?q=tarif", "/search?q=tarif&country=US"));
            Wording.LANGUAGES.forEach(language -> doors.add("/?lang=" + language));
            doors.add("/");
            doors.forEach(door -> {
                seen.add(door);
                open.add(door);
            });
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
                Document page = pages.get(path);
                if (page != null && page.getElementById(target.substring(target.indexOf('#') + 1)) == null) {
                    wrong.add("no " + target + ", to which leads "
                            + from.iterator().next());
                }
            });
            assertThat(wrong).isEmpty();
            assertThat(pages).hasSizeGreaterThan(300);
        }
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
        } else if (known.add(path) && isWanted(path) && seen.add(path)) {
            open.add(path);
        }
    }

    /** Pages have states: narrowed, turned, chosen from. Two dozen of a sort show what there is to be seen. */
    private boolean isWanted(String path) {
        int asked = path.indexOf('?');
        if (asked < 0) {
            return true;
        }
        int end = path.indexOf('/', 1);
        String page = path.startsWith("/review/") || end < 0 || end > asked
                ? path.substring(0, asked)
                : path.substring(0, end);
        String sort = page + "?" + path.substring(asked + 1).replaceAll("=[^&]*", "");
        return states.merge(sort, 1, Integer::sum) <= STATES;
    }

    private void check(String path, Document page) {
        require(path, page.select("h1").size() == 1, "has " + page.select("h1").size() + " first headings");
        require(path, page.title().endsWith(" – Chancery") && page.title().length() > 11, "has no title");
        require(path, page.select("html[lang]").size() == 1, "has no language");
        require(
                path,
                page.select("script:not([src]):not([type=application/ld+json]), style, [style]")
                        .isEmpty(),
                "has something inline");
        Set<String> ids = new HashSet<>();
        page.select("[id]").eachAttr("id").forEach(id -> require(path, ids.add(id), "has the id " + id + " twice"));
        for (Element figure : page.select("figure.quoted")) {
            require(path, figure.select("blockquote a[href^=/documents/]").size() == 1, "quotes from nowhere");
        }
        for (Element label : page.select("label[for]")) {
            require(path, page.getElementById(label.attr("for")) != null, "labels nothing: " + label);
        }
    }

    private void require(String path, boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(path + " " + otherwise);
        }
    }
}
