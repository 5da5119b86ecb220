package org.chancery.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.record.OrganizationKind;
import org.jspecify.annotations.Nullable;

/**
 * A country, place, organisation or person of one document. Grows while the cast is read, afterwards only read; not
 * thread-safe.
 */
public final class Actor {
    /** What it is. */
    public enum Kind {
        COUNTRY,
        PLACE,
        REGION,
        ORGANIZATION,
        PERSON
    }

    /**
     * A post that the document gives to a person.
     *
     * @param title shortest full title as worded, without the country
     * @param body ministry, organisation or company named apart from the title, or null
     * @param country ISO code of the side served, or null
     * @param first first token of the words that give person and post
     * @param last one past the last
     * @param rule the rule that found it
     * @param rank holders of one rank are told together (leader, minister …), or null
     * @param serves whom the lexicon says that such a post serves: state, body, local, world or person; null where unknown
     * @param words the words that the title stands for, abbreviations spelt out
     */
    public record Post(
            @Nullable String title,
            @Nullable String body,
            @Nullable String country,
            boolean former,
            int first,
            int last,
            String rule,
            @Nullable String rank,
            @Nullable String serves,
            Set<String> words) {
        /** Copies the words. */
        public Post {
            words = Set.copyOf(words);
        }
    }

    private final Kind kind;
    private final String id;
    private String name;
    private @Nullable String acronym;
    private @Nullable String country;
    private @Nullable OrganizationKind organizationKind;
    private @Nullable String sideName;
    private String rule = "";
    private @Nullable Actor employer;
    private final List<Post> posts = new ArrayList<>();

    Actor(Kind kind, String id, String name) {
        this.kind = kind;
        this.id = id;
        this.name = name;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** ISO code of a country, lexicon id of a known organisation, else the folded name. */
    public String id() {
        return id;
    }

    /** Fullest name in the document. */
    public String name() {
        return name;
    }

    void name(String fuller) {
        name = fuller;
    }

    /** Acronym of an organisation, or null. */
    public @Nullable String acronym() {
        return acronym;
    }

    void acronym(@Nullable String letters) {
        acronym = letters;
    }

    /** ISO code of the country that it is, lies in, belongs to or serves; null where not known. */
    public @Nullable String country() {
        return country;
    }

    void country(@Nullable String code) {
        country = code;
    }

    /** Sort of organisation; null for everything else. */
    public @Nullable OrganizationKind organizationKind() {
        return organizationKind;
    }

    void organizationKind(OrganizationKind sort) {
        organizationKind = sort;
    }

    /** What stands for the organisation in lists of sides where that is not its acronym: <i>UN</i>; or null. */
    void sideName(@Nullable String letters) {
        sideName = letters;
    }

    /** The rule that found an organisation; empty for everything else. */
    public String rule() {
        return rule;
    }

    void rule(String id) {
        rule = id;
    }

    /** The organisation that a person speaks for, or null. */
    public @Nullable Actor employer() {
        return employer;
    }

    void employer(@Nullable Actor organization) {
        employer = organization;
    }

    /** Posts of a person, in the order told. */
    public List<Post> posts() {
        return posts;
    }

    /**
     * The side that it stands for in {@code by}, {@code to} and {@code parties}: the ISO code of a country, of its
     * ministries, parliament and officials; the short name that the lexicon gives (EU, ASEAN, UN), else the fullest
     * name of any other organisation; null where unknown.
     */
    public @Nullable String side() {
        return switch (kind) {
            case COUNTRY -> id;
            case PERSON -> country != null ? country : employer == null ? null : employer.side();
            case ORGANIZATION ->
                organizationKind == OrganizationKind.MEDIA
                        ? null
                        : ofState() && country != null ? country : sideName != null ? sideName : name;
            case PLACE, REGION -> null;
        };
    }

    /**
     * Whether a person speaks for a state or an international body: holds a post of one now, or led it once.
     * Economists, activists, company men and former ministers speak for themselves.
     */
    public boolean isOfficial() {
        for (Post post : posts) {
            String serves = post.serves() == null ? "" : post.serves();
            boolean publicBody =
                    employer != null && (employer.ofState() || employer.organizationKind == OrganizationKind.IGO);
            boolean retired = post.former() && !"leader".equals(post.rank());
            if (!retired
                    && (serves.equals("state")
                            || serves.equals("world")
                            || serves.equals("local")
                            || serves.equals("body") && publicBody)) {
                return true;
            }
        }
        return false;
    }

    private boolean ofState() {
        return organizationKind == OrganizationKind.GOVERNMENT_BODY
                || organizationKind == OrganizationKind.LEGISLATURE
                || organizationKind == OrganizationKind.PARTY;
    }

    @Override
    public String toString() {
        return kind + " " + name + (country == null ? "" : " (" + country + ")");
    }
}
