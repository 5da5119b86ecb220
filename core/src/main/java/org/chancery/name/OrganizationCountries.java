package org.chancery.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.analysis.AnalysedText;
import org.chancery.analysis.AnalysedText.Match;
import org.chancery.language.Sense;
import org.chancery.language.WordClass;
import org.chancery.record.OrganizationKind;
import org.chancery.text.Tokens;

/** Tells whose an organisation is where no country stands beside its name. One document, one thread. */
final class OrganizationCountries {
    private static final int HOME_WEIGHT = 4;
    private static final int HOME_BODY = 3;

    private final AnalysedText text;
    private final Tokens tokens;
    private final CastBuilder cast;
    private final List<OrganizationName> names;
    private final Map<String, Integer> votes = new LinkedHashMap<>();

    OrganizationCountries(AnalysedText text, CastBuilder cast, List<OrganizationName> names) {
        this.text = text;
        this.tokens = text.tokens();
        this.cast = cast;
        this.names = names;
    }

    /** The name with the country that the rest of the document gives it. */
    OrganizationName placed(OrganizationName name, Map<String, OrganizationName> told) {
        if (name.sure()) {
            return name;
        }
        OrganizationName fuller = told.get(name.core());
        if (fuller != null) {
            return new OrganizationName(
                    name.first(),
                    name.last(),
                    fuller.kind(),
                    fuller.country(),
                    true,
                    name.core(),
                    fuller.entry(),
                    name.rule());
        }
        if (name.kind() == OrganizationKind.PARTY) {
            for (OrganizationName party : names) {
                if (party.kind() == OrganizationKind.PARTY && party.sure() && party.country() != null) {
                    return name.of(party.country());
                }
            }
            String of = homeOfDocument();
            return of.isEmpty() ? name : name.of(of);
        }
        if (!OrganizationWords.isOfState(name.kind())) {
            return name;
        }
        String home = name.rule().endsWith("english") ? foreignerBeside(name) : homeOfDocument();
        if (home.isEmpty() || home.equals(name.country())) {
            return name;
        }
        return new OrganizationName(name.first(), name.last(), name.kind(), home, true, name.core(), null, name.rule());
    }

    /** The one foreign country of the sentence: an English name in a text of another language is no body of its home. */
    private String foreignerBeside(OrganizationName name) {
        int sentence = tokens.sentenceOf(name.first());
        String only = "";
        for (Mention mention : cast.mentions()) {
            boolean inside = mention.first() >= tokens.first(sentence) && mention.last() <= tokens.last(sentence);
            if (!inside
                    || !mention.isOne(Actor.Kind.COUNTRY)
                    || isHome(mention.actors().get(0).id())) {
                continue;
            }
            String id = mention.actors().get(0).id();
            if (!only.isEmpty() && !only.equals(id)) {
                return "";
            }
            only = id;
        }
        return only;
    }

    private boolean isHome(String country) {
        return country.equals(text.pack().home());
    }

    /**
     * The country that the document is written from, or empty: the home of the language where it is spoken of at all,
     * else the one most spoken of; whoever stands first in a pair (<i>Vietnam-AS</i>) is at home.
     */
    private String homeOfDocument() {
        if (votes.isEmpty()) {
            countVotes();
        }
        String top = "";
        int most = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            int weight = isHome(vote.getKey()) ? vote.getValue() * HOME_WEIGHT : vote.getValue();
            if (weight > most) {
                most = weight;
                top = vote.getKey();
            }
        }
        String home = text.pack().home();
        return most > 0 || home == null ? top : home;
    }

    private void countVotes() {
        Mention before = null;
        for (Mention mention : cast.mentions()) {
            if (!mention.isOne(Actor.Kind.COUNTRY)) {
                continue;
            }
            String id = mention.actors().get(0).id();
            votes.merge(id, 2, Integer::sum);
            if (before != null && before.last() + 1 == mention.first() && isPair(before.last())) {
                votes.merge(before.actors().get(0).id(), 3, Integer::sum);
                votes.merge(id, -2, Integer::sum);
            }
            before = mention;
        }
        String home = text.pack().home();
        if (home == null) {
            return;
        }
        // "Presiden RI" and bodies that no other state has tell where a text is written as well.
        for (Match match : text.matches()) {
            if (match.sense() == Sense.COUNTRY && home.equals(match.entry().id())) {
                votes.merge(home, 1, Integer::sum);
            }
        }
        for (OrganizationName name : names) {
            if (name.sure() && home.equals(name.country()) && OrganizationWords.isOfState(name.kind())) {
                votes.merge(home, HOME_BODY, Integer::sum);
            }
        }
    }

    private boolean isPair(int between) {
        return tokens.is(between, '-') || tokens.is(between, '–') || text.is(between, WordClass.AND);
    }
}
