package org.chancery.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Ministries, parliaments, international organisations, parties, associations, companies, media. A name is known to the
 * lexicon, or begins with a word that names of organisations begin with (<i>Kementerian, Asosiasi, PT</i>) and goes on
 * over words that such names are made of, or ends with one (<i>Authority, Inc</i>). A country behind it belongs to it
 * and says whose it is; where none is told, the rest of the document says so.
 */
final class OrganizationNames {
    private static final int LONGEST_DATELINE = 25;
    private static final int LONGEST_WAY_TO_LIST = 6;
    private static final int SHORTEST_LIST = 3;

    private final AnalysedText text;
    private final Tokens tokens;
    private final CastBuilder cast;
    private final OrganizationWords words;
    private final EnglishOrganizationNames english;
    private final @Nullable NounOrganizationNames nouns;
    private final DescribedOrganizationNames described;
    private final List<OrganizationName> names = new ArrayList<>();
    private final Map<String, Integer> aliases = new HashMap<>();
    private final Map<Integer, Integer> sameAs = new HashMap<>();
    private int covered;

    private OrganizationNames(AnalysedText text, CastBuilder cast) {
        this.text = text;
        this.tokens = text.tokens();
        this.cast = cast;
        this.words = new OrganizationWords(text);
        this.english = new EnglishOrganizationNames(text, words);
        this.nouns = text.pack().headLast() ? new NounOrganizationNames(text, words) : null;
        this.described = new DescribedOrganizationNames(this);
    }

    static void read(AnalysedText text, CastBuilder cast) {
        OrganizationNames reader = new OrganizationNames(text, cast);
        reader.findNames();
        reader.addToCast();
    }

    /** The text that is read. */
    AnalysedText text() {
        return text;
    }

    /** What its tokens can be in a name. */
    OrganizationWords words() {
        return words;
    }

    /** Whether a country is named in the text. */
    boolean speaksOf(String country) {
        for (Mention mention : cast.mentions()) {
            if (mention.isOne(Actor.Kind.COUNTRY)
                    && mention.actors().get(0).id().equals(country)) {
                return true;
            }
        }
        return false;
    }

