package org.chancery.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chancery.Chancery;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Problem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Order, bounds and endings of a batch. */
@Timeout(60)
class BatchReaderTest {
    private static final Chancery CHANCERY = Chancery.load();

    @Test
    void results_come_in_the_order_of_the_inputs() {
        for (int threads : new int[] {1, 2, 5}) {
            List<String> ids = new ArrayList<>();
            new BatchReader(CHANCERY, threads).read(intakes(300).iterator(), BatchReaderTest::id, id -> {
                ids.add(id);
                return true;
            });
            assertThat(ids)
                    .isEqualTo(IntStream.range(0, 300).mapToObj(String::valueOf).toList());
        }
    }

    @Test
    void a_receiver_that_has_enough_ends_it() {
        for (int threads : new int[] {1, 3}) {
            AtomicInteger taken = new AtomicInteger();
            new BatchReader(CHANCERY, threads)
                    .read(intakes(10_000).iterator(), read -> read, read -> taken.incrementAndGet() < 3);
            assertThat(taken).hasValue(3);
        }
    }

    @Test
    void no_more_is_taken_in_than_fits() {
        AtomicInteger ahead = new AtomicInteger();
        AtomicInteger furthest = new AtomicInteger();
        var counted = intakes(5000).stream()
                .peek(intake -> furthest.accumulateAndGet(ahead.incrementAndGet(), Math::max))
                .iterator();
        new BatchReader(CHANCERY, 2).read(counted, read -> read, read -> {
            ahead.decrementAndGet();
            return true;
        });
        assertThat(furthest.get()).isLessThanOrEqualTo(2 * 64 + 2);
    }

    @Test
    void an_input_without_a_document_keeps_its_reason() {
        ReadDocument read =
                new BatchReader(CHANCERY, 1).read(Intake.failed(Reason.BINARY, "x.bin", "9 of 10 bytes are no text"));
        assertThat(read.document()).isNull();
        assertThat(read.isWhole()).isFalse();
        assertThat(read.problems().getFirst().reason()).isEqualTo(Reason.BINARY);
    }

    @Test
    void a_language_that_cannot_be_told_has_no_pack() {
        ReadDocument read = new BatchReader(CHANCERY, 1)
                .read(Intake.of(Document.of("x", "1 2 3").withLanguage(null)));
        assertThat(read.problems().getFirst().reason()).isEqualTo(Reason.UNSUPPORTED_LANGUAGE);
        assertThat(java.util.Objects.requireNonNull(read.extraction()).facts()).isEmpty();
    }

    private static List<Intake> intakes(int number) {
        return IntStream.range(0, number)
                .mapToObj(i ->
                        Intake.of(Document.of(String.valueOf(i), "Indonesia dan Vietnam sepakat. ".repeat(1 + i % 9))
                                .withLanguage("id")))
                .toList();
    }

    private static String id(ReadDocument read) {
        return java.util.Objects.requireNonNull(read.document()).id();
    }
}
