package org.chancery.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.extract.EngagementRules.Mark;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Cast;
import org.chancery.name.Mention;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.Instrument;
import org.chancery.record.OrganizationKind;
import org.chancery.record.PartialDate;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Reads each place where a contact is told: who takes part, when, where, held or to come. Looks at the words around the
 * contact's own words within its sentence and quotation. One document, one thread.
 */
final class TellingReader {
    private static final int REACH = 48;
    /** So that a sentence that is a list of a thousand meetings costs no more than its length. */
    private static final int MOST_IN_SENTENCE = 12;
    private static final long STOP = WordClass.THAT.bit() | WordClass.BUT.bit() | WordClass.IF.bit() | WordClass.BECAUSE.bit();
    private static final long AWAY = WordClass.IN.bit()
            | WordClass.ABOUT.bit()
            | WordClass.FOR.bit()
            | WordClass.AS.bit()
            | WordClass.TO.bit()
            | WordClass.SO_THAT.bit();
    private static final long GOVERNS = AWAY
            | WordClass.AT.bit()
            | WordClass.TOWARD_PLACE.bit()
            | WordClass.FROM.bit()
            | WordClass.WITH.bit()
            | WordClass.BETWEEN.bit();
    private static final long DOUBT = WordClass.WISH.bit() | WordClass.ABILITY.bit() | WordClass.OBLIGATION.bit();
    private static final long PLAN = WordClass.FUTURE.bit() | WordClass.PLAN.bit();

    /** What a name after the contact's words would be to the contact. */
    private enum Role {
        OWNER,
        SIDE,
        HOST,
        PLACE,
        NONE
    }

    private final Reading reading;
    private final AnalysedText text;
    private final Tokens tokens;
    private final Cast cast;
    private final EngagementRules rules;
    private final List<Telling> spokenOf = new ArrayList<>();

    TellingReader(Reading reading, EngagementRules rules) {
        this.reading = reading;
        this.text = reading.text();
        this.tokens = text.tokens();
        this.cast = reading.cast();
        this.rules = rules;
    }

    /** Every telling of body text, in order. */
    List<Telling> read() {
        List<Telling> tellings = new ArrayList<>();
        int covered = 0;
        int refusedSentence = -1;
        int checkedSentence = -1;
        List<AnalysedText.Match> matches = text.matches();
        for (int i = 0; i < matches.size(); i++) {
            AnalysedText.Match match = matches.get(i);
            if (match.sense() != Sense.ENGAGEMENT && match.sense() != Sense.SERIES || match.first() < covered) {
                continue;
            }
            match = longest(match.first());
            covered = match.last();
            int sentence = tokens.sentenceOf(match.first());
            EngagementRule rule = rules.of(match);
            if (rule == null || !text.isBody(sentence) || "phrases".equals(match.entry().get("form"))) {
                continue;
            }
            if (checkedSentence != sentence) {
                checkedSentence = sentence;
                refusedSentence = hasMark(tokens.first(sentence), tokens.last(sentence), Mark.REFUSE) ? sentence : refusedSentence;
            }
            if (refusedSentence == sentence) {
                continue;
            }
            if (rule.rounds()) {
                match = round(match);
                covered = match.last();
            }
            Telling telling = tell(match, rule, sentence);
            if (telling != null) {
                goOn(telling, tellings);
                cast.between(tokens.first(sentence), tokens.last(sentence)).forEach(m -> telling.around.addAll(m.people()));
                if (telling.oneByOne.size() < 2) {
                    tellings.add(telling);
                } else {
                    telling.oneByOne.stream().limit(MOST_IN_SENTENCE).forEach(side -> tellings.add(telling.with(side)));
                }
            }
        }
        sentenceBySentence(tellings);
        return tellings;
    }

    /** Talks hoped for, asked for or denied: no contacts, but they tell who deals with whom. After {@link #read}. */
    List<Telling> spokenOf() {
        return spokenOf;
    }

