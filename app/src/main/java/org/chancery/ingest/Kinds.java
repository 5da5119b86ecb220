package org.chancery.ingest;

import java.util.List;
import org.chancery.identity.EngagementResolution;
import org.chancery.identity.OrganizationResolution;
import org.chancery.identity.PersonResolution;
import org.chancery.matter.MatterResolution;
import org.chancery.resolve.Resolution;
import org.chancery.standing.FigureResolution;
import org.chancery.standing.InstrumentResolution;
import org.chancery.standing.NegotiationResolution;
import org.chancery.standing.RelationResolution;

/** All kinds of entries that a record has: the one place where a resolution is named. */
public final class Kinds {
    private Kinds() {}

    /** Made when first asked for: some read their words from the shelf. */
    private static final class Made {
        private static final List<Resolution<?, ?>> ALL = List.of(
                new PersonResolution(),
                new OrganizationResolution(),
                new EngagementResolution(),
                new InstrumentResolution(),
                new NegotiationResolution(),
                new RelationResolution(),
                new FigureResolution(),
                new MatterResolution());
    }

    /** One resolution of each kind, in the order in which they are resolved. */
    public static List<Resolution<?, ?>> all() {
        return Made.ALL;
    }
}
