package org.chancery.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chancery.document.Document;
import org.chancery.record.Extraction;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Material;
import org.chancery.resolve.PublicId;
import org.chancery.resolve.Resolution;
import org.chancery.resolve.Source;
import org.chancery.source.Inputs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every kind of the record has promised, on the articles that come with the program. */
class KindsTest {
    private static final List<Filed> SAMPLES = samples();

    private static List<Filed> samples() {
        List<Filed> samples = new ArrayList<>();
        try (Inputs inputs = Inputs.of(List.of(Path.of("../samples")))) {
            inputs.forEachRemaining(intake -> {
                Document document = intake.document();
                Extraction extraction = document == null
                        ? null
                        : Ingesting.CHANCERY.read(document).orElse(null);
                if (extraction != null) {
                    var day = document.published();
                    samples.add(new Filed(
                            new Source(
                                    PublicId.of(document.id()),
                                    document.id(),
                                    extraction.language(),
                                    day == null ? null : day.date(),
                                    document.publisher()),
                            document,
                            extraction));
                }
            });
        }
        assertThat(samples).isNotEmpty();
        return samples;
    }

    @TestFactory
    Stream<DynamicTest> what_is_kept_of_a_kind_gives_the_same_entries_in_any_order() {
        return Kinds.all().stream().map(kind -> DynamicTest.dynamicTest(kind.kind(), () -> check(kind)));
    }

    private static <M, E> void check(Resolution<M, E> kind) {
        Map<String, List<M>> partitions = new TreeMap<>();
        for (Filed sample : SAMPLES) {
            for (Material<M> material : kind.contribute(sample)) {
                String json = JsonForm.write(material.body());
                M kept = JsonForm.read(json, kind.materialType());
                assertThat(kept).as("what JSON keeps of %s", json).isEqualTo(material.body());
                partitions
                        .computeIfAbsent(material.partition(), p -> new ArrayList<>())
                        .add(kept);
            }
        }
        assertThat(partitions).isNotEmpty();
        Set<String> ids = new HashSet<>();
        partitions.forEach((partition, materials) -> {
            List<Entry<E>> entries = kind.resolve(partition, materials.stream(), Judgements.NONE);
            List<Entry<E>> turned = kind.resolve(partition, materials.reversed().stream(), Judgements.NONE);
            assertThat(JsonForm.write(turned)).as(partition).isEqualTo(JsonForm.write(entries));
            for (Entry<E> entry : entries) {
                assertThat(ids.add(entry.id()))
                        .as("%s is in two partitions", entry)
                        .isTrue();
                E body = JsonForm.read(JsonForm.write(entry.body()), kind.entryType());
                assertThat(body).as("what JSON keeps of %s", entry.id()).isEqualTo(entry.body());
            }
        });
    }
}