    /** The longest of a contact's words at a token that do not run into a name: <i>kunjungan | Perdana Menteri X</i>. */
    private AnalysedText.Match longest(int token) {
        AnalysedText.Match best = null;
        for (AnalysedText.Match match : text.matchesAt(token)) {
            boolean series = match.sense() == Sense.SERIES;
            if (match.sense() != Sense.ENGAGEMENT && !series) {
                continue;
            }
            Mention inside = cast.at(match.last() - 1);
            boolean runsIn = !series && inside != null && isPerson(inside) && inside.first() > token && inside.first() < match.last()
                    && inside.last() >= match.last();
            boolean longer = best != null && (match.last() > best.last() || match.last() == best.last() && series);
            if (best == null || !runsIn && longer) {
                best = match;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private void add(Telling telling, Mention mention) {
        telling.add(mention);
        if (mention.how() == Mention.How.DESCRIPTION && mention.people().isEmpty() && text.match(mention.first(), Sense.POST) != null) {
            telling.unnamed++;
        }
    }

    /** Where no subject stands before the verb, the other side of what was told just before goes on acting. */
    private void goOn(Telling telling, List<Telling> tellings) {
        if (telling.sides.size() != 1 || telling.form != Telling.Form.ACTIVE || tellings.isEmpty()
                || telling.rule.frame() != EngagementRule.Frame.CONTACT
                || !cast.between(tokens.first(telling.sentence), telling.first).isEmpty()) {
            return;
        }
        Telling before = tellings.get(tellings.size() - 1);
        if (before.sentence + 2 < telling.sentence || before.sides.size() != 2
                || !before.sides.keySet().containsAll(telling.sides.keySet())) {
            return;
        }
        before.sides.forEach((side, people) -> telling.sides.computeIfAbsent(side, s -> new LinkedHashSet<>(people)));
    }

    /** <i>putaran ke-5 perundingan</i>: the round takes the negotiation that follows its number into its own words. */
    private AnalysedText.Match round(AnalysedText.Match round) {
        for (int token = round.last(); token < Math.min(round.last() + 4, tokens.count()); token++) {
            AnalysedText.Match talks = text.match(token, Sense.ENGAGEMENT);
            EngagementRule rule = talks == null ? null : rules.of(talks);
            if (talks != null && rule != null && rule.type() == EngagementType.NEGOTIATION_ROUND) {
                return new AnalysedText.Match(round.first(), talks.last(), round.sense(), round.entry());
            }
        }
        return round;
    }

    private boolean hasMark(int first, int last, Mark mark) {
        for (int token = first; token < last; token++) {
            if (rules.is(text, token, mark)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Telling tell(AnalysedText.Match match, EngagementRule rule, int sentence) {
        Mention over = cast.at(match.first());
        boolean series = match.sense() == Sense.SERIES;
        if (over != null && over.first() < match.first() && !series && over.actors().stream().anyMatch(a -> a.kind() == Actor.Kind.PERSON)) {
            return null;
        }
        if (!rule.needs().isEmpty() && !needed(rules.needs(rule), sentence)) {
            EngagementRule otherwise = rules.otherwise(rule);
            return otherwise == null ? null : tell(match, otherwise, sentence);
        }
        if (rules.is(text, match.last(), Mark.OTHER)) {
            return null;
        }
        for (int token = match.first() - 1; token >= Math.max(tokens.first(sentence), match.first() - 3); token--) {
            if (rules.is(text, token, Mark.OTHER)) {
                return null;
            }
        }
        String form = match.entry().get("form");
        Telling telling = new Telling(sentence, match.first(), match.last(), rule,
                form == null || form.equals("noun") ? Telling.Form.NOUN
                        : form.equals("active") ? Telling.Form.ACTIVE : Telling.Form.PASSIVE);
        if (series) {
            telling.series = match.entry().id();
            String holder = match.entry().get("org");
            if (holder != null) {
                telling.holders.add(holder);
            }
        }
        for (int token = telling.first; rule.rounds() && token < telling.last; token++) {
            AnalysedText.Match ordinal = text.match(token, Sense.ORDINAL);
            telling.ordinal = hyphened(token) > 0 ? Integer.valueOf(hyphened(token))
                    : ordinal == null ? telling.ordinal : number(ordinal.entry());
        }
        if (!outlook(telling)) {
            if (rule.frame() == EngagementRule.Frame.CONTACT && rule.named() && spokenOf.size() < MOST_IN_SENTENCE) {
                takePart(telling);
                spokenOf.add(telling);
            }
            return null;
        }
        takePart(telling);
        return telling;
    }

    private boolean needed(int[] words, int sentence) {
        for (int token = tokens.first(sentence); token < tokens.last(sentence); token++) {
            for (int word : words) {
                if (tokens.word(token) == word) {
                    return true;
                }
            }
        }
        return false;
    }

    // ---- held, to come, called off, or not at all

    /** Sets the status; false where the sentence says that there was no contact. */
    private boolean outlook(Telling telling) {
        int start = tokens.first(telling.sentence);
        int quote = tokens.quote(telling.first);
        boolean doubtful = false;
        boolean denied = telling.first > start && text.is(start, WordClass.IF) && tokens.quote(start) == quote;
        boolean planned = false;
        boolean surely = false;
        for (int token = telling.first - 1, steps = 0; token >= start && steps < 9; token--, steps++) {
            if (tokens.quote(token) != quote || tokens.is(token, ',') && steps > 0 || cast.at(token) != null && steps > 1) {
                break;
            }
            if (rules.is(text, token, Mark.CANCELLED) && steps < 2) {
                telling.status = EngagementStatus.CANCELLED;
            }
            surely |= text.isAny(token, PLAN);
            planned |= rules.is(text, token, Mark.PLANNED) && (steps < 7 || telling.form == Telling.Form.NOUN);
            denied |= text.isAny(token, WordClass.NEGATION.bit() | WordClass.IF.bit()) && steps < 4;
            doubtful |= rules.is(text, token, Mark.DOUBTFUL) && steps < 5 || text.isAny(token, DOUBT) && steps < 4
                    || telling.form == Telling.Form.ACTIVE && text.is(token, WordClass.SO_THAT) && steps < 6;
            telling.goingOn |= text.is(token, WordClass.PROGRESSIVE) && steps < 3;
            telling.lightVerb |= rules.is(text, token, Mark.HELD);
            telling.verbal |= rules.is(text, token, Mark.HELD) && isVerb(token);
            telling.subjectMatter |= text.is(token, WordClass.ABOUT) && steps < 3;
            telling.outcome |= rules.is(text, token, Mark.MATTER) && steps == 0;
            if (text.is(token, WordClass.WHEN) && !rules.is(text, token, Mark.PLANNED)) {
                break;
            }
        }
        for (int token = telling.last, steps = 0; token < tokens.last(telling.sentence) && steps < 16; token++, steps++) {
            if (telling.form != Telling.Form.NOUN || tokens.quote(token) != quote || text.is(token, WordClass.THAT)) {
                break;
            }
            if (rules.is(text, token, Mark.CANCELLED) && (steps < 3 || text.isAny(token - 1, WordClass.PERFECT.bit() | PLAN))) {
                telling.status = EngagementStatus.CANCELLED;
            }
            telling.goingOn |= text.is(token, WordClass.PROGRESSIVE);
            surely |= text.isAny(token, PLAN) && comesToPass(token);
            planned |= rules.is(text, token, Mark.PLANNED) && comesToPass(token);
            if (isVerb(token) && !rules.is(text, token, Mark.PLANNED) && !rules.is(text, token, Mark.CANCELLED)) {
                telling.lightVerb |= rules.is(text, token, Mark.HAPPENS);
                telling.verbal |= rules.is(text, token, Mark.HAPPENS) && !text.is(token - 1, WordClass.RELATIVE);
                break;
            }
        }
        if (telling.rule.frame() == EngagementRule.Frame.VISIT && hasMark(start, telling.first, Mark.INVITED)) {
            telling.invited = true;
            surely = true;
        }
        if (denied || doubtful && !planned && !surely) {
            return false;
        }
        if ((planned || surely) && telling.status == EngagementStatus.HELD) {
            telling.status = EngagementStatus.PLANNED;
            telling.weaklyPlanned = !surely;
        }
        return true;
    }

    /** Whether the verb after a word like <i>akan</i> says that the contact itself takes place. */
    private boolean comesToPass(int token) {
        for (int next = token; next < Math.min(token + 3, tokens.count()); next++) {
            if (rules.is(text, next, Mark.HAPPENS) || rules.is(text, next, Mark.CANCELLED)) {
                return true;
            }
        }
        return text.is(token, WordClass.PLAN);
    }

    private boolean isVerb(int token) {
        if (tokens.kind(token) != Tokens.Kind.WORD || tokens.shape(token) != Shape.LOWER || cast.at(token) != null
                || text.pack().classes(tokens.word(token)) != 0) {
            return false;
        }
        Voice voice = text.voice(token);
        return voice == Voice.ACTIVE || voice == Voice.PASSIVE;
    }

    // ---- who takes part, and where

    private void takePart(Telling telling) {
        EngagementRule.Frame frame = telling.rule.frame();
        List<Mention> owners = new ArrayList<>();
        List<Mention> others = new ArrayList<>();
        List<Mention> hosts = new ArrayList<>();
        Mention mainSubject = after(telling, owners, others, hosts);
        nestedSides(telling);
        boolean companions = !others.isEmpty();
        telling.together = companions;
        telling.companions |= companions || !owners.isEmpty();
        if (telling.rule.personObject() && (others.isEmpty() || !isPerson(others.get(0)) || others.get(0).first() > telling.last + 1)) {
            return;
        }
        if (telling.rule.companionObject() && (others.isEmpty() || !isPerson(others.get(0)))) {
            return;
        }
        if (telling.rule.officialObject() && (others.isEmpty() || !isOfficial(others.get(0)))) {
            return;
        }
        switch (frame) {
            case CONTACT, SIGNING -> {
                boolean gathering = telling.form == Telling.Form.NOUN && others.isEmpty() && telling.rule.type() == EngagementType.MEETING
                        && !owners.isEmpty() && owners.get(0).actors().stream().anyMatch(Telling::isInternational);
                if (gathering) {
                    telling.rule = rules.gathering();
                }
                owners.forEach(m -> add(telling, m));
                others.forEach(m -> add(telling, m));
                boolean needsSubject = telling.form != Telling.Form.NOUN || telling.sides.size() < 2
                        || companions && owners.isEmpty() && !between(telling, others.get(0)) && telling.lightVerb;
                boolean reported = telling.form == Telling.Form.NOUN && others.isEmpty() && !telling.lightVerb && !owners.isEmpty()
                        && owners.get(0).isOne(Actor.Kind.ORGANIZATION);
                int told = telling.sides.size();
                boolean document = frame == EngagementRule.Frame.SIGNING && telling.form == Telling.Form.PASSIVE;
                if (needsSubject && !document && !reported && (!gathering || telling.lightVerb)) {
                    boolean received = telling.form == Telling.Form.PASSIVE && telling.rule.type() == EngagementType.MEETING;
                    addSubject(telling, mainSubject, companions, telling.rule.personSubject() || received);
                }
                telling.open = telling.form == Telling.Form.NOUN && telling.rule.named() && frame == EngagementRule.Frame.CONTACT && owners.isEmpty() && companions
                        && told > 1 && told == telling.sides.size() && !between(telling, others.get(0)) && others.size() > 1
                        && !between(telling, others.get(1));
                if (frame == EngagementRule.Frame.SIGNING && telling.sides.size() < 2) {
                    partiesOfInstrument(telling);
                }
                if (frame == EngagementRule.Frame.CONTACT && telling.sides.size() > 2) {
                    oneByOne(telling, others);
                }
            }
            case VISIT -> visit(telling, owners, others, hosts, mainSubject);
            case ATTENDANCE -> {
                owners.forEach(m -> add(telling, m));
                others.forEach(m -> add(telling, m));
                if (telling.series == null && telling.rule.series() != null && telling.holders.size() == 1) {
                    telling.series = telling.holders.iterator().next() + " " + telling.rule.series();
                }
                if (telling.lightVerb) {
                    addSubject(telling, mainSubject, true, false);
                }
                if (telling.holders.isEmpty() && telling.series == null && isProperName(telling)) {
                    hostedByState(telling);
                }
                EngagementRule bilateral = rules.bilateral(telling.rule);
                if (bilateral != null && telling.holders.isEmpty() && telling.series == null && telling.sides.size() == 2
                        && !others.isEmpty() && others.stream().allMatch(TellingReader::isPerson)) {
                    telling.rule = bilateral;
                }
            }
        }
    }

    /** <i>menghadiri Konferensi Keamanan … di Jerman</i>: the country where it is held takes part as its host. */
    private void hostedByState(Telling telling) {
        String host = telling.country;
        if (host != null && EngagementMerger.isState(host) && telling.official
                && telling.sides.keySet().stream().anyMatch(side -> EngagementMerger.isState(side) && !side.equals(host))) {
            telling.sides.computeIfAbsent(host, side -> new LinkedHashSet<>());
            telling.hosted = true;
        }
    }

    private boolean isProperName(Telling telling) {
        return telling.first > tokens.first(telling.sentence) && tokens.shape(telling.first).isCapital()
                && telling.last < tokens.count() && tokens.shape(telling.last).isCapital();
    }

    /** The countries in the name of a body that meets: <i>Komisi Bersama Rusia-Indonesia</i>. */
    private void nestedSides(Telling telling) {
        Mention body = cast.at(telling.last - 1);
        if (body == null || !body.isOne(Actor.Kind.ORGANIZATION) || telling.rule.frame() == EngagementRule.Frame.VISIT) {
            return;
        }
        for (Mention country : cast.nested()) {
            if (country.first() >= body.first() && country.last() <= body.last() && country.isOne(Actor.Kind.COUNTRY)) {
                telling.companions = true;
                add(telling, country);
            }
        }
    }

    /** The parties of the agreement that the sentence says is signed. */
    private void partiesOfInstrument(Telling telling) {
        int start = tokens.start(telling.first);
        int end = tokens.end(tokens.last(telling.sentence) - 1);
        for (Instrument instrument : reading.instruments) {
            boolean here = instrument.evidence().stream().anyMatch(e -> e.end() > start && e.start() < end);
            if (here && instrument.parties().size() >= 2) {
                instrument.parties().forEach(side -> telling.sides.computeIfAbsent(side, s -> new LinkedHashSet<>()));
                return;
            }
        }
    }

    /** Whether <i>between</i> stands before the first companion: then nobody else takes part. */
    private boolean between(Telling telling, Mention companion) {
        for (int token = telling.last; token < companion.first(); token++) {
            if (text.is(token, WordClass.BETWEEN)) {
                return true;
            }
        }
        return text.isAny(companion.last(), WordClass.WITH.bit());
    }

    private void visit(Telling telling, List<Mention> owners, List<Mention> others, List<Mention> hosts, @Nullable Mention mainSubject) {
        List<Mention> visited = hosts;
        List<Mention> visitors = owners;
        if (telling.form != Telling.Form.NOUN && hosts.isEmpty()) {
            visited = others;
        } else if (telling.form == Telling.Form.NOUN) {
            visitors = new ArrayList<>(owners);
            others.stream().filter(TellingReader::isPerson).forEach(visitors::add);
        }
        visitors.stream().filter(m -> !onlyPlace(m)).forEach(m -> add(telling, m));
        Set<String> home = new LinkedHashSet<>();
        visited.forEach(host -> host.actors().forEach(a -> home.add(String.valueOf(a.country()))));
        if (telling.sides.isEmpty()) {
            addSubject(telling, mainSubject, false, true, home);
        }
        if (telling.sides.isEmpty()) {
            addSubject(telling, mainSubject, false, false, home);
        }
        if (telling.sides.isEmpty()) {
            return;
        }
        telling.visitors.addAll(telling.sides.keySet());
        for (Mention host : visited) {
            if (telling.rule.personSubject() && isPerson(host) || rules.is(text, host.first(), Mark.STAND)
                    || rules.is(text, host.first() - 1, Mark.STAND)) {
                continue;
            }
            for (Actor actor : host.actors()) {
                String country = actor.country() == null ? Telling.side(actor) : actor.country();
                if (country != null && !telling.sides.containsKey(country)) {
                    telling.sides.put(country, new LinkedHashSet<>());
                    telling.country = country;
                }
            }
            if (telling.place == null) {
                telling.place = placeName(host);
            }
        }
        Set<String> countries = new LinkedHashSet<>(telling.sides.keySet());
        countries.removeAll(telling.visitors);
        countries.removeIf(side -> !EngagementMerger.isState(side));
        if (countries.size() > 1) {
            telling.oneByOne.addAll(countries);
            telling.sides.keySet().removeIf(side -> !countries.contains(side) && !telling.visitors.contains(side));
        }
    }

    /**
     * <i>berbicara dengan Menlu A, Menlu B dan Sekjen C</i>: each is a contact of its own, on the telephone always, face
     * to face where they are people and no word says that they came together.
     */
    private void oneByOne(Telling telling, List<Mention> others) {
        EngagementType type = telling.rule.type();
        boolean apart = type == EngagementType.PHONE_CALL || type == EngagementType.OTHER;
        boolean met = type == EngagementType.MEETING && telling.form == Telling.Form.ACTIVE;
        if (!apart && !met || met && hasMark(tokens.first(telling.sentence), tokens.last(telling.sentence), Mark.JOINT)) {
            return;
        }
        Set<String> counterparts = new LinkedHashSet<>();
        for (Mention other : others) {
            String side = sideOf(other);
            if (side == null || met && !isPerson(other)) {
                continue;
            }
            counterparts.add(side);
        }
        if (counterparts.size() > 1 && telling.sides.size() == counterparts.size() + 1) {
            telling.oneByOne.addAll(counterparts);
        }
    }

    private static boolean isOfficial(Mention mention) {
        return mention.how() != Mention.How.BOTH_SIDES && mention.actors().stream().anyMatch(actor -> actor.kind() == Actor.Kind.COUNTRY || Telling.isInternational(actor)
                || actor.kind() == Actor.Kind.PERSON && Telling.holdsPost(actor));
    }

    private static boolean onlyPlace(Mention mention) {
        return mention.actors().stream().allMatch(a -> a.kind() == Actor.Kind.PLACE || a.kind() == Actor.Kind.REGION);
    }

    private static boolean isPerson(Mention mention) {
        boolean byPost = mention.how() == Mention.How.DESCRIPTION;
        return byPost && !mention.actors().isEmpty() || mention.actors().stream().anyMatch(a -> a.kind() == Actor.Kind.PERSON);
    }

    /**
     * Reads on from the contact's words: owners, companions, hosts, place and ordinal.
     *
     * @return the name after a comma that follows the contact's phrase, the subject of the main clause; or null
     */
    private @Nullable Mention after(Telling telling, List<Mention> owners, List<Mention> others, List<Mention> hosts) {
        int quote = tokens.quote(telling.first);
        int limit = Math.min(tokens.last(telling.sentence), telling.last + REACH);
        EngagementRule.Frame frame = telling.rule.frame();
        boolean visit = frame == EngagementRule.Frame.VISIT;
        Role role = telling.form == Telling.Form.NOUN ? Role.OWNER : visit ? Role.HOST
                : telling.rule.companionObject() ? Role.NONE : Role.SIDE;
        Role lastRole = Role.NONE;
        int gap = 0;
        boolean matter = false;
        int slack = telling.rule.frame() == EngagementRule.Frame.SIGNING ? 7 : 4;
        boolean comma = false;
        for (int token = telling.last; token < limit; token++) {
            if (tokens.quote(token) != quote) {
                break;
            }
            Mention mention = cast.at(token);
            if (mention != null) {
                if (mention.first() < token) {
                    continue;
                }
                if (comma && (role == Role.NONE || role == Role.PLACE || role == Role.HOST) && !onlyPlace(mention) && role != Role.HOST) {
                    if (isPerson(mention) || sideOf(mention) != null && role == Role.NONE && lastRole != Role.PLACE) {
                        return mention;
                    }
                }
                if (comma && role == Role.HOST && isPerson(mention)) {
                    return mention;
                }
                if (comma && frame == EngagementRule.Frame.ATTENDANCE && !isPerson(mention) && role == Role.OWNER) {
                    role = Role.PLACE;
                }
                if (comma && role == Role.NONE && lastRole == Role.PLACE && !isPerson(mention)) {
                    role = Role.PLACE;
                }
                switch (role) {
                    case OWNER -> owners.add(mention);
                    case SIDE -> others.add(mention);
                    case HOST -> hosts.add(mention);
                    case PLACE -> {
                        if (telling.place == null) {
                            telling.place = placeName(mention);
                        }
                        if (telling.country == null && !isPerson(mention)) {
                            telling.country = mention.actors().isEmpty() ? null : mention.actors().get(0).country();
                        }
                        if (visit && hosts.isEmpty() && !isPerson(mention)) {
                            hosts.add(mention);
                        }
                    }
                    case NONE -> {
                        // somebody else's name
                    }
                }
                lastRole = role;
                gap = 0;
                comma = false;
                token = mention.last() - 1;
                continue;
            }
            if (tokens.kind(token) == Tokens.Kind.PUNCTUATION || tokens.kind(token) == Tokens.Kind.SYMBOL) {
                if (tokens.is(token, ',')) {
                    comma = true;
                    boolean names = token + 1 < limit && (cast.at(token + 1) != null
                            || (role == Role.PLACE || role == Role.HOST) && tokens.shape(token + 1).isCapital());
                    if (!names && !text.is(token + 1, WordClass.AND)) {
                        role = Role.NONE;
                    }
                } else if (tokens.is(token, '(')) {
                    while (token < limit && !tokens.is(token, ')')) {
                        token++;
                    }
                } else if (tokens.is(token, ';') || tokens.is(token, ':')) {
                    break;
                }
                continue;
            }
            if (tokens.kind(token) == Tokens.Kind.NUMBER) {
                gap++;
                continue;
            }
            if (tokens.kind(token) != Tokens.Kind.WORD) {
                continue;
            }
            if (rules.is(text, token, Mark.AGAIN) && pointsBack(telling, token)) {
                telling.again = true;
                role = Role.NONE;
                continue;
            }
            if (rules.is(text, token, Mark.SPEECH) && !rules.is(text, token, Mark.HELD)) {
                break;
            }
            long classes = text.pack().classes(tokens.word(token));
            int ordinal = ordinal(telling, token);
            if (ordinal > 0) {
                token += ordinal - 1;
                continue;
            }
            if ((classes & STOP) != 0) {
                break;
            }
            if ((classes & WordClass.AND.bit()) != 0) {
                role = lastRole != Role.NONE ? lastRole : role;
                gap = 0;
                continue;
            }
            boolean addressed = (classes & WordClass.TO.bit()) != 0 && telling.rule.officialObject();
            if (addressed || (classes & (WordClass.WITH.bit() | WordClass.BETWEEN.bit() | WordClass.BY.bit())) != 0) {
                // What the talks are about may have companions of its own: mengenai kesepakatan dengan AS.
                role = matter && !others.isEmpty() ? Role.NONE : Role.SIDE;
                gap = 0;
            } else if ((classes & WordClass.AT.bit()) != 0) {
                role = Role.PLACE;
                place(telling, token + 1, limit);
                gap = 0;
            } else if ((classes & WordClass.TOWARD_PLACE.bit()) != 0) {
                role = visit ? Role.HOST : Role.NONE;
                gap = 0;
            } else if ((classes & WordClass.FROM.bit()) != 0 && role == Role.SIDE && text.is(token - 1, WordClass.OFFICIAL)) {
                gap = 0; // pemimpin dari Ghana
            } else if ((classes & WordClass.FROM.bit()) != 0) {
                role = telling.form == Telling.Form.NOUN && owners.isEmpty() ? Role.SIDE : Role.NONE;
                gap = 0;
            } else if ((classes & WordClass.RELATIVE.bit()) != 0) {
                role = Role.NONE;
            } else if ((classes & WordClass.WHEN.bit()) != 0) {
                break;
            } else if ((classes & AWAY) != 0) {
                role = Role.NONE;
                matter |= (classes & (WordClass.ABOUT.bit() | WordClass.FOR.bit())) != 0;
            } else if (rules.is(text, token, Mark.HAPPENS)) {
                boolean ofAnother = text.is(token - 1, WordClass.RELATIVE) && lastRole != Role.NONE;
                role = text.voice(token) == Voice.PASSIVE && token + 1 < limit && cast.at(token + 1) != null && !ofAnother
                        ? Role.SIDE : Role.NONE;
            } else if ((classes & PLAN) != 0) {
                role = Role.NONE;
            } else if (isVerb(token)) {
                break;
            } else if (classes == 0 && ++gap > slack) {
                role = Role.NONE;
            }
            comma = false;
        }
        return null;
    }

    /** <i>pertemuan itu, pertemuan kali ini, pertemuan yang sama</i>, but not <i>pertemuan hari ini</i>. */
    private boolean pointsBack(Telling telling, int token) {
        return token == telling.last
                || token == telling.last + 1 && !isTime(telling.last) && !isVerb(telling.last);
    }

    private boolean isTime(int token) {
        int low = 0;
        int high = reading.times().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reading.times().get(middle).last() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < reading.times().size() && reading.times().get(low).first() <= token;
    }

    /** Reads <i>kelima, pertama</i> where it stands right beside the contact; gives the tokens read, 0 for none. */
    private int ordinal(Telling telling, int token) {
        int hyphened = hyphened(token);
        if (hyphened > 0 && token < telling.last + 8) {
            telling.ordinal = hyphened;
            return 3;
        }
        boolean beside = token == telling.last || text.is(token - 1, WordClass.RELATIVE) && token < telling.last + 8;
        AnalysedText.Match match = beside ? text.match(token, Sense.ORDINAL) : null;
        if (match == null) {
            return 0;
        }
        telling.ordinal = number(match.entry());
        return telling.ordinal == null ? 0 : match.last() - match.first();
    }

    /** The number of <i>ke-5</i> or, spaced out, <i>ke - 5</i>; 0 where none stands there. */
    private int hyphened(int token) {
        if (!text.is(token, WordClass.TOWARD_PLACE) || !tokens.is(token + 1, '-') || token + 2 >= tokens.count()
                || tokens.kind(token + 2) != Tokens.Kind.NUMBER
                || tokens.gluedToPrevious(token + 1) != tokens.gluedToPrevious(token + 2)) {
            return 0;
        }
        String digits = tokens.string(token + 2);
        return digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
    }

    private static @Nullable Integer number(Entry entry) {
        String id = entry.get("value") == null ? entry.id() : entry.get("value");
        if (id == null || id.isEmpty() || id.length() > 3 || !id.chars().allMatch(Character::isDigit)) {
            return null;
        }
        return Integer.valueOf(id);
    }

    /** The place as worded: a name of the cast, else the run of capitalised words after the preposition. */
    private void place(Telling telling, int token, int limit) {
        if (telling.place != null) {
            return;
        }
        int end = token;
        while (end < limit && tokens.kind(end) == Tokens.Kind.WORD && tokens.shape(end) != Shape.LOWER) {
            end++;
        }
        if (end > token) {
            telling.place = tokens.string(token, end);
        }
    }

    private @Nullable String placeName(Mention mention) {
        boolean place = mention.actors().stream().anyMatch(a -> a.kind() != Actor.Kind.PERSON && a.kind() != Actor.Kind.ORGANIZATION);
        return place ? tokens.string(mention.first(), mention.last()) : null;
    }

    // ---- the subject

    private void addSubject(Telling telling, @Nullable Mention mainSubject, boolean companions, boolean personOnly) {
        addSubject(telling, mainSubject, companions, personOnly, Set.copyOf(telling.sides.keySet()));
    }

    /** Adds the nearest subject before the contact's words that is of none of the sides had already. */
    private void addSubject(Telling telling, @Nullable Mention mainSubject, boolean companions, boolean personOnly, Set<String> had) {
        boolean witnessed = telling.rule.frame() == EngagementRule.Frame.SIGNING
                && telling.first > 0 && isVerb(telling.first - 1);
        if (telling.again && !witnessed || telling.outcome && !companions) {
            return;
        }
        Mention subject = subjectBefore(telling, had, companions, personOnly);
        if (subject == null && mainSubject != null && (!personOnly || isPerson(mainSubject))) {
            subject = mainSubject;
        }
        if (subject == null && telling.sides.size() == 1 && telling.rule.frame() == EngagementRule.Frame.CONTACT
                && (companions || telling.form == Telling.Form.ACTIVE)) {
            subject = subjectOfBefore(telling, had);
        }
        boolean received = telling.form == Telling.Form.PASSIVE && telling.rule.type() == EngagementType.MEETING;
        if (subject == null || received && (subject.first() > telling.first || telling.first - subject.last() > 3)) {
            return;
        }
        add(telling, subject);
        if (!isPerson(subject)) {
            Mention person = subjectBefore(telling, had, companions, true);
            if (person != null && person.sides().equals(subject.sides())) {
                add(telling, person);
            }
        }
        Mention joined = joinedBefore(subject);
        while (joined != null) {
            add(telling, joined);
            joined = joinedBefore(joined);
        }
        boolean both = telling.form == Telling.Form.NOUN && !companions && telling.sides.size() == 1
                && telling.rule.frame() == EngagementRule.Frame.CONTACT && !telling.rule.named();
        Mention other = both ? subjectBefore(telling, Set.copyOf(telling.sides.keySet()), false, true) : null;
        if (other != null) {
            add(telling, other);
        }
    }

    /**
     * Who acts in the sentences before, where the contact's own has nobody before it: <i>Hal itu disampaikannya usai
     * bertemu …</i>
     */
    private @Nullable Mention subjectOfBefore(Telling telling, Set<String> had) {
        for (Mention mention : cast.between(tokens.first(telling.sentence), telling.first)) {
            if (!mention.actors().isEmpty()) {
                return null;
            }
        }
        for (int sentence = telling.sentence - 1; sentence >= Math.max(0, telling.sentence - 2); sentence--) {
            for (Mention mention : cast.between(tokens.first(sentence), tokens.last(sentence))) {
                boolean person = mention.actors().size() == 1 && isPerson(mention);
                if (person && sideOf(mention) != null) {
                    return had.contains(sideOf(mention)) ? null : mention;
                }
            }
        }
        return null;
    }

    /** The name joined by <i>and, together with</i> before another. */
    private @Nullable Mention joinedBefore(Mention mention) {
        int token = mention.first() - 1;
        while (token > 0 && text.is(token, WordClass.QUANTIFIER)) {
            token--;
        }
        if (text.is(token, WordClass.WITH)) {
            return cast.at(token - 1);
        }
        if (!text.is(token, WordClass.AND) && !tokens.is(token, '-') && !tokens.is(token, '–')) {
            return null;
        }
        return tokens.is(token - 1, ',') ? cast.at(token - 2) : cast.at(token - 1);
    }

    private @Nullable Mention subjectBefore(Telling telling, Set<String> had, boolean companions, boolean personOnly) {
        int start = tokens.first(telling.sentence);
        int quote = tokens.quote(telling.first);
        for (int token = telling.first - 1; token >= start; token--) {
            if (tokens.quote(token) != quote) {
                if (quote != 0) {
                    break;
                }
                continue;
            }
            if (tokens.is(token, ';')) {
                break;
            }
            Mention mention = cast.at(token);
            if (mention == null) {
                continue;
            }
            if (takesPart(mention, telling, had, companions, personOnly)) {
                return mention;
            }
            token = mention.first();
        }
        return null;
    }

    private boolean takesPart(Mention mention, Telling telling, Set<String> had, boolean companions, boolean personOnly) {
        if (personOnly && !isPerson(mention)) {
            return false;
        }
        if (telling.rule.personSubject() && telling.rule.frame() == EngagementRule.Frame.VISIT && !arrives(mention, telling)) {
            return false;
        }
        String side = mention.actors().stream().anyMatch(a -> a.organizationKind() == OrganizationKind.MEDIA) ? null : sideOf(mention);
        boolean stranger = side == null && Telling.isStranger(mention) && telling.rule.frame() == EngagementRule.Frame.CONTACT;
        if (side == null && !stranger || side != null && had.contains(side) && mention.sides().size() < 2) {
            return false;
        }
        int before = mention.first() - 1;
        while (before > tokens.first(telling.sentence) && text.is(before, WordClass.QUANTIFIER)) {
            before--;
        }
        Mention joined = joinedBefore(mention);
        if (joined != null) {
            before = joined.first() - 1;
        }
        if (before >= tokens.first(telling.sentence) && tokens.quote(before) == tokens.quote(mention.first())) {
            boolean with = text.is(before, WordClass.WITH);
            boolean invited = text.is(before, WordClass.TO) && hasMark(tokens.first(telling.sentence), before, Mark.INVITED);
            if (text.isAny(before, GOVERNS) && !text.is(before, WordClass.BY) && !invited && !(with && !companions && telling.rule.frame() == EngagementRule.Frame.CONTACT)
                    && !text.is(before, WordClass.WHEN)) {
                return false;
            }
            boolean country = mention.actors().stream().allMatch(a -> a.kind() == Actor.Kind.COUNTRY);
            if (country && tokens.kind(before) == Tokens.Kind.WORD && tokens.shape(before) == Shape.LOWER
                    && text.pack().classes(tokens.word(before)) == 0 && !rules.is(text, before, Mark.HELD) && !isVerb(before)
                    && mention.how() == Mention.How.NAME && tokens.word(before) != 0 && !opensSide(before)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name is that of an official who stands right before the verb of arriving, or before its <i>when</i>. */
    private boolean arrives(Mention mention, Telling telling) {
        boolean official = mention.how() == Mention.How.DESCRIPTION && text.match(mention.first(), Sense.POST) != null
                || mention.isOne(Actor.Kind.COUNTRY) && (rules.is(text, mention.first(), Mark.ENVOY)
                        || rules.is(text, mention.first() - 1, Mark.ENVOY))
                || mention.actors().stream().anyMatch(a -> a.kind() == Actor.Kind.PERSON && Telling.holdsPost(a));
        return official && (telling.first - mention.last() <= 4 || text.is(telling.first - 1, WordClass.WHEN)
                || text.is(telling.first - 2, WordClass.WHEN));
    }

    /** <i>pemerintah, delegasi, pihak</i> before a country. */
    private boolean opensSide(int token) {
        return rules.is(text, token, Mark.ENVOY) || text.match(token, Sense.DESCRIPTION) != null || text.match(token, Sense.SIDES) != null
                || text.match(token, Sense.STANCE) != null;
    }

    private static @Nullable String sideOf(Mention mention) {
        for (Actor actor : mention.actors()) {
            String side = Telling.side(actor);
            if (side != null) {
                return side;
            }
        }
        return null;
    }

    /** Those who meet beside a gathering attend it. */
    private void shareSides(List<Telling> tellings) {
        for (int i = 1; i < tellings.size(); i++) {
            Telling before = tellings.get(i - 1);
            Telling telling = tellings.get(i);
            if (before.sentence == telling.sentence && before.status == EngagementStatus.PLANNED
                    && telling.status == EngagementStatus.HELD && isPurpose(telling)) {
                telling.status = EngagementStatus.PLANNED;
            }
        }
        for (Telling visit : tellings) {
            if (visit.rule.frame() != EngagementRule.Frame.VISIT || visit.sides.size() < 2) {
                continue;
            }
            for (Telling meeting : tellings) {
                if (meeting.sentence == visit.sentence && meeting.country == null
                        && meeting.rule.frame() == EngagementRule.Frame.CONTACT && meeting.status == visit.status) {
                    meeting.country = visit.country;
                }
            }
        }
        for (Telling gathering : tellings) {
            if (gathering.rule.frame() != EngagementRule.Frame.ATTENDANCE || !gathering.lightVerb || isVerb(gathering.first - 1)) {
                continue;
            }
            for (Telling meeting : tellings) {
                if (meeting.sentence == gathering.sentence && meeting.rule.frame() == EngagementRule.Frame.CONTACT) {
                    meeting.sides.forEach((side, people) ->
                            gathering.sides.computeIfAbsent(side, s -> new LinkedHashSet<>()).addAll(people));
                    if (gathering.time == null && meeting.status == EngagementStatus.PLANNED) {
                        gathering.time = meeting.time;
                        gathering.status = meeting.status;
                    }
                }
            }
        }
    }

    /** <i>akan bertolak ke Rusia untuk bertemu</i>: what one goes for is to come where the going is. */
    private boolean isPurpose(Telling telling) {
        for (int token = telling.first - 1; token >= Math.max(tokens.first(telling.sentence), telling.first - 4); token--) {
            if (text.isAny(token, WordClass.FOR.bit() | WordClass.SO_THAT.bit())) {
                return true;
            }
        }
        return false;
    }

    // ---- when

    /** What only the tellings of one sentence together can say: which time is whose, who attends what. */
    private void sentenceBySentence(List<Telling> tellings) {
        int time = 0;
        for (int from = 0; from < tellings.size(); ) {
            int to = from;
            int sentence = tellings.get(from).sentence;
            while (to < tellings.size() && tellings.get(to).sentence == sentence) {
                to++;
            }
            List<Telling> here = tellings.subList(from, Math.min(to, from + MOST_IN_SENTENCE));
            List<TimeMention> times = new ArrayList<>();
            for (; time < reading.times().size() && reading.times().get(time).first() < tokens.last(sentence); time++) {
                if (reading.times().get(time).first() >= tokens.first(sentence) && times.size() < MOST_IN_SENTENCE) {
                    times.add(reading.times().get(time));
                }
            }
            dateSentence(here, times);
            shareSides(here);
            from = to;
        }
    }

    /** The nearest pair of telling and time first; a time alone beside a visit and a meeting is that of the meeting. */
    private void dateSentence(List<Telling> tellings, List<TimeMention> times) {
        boolean[] given = new boolean[times.size()];
        while (true) {
            Telling best = null;
            int bestTime = -1;
            int nearest = Integer.MAX_VALUE;
            for (Telling telling : tellings) {
                if (telling.subjectMatter && telling.rule.named() && telling.place == null) {
                    continue;
                }
                boolean late = telling.rule.frame() == EngagementRule.Frame.VISIT && times.size() == 1 || telling.sides.size() < 2;
                for (int i = 0; i < times.size() && telling.time == null; i++) {
                    int distance = given[i] ? -1 : distance(telling, times.get(i));
                    distance += late && distance > 1 ? REACH : 0;
                    if (distance >= 0 && distance < nearest) {
                        best = telling;
                        bestTime = i;
                        nearest = distance;
                    }
                }
            }
            if (best == null) {
                return;
            }
            given[bestTime] = true;
            for (Telling telling : tellings) {
                if (telling.first == best.first || telling.time == null && isSetting(telling, best, times.get(bestTime))) {
                    setTime(telling, times.get(bestTime));
                }
            }
        }
    }

    /** <i>meneken nota saat kunjungan X ke Y pada Mei</i>: what is told right before a time and sets the scene has it too. */
    private boolean isSetting(Telling scene, Telling best, TimeMention time) {
        boolean gathering = scene.rule.frame() == EngagementRule.Frame.ATTENDANCE;
        if (gathering && best.rule.frame() == EngagementRule.Frame.ATTENDANCE && time.first() >= best.last) {
            return true;
        }
        boolean scenic = gathering || scene.rule.frame() == EngagementRule.Frame.VISIT && !time.start().isDay();
        return scenic && scene.form == Telling.Form.NOUN && best.first < scene.first && time.first() >= scene.last
                && best.status == scene.status && distance(scene, time) >= 0;
    }

    private void setTime(Telling telling, TimeMention time) {
        telling.time = time;
        PartialDate published = published();
        if (published != null && telling.status == EngagementStatus.HELD
                && time.start().firstDay().isAfter(published.firstDay())) {
            telling.status = EngagementStatus.PLANNED;
        }
        if (published != null && telling.weaklyPlanned && time.end().lastDay().isBefore(published.firstDay())) {
            telling.status = EngagementStatus.HELD;
        }
    }

    private @Nullable PartialDate published() {
        var day = text.document().published();
        return day == null ? null : PartialDate.of(day.date());
    }

    /** How far a time is from a contact's words, in tokens; -1 where it dates something else. */
    private int distance(Telling telling, TimeMention time) {
        if (tokens.quote(time.first()) != tokens.quote(telling.first)) {
            return -1;
        }
        if (text.isAny(time.first() - 1, WordClass.FROM.bit()) || text.is(time.first() - 1, WordClass.WHEN)) {
            return -1;
        }
        int word = time.first() - 1;
        if (time.start().month() == 0 && word >= telling.last && tokens.kind(word) == Tokens.Kind.WORD && cast.at(word) == null
                && tokens.shape(word) == Shape.LOWER && text.pack().classes(tokens.word(word)) == 0) {
            return -1;
        }
        boolean afterwards = time.first() >= telling.last;
        if (time.start().month() == 0 && (afterwards ? time.first() - telling.last > 8 : time.first() - tokens.first(telling.sentence) > 3)) {
            return -1;
        }
        int from = afterwards ? telling.last : time.last();
        int to = afterwards ? time.first() : telling.first;
        boolean trailing = afterwards && closes(time);
        boolean aside = trailing && !tokens.is(time.first() - 1, ',');
        int commas = 0;
        for (int token = from; token < to; token++) {
            if (rules.is(text, token, Mark.SPEECH) && (afterwards || token == from)) {
                if (afterwards && telling.saying == null && time.start().isDay()) {
                    telling.saying = time;
                }
                return -1;
            }
            if (text.isAny(token, STOP) || aside && text.is(token, WordClass.RELATIVE) && !comesToPass(token)) {
                return -1;
            }
            commas += tokens.is(token, ',') ? 1 : 0;
            boolean other = isVerb(token) && !rules.is(text, token, Mark.HELD) && !rules.is(text, token, Mark.HAPPENS);
            if (other && (afterwards ? !trailing : telling.form != Telling.Form.NOUN && (commas > 1 || !isDayBesideSubject(time)))) {
                return -1;
            }
        }
        return afterwards ? to - from : 2 * (to - from) + 4;
    }

    /** <i>Wakil Duta Besar X, Senin (23/10), mendatangi kementerian menemui Y</i>: the day of all that its subject does. */
    private boolean isDayBesideSubject(TimeMention time) {
        Mention subject = cast.at(time.first() - (tokens.is(time.first() - 1, ',') ? 2 : 1));
        return subject != null && isPerson(subject) && time.start().isDay();
    }

    /** Whether a time stands after a comma at the end of its sentence: it then dates the sentence as a whole. */
    private boolean closes(TimeMention time) {
        int end = tokens.last(tokens.sentenceOf(time.first()));
        int next = time.last();
        while (next < end && (tokens.kind(next) != Tokens.Kind.WORD || next - time.last() < 4)) {
            next++;
        }
        return next >= end && (tokens.is(time.first() - 1, ',') || text.isAny(time.first() - 1, WordClass.IN.bit()));
    }
}
