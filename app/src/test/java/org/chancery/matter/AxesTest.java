package org.chancery.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Searched;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The axes of a matter, one table each. A step is written {@code day status side}, with {@code <day} for its limit. */
class AxesTest {
    private static final Searched TEN = new Searched(10, 3, LocalDate.of(2026, 1, 1));

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "2025-01-01 raised VN,                                             2025-02-01, no_action_found",
        "2025-01-01 raised VN; 2025-02-01 acknowledged US,                 2025-03-01, no_action_found",
        "2025-01-01 raised VN; 2025-02-01 promised US,                     2025-03-01, in_progress",
        "2025-01-01 raised VN; 2025-02-01 promised US,                     2025-12-01, stalled",
        "2025-01-01 promised US <2025-06,                                  2025-06-30, in_progress",
        "2025-01-01 promised US <2025-06,                                  2025-07-01, overdue",
        "2025-01-01 promised US <2025-06; 2025-05-01 promised US <2025-09, 2025-07-01, in_progress",
        "2025-01-01 promised US; 2025-03-01 fulfilled US,                  2026-12-01, fulfilled",
        "2025-01-01 promised US; 2025-03-01 fulfilled US,                  2025-02-01, in_progress",
        "2025-01-01 fulfilled US; 2025-03-01 promised US,                  2025-04-01, partially_fulfilled",
        "2025-01-01 raised VN; 2025-02-01 refused US,                      2025-03-01, no_action_found"
    })
    void progress(String steps, String asOf, String expected) {
        assertThat(Axes.progress(steps(steps), LocalDate.parse(asOf), TEN, Axes.STALLED_AFTER)
                        .label())
                .isEqualTo(expected);
    }

    /** Where nothing was searched, nothing is said of what was not found; that nothing was done is never the machine's word. */
    @ParameterizedTest
    @CsvSource({"2025-01-01 raised VN, not_assessed", "2025-01-01 raised VN; 2025-01-09 refused US, not_assessed"})
    void progress_without_a_search(String steps, String expected) {
        assertThat(Axes.progress(steps(steps), LocalDate.of(2025, 2, 1), Searched.UNKNOWN, Axes.STALLED_AFTER)
                        .label())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-01-01 raised VN,                                                 none_found",
        "2025-01-01 raised VN; 2025-02-01 raised VN,                           none_found",
        "2025-01-01 raised VN; 2025-02-01 acknowledged US,                     acknowledged",
        "2025-01-01 raised VN; 2025-02-01 under_consideration US,              under_consideration",
        "2025-01-01 raised VN; 2025-02-01 promised US,                         accepted",
        "2025-01-01 raised VN; 2025-02-01 promised US; 2025-03-01 refused US,  declined",
        "2025-01-01 raised VN; 2025-02-01 promised US; 2025-03-01 acknowledged US, accepted"
    })
    void response(String steps, String expected) {
        assertThat(Axes.response(steps(steps), "VN").label()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-01-01 raised VN; 2025-02-01 raised VN,        repeats",
        "2025-01-01 raised VN; 2025-02-01 acknowledged US,  answers",
        "2025-01-01 raised VN; 2025-02-01 promised US,      promises",
        "2025-01-01 raised VN; 2025-02-01 refused US,       refuses",
        "2025-01-01 promised US; 2025-02-01 fulfilled US,   fulfils",
        "2025-01-01 promised US; 2025-02-01 refused US,     contradicts",
        "2025-01-01 agreed US; 2025-02-01 planned US,       reports_progress_on",
        "2025-01-01 promised US <2025-06; 2025-02-01 promised US <2025-12, supersedes"
    })
    void links(String steps, String expected) {
        assertThat(StepLinks.of(steps(steps))).extracting(l -> l.type().label()).containsExactly(expected);
    }

    /** Thanks and views bind nobody, whatever their words promise; what is told on its own binds beside a deed or word alone. */
    @ParameterizedTest(name = "{0} {1}: asks {2}, bound by {3}, notes only {4}")
    @CsvSource({
        "ask,          raised VN,                           true,  none,       false",
        "appreciation, acknowledged VN,                     false, none,       true",
        "assessment,   promised US,                         false, none,       false",
        "assessment,   agreed US,                           false, none,       false",
        "commitment,   promised US,                         false, promised US, false",
        "agreement,    agreed US,                           false, agreed US,  false",
        "engagement,   planned US,                          false, planned US, false",
        "report,       promised US,                         false, none,       false",
        "assessment,   raised VN; 2025-02-01 promised US,   true,  none,       false"
    })
    void what_obliges(String kind, String told, boolean asks, String bound, boolean notes) {
        List<Step> steps = steps("2025-01-01 " + told).stream()
                .map(step -> new Step(
                        step.claim(),
                        step.doc(),
                        step.language(),
                        step.published(),
                        step.publisher(),
                        step.date(),
                        kind,
                        step.status(),
                        step.strength(),
                        step.by(),
                        step.to(),
                        step.byPeople(),
                        step.quote(),
                        step.start(),
                        step.end(),
                        step.targets(),
                        step.about()))
                .toList();
        MatterBody body = new MatterBody(
                "VN",
                "US",
                "trade_general",
                "",
                "en",
                null,
                Response.NONE_FOUND,
                Attribution.SELF_REPORTED,
                List.of(),
                steps,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Step binding = body.binding();
        assertThat(body.asksSomething()).isEqualTo(asks);
        assertThat(binding == null ? "none" : binding.status().label() + " " + String.join(",", binding.by()))
                .isEqualTo(bound);
        assertThat(body.obliges()).isEqualTo(asks || binding != null);
        assertThat(body.notesOnly()).isEqualTo(notes);
    }

    @ParameterizedTest
    @CsvSource("2025-01-01 raised VN; 2025-02-01 promised US; 2025-03-01 fulfilled US")
    void history_only_grows(String all) {
        List<Step> steps = steps(all);
        List<Change> whole = Axes.history(steps, "VN");
        for (int n = 1; n < steps.size(); n++) {
            assertThat(whole).startsWith(Axes.history(steps.subList(0, n), "VN").toArray(Change[]::new));
        }
        assertThat(whole)
                .extracting(c -> c.axis() + " " + c.before() + ">" + c.after())
                .contains("response >none_found", "response none_found>accepted", "progress in_progress>fulfilled");
    }

    private static List<Step> steps(String table) {
        List<Step> steps = new ArrayList<>();
        for (String row : table.split(";")) {
            String[] cells = row.strip().split(" ");
            Status status = Status.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT));
            List<Target> targets = cells.length < 4
                    ? List.of()
                    : List.of(new Target(PartialDate.parse(cells[3].substring(1)), cells[3]));
            steps.add(new Step(
                    new ClaimId("d." + steps.size()),
                    "d",
                    "id",
                    null,
                    null,
                    PartialDate.parse(cells[0]),
                    status == Status.RAISED ? "ask" : "commitment",
                    status,
                    null,
                    List.of(cells[2]),
                    List.of(),
                    List.of(),
                    "",
                    0,
                    0,
                    targets,
                    List.of()));
        }
        return steps;
    }
}
