package org.chancery.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The sorts of pages that a room has. Nobody keeps a list of them: routes are asked of the server's own families,
 * addresses are found by following links, and of each route those pages stand for all that show something which the
 * fuller ones do not.
 */
final class Sorts {
    /** Of a page that can be narrowed or turned, so many states are gone through. */
    private static final int STATES = 4;

    private final List<String> routes;

    private Sorts(List<String> routes) {
        this.routes = routes;
    }

    /** As the server's families name them. */
    static Sorts ofServer() {
        List<String> routes = new ArrayList<>();
        Server.families()
                .forEach(family -> family.at(new Routes() {
                    @Override
                    public void page(String path, Handler handler) {
                        routes.add(path);
                    }

                    @Override
                    public void form(String path, Handler handler) {
                        // Answers with a page of another route, or leads to one.
                    }

                    @Override
                    public void file(String path, Handler handler) {
                        // Nothing to look at.
                    }
                }));
        return new Sorts(List.copyOf(routes));
    }

    /** The routes that none of the addresses belongs to. */
    Set<String> without(Iterable<String> addresses) {
        Set<String> missed = new LinkedHashSet<>(routes);
        addresses.forEach(address -> missed.remove(route(address)));
        return missed;
    }

    /** Pages that show together what all do that can be reached from some, the fullest of each route first. */
    List<String> reached(TestRoom room, List<String> doors) throws IOException, InterruptedException {
        Map<String, Document> pages = Crawl.all(room, doors, STATES).pages();
        List<String> addresses = new ArrayList<>(pages.keySet());
        addresses.sort(Comparator.comparingInt(
                (String address) -> -pages.get(address).select("*").size()));
        Map<String, Set<String>> shown = new HashMap<>();
        List<String> standing = new ArrayList<>();
        for (String address : addresses) {
            if (shown.computeIfAbsent(route(address), route -> new HashSet<>()).addAll(parts(pages.get(address)))) {
                standing.add(address);
            }
        }
        return standing;
    }

    /** Of what a page is made: its elements with their classes, but for those of which every document has others. */
    private static Set<String> parts(Document page) {
        Set<String> parts = new HashSet<>();
        for (Element element : page.select("main *")) {
            for (String name : element.className().split(" ")) {
                if (!name.matches("l\\d|.*-(mid|end)")) {
                    parts.add(element.tagName() + "." + name);
                }
            }
        }
        return parts;
    }

    /** The route of an address; the path itself where no family answers there. */
    private String route(String address) {
        String path = address.replaceAll("[?#].*", "");
        return routes.stream()
                .filter(route -> Pattern.matches(route.replaceAll("\\{\\w+}", "[^/]+"), path))
                .findFirst()
                .orElse(path);
    }
}
