package org.chancery.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.search.Facet;
import org.chancery.search.SearchRequest;
import org.chancery.view.EntryKind;
import org.chancery.view.SearchAsked;
import org.jspecify.annotations.Nullable;

/** A search as the parameters of an address, there and back. What makes no sense is as if it were not there. */
final class SearchAddress {
    private SearchAddress() {}

    /** The parameters of a search, in the order of an address; those without a value are empty. */
    static Map<String, List<String>> of(SearchAsked asked) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(asked.words()));
        asked.chosen().forEach((facet, values) -> parameters.put(facet.label(), values));
        parameters.put("from", List.of(asked.from() == null ? "" : asked.from().toString()));
        parameters.put("to", List.of(asked.to() == null ? "" : asked.to().toString()));
        boolean isUsual = asked.order() == SearchRequest.Order.BEST;
        parameters.put("order", List.of(isUsual ? "" : asked.order().name().toLowerCase(Locale.ROOT)));
        EntryKind in = asked.in();
        parameters.put("in", List.of(in == null ? "" : in.plural()));
        parameters.put("page", List.of(asked.number() <= 1 ? "" : String.valueOf(asked.number())));
        return parameters;
    }

    /** A search as it is kept: its first page, without the path. */
    static String kept(SearchAsked asked) {
        String address = Links.with("", of(asked.page(1)));
        return address.isEmpty() ? "" : address.substring(1);
    }

    /** What a kept search looks for. */
    static SearchAsked parse(String kept) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : kept.split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                        .add(URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parse(parameters);
    }

    /** What an address looks for. */
    static SearchAsked parse(Map<String, List<String>> parameters) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(
                    facet,
                    parameters.getOrDefault(facet.label(), List.of()).stream()
                            .filter(value -> !value.isBlank())
                            .distinct()
                            .toList());
        }
        return new SearchAsked(
                first(parameters, "q"),
                chosen,
                day(first(parameters, "from")),
                day(first(parameters, "to")),
                order(first(parameters, "order")),
                in(first(parameters, "in")),
                page(first(parameters, "page")));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static SearchRequest.Order order(String written) {
        for (SearchRequest.Order order : SearchRequest.Order.values()) {
            if (order.name().equalsIgnoreCase(written)) {
                return order;
            }
        }
        return SearchRequest.Order.BEST;
    }

    private static @Nullable EntryKind in(String written) {
        for (EntryKind kind : EntryKind.values()) {
            if (kind.plural().equals(written)) {
                return kind;
            }
        }
        return null;
    }

    private static int page(String written) {
        return written.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(written)) : 1;
    }
}
