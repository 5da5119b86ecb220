package org.chancery.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What axe-core finds against WCAG 2.2 AA and its own best practices on a page as it stands now: size, colours, what is
 * open. The script is put into a page once, however often it is asked. One thread.
 */
final class Axe {
    private static final String SCRIPT = script();

    /** Every rule; the size of targets is one that axe-core leaves out unless it is asked for. */
    private static final Map<String, Object> ALL =
            only("tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

    /** The rules for which a page is another when only its colours are others. */
    private static final Map<String, Object> OF_COLOURS = only("rule", List.of("color-contrast", "link-in-text-block"));

    private Axe() {}

    /** What is wrong with a page, a line for each rule; empty for nothing. */
    static List<String> violations(Page page) {
        return violations(page, ALL);
    }

    /** What is wrong with the colours of a page that was looked at in others. */
    static List<String> violationsOfColours(Page page) {
        return violations(page, OF_COLOURS);
    }

    private static List<String> violations(Page page, Map<String, Object> options) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        Object found = page.evaluate("""
                async options => {
                    const found = await axe.run(document, options);
                    const near = check => (check.relatedNodes ?? []).slice(0, 2).map(n => n.target.join(' ')).join(' and ');
                    const why = node => [...node.any, ...node.all, ...node.none]
                        .map(check => check.message + (near(check) && ' (' + near(check) + ')')).join(' ');
                    const told = found.violations.map(v => v.id + ' ' + v.nodes.length + ' times: '
                        + v.nodes.slice(0, 8).map(n => n.target.join(' ') + ': ' + why(n)).join(' | '));
                    return found.passes.length < 1 ? [...told, 'axe looked at nothing'] : told;
                }
                """, options);
        List<String> told = new ArrayList<>();
        ((List<?>) found).forEach(one -> told.add(String.valueOf(one)));
        return told;
    }

    private static Map<String, Object> only(String type, List<String> values) {
        return Map.of("runOnly", Map.of("type", type, "values", values));
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
