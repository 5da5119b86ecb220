package org.chancery.web;

import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What it took to show a page in a browser that had nothing of it.
 *
 * @param address of the page
 * @param bytes of the page and all that it fetched, as they travelled, with their heads
 * @param requests how many
 * @param ready milliseconds until the page could be used: it was read, and its scripts had run
 * @param busy milliseconds of the longest stretch in which it would not have answered a key
 */
record Load(String address, int bytes, int requests, int ready, int busy) {

    /** Of a page that was just opened. */
    static Load of(Page page, String address) {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        Map<?, ?> told = (Map<?, ?>) page.evaluate("""
                async () => {
                    const [page] = performance.getEntriesByType('navigation');
                    const all = performance.getEntriesByType('resource');
                    const long = await new Promise(done => {
                        new PerformanceObserver((list, o) => { o.disconnect(); done(list.getEntries()); })
                            .observe({ type: 'longtask', buffered: true });
                        setTimeout(() => done([]), 30);
                    });
                    return {
                        bytes: all.reduce((sum, one) => sum + one.transferSize, page.transferSize),
                        requests: all.length + 1,
                        ready: Math.round(page.domContentLoadedEventEnd),
                        busy: Math.round(Math.max(0, ...long.map(one => one.duration))),
                    };
                }
                """);
        return new Load(
                address, number(told, "bytes"), number(told, "requests"), number(told, "ready"), number(told, "busy"));
    }

    private static int number(Map<?, ?> told, String name) {
        return told.get(name) instanceof Number number ? number.intValue() : 0;
    }

    /** The heaviest pages, and the slowest of all. */
    static String table(List<Load> loads) {
        StringBuilder table = new StringBuilder(
                loads.size() + " pages: kB carried, requests, ms until ready, ms of the " + "longest task\n");
        loads.stream()
                .sorted(Comparator.comparingInt((Load load) -> -load.bytes()))
                .limit(12)
                .forEach(load -> table.append(load.line()).append('\n'));
        Load slowest = loads.stream().max(Comparator.comparingInt(Load::ready)).orElseThrow();
        return table.append("slowest: ").append(slowest.line()).toString();
    }

    private String line() {
        return String.format(Locale.ROOT, "%5d %3d %5d %5d  %s", bytes / 1000, requests, ready, busy, address);
    }
}
