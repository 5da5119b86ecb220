package org.chancery.view;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.matter.Axes;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Progress;
import org.chancery.matter.Status;
import org.chancery.matter.Step;
import org.chancery.matter.Target;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.jspecify.annotations.Nullable;

/**
 * A matter in a list, as seen on a day.
 *
 * @param id public id
 * @param heading what it is about
 * @param parties codes and names
 * @param topic slug
 * @param response how the other side answered, in words, and its tone
 * @param progress how far it has come, in words, and its tone
 * @param curation whether a person has looked at it
 * @param first when it was first told of, as it was told; null where no step has a day
 * @param age since then, in words; empty where no step has a day
 * @param raised how often it was raised
 * @param term until when it is to be done, or null
 * @param isOverdue whether that has passed without a deed on record
 * @param citation the words that raised it, else those by which a side bound itself, else the first
 */
public record MatterItem(
        String id,
        Heading heading,
        List<String> parties,
        String topic,
        Chip response,
        Chip progress,
        Curation curation,
        @Nullable PartialDate first,
        String age,
        int raised,
        @Nullable Target term,
        boolean isOverdue,
        Citation citation) {

    /** A status in a word with its tone. */
    public record Chip(String text, String tone) {}

    /** A matter as seen on a day. */
    static MatterItem of(
            Entry<MatterBody> entry, LocalDate today, Searched searched, Citations citations, Wording words) {
        MatterBody body = entry.body();
        Progress progress = progress(body, today, searched);
        Step opening = Step.opening(body.steps());
        PartialDate first = body.steps().stream()
                .filter(step -> step.when() != null)
                .findFirst()
                .map(MatterItem::told)
                .orElse(null);
        List<Target> targets = body.targets();
        return new MatterItem(
                entry.id(),
                Naming.matter(entry, words),
                entry.parties(),
                body.topic(),
                body.notesOnly()
                        ? new Chip(words.say("matter.noted"), "plain")
                        : new Chip(words.label("response", body.response().label()), Tones.of(body.response())),
                // Nothing is to be done about thanks.
                body.notesOnly()
                        ? new Chip("", "plain")
                        : new Chip(words.label("progress", progress.label()), Tones.of(progress)),
                entry.curation(),
                first,
                first == null ? "" : words.since(first.firstDay(), today),
                raised(body),
                targets.isEmpty() ? null : targets.getLast(),
                progress == Progress.OVERDUE,
                citations.of(opening));
    }

    /** When a step was taken, as it was told, else when it was published; null where neither is known. */
    static @Nullable PartialDate told(Step step) {
        LocalDate published = step.published();
        return step.date() != null || published == null ? step.date() : PartialDate.of(published);
    }

    /** On how many days it was raised: what several outlets tell of one day was raised once. */
    private static int raised(MatterBody body) {
        Set<String> days = new HashSet<>();
        for (Step step : body.steps()) {
            if (step.status() == Status.RAISED) {
                days.add(step.date() != null ? step.date().toString() : "told " + step.published());
            }
        }
        return days.size();
    }

    static Progress progress(MatterBody body, LocalDate today, Searched searched) {
        return Axes.progress(body, today, searched, Axes.STALLED_AFTER);
    }
}
