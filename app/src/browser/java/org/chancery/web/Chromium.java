package org.chancery.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The browser of the machine, without a window, for tests that look at pages as a reader does. Close it when done; one
 * thread. What a page prints to its console as an error is kept, because a page that complains is a page that is broken.
 *
 * <pre>{@code
 * try (Chromium chromium = Chromium.open()) {
 *     Page page = chromium.page("http://localhost:" + port);
 *     assertThat(page.title()).isEqualTo("Chancery");
 *     assertThat(chromium.complaints()).isEmpty();
 * }
 * }</pre>
 */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser that CHANCERY_CHROMIUM names, {@code /usr/bin/chromium} when it names none. */
    static Chromium open() {
        Playwright playwright = Playwright.create();
        String path = System.getenv().getOrDefault("CHANCERY_CHROMIUM", "/usr/bin/chromium");
        // Without these, Chromium calls home at start; a test machine need not have a network. Root has no sandbox.
        List<String> quiet = List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(Path.of(path)).setArgs(quiet));
        return new Chromium(playwright, browser);
    }

    /** A page of 1280 by 900 pixels at an address, loaded. */
    Page page(String address) {
        return page(address, 1280, 900);
    }

    /** A page at an address, loaded in a browser that runs no script. */
    Page pageWithoutScript(String address) {
        Browser.NewContextOptions plain =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE);
        Page page = browser.newContext(plain).newPage();
        page.navigate(address);
        return page;
    }

    /** A page of a width and height in pixels at an address, loaded. */
    Page page(String address, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address);
        return page;
    }

    /** What pages printed as errors since the start. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Closes all pages, so that none of them asks a server that is no more. */
    void leave() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    /** Forgets what pages printed as errors, after a test in which something was broken on purpose. */
    void forgive() {
        complaints.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
