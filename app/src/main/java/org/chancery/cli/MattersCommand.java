package org.chancery.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.chancery.export.MattersJson;
import org.chancery.matter.Axes;
import org.chancery.matter.MatterBody;
import org.chancery.matter.MatterResolution;
import org.chancery.matter.Strand;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Searched;
import org.chancery.store.RecordStore;
import org.chancery.view.RecordLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chancery matters}: what was asked, promised and agreed, and what became of it. */
@Command(
        name = "matters",
        mixinStandardHelpOptions = true,
        description = "Lists what was asked, proposed, promised or agreed, each followed through time and documents.")
final class MattersCommand extends EntriesCommand<Strand, MatterBody> {
    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day (YYYY-MM-DD) on which progress is looked at. Default: today")
    private @Nullable LocalDate on;

    @Option(
            names = "--stalled-after",
            paramLabel = "PERIOD",
            description = "How long without a step makes a matter stalled: P9M for nine months, the default")
    private Period stalledAfter = Axes.STALLED_AFTER;

    MattersCommand() {
        super(new MatterResolution());
    }

    @Override
    Form<MatterBody> form(RecordStore record) {
        LocalDate day = on == null ? LocalDate.now(Clock.systemDefaultZone()) : on;
        Searched searched = record.coverage();
        MattersJson json = new MattersJson(day, searched, stalledAfter);
        return new Form<>() {
            @Override
            public String json(List<Entry<MatterBody>> entries) {
                return json.array(entries);
            }

            @Override
            public String lines(Entry<MatterBody> entry) {
                return RecordLines.matter(entry, Axes.progress(entry.body(), day, searched, stalledAfter));
            }
        };
    }
}
