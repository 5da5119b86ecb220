package org.chancery.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.record.Organization;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Material;
import org.chancery.resolve.Resolution;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * One entry for each organisation, whatever the language and however short the name. Partitions: those that the shelf
 * knows; the ministries of a country; all others by the first letter, which full name and acronym share. Stateless,
 * thread-safe.
 */
public final class OrganizationResolution implements Resolution<OrganizationTelling, JoinedOrganization> {
    /** The partition of organisations that the shelf knows by name. */
    public static final String KNOWN = "known";

    static final String MINISTRY = "ministry";

    private static final class Holder {
        static final Set<String> FORMS =
                Set.copyOf(Shelf.yaml("common/organization-forms.yml").list("forms"));
    }

    /** For the record, which makes one by its name. */
    public OrganizationResolution() {}

    @Override
    public String kind() {
        return "organization";
    }

    @Override
    public Class<OrganizationTelling> materialType() {
        return OrganizationTelling.class;
    }

    @Override
    public Class<JoinedOrganization> entryType() {
        return JoinedOrganization.class;
    }

    @Override
    public boolean tells(OrganizationTelling material, ClaimId claim) {
        return material.claim().equals(claim);
    }

    @Override
    public JoinedOrganization gist(JoinedOrganization body) {
        return body.gist();
    }

    @Override
    public List<Link> links(JoinedOrganization body) {
        return body.links();
    }

    @Override
    public List<Material<OrganizationTelling>> contribute(Filed filed) {
        List<Material<OrganizationTelling>> materials = new ArrayList<>();
        for (Organization organization : filed.extraction().organizations()) {
            String language = filed.source().language();
            KnownNames.Body known = KnownNames.shelf().body(organization.name());
            String country = organization.country() == null && known != null ? known.country() : organization.country();
            String ministry = ministry(language, organization.name(), known);
            String concept = ministry != null ? ministry : known == null ? null : known.id();
            OrganizationTelling telling = new OrganizationTelling(
                    filed.claim(organization),
                    filed.source().doc(),
                    filed.source().published(),
                    organization.name(),
                    organization.acronym(),
                    organization.kind(),
                    country,
                    concept,
                    organization.evidence().getFirst());
            materials.add(new Material<>(partition(telling), telling));
        }
        return materials;
    }

    /** The key of a ministry, also where the shelf knows it by another name: the Pentagon is a department of defence. */
    private static @Nullable String ministry(String language, String name, KnownNames.@Nullable Body known) {
        if (known == null) {
            return PostConcepts.shelf().ministry(language, name);
        }
        String ministry = null;
        for (String other : known.country() == null ? List.<String>of() : known.names()) {
            for (String written : Shelf.languages()) {
                ministry = ministry == null ? PostConcepts.shelf().ministry(written, other) : ministry;
            }
        }
        return ministry;
    }

    private static String partition(OrganizationTelling telling) {
        if (telling.concept() != null) {
            boolean ministry = telling.concept().startsWith(MINISTRY + "/");
            return ministry ? MINISTRY + " " + (telling.country() == null ? "-" : telling.country()) : KNOWN;
        }
        String bare = bare(telling.name());
        return bare.isEmpty() ? "#" : bare.substring(0, bare.offsetByCodePoints(0, 1));
    }

    /** The name as one word in small letters without accents and legal forms: {@code bankrakyat} for PT Bank Rakyat Tbk. */
    static String bare(String name) {
        List<String> words = Folding.words(name);
        List<String> telling =
                words.stream().filter(w -> !Holder.FORMS.contains(w)).toList();
        return String.join("", telling.isEmpty() ? words : telling);
    }

    @Override
    public List<Entry<JoinedOrganization>> resolve(
            String partition, Stream<OrganizationTelling> materials, Judgements judgements) {
        return new OrganizationGathering(judgements).entries(materials);
    }
}
