package org.chancery.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chancery.export.FiguresJson;
import org.chancery.resolve.Entry;
import org.junit.jupiter.api.Test;

class FigureResolutionTest {
    private static final FigureResolution FIGURES = new FigureResolution();

    private static Entry<FigureSeries> only(List<Entry<FigureSeries>> entries, String title) {
        List<Entry<FigureSeries>> found =
                entries.stream().filter(e -> e.title().equals(title)).toList();
        assertThat(found)
                .as(title + " among " + entries.stream().map(Entry::title).toList())
                .hasSize(1);
        return found.getFirst();
    }

    private static List<String> values(Entry<FigureSeries> entry) {
        return entry.body().values().stream()
                .map(v -> v.amount().toPlainString() + (v.period() == null ? "" : " in " + v.period()) + " ×"
                        + v.documents())
                .toList();
    }

    @Test
    void thePledgeToldInTwelveArticlesIsCountedOnce() {
        Articles articles = new Articles();
        for (int i = 1; i <= 12; i++) {
            articles.id(
                    "p" + i,
                    "2025-07-" + (i < 10 ? "0" : "") + i,
                    i % 3 == 0
                            ? "Indonesia berjanji menambah impor dari Amerika Serikat senilai 34 miliar dolar AS."
                            : i % 3 == 1
                                    ? "Indonesia berkomitmen berinvestasi di Amerika Serikat senilai 34 miliar dolar AS."
                                    : "Pemerintah Indonesia akan membeli produk Amerika Serikat senilai 34 miliar dolar AS.");
        }
        articles.id(
                "q",
                "2026-02-20",
                "Realisasi impor Indonesia dari Amerika Serikat mencapai 9 miliar dolar AS pada 2025.");
        List<Entry<FigureSeries>> entries = articles.resolve(FIGURES);
        Entry<FigureSeries> pledges = only(entries, "pledges ID–US (USD)");
        assertThat(values(pledges)).containsExactly("34000000000 ×12");
        assertThat(pledges.body().values().getFirst().measures())
                .containsExactly("import value", "investment", "purchases");
        assertThat(values(only(entries, "exports US → ID (USD)"))).containsExactly("9000000000 in 2025 ×1");
        assertThat(pledges.body().realised().stream()
                        .map(r -> r.pledge() + " " + r.amount().toPlainString())
                        .toList())
                .containsExactly("v1 9000000000");
    }

    @Test
    void aTariffThatMoved() {
        Entry<FigureSeries> tariff = only(
                new Articles()
                        .id("t1", "2025-07-08", "Amerika Serikat mengenakan tarif 32 persen terhadap Indonesia.")
                        .id(
                                "t2",
                                "2025-07-16",
                                "Tarif Amerika Serikat untuk Indonesia turun dari 32 persen menjadi 19 persen.")
                        .id(
                                "t3",
                                "2025-07-17",
                                "Amerika Serikat menurunkan tarif untuk Indonesia dari 32 persen menjadi 19 persen.")
                        .resolve(FIGURES),
                "tariff US → ID (%)");
        assertThat(values(tariff)).containsExactlyInAnyOrder("32 ×3", "19 ×2");
        assertThat(tariff.body().changes()).hasSize(1);
        assertThat(tariff.body().changes().getFirst().by()).isEqualByComparingTo("-13");
        assertThat(tariff.body().changes().getFirst().sources()).hasSize(2);
        assertThat(tariff.state()).isEmpty();
    }

    @Test
    void whatOneCallsExportsTheOtherCallsImports() {
        List<Entry<FigureSeries>> entries = new Articles()
                .id("x1", "2025-03-01", "Ekspor Vietnam ke Jepang pada 2024 mencapai 24,6 miliar dolar AS.")
                .id("x2", "2025-03-05", "Impor Jepang dari Vietnam pada 2024 mencapai 24,6 miliar dolar AS.")
                .resolve(FIGURES);
        assertThat(values(only(entries, "exports VN → JP (USD)"))).containsExactly("24600000000 in 2024 ×2");
        assertThat(entries).hasSize(1);
    }

    @Test
    void twoValuesForOneYearAreAConflict() {
        Entry<FigureSeries> trade = only(
                new Articles()
                        .id(
                                "c1",
                                "2025-03-01",
                                "Perdagangan Indonesia dan Uni Eropa pada 2024 mencapai 30,1 miliar dolar AS.")
                        .id(
                                "c2",
                                "2025-04-01",
                                "Perdagangan Indonesia dan Uni Eropa pada 2024 mencapai 27,3 miliar dolar AS.")
                        .id(
                                "c3",
                                "2025-05-01",
                                "Perdagangan Uni Eropa dan Indonesia pada 2024 mencapai 30 miliar dolar AS.")
                        .resolve(FIGURES),
                "trade EU–ID (USD)");
        assertThat(values(trade)).containsExactlyInAnyOrder("30000000000 in 2024 ×2", "27300000000 in 2024 ×1");
        assertThat(trade.body().conflicts()).hasSize(1);
        assertThat(trade.state()).isEqualTo("conflict");
    }

    @Test
    void aPublisherThatCorrectsItselfRevises() {
        Entry<FigureSeries> exports = only(
                new Articles()
                        .from("Badan Angka")
                        .id("r1", "2025-01-20", "Ekspor Indonesia ke Jepang pada 2024 mencapai 20,7 miliar dolar AS.")
                        .id("r2", "2025-06-20", "Ekspor Indonesia ke Jepang pada 2024 mencapai 21,9 miliar dolar AS.")
                        .resolve(FIGURES),
                "exports ID → JP (USD)");
        assertThat(exports.body().conflicts()).isEmpty();
        assertThat(exports.body().revisions().stream()
                        .map(r -> r.before() + " → " + r.after() + " " + r.publisher())
                        .toList())
                .containsExactly("v1 → v2 Badan Angka");
    }

    @Test
    void allOfItAsJson() {
        String json = FiguresJson.array(new Articles()
                .id("j1", "2025-03-01", "Ekspor Vietnam ke Jepang pada 2024 mencapai 24,6 miliar dolar AS.")
                .resolve(FIGURES));
        assertThat(json).contains("\"amount\":24600000000", "\"status\":\"realised\"", "\"doc\":\"j1\"");
    }
}
