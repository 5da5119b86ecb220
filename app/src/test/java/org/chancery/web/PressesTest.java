package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PressesTest {
    private final Presses presses = new Presses();
    private final Presses.Sort sort = new Presses.Sort();
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        readers.shutdownNow();
        presses.close();
    }

    @Test
    void a_page_that_fifty_want_at_once_is_made_once() throws Exception {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger sent = new AtomicInteger();
        AtomicBoolean kept = new AtomicBoolean();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(readers.submit(
                    () -> presses.make(sort, "page", () -> kept.get() && sent.incrementAndGet() > 0, () -> {
                        pause();
                        made.incrementAndGet();
                        kept.set(true);
                    })));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(made).hasValue(1);
        assertThat(sent).hasValue(49);
    }

    @Test
    void a_page_that_may_not_be_kept_is_made_for_everybody() throws Exception {
        AtomicInteger made = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(readers.submit(() -> presses.make(sort, "page", () -> false, made::incrementAndGet)));
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(made).hasValue(20);
    }

    @Test
    void what_goes_wrong_goes_wrong_for_who_asked_and_for_nobody_else() throws Exception {
        assertThatThrownBy(() -> presses.make(sort, "page", () -> false, () -> {
                    throw new IllegalStateException("no paper");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no paper");
        AtomicInteger made = new AtomicInteger();
        presses.make(sort, "page", () -> false, made::incrementAndGet);
        assertThat(made).hasValue(1);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
