package org.chancery.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** What a page does on screens of many sizes and colours. One thread. */
final class Screens {
    private Screens() {}

    /** Opens whatever can be opened. */
    static void open(Page page) {
        page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
    }

    /** Says what hinders anyone on a page in a window as it is, light and dark. */
    static void hindrances(Page page, String where, List<String> wrong) {
        // Light is what comes without a wish; the driver writes LIGHT by the letters of the machine's language, here
        // Turkish.
        dress(page, ColorScheme.NO_PREFERENCE);
        Axe.violations(page).forEach(one -> wrong.add(where + ": " + one));
        dress(page, ColorScheme.DARK);
        Axe.violationsOfColours(page).forEach(one -> wrong.add(where + ", dark: " + one));
        wrong.addAll(tooWide(page, where));
    }

    /** Shows a page in light or dark, as the machine of the reader is set. */
    private static void dress(Page page, ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }

    /**
     * What stands out of the window to a side, so that the whole page could be pushed there, and what can be pushed in a
     * box of its own that no key reaches or that has no name; empty for nothing.
     */
    static List<String> tooWide(Page page, String where) {
        Object found = page.evaluate("""
                () => {
                    const told = [];
                    const all = [...document.querySelectorAll('body *')];
                    const name = e => e.cloneNode(false).outerHTML.slice(0, 120);
                    const wide = document.documentElement.scrollWidth;
                    if (wide > innerWidth) {
                        const out = all.filter(e => e.getBoundingClientRect().right > innerWidth + 1);
                        told.push('scrolls sideways, ' + wide + ' px: ' + out.slice(0, 3).map(name).join(' | '));
                    }
                    for (const e of all) {
                        const isBox = /auto|scroll/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1;
                        if (!isBox) continue;
                        if (e.tabIndex < 0 && !e.querySelector('a[href], button, input, select, summary, [tabindex="0"]'))
                            told.push('cannot be scrolled with keys: ' + name(e));
                        if (!e.closest('[aria-label], [aria-labelledby]')) told.push('has no name: ' + name(e));
                    }
                    return told;
                }
                """);
        List<String> told = new ArrayList<>();
        ((List<?>) found).forEach(one -> told.add(where + " " + one));
        return told;
    }

    /** Lines of running text of more than a hundred letters, which the eye loses; empty for none. */
    static List<String> longLines(Page page, String where) {
        Object found = page.evaluate("""
                () => [...document.querySelectorAll('main :is(p, blockquote, dd, li, .r)')]
                    .filter(e => e.innerText.length > 200 && !e.querySelector('p, li, dl, table, details, blockquote, select, input'))
                    .map(e => {
                        const range = document.createRange();
                        range.selectNodeContents(e);
                        const lines = new Set([...range.getClientRects()].map(box => Math.round(box.bottom / 8))).size;
                        return [Math.round(e.innerText.length / Math.max(1, lines)), e];
                    })
                    .filter(([letters]) => letters > 100)
                    .slice(0, 3)
                    .map(([letters, e]) => letters + ' letters: ' + e.cloneNode(false).outerHTML.slice(0, 100))
                """);
        List<String> told = new ArrayList<>();
        ((List<?>) found).forEach(one -> told.add(where + " has lines of " + one));
        return told;
    }
}
