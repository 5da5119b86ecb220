package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What tests in a browser start from: a room and the browser in which it is looked at. There is one browser for all of
 * them; the room is that of one class, or of one test where tests change it. After each test its pages are closed, and a
 * page that printed an error to its console fails it. One thread.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final InBrowser browser = InBrowser.overSamples();
 * }</pre>
 */
final class InBrowser implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    static final int TELEPHONE = 360;
    static final int DESK = 1360;
    static final int WALL = 2560;

    /** Makes the room in a new folder. */
    interface Opening {
        TestRoom in(Path folder) throws PortTakenException;
    }

    private final @Nullable Opening opening;
    private final boolean isNewForEach;
    private @Nullable Chromium chromium;
    private @Nullable TestRoom room;
    private @Nullable Path folder;

    private InBrowser(@Nullable Opening opening, boolean isNewForEach) {
        this.opening = opening;
        this.isNewForEach = isNewForEach;
    }

    /** A room of the samples for all tests of a class. */
    static InBrowser overSamples() {
        return new InBrowser(TestRoom::ofSamples, false);
    }

    /** A room of the samples for each test, which may change it. */
    static InBrowser overSamplesAnew() {
        return new InBrowser(TestRoom::ofSamples, true);
    }

    /** No room until a test enters one. */
    static InBrowser overNothing() {
        return new InBrowser(null, true);
    }

    /** Opens the room of this test. */
    TestRoom enter(Opening odd) throws IOException, PortTakenException {
        Path made = Files.createTempDirectory("room");
        folder = made;
        TestRoom entered = odd.in(made);
        room = entered;
        return entered;
    }

    TestRoom room() {
        return java.util.Objects.requireNonNull(room, "tests run in a room");
    }

    Chromium chromium() {
        return java.util.Objects.requireNonNull(chromium, "tests run in a browser");
    }

    /** A page of the room in a window of a width in pixels, with nothing kept from other pages. */
    Page page(String path, int width) {
        Page page = chromium().page(room().address(path), width, width == TELEPHONE ? 740 : 900);
        String screenshots = System.getProperty("screenshots");
        if (screenshots != null) {
            String name = path.replaceAll("[^a-z]+", "-") + width + ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(screenshots, name)));
        }
        return page;
    }

    /** A page of the room as a browser without script shows it. */
    Page pageWithoutScript(String path) {
        return chromium().pageWithoutScript(room().address(path));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        chromium = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(InBrowser.class))
                .computeIfAbsent(Chromium.class, type -> Chromium.open(), Chromium.class);
        if (opening != null && !isNewForEach) {
            enter(opening);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (opening != null && isNewForEach) {
            enter(opening);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        chromium().leave();
        List<String> complaints = chromium().complaints();
        chromium().forgive();
        if (isNewForEach) {
            close();
        }
        // That there is nothing at an address is said as an error, too.
        assertThat(complaints).allSatisfy(complaint -> assertThat(complaint).contains("404 (Not Found)"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!isNewForEach) {
            close();
        }
    }

    private void close() {
        room().close();
        TestRoom.remove(java.util.Objects.requireNonNull(folder));
    }
}