    private void findNames() {
        List<Match> matches = text.matches();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            if (match.first() < covered || !opensName(match.sense())) {
                if (match.sense() == Sense.ORGANIZATION_CUE && match.first() >= covered) {
                    described(match);
                } else if (match.sense() == Sense.ORGANIZATION_LIST && match.first() >= covered) {
                    listOfMinistries(match);
                }
                continue;
            }
            OrganizationName name = nameAt(match.first(), true);
            if (name != null) {
                covered = name.last();
                names.add(name);
                acronymAfter(name);
            }
        }
    }

    /** <i>lembaga survei Median; Median, lembaga survei asal Indonesia</i>. */
    private void described(Match cue) {
        OrganizationName before = names.isEmpty() ? null : names.get(names.size() - 1);
        boolean beside = before != null
                && (before.last() == cue.first() || before.last() + 1 == cue.first() && tokens.is(before.last(), ','));
        if (beside && before != null) {
            String country = isPrivate(before) ? described.countryBehind(cue) : null;
            if (country != null) {
                names.set(names.size() - 1, before.of(country));
            }
            return;
        }
        List<OrganizationName> behind = described.after(cue);
        OrganizationName apposed = behind.isEmpty() ? described.before(cue, covered) : null;
        for (OrganizationName name : apposed == null ? behind : List.of(apposed)) {
            covered = name.last();
            names.add(name);
            acronymAfter(name);
        }
    }

    private static boolean isPrivate(OrganizationName name) {
        return name.country() == null
                && switch (name.kind()) {
                    case COMPANY, ASSOCIATION, OTHER -> true;
                    default -> false;
                };
    }

    /** <i>kementerian dan lembaga seperti Keuangan, Luar Negeri, Sains dan Teknologi</i>: three fields or more. */
    private void listOfMinistries(Match opening) {
        int limit = tokens.last(tokens.sentenceOf(opening.first()));
        int at = opening.last();
        while (at < Math.min(limit, opening.last() + LONGEST_WAY_TO_LIST) && !isField(at)) {
            at++;
        }
        List<OrganizationName> fields = new ArrayList<>();
        while (at < limit && isField(at)) {
            int first = at;
            while (at < limit
                    && (isField(at) || at > first && text.is(at, WordClass.AND) && at + 1 < limit && isField(at + 1))) {
                at++;
            }
            String core = (opening.entry().name() + ' ' + tokens.string(first, at)).toLowerCase(Locale.ROOT);
            OrganizationKind kind = OrganizationWords.kind(opening.entry());
            fields.add(new OrganizationName(first, at, kind, null, false, core, null, "organizations/list"));
            at = tokens.is(at, ',') ? at + 1 : limit;
        }
        if (fields.size() >= SHORTEST_LIST) {
            names.addAll(fields);
            covered = fields.get(fields.size() - 1).last();
        }
    }

    private boolean isField(int token) {
        return tokens.shape(token) == Shape.CAPITALIZED
                && text.match(token, Sense.ORGANIZATION_WORD) != null
                && text.match(token, Sense.ORGANIZATION_HEAD) == null;
    }

    private static boolean opensName(Sense sense) {
        return switch (sense) {
            case ORGANIZATION, BODY, MEDIA, ORGANIZATION_HEAD, ORGANIZATION_TAIL, ORGANIZATION_OPENING -> true;
            default -> false;
        };
    }

    /** The name that begins at a token, or, where {@code backward}, that ends with it; null where there is none. */
    @Nullable
    OrganizationName nameAt(int token, boolean backward) {
        int limit = tokens.last(tokens.sentenceOf(token));
        if (isNoOrganization(token)) {
            return null;
        }
        OrganizationName known = known(token, limit);
        if (nouns != null) {
            Match noun = backward ? text.match(known == null ? token : known.last(), Sense.ORGANIZATION_TAIL) : null;
            OrganizationName around = noun == null ? null : nouns.around(noun, covered);
            boolean wider = known == null || around != null && around.first() <= token && around.last() > known.last();
            return wider ? around : known;
        }
        Match head = text.match(token, Sense.ORGANIZATION_HEAD);
        OrganizationName grown = head == null ? null : HeadedOrganizationName.at(this, head, limit, known == null);
        if (known == null && grown != null) {
            return grown;
        }
        if (known != null && grown != null && grown.last() > known.last()) {
            if (known.kind() == OrganizationKind.COMPANY) {
                return known;
            }
            boolean same = known.kind() == OrganizationKind.IGO && grown.kind() == OrganizationKind.IGO;
            return same ? known.upTo(grown.last()) : grown;
        }
        if (known != null) {
            return known;
        }
        Match opening = text.match(token, Sense.ORGANIZATION_OPENING);
        if (opening != null) {
            OrganizationName english = this.english.from(opening, limit, covered);
            if (english != null) {
                return english;
            }
        }
        Match tail = backward ? text.match(token, Sense.ORGANIZATION_TAIL) : null;
        return tail == null ? null : english.upTo(tail, covered);
    }

    /** <i>Badan Usaha Milik Negara</i> is a legal form, <i>Federasi Rusia</i> a country. */
    private boolean isNoOrganization(int token) {
        Match country = text.match(token, Sense.COUNTRY);
        return text.match(token, Sense.NOT_AN_ORGANIZATION) != null || country != null && country.last() > token + 1;
    }

    private @Nullable OrganizationName known(int token, int limit) {
        Match widest = null;
        for (int i = text.firstMatch(token); i >= 0 && i < text.matches().size(); i++) {
            Match match = text.matches().get(i);
            if (match.first() != token) {
                break;
            }
            boolean name = match.sense() == Sense.ORGANIZATION
                    || match.sense() == Sense.BODY
                    || match.sense() == Sense.MEDIA && isMedium(match);
            if (name && (widest == null || match.last() > widest.last())) {
                widest = match;
            }
        }
        if (widest == null) {
            return null;
        }
        Entry entry = widest.entry();
        OrganizationKind kind = OrganizationWords.kind(entry);
        String core = entry.id().toLowerCase(Locale.ROOT);
        if (kind == OrganizationKind.MEDIA && isCredit(token, widest.last())) {
            return null;
        }
        // "Marsekal TNI": part of the rank.
        if (widest.sense() == Sense.BODY && token > 0 && text.match(token - 1, Sense.HONORIFIC) != null) {
            return null;
        }
        if (widest.sense() != Sense.BODY) {
            core = withoutCountry(token, widest.last());
            Match inside = kind == OrganizationKind.COMPANY ? words.countryAt(token, widest.last()) : null;
            String of = inside == null
                    ? entry.get("country")
                    : entry.get("country", inside.entry().id());
            return new OrganizationName(token, widest.last(), kind, of, true, core, entry, "organizations/known");
        }
        Match country = words.countryAt(widest.last(), limit);
        if (country == null) {
            boolean shortForm = widest.last() == token + 1 && !"yes".equals(entry.get("everywhere"));
            boolean sure = "home".equals(entry.get("everywhere"))
                    || shortForm
                    || !OrganizationWords.isOfState(kind) && !"yes".equals(entry.get("everywhere"));
            return new OrganizationName(
                    token, widest.last(), kind, entry.get("country"), sure, core, entry, "organizations/body");
        }
        String whose = country.entry().id();
        boolean own = whose.equals(entry.get("country"));
        return new OrganizationName(
                token, country.last(), kind, whose, true, core, own ? entry : null, "organizations/body-of-country");
    }

    /** <i>Mahkamah Agung AS</i> and, later in the text, <i>Mahkamah Agung</i> have one core. */
    private String withoutCountry(int first, int last) {
        for (int at = last - 1; at > first; at--) {
            Match country = words.countryAt(at, last);
            if (country != null && country.last() == last) {
                return tokens.string(first, at).toLowerCase(Locale.ROOT);
            }
        }
        return tokens.string(first, last).toLowerCase(Locale.ROOT);
    }

    /** <i>Reuters/Nama</i> is a photograph's credit; at the very top of a text outlet, place and dash are a dateline. */
    private boolean isCredit(int first, int last) {
        if (tokens.is(first - 1, '/') || tokens.is(last, '/')) {
            return true;
        }
        if (first >= LONGEST_DATELINE) {
            return false;
        }
        for (int at = last; at < Math.min(tokens.count(), last + 14); at++) {
            if (tokens.is(at, '-') || tokens.is(at, '–') || tokens.is(at, '—')) {
                return true;
            }
        }
        return false;
    }

    /** A name that is also an ordinary word is a medium only after a word such as <i>dikutip</i>. */
    private boolean isMedium(Match match) {
        String weak = match.entry().get("weak");
        Match field = text.match(match.first(), Sense.FIELD);
        boolean isField = field != null && field.last() == match.last();
        if (!isField
                && (weak == null || !OrganizationWords.isOneOf(weak, tokens.string(match.first(), match.last())))) {
            return true;
        }
        int before = match.first() - 1;
        if (before < tokens.first(tokens.sentenceOf(match.first()))) {
            return false;
        }
        return text.match(before, Sense.MEDIA_CUE) != null
                || before > 0
                        && text.match(before - 1, Sense.MEDIA_CUE) instanceof Match cue
                        && cue.last() == before + 1
                || tokens.is(before, '(') && tokens.is(match.last(), ')');
    }

    /** {@code … (IAEA)}: from here on the letters mean the same organisation. */
    private void acronymAfter(OrganizationName name) {
        int index = names.size() - 1;
        mergeByLastWord(name, index);
        int at = name.last();
        if (!words.isAcronymAt(at)) {
            return;
        }
        int token = at + 1;
        if (tokens.shape(token) == Shape.LOWER || text.match(token, Sense.COUNTRY) != null) {
            return;
        }
        Match organization = text.match(token, Sense.ORGANIZATION);
        Match known = organization == null ? text.match(token, Sense.BODY) : organization;
        if (known != null && known.last() == at + 2) {
            if (name.entry() == null) {
                names.set(index, name.as(known.entry(), OrganizationWords.kind(known.entry())));
            }
            return;
        }
        boolean letters = tokens.shape(token) == Shape.UPPER || tokens.shape(token) == Shape.MIXED;
        if (!letters || tokens.string(token).indexOf('.') >= 0) {
            return;
        }
        Match country = name.country() == null ? words.countryAt(at + 3, tokens.last(tokens.sentenceOf(at))) : null;
        if (country != null) {
            names.set(index, name.of(country.entry().id()));
        }
        Integer earlier = aliases.putIfAbsent(tokens.string(token), index);
        if (earlier != null && name.entry() == null) {
            sameAs.put(index, earlier);
        }
    }

    /** <i>PT Danantara Sumberdaya Indonesia (DSI) … PT DSI</i>. */
    private void mergeByLastWord(OrganizationName name, int index) {
        if (name.entry() != null || aliases.isEmpty() || name.last() - name.first() > 2) {
            return;
        }
        Integer earlier = aliases.get(tokens.string(name.last() - 1));
        if (earlier != null) {
            sameAs.put(index, earlier);
        }
    }

    private void addToCast() {
        if (names.isEmpty()) {
            return;
        }
        Map<String, OrganizationName> told = new HashMap<>();
        for (OrganizationName name : names) {
            if (name.sure() && name.country() != null) {
                told.putIfAbsent(name.core(), name);
            }
        }
        OrganizationCountries countries = new OrganizationCountries(text, cast, names);
        List<Actor> actors = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            Integer earlier = sameAs.get(i);
            OrganizationName name = countries.placed(names.get(i), told);
            if (earlier == null) {
                actors.add(add(name));
            } else {
                actors.add(actors.get(earlier));
                cast.mention(name.first(), name.last(), Mention.How.NAME, actors.get(earlier));
            }
        }
        addAliases(actors);
    }

    private Actor add(OrganizationName name) {
        String worded = tokens.string(name.first(), name.last());
        Entry entry = name.entry();
        String country = name.country();
        String id = entry != null ? entry.id() : name.core() + (country == null ? "" : ":" + country);
        Actor actor = cast.actor(Actor.Kind.ORGANIZATION, id, worded);
        if (worded.length() > actor.name().length()) {
            actor.name(worded);
        }
        if (actor.organizationKind() == null) {
            actor.organizationKind(name.kind());
            actor.country(country);
            actor.rule(text.pack().code() + "/" + name.rule());
            if (entry != null) {
                actor.acronym(entry.get("acronym"));
                actor.sideName(entry.get("side"));
            }
        }
        cast.mention(name.first(), name.last(), Mention.How.NAME, actor);
        return actor;
    }

    private void addAliases(List<Actor> actors) {
        if (aliases.isEmpty()) {
            return;
        }
        aliases.forEach((letters, index) -> {
            if (actors.get(index).acronym() == null) {
                actors.get(index).acronym(letters);
            }
        });
        for (int token = names.get(0).first(); token < tokens.count(); token++) {
            if (tokens.shape(token) == Shape.UPPER || tokens.shape(token) == Shape.MIXED) {
                Integer index = aliases.get(tokens.string(token));
                if (index != null && !text.hasMatch(token)) {
                    cast.mention(token, token + 1, Mention.How.NAME, actors.get(index));
                }
            }
        }
    }
}
