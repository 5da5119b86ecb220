package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.chancery.Chancery;
import org.chancery.batch.BatchReader;
import org.chancery.batch.ReadDocument;
import org.chancery.document.Intake;
import org.chancery.record.Act;
import org.junit.jupiter.api.Test;

/**
 * The case that the program is for, in the sample articles: Vietnam asks twice, in two conversations, to be taken off the
 * lists D1 and D3, asks again in the new year, and is promised it in the third month.
 */
class ModelCaseTest {

    @Test
    void asked_asked_again_and_promised() {
        assertThat(actsOn("daftar D1", "kedua daftar"))
                .containsExactly(
                        "2025-11-13 ask [VN] -> [US] by [Nguyen Hong Dien]",
                        "2025-11-14 ask [VN] -> [US] by [Nguyen Hong Dien]",
                        "null ask [VN] -> [US] by []",
                        "2026-02-20 commitment [US] -> [VN] by [Donald Trump]");
    }

    /** All acts of the samples whose words name the lists, in the order of the articles; the words stand in their text. */
    private static List<String> actsOn(String... names) {
        BatchReader reader = new BatchReader(Chancery.load(), 1);
        List<String> acts = new ArrayList<>();
        for (Iterator<Intake> inputs = Samples.inputs(); inputs.hasNext(); ) {
            ReadDocument read = reader.read(inputs.next());
            String text = Objects.requireNonNull(read.document()).text();
            for (Act act : Objects.requireNonNull(read.extraction()).acts()) {
                String words = act.evidence().getFirst().quote();
                assertThat(text.substring(act.evidence().getFirst().start())).startsWith(words);
                if (List.of(names).stream().anyMatch(words::contains)) {
                    acts.add(act.date() + " " + act.kind().label() + " " + act.by() + " -> " + act.to() + " by "
                            + act.byPeople());
                }
            }
        }
        return acts;
    }
}
