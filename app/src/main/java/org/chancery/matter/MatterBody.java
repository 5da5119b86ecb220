package org.chancery.matter;

import java.util.List;
import java.util.Locale;
import org.chancery.resolve.AxisRuling;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/**
 * One ask, proposal, commitment or agreement followed through acts over time and documents. Immutable. What the axes show
 * follows from the steps; progress follows from the steps and a day, see {@link Axes#progress}.
 *
 * @param asker the side that raised it first, or null
 * @param addressee the side that it is asked of, or null
 * @param topic slug of the extraction guide
 * @param subject key of what it is about: {@code o:control_lists_d}, {@code i:RCEP}; empty where nothing is named
 * @param titleLanguage the language of the title: that of the quotation from which it was made, or English
 * @param strength the strongest that was said, on the scale of asks as long as nothing is promised; null where no act says
 * @param response the latest answer of the side addressed
 * @param attribution whose word there is for it
 * @param ruled axes on which a person ruled: response, strength and attribution stand as ruled, progress see
 *     {@link #ruledProgress}
 * @param steps in the order of their days, then of the documents
 * @param links how steps stand to earlier ones
 * @param joins why strands of several documents were held to be one matter, and steps of one document one strand
 * @param unsure strands of other matters that may belong to this one, for review
 * @param history what changed when
 */
// What it can tell of itself is named without "is": by that name it would be stored as one more of its values.
public record MatterBody(
        @Nullable String asker,
        @Nullable String addressee,
        String topic,
        String subject,
        String titleLanguage,
        @Nullable Strength strength,
        Response response,
        Attribution attribution,
        List<AxisRuling> ruled,
        List<Step> steps,
        List<StepLink> links,
        List<Link> joins,
        List<Link> unsure,
        List<Change> history) {
    public MatterBody {
        ruled = List.copyOf(ruled);
        steps = List.copyOf(steps);
        links = List.copyOf(links);
        joins = List.copyOf(joins);
        unsure = List.copyOf(unsure);
        history = List.copyOf(history);
    }

    /** What pages about other things need of it: its axes and steps, not how they were joined. */
    MatterBody gist() {
        return new MatterBody(
                asker,
                addressee,
                topic,
                subject,
                titleLanguage,
                strength,
                response,
                attribution,
                ruled,
                steps,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with its axes as people ruled them. */
    MatterBody obeying() {
        Strength strengthNow = strength;
        Response responseNow = response;
        Attribution attributionNow = attribution;
        for (AxisRuling ruling : ruled) {
            String value = ruling.value().toUpperCase(Locale.ROOT);
            switch (ruling.axis()) {
                case "strength" -> strengthNow = Strength.valueOf(value);
                case "response" -> responseNow = Response.valueOf(value);
                case "attribution" -> attributionNow = Attribution.valueOf(value);
                default -> {}
            }
        }
        return new MatterBody(
                asker,
                addressee,
                topic,
                subject,
                titleLanguage,
                strengthNow,
                responseNow,
                attributionNow,
                ruled,
                steps,
                links,
                joins,
                unsure,
                history);
    }

    /** Whether one side asks something of another here: it was raised, weighed or refused, not only noted or praised. */
    public boolean asksSomething() {
        return steps.stream().anyMatch(step -> switch (step.status()) {
            case RAISED, UNDER_CONSIDERATION, REFUSED -> true;
            case ACKNOWLEDGED, PROMISED, AGREED, FULFILLED, PLANNED, LAPSED -> false;
        });
    }

    /**
     * The step by which sides bound themselves last, or null where it was only asked, noted or thought. What a document
     * tells of it on its own counts only beside something that was said or done.
     */
    public @Nullable Step binding() {
        boolean isSaid =
                steps.stream().anyMatch(step -> !step.kind().equals("report") && step.status() != Status.ACKNOWLEDGED);
        Step last = null;
        for (Step step : steps) {
            if (step.binds() && (isSaid || !step.kind().equals("report"))) {
                last = step;
            }
        }
        return last;
    }

    /** Whether something is to be done or answered by anybody: it was asked, or somebody bound himself, or a person ruled so. */
    public boolean obliges() {
        return asksSomething() || binding() != null || !ruled.isEmpty();
    }

    /** Whether sides only noted, praised or thought something of each other, and no person ruled on it. */
    public boolean notesOnly() {
        return ruled.isEmpty() && steps.stream().allMatch(step -> step.status() == Status.ACKNOWLEDGED);
    }

    /** How far it has come as a person ruled, or null: that nothing was done can only be said so. */
    public @Nullable Progress ruledProgress() {
        return ruled.stream()
                .filter(ruling -> ruling.axis().equals("progress"))
                .findFirst()
                .map(ruling -> Progress.valueOf(ruling.value().toUpperCase(Locale.ROOT)))
                .orElse(null);
    }

    /** All limits and aims that its steps name, in the order of the steps: what slips shows here. */
    public List<Target> targets() {
        return steps.stream().flatMap(s -> s.targets().stream()).toList();
    }
}
