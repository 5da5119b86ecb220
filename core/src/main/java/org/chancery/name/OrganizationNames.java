package org.chancery.name;

import org.chancery.analysis.AnalysedText;

/** Ministries, parliaments, international organisations, parties, associations, companies, media. */
final class OrganizationNames {
    private OrganizationNames() {}

    static void read(AnalysedText text, CastBuilder cast) {}
}
