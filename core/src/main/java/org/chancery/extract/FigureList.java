package org.chancery.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.quantity.Quantity;
import org.chancery.record.Evidence;
import org.chancery.record.Figure;
import org.chancery.record.Found;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one document while they are found. A number told again is the same figure: amount, unit and what the
 * first sentence says of the sides must agree; its evidence is all the places. One document, one thread.
 */
final class FigureList {
    private final String language;
    private final List<Figure> figures = new ArrayList<>();
    /** Places in the list of the figures of one amount, by amount and unit. */
    private final Map<String, List<Integer>> byAmount = new HashMap<>();
    /** A text that tells one amount more often than this is a table; comparing goes no further back. */
    private static final int COMPARED = 20;

    FigureList(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    void add(Quantity quantity, Figure figure) {
        String amount = quantity.amount().stripTrailingZeros().toPlainString() + quantity.unit();
        List<Integer> alike = byAmount.computeIfAbsent(amount, key -> new ArrayList<>());
        for (int i : alike.subList(0, Math.min(alike.size(), COMPARED))) {
            if (isSame(figures.get(i), figure)) {
                figures.set(i, joined(figures.get(i), figure));
                return;
            }
        }
        alike.add(figures.size());
        figures.add(figure);
    }

    private static boolean isSame(Figure one, Figure other) {
        if (!one.unit().equals(other.unit())
                || !rule(one).equals(rule(other))
                || rule(one).endsWith("/poll")
                || !one.unit().equals("%") && isRangeEnd(one) != isRangeEnd(other)) {
            return false;
        }
        if (isOneAnyway(one)
                || rule(one).endsWith("/duration") && base(one.measure()).equals(base(other.measure()))) {
            return true;
        }
        boolean sides = agree(one.partner(), other.partner()) && agree(one.reporter(), other.reporter())
                || agree(one.partner(), other.reporter()) && agree(one.reporter(), other.partner());
        boolean bearer = one.measure().startsWith("tariff")
                && one.partner() != null
                && one.partner().equals(other.partner());
        return (sides || bearer) && base(one.measure()).equals(base(other.measure()));
    }

    /** The same sum of money, count of papers or rounds twice in a document is the same thing, however worded. */
    private static boolean isOneAnyway(Figure figure) {
        String rule = rule(figure);
        return rule.endsWith("/money")
                || rule.endsWith("/instruments")
                || rule.endsWith("/rounds")
                || rule.endsWith("/parties")
                || rule.endsWith("/population");
    }

    private static boolean isRangeEnd(Figure figure) {
        return figure.measure().endsWith(" (lower)") || figure.measure().endsWith(" (upper)");
    }

    private static String rule(Figure figure) {
        return figure.found().rule();
    }

    private static String base(String measure) {
        int mark = measure.indexOf(" (");
        return mark < 0 ? measure : measure.substring(0, mark);
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static Figure joined(Figure one, Figure other) {
        List<Evidence> evidence = one.evidence();
        if (evidence.size() < COMPARED) {
            evidence = new ArrayList<>(evidence);
            evidence.addAll(other.evidence());
        }
        return new Figure(
                one.measure(),
                one.subject(),
                one.value(),
                one.unit(),
                one.scale(),
                one.direction() != null ? one.direction() : other.direction(),
                one.status() != null ? one.status() : other.status(),
                one.period() != null ? one.period() : other.period(),
                Objects.requireNonNullElse(one.reporter(), "").isEmpty() ? other.reporter() : one.reporter(),
                Objects.requireNonNullElse(one.partner(), "").isEmpty() ? other.partner() : one.partner(),
                evidence,
                new Found(
                        rule(one),
                        Math.max(one.found().confidence(), other.found().confidence())));
    }

    /** All figures, in the order first told. */
    List<Figure> merged() {
        return List.copyOf(figures);
    }
}
