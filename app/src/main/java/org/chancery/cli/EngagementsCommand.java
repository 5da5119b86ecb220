package org.chancery.cli;

import java.util.List;
import org.chancery.export.EngagementsJson;
import org.chancery.identity.EngagementResolution;
import org.chancery.identity.EngagementTelling;
import org.chancery.identity.JoinedEngagement;
import org.chancery.resolve.Entry;
import org.chancery.store.RecordStore;
import org.chancery.view.RecordLines;
import picocli.CommandLine.Command;

/** {@code chancery engagements}: who met whom, each contact once. */
@Command(
        name = "engagements",
        mixinStandardHelpOptions = true,
        description = "Lists meetings, calls, rounds, visits …: each once, however many documents tell of it.")
final class EngagementsCommand extends EntriesCommand<EngagementTelling, JoinedEngagement> {
    EngagementsCommand() {
        super(new EngagementResolution());
    }

    @Override
    Form<JoinedEngagement> form(RecordStore record) {
        return new Form<>() {
            @Override
            public String json(List<Entry<JoinedEngagement>> entries) {
                return EngagementsJson.array(entries);
            }

            @Override
            public String lines(Entry<JoinedEngagement> entry) {
                return RecordLines.engagement(entry);
            }
        };
    }
}
