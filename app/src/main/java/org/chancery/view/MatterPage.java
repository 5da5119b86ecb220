package org.chancery.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.matter.Change;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Progress;
import org.chancery.matter.Response;
import org.chancery.matter.Step;
import org.chancery.matter.StepLink;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Link;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * One matter: what was said and done, the five axes, why it is held to be one matter, what is not known.
 *
 * @param item what it is
 * @param asker who raised it, or null
 * @param addressee of whom it is asked, or null
 * @param axes the five, in the order of the guide
 * @param steps in the order of their days
 * @param joins why strands were joined
 * @param unsure what may belong here as well
 * @param unknown what is not known, in sentences
 * @param searched how far was searched, in a sentence
 * @param today the day on which it is seen
 */
public record MatterPage(
        MatterItem item,
        @Nullable String asker,
        @Nullable String addressee,
        List<Axis> axes,
        List<StepLine> steps,
        List<Join> joins,
        List<Join> unsure,
        List<String> unknown,
        String searched,
        LocalDate today) {

    /**
     * An axis with its present value and how it came there.
     *
     * @param name in words
     * @param value in words; a dash where nothing says
     * @param tone of a chip
     * @param history the values that it had, with their days and the steps that brought them
     */
    public record Axis(String name, String value, String tone, List<Turn> history) {}

    /** A value that an axis came to. */
    public record Turn(String when, String value, String anchor) {}

    /**
     * A step.
     *
     * @param anchor by which it is linked to on its page
     * @param when day of the deed in words; empty where it is not told
     * @param day the same, for the machine; empty where it is not told
     * @param told day on which it was told, in words; empty where it is not known
     * @param status what it is to the matter
     * @param kind what sort of act
     * @param by sides that act
     * @param to sides addressed
     * @param people who act
     * @param strength in words; empty where that is no question
     * @param terms until when it is to be done, in words
     * @param links how it stands to earlier steps
     * @param citation its words
     */
    public record StepLine(
            String anchor,
            String when,
            String day,
            String told,
            MatterItem.Chip status,
            String kind,
            List<String> by,
            List<String> to,
            List<PersonRef> people,
            String strength,
            List<String> terms,
            List<Tie> links,
            Citation citation) {
        /** Its year (4) or month (7 letters) as ISO: that of the deed, else that in which it was told; may be empty. */
        String when(int letters) {
            LocalDate published = citation.published();
            String at = !day.isEmpty() ? day : published == null ? "" : published.toString();
            return at.substring(0, Math.min(letters, at.length()));
        }
    }

    /** How a step stands to an earlier one, with the reason in words. */
    public record Tie(String type, String anchor, String earlier, int percent, String reason) {}

    /** Why two claims are held to be of one matter, or may be, with the reason in words. */
    public record Join(Citation left, Citation right, int percent, String reason, String by) {}

    /** A reason with all joinings that rest on it and are as sure. */
    public record Reason(String text, int percent, List<Join> joins) {
        /** Each reason once, in the order of the first joining that rests on it. */
        public static List<Reason> of(List<Join> joins) {
            Map<String, Reason> reasons = new LinkedHashMap<>();
            for (Join join : joins) {
                reasons.computeIfAbsent(
                                join.reason() + join.percent(),
                                key -> new Reason(join.reason(), join.percent(), new ArrayList<>()))
                        .joins()
                        .add(join);
            }
            return List.copyOf(reasons.values());
        }
    }

    private static final int JOINS = 20;
    /** How many values of an axis stand open; the latest say how it stands. */
    public static final int TURNS = 5;
    /** Of more steps the latest and those that changed how it stands are open, the others folded by year and month. */
    public static final int STEPS = 40;

    private static final int LATEST = 10;

    /** A year or month of more steps is folded once more. */
    private static final int FOLDED = 24;

    /** Steps of a year or month, oldest first; where months hold them, they are the year's. */
    public record Fold(String name, int count, List<StepLine> steps, List<Fold> months) {}

    /** Whether all steps stand open, in the order of their days. */
    public boolean isShort() {
        return steps.size() <= STEPS;
    }

    /** The last steps, the very last first. */
    public List<StepLine> latest() {
        return steps.subList(Math.max(0, steps.size() - LATEST), steps.size()).reversed();
    }

    /** The last steps before those by which an axis came to another value, the very last first. */
    public List<StepLine> turning() {
        Set<String> turned = axes.stream()
                .flatMap(axis -> axis.history().stream())
                .map(Turn::anchor)
                .collect(Collectors.toSet());
        return earlier().reversed().stream()
                .filter(step -> !step.anchor().isEmpty() && turned.contains(step.anchor()))
                .limit(LATEST)
                .toList();
    }

    /** All steps that do not stand open, by year, the last year first; months where a year has many. */
    public List<Fold> folds(Wording words) {
        Set<StepLine> open = Collections.newSetFromMap(new IdentityHashMap<>());
        open.addAll(turning());
        Map<String, List<StepLine>> years = new TreeMap<>(Comparator.reverseOrder());
        earlier().stream()
                .filter(step -> !open.contains(step))
                .forEach(step -> years.computeIfAbsent(step.when(4), y -> new ArrayList<>())
                        .add(step));
        return years.values().stream().map(steps -> year(steps, words)).toList();
    }

    private List<StepLine> earlier() {
        return steps.subList(0, Math.max(0, steps.size() - LATEST));
    }

    private static Fold year(List<StepLine> steps, Wording words) {
        String name = name(steps.getFirst().when(4), words);
        if (steps.size() <= FOLDED) {
            return new Fold(name, steps.size(), steps, List.of());
        }
        Map<String, List<StepLine>> months = new TreeMap<>(Comparator.reverseOrder());
        steps.forEach(step ->
                months.computeIfAbsent(step.when(7), m -> new ArrayList<>()).add(step));
        List<Fold> folds = months.entrySet().stream()
                .map(month ->
                        new Fold(name(month.getKey(), words), month.getValue().size(), month.getValue(), List.of()))
                .toList();
        return folds.size() == 1
                ? new Fold(folds.getFirst().name(), steps.size(), steps, List.of())
                : new Fold(name, steps.size(), List.of(), folds);
    }

    private static String name(String when, Wording words) {
        return when.isEmpty() ? words.say("date.undated") : words.date(PartialDate.parse(when));
    }

    /** Lays out a matter as seen on a day. */
    public static MatterPage of(EntryRow row, RecordStore record, Searched searched, LocalDate today, Wording words) {
        Citations citations = new Citations(record);
        citations.gather(row.claims());
        Entry<MatterBody> entry = Entries.matter(row);
        MatterBody body = entry.body();
        Map<ClaimId, String> anchors = new HashMap<>();
        body.steps().forEach(step -> anchors.putIfAbsent(step.claim(), "step-" + (anchors.size() + 1)));
        Progress progress = MatterItem.progress(body, today, searched);
        return new MatterPage(
                MatterItem.of(entry, today, searched, citations, words),
                body.asker(),
                body.addressee(),
                axes(entry, progress, anchors, words),
                steps(body, record, anchors, citations, words),
                joins(body.joins(), citations, words),
                joins(body.unsure(), citations, words),
                unknown(body, progress, words),
                searched(searched, words),
                today);
    }

    private static List<Axis> axes(
            Entry<MatterBody> entry, Progress progress, Map<ClaimId, String> anchors, Wording words) {
        MatterBody body = entry.body();
        String strength = body.strength() == null
                ? "–"
                : words.label("strength", body.strength().label());
        return List.of(
                new Axis(words.say("axis.strength"), strength, "plain", turns(body, "strength", anchors, words)),
                // Nobody answers what was only noted, and nothing is to come of it.
                new Axis(
                        words.say("axis.response"),
                        body.notesOnly()
                                ? "–"
                                : words.label("response", body.response().label()),
                        body.notesOnly() ? "plain" : Tones.of(body.response()),
                        turns(body, "response", anchors, words)),
                new Axis(
                        words.say("axis.progress"),
                        body.notesOnly() ? "–" : words.label("progress", progress.label()),
                        body.notesOnly() ? "plain" : Tones.of(progress),
                        turns(body, "progress", anchors, words)),
                new Axis(
                        words.say("axis.attribution"),
                        words.label("attribution", body.attribution().label()),
                        "plain",
                        List.of()),
                new Axis(
                        words.say("axis.curation"),
                        words.label("curation", entry.curation().label()),
                        "plain",
                        List.of()));
    }

    private static List<Turn> turns(MatterBody body, String axis, Map<ClaimId, String> anchors, Wording words) {
        List<Turn> turns = new ArrayList<>();
        for (Change change : body.history()) {
            if (change.axis().equals(axis)) {
                turns.add(new Turn(
                        change.date() == null ? "" : words.date(change.date()),
                        words.label(axis, change.after()),
                        anchors.getOrDefault(change.claim(), "")));
            }
        }
        return turns;
    }

    private static List<StepLine> steps(
            MatterBody body, RecordStore record, Map<ClaimId, String> anchors, Citations citations, Wording words) {
        PeopleNamed people = new PeopleNamed(record, words);
        Set<String> shown = new LinkedHashSet<>();
        List<StepLine> lines = new ArrayList<>();
        for (Step step : body.steps()) {
            if (!step.byPeople().isEmpty()) {
                people.of(step.claim().document());
            }
            String anchor = anchors.getOrDefault(step.claim(), "");
            lines.add(new StepLine(
                    shown.add(anchor) ? anchor : "",
                    step.date() == null ? "" : words.date(step.date()),
                    step.date() == null ? "" : step.date().toString(),
                    step.published() == null ? "" : words.date(step.published()),
                    new MatterItem.Chip(words.label("status", step.status().label()), Tones.of(step.status())),
                    words.label("act", step.kind()),
                    step.by(),
                    step.to(),
                    people.named(step.byPeople()),
                    step.strength() == null
                            ? ""
                            : words.label("strength", step.strength().label()),
                    step.targets().stream()
                            .map(target -> words.say("date.by", words.date(target.date())))
                            .toList(),
                    ties(step, body, anchors, words),
                    citations.of(step)));
        }
        return lines;
    }

    private static List<Tie> ties(Step step, MatterBody body, Map<ClaimId, String> anchors, Wording words) {
        List<Tie> ties = new ArrayList<>();
        for (StepLink link : body.links()) {
            String earlier = anchors.get(link.to());
            if (link.from().equals(step.claim()) && earlier != null) {
                ties.add(new Tie(
                        words.label("link", link.type().label()),
                        earlier,
                        earlier(link.to(), body, words),
                        (int) Math.round(link.score() * 100),
                        Reasons.said(link.reason(), words)));
            }
        }
        return ties;
    }

    private static String earlier(ClaimId claim, MatterBody body, Wording words) {
        for (Step step : body.steps()) {
            if (step.claim().equals(claim)) {
                PartialDate when = MatterItem.told(step);
                return words.label("status", step.status().label()) + (when == null ? "" : ", " + words.date(when));
            }
        }
        return words.say("matter.earlier");
    }

    private static List<Join> joins(List<Link> links, Citations citations, Wording words) {
        List<Join> joins = new ArrayList<>();
        for (Link link : links.subList(0, Math.min(JOINS, links.size()))) {
            joins.add(Joins.of(link, citations, words));
        }
        return joins;
    }

    private static List<String> unknown(MatterBody body, Progress progress, Wording words) {
        List<String> unknown = new ArrayList<>();
        if (body.notesOnly()) {
            unknown.add(words.say("matter.unknown.asked"));
            return unknown;
        }
        if (body.response() == Response.NONE_FOUND) {
            unknown.add(words.say("matter.unknown.response"));
        }
        if (progress == Progress.NO_ACTION_FOUND || progress == Progress.NOT_ASSESSED) {
            unknown.add(words.say("matter.unknown.progress"));
        }
        if (body.addressee() == null) {
            unknown.add(words.say("matter.unknown.addressee"));
        }
        if (body.targets().isEmpty() && progress != Progress.FULFILLED) {
            unknown.add(words.say("matter.unknown.due"));
        }
        long undated = body.steps().stream().filter(step -> step.date() == null).count();
        if (undated > 0) {
            unknown.add(words.count("matter.unknown.date", undated));
        }
        return unknown;
    }

    /** How far was searched, in a sentence. */
    static String searched(Searched searched, Wording words) {
        String documents = words.count("count.documents", searched.documents());
        String sources = words.count("count.sources", searched.sources());
        return searched.until() == null
                ? words.say("matter.searchedUndated", documents, sources)
                : words.say("matter.searched", documents, sources, words.date(searched.until()));
    }
}
