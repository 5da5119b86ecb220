package org.chancery.cli;

import java.util.List;
import org.chancery.export.FiguresJson;
import org.chancery.resolve.Entry;
import org.chancery.standing.FigureMaterial;
import org.chancery.standing.FigureResolution;
import org.chancery.standing.FigureSeries;
import org.chancery.store.RecordStore;
import org.chancery.view.RecordLines;
import picocli.CommandLine.Command;

/** {@code chancery figures}: numbers in series. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Lists figures by sides and measure, each value with who said it, conflicts and revisions shown.")
final class FiguresCommand extends EntriesCommand<FigureMaterial, FigureSeries> {
    FiguresCommand() {
        super(new FigureResolution());
    }

    @Override
    Form<FigureSeries> form(RecordStore record) {
        return new Form<>() {
            @Override
            public String json(List<Entry<FigureSeries>> entries) {
                return FiguresJson.array(entries);
            }

            @Override
            public String lines(Entry<FigureSeries> entry) {
                return RecordLines.figures(entry);
            }
        };
    }
}
