package org.chancery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Long files: whole or not at all, few at once, nothing left behind. */
class DownloadsTest {
    private final Downloads downloads = new Downloads();

    private static Answer.Written file(Answer.Writing writing) {
        return new Answer.Written("a.csv", "text/csv", writing);
    }

    /** Temporary files of downloads that are on the disk. */
    private static List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("chancery-download"))
                    .toList();
        }
    }

    @Test
    void a_file_is_whole_and_leaves_nothing() throws IOException {
        List<Path> before = left();
        try (InputStream made = downloads.made(file(out -> out.write("a,b".getBytes(StandardCharsets.UTF_8))))) {
            assertThat(made).asString(StandardCharsets.UTF_8).isEqualTo("a,b");
        }
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void of_what_fails_nothing_is_given() throws IOException {
        List<Path> before = left();
        assertThatThrownBy(() -> downloads.made(file(out -> {
                    out.write(1);
                    throw new IllegalStateException("half of it");
                })))
                .hasMessage("half of it");
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void a_third_waits_for_one_of_two() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            Answer.Written slow = file(out -> {
                begun.countDown();
                wait(go);
            });
            List<Future<InputStream>> two =
                    List.of(all.submit(() -> downloads.made(slow)), all.submit(() -> downloads.made(slow)));
            assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
            Future<InputStream> last = all.submit(() -> downloads.made(file(out -> third.countDown())));
            assertThat(third.await(50, TimeUnit.MILLISECONDS)).isFalse();
            go.countDown();
            last.get(5, TimeUnit.SECONDS).close();
            for (Future<InputStream> one : two) {
                one.get().close();
            }
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
