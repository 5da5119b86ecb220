package org.chancery.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.resolve.Entry;
import org.junit.jupiter.api.Test;

/**
 * Threads of the sample articles as a person would lay them, each with the words of its steps, scored as clusters
 * (B-cubed). What a matter holds beside them is not judged. A change that lowers the score is looked at, thread by thread.
 */
class SampleThreadsTest {
    private static final Map<String, List<String>> THREADS = new LinkedHashMap<>();

    static {
        THREADS.put(
                "off the lists D1 and D3",
                List.of(
                        "mengeluarkan Vietnam dari daftar D1 dan D3",
                        "mencabut nama Vietnam dari kedua daftar tersebut",
                        "menghapus nama Vietnam dari daftar D1 dan D3",
                        "mencabut Vietnam dari daftar D1 dan D3"));
        THREADS.put(
                "market economy status",
                List.of(
                        "mengakui Vietnam sebagai negara berekonomi pasar",
                        "mengharapkan pengakuan sebagai ekonomi pasar"));
        THREADS.put(
                "lower the tariff of 20 percent",
                List.of(
                        "tarif timbal balik sebesar 20 persen diturunkan",
                        "dapat mempertimbangkan permintaan tersebut"));
        THREADS.put(
                "To Lam's invitation to Washington's president",
                List.of("mengundang Trump berkunjung ke Vietnam", "menerima undangan tersebut, tetapi"));
        THREADS.put(
                "To Lam's invitation to Jakarta's president",
                List.of(
                        "mengundang Presiden Prabowo untuk berkunjung",
                        "menerima undangan tersebut dengan senang hati"));
        THREADS.put(
                "maritime boundary",
                List.of("batas zona ekonomi eksklusif (ZEE)", "berkomitmen mempercepat ratifikasinya"));
        THREADS.put(
                "exchange of port officers",
                List.of(
                        "mengusulkan pertukaran petugas pelabuhan",
                        "menyambut baik usulan tersebut",
                        "mengirim kelompok pertama"));
        THREADS.put(
                "smallholders and deforestation",
                List.of("masa transisi yang cukup bagi petani sawit", "akan mempertimbangkan usulan itu"));
        THREADS.put(
                "IEU-CEPA",
                List.of("selesainya perundingan Perjanjian", "sepakat menandatangani perjanjian pada 2026"));
    }

    @Test
    void most_threads_come_out_as_a_person_would_lay_them() {
        List<Entry<MatterBody>> matters = Papers.matters(Papers.samples());
        List<Set<String>> items = new ArrayList<>();
        List<String> threadOf = new ArrayList<>();
        THREADS.forEach((thread, steps) -> steps.forEach(words -> {
            items.add(mattersThatSay(matters, words));
            threadOf.add(thread);
        }));
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < items.size(); i++) {
            double[] best = best(i, items, threadOf);
            precision += best[0] / items.size();
            recall += best[1] / items.size();
        }
        assertThat(2 * precision * recall / (precision + recall)).isGreaterThan(0.9);
    }

    /** Precision and recall of an item in that of its matters which shares most with its thread. */
    private static double[] best(int item, List<Set<String>> items, List<String> threadOf) {
        double[] best = {0, 0};
        int most = 0;
        for (String matter : items.get(item)) {
            int members = 0;
            int common = 0;
            int thread = 0;
            for (int other = 0; other < items.size(); other++) {
                boolean same = threadOf.get(other).equals(threadOf.get(item));
                boolean here = items.get(other).contains(matter);
                members += here ? 1 : 0;
                common += here && same ? 1 : 0;
                thread += same ? 1 : 0;
            }
            if (common > most) {
                most = common;
                best = new double[] {(double) common / members, (double) common / thread};
            }
        }
        return best;
    }

    private static Set<String> mattersThatSay(List<Entry<MatterBody>> matters, String words) {
        Set<String> ids = new HashSet<>();
        for (Entry<MatterBody> matter : matters) {
            if (matter.body().steps().stream().anyMatch(s -> s.quote().contains(words))) {
                ids.add(matter.id());
            }
        }
        return ids;
    }
}
