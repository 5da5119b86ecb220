package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.Chancery;
import org.chancery.ingest.Kinds;
import org.chancery.record.Extraction;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Resolution;
import org.chancery.resolve.Resolutions;
import org.chancery.resolve.Source;
import org.chancery.source.Inputs;
import org.chancery.store.DocumentKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why claims were joined, said in each language. */
class ReasonsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id | same sides: JP, US; same day | pihak yang sama: Jepang, Amerika Serikat; hari yang sama
            vi | same sides: JP, US; same day | cùng các bên: Nhật Bản, Hoa Kỳ; cùng ngày
            id | both a negotiation round; same month | keduanya putaran perundingan; bulan yang sama
            id | both name critical minerals, tariff; 3 days apart | keduanya menyebut mineral kritis, tarif; berselang 3 hari
            en | 1 days apart | 1 day apart
            vi | the same amount, rounded, no period told, 12 days apart | cùng số lượng, làm tròn, không nêu kỳ, cách nhau 12 ngày
            id | the same sides, about trade, 31 days apart | pihak yang sama, tentang perdagangan, berselang 31 hari
            vi | both tell of the session with number 5, told of other times | cả hai đều nói về phiên số 5, nói về thời điểm khác
            id | talks of the same sides; about what is not told | perundingan pihak yang sama; pokoknya tidak disebut
            id | raised by VN, then promised by US; both name the same | diajukan oleh Vietnam, lalu dijanjikan oleh Amerika Serikat; keduanya menyebut hal yang sama
            vi | 'promised by US, then promised by ' | cam kết bởi Hoa Kỳ, sau đó cam kết bởi bên không được nêu
            en | agreed, then fulfilled by VN | agreed, then fulfilled by Vietnam
            id | agreed by US, then fulfilled; both name the same | disepakati oleh Amerika Serikat, lalu terpenuhi; keduanya menyebut hal yang sama
            id | same sides: VN, US; Adrian Smith; same day | pihak yang sama: Vietnam, Amerika Serikat; Adrian Smith; hari yang sama
            id | names alike but for a letter: Prabowo Subianto, Prabowo Subiyanto | nama yang hanya berbeda satu huruf: Prabowo Subianto, Prabowo Subiyanto
            """)
    void a_reason_is_said(String language, String reason, String said) {
        assertThat(Reasons.said(reason, Wording.of(language))).isEqualTo(said);
    }

    @Test
    void what_a_person_noted_stays_as_it_is() {
        assertThat(Reasons.said("Binh says so", Wording.of("vi"))).isEqualTo("Binh says so");
    }

    /** Every reason that the samples give follows a pattern; what does not is the name of somebody who took part. */
    @Test
    void every_reason_of_the_samples_is_known() throws IOException {
        List<Filed> documents = samples();
        Set<String> people = new TreeSet<>();
        documents.forEach(document ->
                document.extraction().engagements().forEach(engagement -> people.addAll(engagement.participants())));
        Set<String> unknown = new TreeSet<>();
        int joinings = 0;
        for (Resolution<?, ?> kind : Kinds.all()) {
            for (String reason : reasons(documents, kind)) {
                joinings++;
                for (String part : Reasons.isKnown(reason) ? List.<String>of() : List.of(reason.split("; "))) {
                    if (!Reasons.isKnown(part) && !people.contains(part)) {
                        unknown.add(part);
                    }
                }
            }
        }
        assertThat(joinings).isGreaterThan(100);
        assertThat(unknown).isEmpty();
    }

    private static <M, E> List<String> reasons(List<Filed> documents, Resolution<M, E> kind) {
        List<String> reasons = new ArrayList<>();
        for (Entry<E> entry : Resolutions.over(documents, kind, Judgements.NONE)) {
            kind.links(entry.body()).stream().map(Link::reason).forEach(reasons::add);
        }
        return reasons;
    }

    private static List<Filed> samples() throws IOException {
        Chancery chancery = Chancery.load();
        List<Filed> documents = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("../samples"));
                Inputs inputs =
                        Inputs.of(folders.filter(Files::isDirectory).sorted().toList())) {
            inputs.forEachRemaining(intake -> {
                var document = intake.document();
                if (document != null) {
                    Extraction read = chancery.read(document).orElse(null);
                    if (read != null) {
                        String id = DocumentKeys.of(document, document.id()).id();
                        documents.add(new Filed(
                                new Source(
                                        id,
                                        document.id(),
                                        read.language(),
                                        document.published() == null
                                                ? null
                                                : document.published().date(),
                                        document.publisher()),
                                document,
                                read));
                    }
                }
            });
        }
        return documents;
    }
}
