package org.chancery.store.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chancery.export.Ics;
import org.chancery.export.WholeFiles;
import org.chancery.identity.JoinedEngagement;
import org.chancery.matter.MatterBody;
import org.chancery.matter.Step;
import org.chancery.matter.Target;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.JsonForm;
import org.chancery.standing.InstrumentLife;
import org.chancery.store.EntryQuery;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * Engagements with their days, and the days until which something is to be done, as a calendar. UIDs are made of the ids of
 * entries and, for limits, of their days. One thread.
 */
public final class CalendarExport {
    private static final int AT_ONCE = 200;
    private static final String AT = "@chancery";

    private final RecordStore store;
    private final Cited cited;

    public CalendarExport(RecordStore store) {
        this.store = store;
        this.cited = new Cited(store);
    }

    /** Writes the whole record as {@code record.ics}. */
    public void write(Path folder) throws IOException {
        try (WholeFiles files = new WholeFiles(folder)) {
            try (Writer out = new BufferedWriter(
                    new OutputStreamWriter(files.open("record.ics"), StandardCharsets.UTF_8), 1 << 16)) {
                Ics calendar = new Ics(out, "Chancery");
                for (String kind : List.of("engagement", "matter")) {
                    List<EntryRow> some = new ArrayList<>(AT_ONCE);
                    store.entries(kind, row -> {
                        some.add(row);
                        if (some.size() == AT_ONCE) {
                            add(some, calendar);
                            some.clear();
                        }
                    });
                    add(some, calendar);
                }
                calendar.end();
            }
            files.done();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes all engagements and matters that are asked for, however many there are, as a calendar of its own.
     *
     * @param entries of engagements, matters or both
     */
    public void write(String name, List<EntryQuery> entries, Appendable out) throws IOException {
        Ics calendar = new Ics(out, name);
        for (EntryQuery some : entries) {
            Batches.each(store, some, rows -> add(rows, calendar));
        }
        calendar.end();
    }

    /** Some engagements and matters as a calendar of its own. */
    public String of(String name, List<EntryRow> entries) {
        StringBuilder text = new StringBuilder();
        Ics calendar = new Ics(text, name);
        add(entries, calendar);
        calendar.end();
        return text.toString();
    }

    /**
     * A day, month or year until which something is to be done.
     *
     * @param row the matter or instrument
     * @param claim that names it
     */
    public record Limit(EntryRow row, PartialDate date, ClaimId claim) {}

    /** Some engagements and limits, and no others, as a calendar of its own. */
    public String of(String name, List<EntryRow> engagements, List<Limit> limits) {
        StringBuilder text = new StringBuilder();
        Ics calendar = new Ics(text, name);
        add(engagements, calendar);
        cited.gather(limits.stream().map(Limit::claim).toList());
        for (Limit limit : limits) {
            switch (limit.row().kind()) {
                case "matter" -> limitOfMatter(limit, calendar);
                case "instrument" -> limitOfInstrument(limit, calendar);
                default ->
                    throw new IllegalArgumentException(
                            "no limits of " + limit.row().kind());
            }
        }
        calendar.end();
        return text.toString();
    }

    private void limitOfMatter(Limit limit, Ics calendar) {
        MatterBody body = JsonForm.read(limit.row().body(), MatterBody.class);
        body.steps().stream()
                .filter(step -> step.claim().equals(limit.claim()))
                .findFirst()
                .ifPresent(step -> due(limit.row(), body, limit.date(), step, calendar));
    }

    private void limitOfInstrument(Limit limit, Ics calendar) {
        InstrumentLife body = JsonForm.read(limit.row().body(), InstrumentLife.class);
        for (InstrumentLife.Target target : body.targets()) {
            if (target.source().claim().equals(limit.claim()) && target.end().equals(limit.date())) {
                StoredDocument document = cited.document(limit.claim().document());
                calendar.add(new Ics.Event(
                        "target-" + limit.row().id() + "-" + target.stage().label() + "-" + limit.date() + AT,
                        document == null ? null : document.published(),
                        target.start(),
                        target.end(),
                        "Target: " + limit.row().title() + " " + target.stage().label(),
                        Told.of(target.source()).citation(document),
                        null,
                        "CONFIRMED",
                        List.of("due"),
                        document == null ? null : document.url()));
                return;
            }
        }
    }

    private void add(List<EntryRow> entries, Ics calendar) {
        cited.gather(entries.stream().flatMap(row -> row.claims().stream()).toList());
        for (EntryRow row : entries) {
            switch (row.kind()) {
                case "engagement" -> engagement(row, calendar);
                case "matter" -> limits(row, calendar);
                default -> throw new IllegalArgumentException("no days of " + row.kind());
            }
        }
    }

    private void engagement(EntryRow row, Ics calendar) {
        JoinedEngagement body = JsonForm.read(row.body(), JoinedEngagement.class);
        PartialDate start = body.start();
        if (start == null || body.tellings().isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        if (!body.participants().isEmpty()) {
            lines.add(String.join(", ", body.participants()));
        }
        Told told = Told.of(body.tellings().getFirst());
        StoredDocument document = cited.document(told.document());
        lines.add(told.citation(document));
        calendar.add(new Ics.Event(
                "engagement-" + row.id() + AT,
                body.tellings().getLast().published(),
                start,
                body.end(),
                row.title(),
                String.join("\n", lines),
                body.place(),
                switch (body.status()) {
                    case HELD -> "CONFIRMED";
                    case PLANNED -> "TENTATIVE";
                    case CANCELLED -> "CANCELLED";
                },
                List.of(body.type().label()),
                document == null ? null : document.url()));
    }

    /** A limit that several steps name is one. */
    private void limits(EntryRow row, Ics calendar) {
        MatterBody body = JsonForm.read(row.body(), MatterBody.class);
        Map<PartialDate, Step> limits = new LinkedHashMap<>();
        for (Step step : body.steps()) {
            for (Target target : step.targets()) {
                limits.putIfAbsent(target.date(), step);
            }
        }
        limits.forEach((date, step) -> due(row, body, date, step, calendar));
    }

    private void due(EntryRow row, MatterBody body, PartialDate date, Step step, Ics calendar) {
        StoredDocument document = cited.document(step.claim().document());
        calendar.add(new Ics.Event(
                "due-" + row.id() + "-" + date + AT,
                last(body.steps()),
                date,
                null,
                "Due: " + row.title() + between(body),
                Told.of(step).citation(document),
                null,
                "CONFIRMED",
                List.of("due"),
                document == null ? null : document.url()));
    }

    private static @Nullable LocalDate last(List<Step> steps) {
        return steps.stream()
                .map(Step::published)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static String between(MatterBody body) {
        String asker = body.asker();
        String addressee = body.addressee();
        return asker == null ? "" : " (" + asker + (addressee == null ? "" : " → " + addressee) + ")";
    }
}
