package org.chancery.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.chancery.document.Span;

/** Where evidence stands in a text. Gold gives the words alone: they count wherever they occur. */
record Spans(String text) {
    private static final int MOST_PLACES = 40;

    List<Span> of(JsonNode fact, String field) {
        JsonNode evidence = fact.path(field);
        List<Span> spans = new ArrayList<>();
        if (evidence.isArray()) {
            evidence.forEach(one -> add(one, spans));
        } else {
            add(evidence, spans);
        }
        return spans;
    }

    private void add(JsonNode evidence, List<Span> spans) {
        if (evidence.isNull() || evidence.isMissingNode()) {
            return;
        }
        String quote = evidence.isTextual()
                ? evidence.asText()
                : evidence.path("quote").asText("");
        if (!quote.isEmpty()) {
            int at = text.indexOf(quote);
            for (int n = 0; at >= 0 && n < MOST_PLACES; n++) {
                spans.add(new Span(at, at + quote.length()));
                at = text.indexOf(quote, at + 1);
            }
        } else if (evidence.path("start").isNumber()) {
            spans.add(new Span(
                    evidence.path("start").asInt(), evidence.path("end").asInt()));
        }
    }

    /** Whether any two share at least a part of the shorter one. */
    static boolean overlap(List<Span> a, List<Span> b, double part) {
        for (Span x : a) {
            for (Span y : b) {
                int common = Math.min(x.end(), y.end()) - Math.max(x.start(), y.start());
                if (common > 0 && common >= part * Math.min(x.length(), y.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
