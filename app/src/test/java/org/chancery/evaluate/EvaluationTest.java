package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** What counts as found, strictly and leniently. */
class EvaluationTest {
    private static final String TEXT =
            "Menlu Ani bertemu Menlu Beno di Hanoi, Rabu. Ani meminta tarif 19 persen dicabut.";

    @Test
    void people() throws JsonProcessingException {
        String gold = "{'name': 'Ani Lestari', 'post': 'Menteri Luar Negeri', 'country': 'ID'}";
        check("people", gold, "{'name': 'Ani', 'post': 'Menteri Luar Negeri', 'country': 'ID'}", Level.STRICT);
        check("people", gold, "{'name': 'ÁNI lestari', 'post': 'Menteri Negeri', 'country': 'ID'}", Level.STRICT);
        check("people", gold, "{'name': 'Ani Lestari', 'post': null, 'country': 'ID'}", Level.LENIENT);
        check("people", gold, "{'name': 'Ani Lestari', 'post': 'Menteri Luar Negeri', 'country': null}", Level.LENIENT);
        check("people", gold, "{'name': 'Beno', 'post': 'Menteri Luar Negeri', 'country': 'ID'}", Level.NONE);
    }

    @Test
    void a_short_part_of_a_name_is_no_name() throws JsonProcessingException {
        check("people", "{'name': 'To Lam'}", "{'name': 'To'}", Level.NONE);
        check("people", "{'name': 'Nguyễn Hồng Diên'}", "{'name': 'Nguyen Hong Dien'}", Level.STRICT);
        check("people", "{'name': 'Đặng Thị'}", "{'name': 'Dang Thi'}", Level.STRICT);
    }

    @Test
    void organizations_by_any_of_their_names() throws JsonProcessingException {
        String gold = "{'name': 'Perserikatan Bangsa-Bangsa', 'acronym': 'PBB', 'kind': 'igo', 'country': null}";
        check("organizations", gold, "{'name': 'PBB', 'kind': 'igo', 'country': null}", Level.STRICT);
        check("organizations", gold, "{'name': 'PBB', 'kind': 'forum', 'country': null}", Level.LENIENT);
        check("organizations", gold, "{'name': 'ASEAN', 'kind': 'igo', 'country': null}", Level.NONE);
    }

    @Test
    void engagements_near_in_day_or_words() throws JsonProcessingException {
        String gold = "{'type': 'meeting', 'start': '2025-07-09', 'status': 'held', 'parties': ['ID', 'VN'],"
                + " 'evidence': 'Menlu Ani bertemu Menlu Beno di Hanoi'}";
        String found = "{'type': '%s', 'start': '%s', 'status': 'held', 'parties': ['%s'],"
                + " 'evidence': [{'quote': '%s'}]}";
        String same = "Menlu Ani bertemu Menlu Beno";
        check("engagements", gold, found.formatted("meeting", "2025-07-09", "ID','VN", same), Level.STRICT);
        check("engagements", gold, found.formatted("dialogue", "2025-07-09", "ID','VN", same), Level.LENIENT);
        check("engagements", gold, found.formatted("meeting", "2025", "ID','VN", same), Level.LENIENT);
        check("engagements", gold, found.formatted("meeting", "2025", "ID','VN", "tarif"), Level.NONE);
        check("engagements", gold, found.formatted("visit", "2025-07-09", "ID','VN", same), Level.NONE);
        check("engagements", gold, found.formatted("meeting", "2025-07-09", "US", same), Level.NONE);
    }

    @Test
    void acts_by_words_kind_and_side() throws JsonProcessingException {
        String gold = "{'kind': 'ask', 'by': ['VN'], 'to': ['US'], 'evidence': 'Ani meminta tarif 19 persen dicabut.'}";
        String found = "{'kind': '%s', 'by': ['%s'], 'to': ['US'], 'evidence': [{'start': 45, 'end': 82}]}";
        check("acts", gold, found.formatted("ask", "VN"), Level.STRICT);
        check("acts", gold, found.formatted("proposal", "VN"), Level.LENIENT);
        check("acts", gold, found.formatted("ask", "VN','ID"), Level.LENIENT);
        check("acts", gold, found.formatted("ask", "ID"), Level.NONE);
        check("acts", gold, found.formatted("commitment", "VN"), Level.NONE);
    }

