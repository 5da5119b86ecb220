package org.chancery.cli;

import java.util.List;
import org.chancery.export.OrganizationsJson;
import org.chancery.identity.JoinedOrganization;
import org.chancery.identity.OrganizationResolution;
import org.chancery.identity.OrganizationTelling;
import org.chancery.resolve.Entry;
import org.chancery.store.RecordStore;
import org.chancery.view.RecordLines;
import picocli.CommandLine.Command;

/** {@code chancery organizations}: who is who among bodies. */
@Command(
        name = "organizations",
        mixinStandardHelpOptions = true,
        description =
                "Lists organisations: ministries, companies, international bodies, each once under all its names.")
final class OrganizationsCommand extends EntriesCommand<OrganizationTelling, JoinedOrganization> {
    OrganizationsCommand() {
        super(new OrganizationResolution());
    }

    @Override
    Form<JoinedOrganization> form(RecordStore record) {
        return new Form<>() {
            @Override
            public String json(List<Entry<JoinedOrganization>> entries) {
                return OrganizationsJson.array(entries);
            }

            @Override
            public String lines(Entry<JoinedOrganization> entry) {
                return RecordLines.organization(entry);
            }
        };
    }
}
