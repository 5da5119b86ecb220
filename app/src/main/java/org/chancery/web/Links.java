package org.chancery.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of pages. */
public final class Links {
    private Links() {}

    /** The page of a document. */
    public static String document(String id) {
        return "/documents/" + encoded(id);
    }

    /** The list, filtered, at a page from 1. */
    public static String list(String query, int number) {
        String ask = query.isEmpty() ? "" : "q=" + encoded(query);
        String page = number > 1 ? "page=" + number : "";
        String both = ask.isEmpty() || page.isEmpty() ? ask + page : ask + "&" + page;
        return both.isEmpty() ? "/" : "/?" + both;
    }

    /** A document as JSON. */
    public static String json(String id) {
        return "/api/v1/documents/" + encoded(id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
