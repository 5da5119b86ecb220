package org.chancery.cli;

import java.util.List;
import org.chancery.export.NegotiationsJson;
import org.chancery.resolve.Entry;
import org.chancery.standing.Negotiation;
import org.chancery.standing.NegotiationMaterial;
import org.chancery.standing.NegotiationResolution;
import org.chancery.store.RecordStore;
import org.chancery.view.RecordLines;
import picocli.CommandLine.Command;

/** {@code chancery negotiations}: talks round by round. */
@Command(
        name = "negotiations",
        mixinStandardHelpOptions = true,
        description =
                "Lists negotiations: their rounds in order, what is missing, what is next, targets and how they moved.")
final class NegotiationsCommand extends EntriesCommand<NegotiationMaterial, Negotiation> {
    NegotiationsCommand() {
        super(new NegotiationResolution());
    }

    @Override
    Form<Negotiation> form(RecordStore record) {
        return new Form<>() {
            @Override
            public String json(List<Entry<Negotiation>> entries) {
                return NegotiationsJson.array(entries);
            }

            @Override
            public String lines(Entry<Negotiation> entry) {
                return RecordLines.negotiation(entry);
            }
        };
    }
}
