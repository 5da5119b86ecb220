package org.chancery.view;

import java.util.function.UnaryOperator;
import org.chancery.identity.EngagementResolution;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedOrganization;
import org.chancery.identity.JoinedPerson;
import org.chancery.identity.OrganizationResolution;
import org.chancery.identity.PersonResolution;
import org.chancery.matter.MatterBody;
import org.chancery.matter.MatterResolution;
import org.chancery.resolve.Entry;
import org.chancery.standing.FigureResolution;
import org.chancery.standing.FigureSeries;
import org.chancery.standing.InstrumentLife;
import org.chancery.standing.InstrumentResolution;
import org.chancery.standing.Negotiation;
import org.chancery.standing.NegotiationResolution;
import org.chancery.standing.RelationResolution;
import org.chancery.standing.RelationStanding;
import org.chancery.store.EntryRow;
import org.chancery.store.Gists;
import org.chancery.store.RecordStore;

/** Rows of the store as what they are. Throws IllegalArgumentException on a row of another kind. */
public final class Entries {
    private static final MatterResolution MATTERS = new MatterResolution();
    private static final EngagementResolution ENGAGEMENTS = new EngagementResolution();
    private static final PersonResolution PEOPLE = new PersonResolution();
    private static final OrganizationResolution ORGANIZATIONS = new OrganizationResolution();
    private static final InstrumentResolution INSTRUMENTS = new InstrumentResolution();
    private static final NegotiationResolution NEGOTIATIONS = new NegotiationResolution();
    private static final FigureResolution FIGURES = new FigureResolution();
    private static final RelationResolution RELATIONS = new RelationResolution();

    /** Rows without what only the entry's own page shows; for {@link RecordStore#gists}. */
    static final UnaryOperator<EntryRow> GIST = Entries::gist;

    private Entries() {}

    /** The entries of a record as pages about other things need them. */
    public static Gists gists(RecordStore record) {
        return record.gists(GIST);
    }

    private static EntryRow gist(EntryRow row) {
        return switch (EntryKind.of(row.kind())) {
            case MATTER -> row.gist(MATTERS);
            case ENGAGEMENT -> row.gist(ENGAGEMENTS);
            case PERSON -> row.gist(PEOPLE);
            case ORGANIZATION -> row.gist(ORGANIZATIONS);
            case INSTRUMENT -> row.gist(INSTRUMENTS);
            case NEGOTIATION -> row.gist(NEGOTIATIONS);
            case FIGURE -> row.gist(FIGURES);
            case RELATION -> row.gist(RELATIONS);
        };
    }

    /** A matter. */
    public static Entry<MatterBody> matter(EntryRow row) {
        return row.as(MATTERS);
    }

    /** An engagement. */
    public static Entry<JoinedEngagement> engagement(EntryRow row) {
        return row.as(ENGAGEMENTS);
    }

    /** A person. */
    public static Entry<JoinedPerson> person(EntryRow row) {
        return row.as(PEOPLE);
    }

    /** An organisation. */
    public static Entry<JoinedOrganization> organization(EntryRow row) {
        return row.as(ORGANIZATIONS);
    }

    /** An instrument. */
    public static Entry<InstrumentLife> instrument(EntryRow row) {
        return row.as(INSTRUMENTS);
    }

    /** A negotiation. */
    public static Entry<Negotiation> negotiation(EntryRow row) {
        return row.as(NEGOTIATIONS);
    }

    /** A series of figures. */
    public static Entry<FigureSeries> figures(EntryRow row) {
        return row.as(FIGURES);
    }

    /** A standing tie. */
    public static Entry<RelationStanding> relation(EntryRow row) {
        return row.as(RELATIONS);
    }
}
