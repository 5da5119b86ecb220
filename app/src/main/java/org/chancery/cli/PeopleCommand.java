package org.chancery.cli;

import java.util.List;
import org.chancery.export.PeopleJson;
import org.chancery.identity.JoinedPerson;
import org.chancery.identity.PersonResolution;
import org.chancery.identity.PersonTelling;
import org.chancery.resolve.Entry;
import org.chancery.store.RecordStore;
import org.chancery.view.RecordLines;
import picocli.CommandLine.Command;

/** {@code chancery people}: who is who, in what post. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "Lists people with the posts that documents tell of.")
final class PeopleCommand extends EntriesCommand<PersonTelling, JoinedPerson> {
    PeopleCommand() {
        super(new PersonResolution());
    }

    @Override
    Form<JoinedPerson> form(RecordStore record) {
        return new Form<>() {
            @Override
            public String json(List<Entry<JoinedPerson>> entries) {
                return PeopleJson.array(entries);
            }

            @Override
            public String lines(Entry<JoinedPerson> entry) {
                return RecordLines.person(entry);
            }
        };
    }
}
