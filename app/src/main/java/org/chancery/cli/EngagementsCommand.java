package org.chancery.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.export.EngagementsJson;
import org.chancery.identity.EngagementResolution;
import org.chancery.identity.JoinedEngagement;
import org.chancery.resolve.Entry;
import org.chancery.view.RecordLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code chancery engagements}: who met whom, each once however many documents tell of it. */
@Command(
        name = "engagements",
        mixinStandardHelpOptions = true,
        description = "Lists meetings, calls, rounds, visits …: each once, however many documents tell of it.")
final class EngagementsCommand implements Callable<Integer> {
    @Mixin
    private EntryList list = new EntryList();

    /** Set before the call. */
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private static final EntryList.Form<JoinedEngagement> FORM = new EntryList.Form<>() {
        @Override
        public String json(List<Entry<JoinedEngagement>> entries) {
            return EngagementsJson.array(entries);
        }

        @Override
        public String lines(Entry<JoinedEngagement> entry) {
            return RecordLines.engagement(entry);
        }
    };

    @Override
    public Integer call() {
        return list.print(spec, new EngagementResolution(), record -> FORM);
    }
}
