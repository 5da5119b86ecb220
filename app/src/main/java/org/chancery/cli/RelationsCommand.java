package org.chancery.cli;

import java.util.List;
import org.chancery.export.RelationsJson;
import org.chancery.resolve.Entry;
import org.chancery.standing.RelationMaterial;
import org.chancery.standing.RelationResolution;
import org.chancery.standing.RelationStanding;
import org.chancery.store.RecordStore;
import org.chancery.view.RecordLines;
import picocli.CommandLine.Command;

/** {@code chancery relations}: standing ties. */
@Command(
        name = "relations",
        mixinStandardHelpOptions = true,
        description = "Lists standing ties: partnerships by level, memberships, pairings of localities.")
final class RelationsCommand extends EntriesCommand<RelationMaterial, RelationStanding> {
    RelationsCommand() {
        super(new RelationResolution());
    }

    @Override
    Form<RelationStanding> form(RecordStore record) {
        return new Form<>() {
            @Override
            public String json(List<Entry<RelationStanding>> entries) {
                return RelationsJson.array(entries);
            }

            @Override
            public String lines(Entry<RelationStanding> entry) {
                return RecordLines.relation(entry);
            }
        };
    }
}
