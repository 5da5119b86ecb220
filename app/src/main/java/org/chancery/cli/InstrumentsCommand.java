package org.chancery.cli;

import java.util.List;
import org.chancery.export.InstrumentsJson;
import org.chancery.resolve.Entry;
import org.chancery.standing.InstrumentLife;
import org.chancery.standing.InstrumentMaterial;
import org.chancery.standing.InstrumentResolution;
import org.chancery.store.RecordStore;
import org.chancery.view.RecordLines;
import picocli.CommandLine.Command;

/** {@code chancery instruments}: agreements and other papers, each with its life. */
@Command(
        name = "instruments",
        mixinStandardHelpOptions = true,
        description =
                "Lists agreements, statements, lists …: each once under all its names, with the stages of its life.")
final class InstrumentsCommand extends EntriesCommand<InstrumentMaterial, InstrumentLife> {
    InstrumentsCommand() {
        super(new InstrumentResolution());
    }

    @Override
    Form<InstrumentLife> form(RecordStore record) {
        return new Form<>() {
            @Override
            public String json(List<Entry<InstrumentLife>> entries) {
                return InstrumentsJson.array(entries);
            }

            @Override
            public String lines(Entry<InstrumentLife> entry) {
                return RecordLines.instrument(entry);
            }
        };
    }
}