    @Test
    void figures_by_amount() throws JsonProcessingException {
        String gold =
                "{'value': 19, 'unit': '%', 'scale': 1, 'direction': null, 'period': null, 'evidence': 'tarif 19 persen'}";
        check("figures", gold, "{'value': 19.0, 'unit': '%', 'scale': 1, 'evidence': '19 persen'}", Level.STRICT);
        check(
                "figures",
                gold,
                "{'value': 0.019, 'unit': '%', 'scale': 'thousand', 'evidence': '19 persen'}",
                Level.STRICT);
        check("figures", gold, "{'value': 19, 'unit': 'USD', 'scale': 1, 'evidence': '19 persen'}", Level.LENIENT);
        check("figures", gold, "{'value': 20, 'unit': '%', 'scale': 1, 'evidence': '19 persen'}", Level.NONE);
        check("figures", gold, "{'value': 19, 'unit': '%', 'scale': 1, 'evidence': 'Hanoi'}", Level.NONE);
    }

    @Test
    void relations_either_way_round() throws JsonProcessingException {
        String gold = "{'type': 'membership', 'a': 'ID', 'b': 'ASEAN', 'since': null}";
        check("relations", gold, "{'type': 'membership', 'a': 'ASEAN', 'b': 'ID', 'since': '1967'}", Level.STRICT);
        check("relations", gold, "{'type': 'trade_partner', 'a': 'ID', 'b': 'ASEAN'}", Level.LENIENT);
        check("relations", gold, "{'type': 'membership', 'a': 'ID', 'b': 'PBB'}", Level.NONE);
    }

    @Test
    void dates_where_they_stand() throws JsonProcessingException {
        String gold = "{'text': 'Rabu', 'start': '2025-07-09', 'end': null, 'evidence': 'di Hanoi, Rabu'}";
        check(
                "dates",
                gold,
                "{'text': 'Rabu', 'start': '2025-07-09', 'end': '2025-07-09', 'evidence': 'Hanoi, Rabu'}",
                Level.STRICT);
        check(
                "dates",
                gold,
                "{'text': 'Rabu', 'start': '2025-07-10', 'end': '2025-07-10', 'evidence': 'Hanoi, Rabu'}",
                Level.LENIENT);
        check(
                "dates",
                gold,
                "{'text': 'Hanoi', 'start': '2025-07-09', 'end': '2025-07-09', 'evidence': 'di Hanoi'}",
                Level.NONE);
    }

    @Test
    void one_found_fact_counts_once_and_the_best_fit_first() throws JsonProcessingException {
        Evaluation evaluation = new Evaluation();
        JsonNode gold = json("{'people': [{'name': 'Ani'}, {'name': 'Ani Lestari', 'post': 'Menlu'}]}");
        evaluation.add(gold, json("{'people': [{'name': 'Ani Lestari', 'post': 'Menlu'}]}"), TEXT);
        Evaluation.Scores people =
                java.util.Objects.requireNonNull(evaluation.lists().get("people"));
        assertThat(people.strict()).isEqualTo(new Score(1, 2, 1));
        assertThat(people.strict().f1()).isEqualTo(2 / 3.0);
        assertThat(evaluation.headline(scores -> scores.strict().f1())).isEqualTo(2 / 3.0);
    }

    @Test
    void nothing_to_find_and_nothing_found_is_all_right() {
        assertThat(Score.NONE.f1()).isEqualTo(1);
        assertThat(new Score(0, 0, 3).f1()).isZero();
        assertThat(new Score(0, 3, 0).f1()).isZero();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static void check(String list, String gold, String found, Level level) throws JsonProcessingException {
        assertThat(new Facts(TEXT).match(list, json(gold), json(found))).isEqualTo(level);
    }
}
