package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Progress;
import org.chancery.matter.Step;
import org.chancery.record.PartialDate;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryRow;

/** Finds in matters what somebody said or did: the steps that fit, told by many documents or by one. One thread. */
final class Deeds {
    private static final int CITED = 12;

    private final LocalDate today;
    private final Searched searched;
    private final PeopleNamed people;
    private final Citations citations;
    private final Wording words;

    Deeds(LocalDate today, Searched searched, PeopleNamed people, Citations citations, Wording words) {
        this.today = today;
        this.searched = searched;
        this.people = people;
        this.citations = citations;
        this.words = words;
    }

    /** The acts among the steps of some matters that fit, the latest first; those without a day at the end. */
    List<Deed> of(List<EntryRow> matters, Predicate<Step> fits) {
        List<Deed> deeds = new ArrayList<>();
        for (EntryRow row : matters) {
            Entry<MatterBody> matter = Entries.matter(row);
            Map<String, List<Step>> once = new LinkedHashMap<>();
            for (Step step : matter.body().steps()) {
                if (step.isAct() && fits.test(step)) {
                    once.computeIfAbsent(step.kind() + step.status() + step.date() + step.by(), k -> new ArrayList<>())
                            .add(step);
                }
            }
            once.values().forEach(steps -> deeds.add(deed(matter, steps)));
        }
        deeds.sort(Comparator.comparing(Deed::day).reversed());
        return deeds;
    }

    private Deed deed(Entry<MatterBody> matter, List<Step> steps) {
        Step first = steps.getFirst();
        PartialDate date = first.date();
        return new Deed(
                date == null ? "" : date.firstDay().toString(),
                date == null ? "" : words.date(date),
                first.by(),
                first.to(),
                people.named(first.byPeople()),
                new MatterItem.Chip(words.label("act", first.kind()), Tones.of(first.status())),
                new EntryRef(EntryKind.MATTER, matter.id(), Naming.matter(matter, words)),
                progress(matter.body()),
                steps.stream().limit(CITED).map(citations::of).toList());
    }

    /** How far it has come; nothing where nothing is told of that. */
    private MatterItem.Chip progress(MatterBody matter) {
        Progress progress = MatterItem.progress(matter, today, searched);
        return progress == Progress.NO_ACTION_FOUND || progress == Progress.NOT_ASSESSED
                ? new MatterItem.Chip("", "plain")
                : new MatterItem.Chip(words.label("progress", progress.label()), Tones.of(progress));
    }
}
