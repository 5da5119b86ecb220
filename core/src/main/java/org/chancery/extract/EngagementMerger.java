package org.chancery.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.DatedBy;
import org.chancery.language.Entry;
import org.chancery.language.Sense;
import org.chancery.name.DocumentHome;
import org.chancery.record.Engagement;
import org.chancery.record.EngagementMode;
import org.chancery.record.EngagementStatus;
import org.chancery.record.EngagementType;
import org.chancery.record.Evidence;
import org.chancery.record.Found;
import org.chancery.record.PartialDate;
import org.jspecify.annotations.Nullable;

/** Brings the tellings of one contact together, and drops those that name too little. One document, one thread. */
final class EngagementMerger {
    private static final int MOST_EVIDENCE = 4;
    /** A telling joins one of this many contacts told last; a text that tells more is a list, not a report. */
    private static final int LOOK_BACK = 48;

    /** One contact while its tellings are gathered. */
    private static final class Contact {
        final List<Telling> tellings = new ArrayList<>();
        final Map<String, Set<String>> sides = new LinkedHashMap<>();
        final Set<String> holders = new LinkedHashSet<>();
        EngagementRule rule;

        @Nullable
        PartialDate start;

        @Nullable
        PartialDate end;

        @Nullable
        String series;

        @Nullable
        Integer ordinal;

        @Nullable
        String place;

        @Nullable
        String country;

        final Set<String> visitors = new LinkedHashSet<>();
        final Set<String> strangers = new LinkedHashSet<>();
        EngagementStatus status;
        int lastTold;
        int index;

        @Nullable
        Telling datedBy;

        Contact(Telling telling) {
            rule = telling.rule;
            status = telling.status;
            add(telling);
        }

        void add(Telling telling) {
            boolean fuller = telling.sides.size() >= 2
                    && telling.rule.type() != EngagementType.NEGOTIATION_ROUND
                    && (rule.type() == EngagementType.OTHER
                            || isPlain(rule) && !isPlain(telling.rule) && telling.rule.type() != EngagementType.OTHER);
            tellings.add(telling);
            lastTold = Math.max(lastTold, telling.sentence);
            telling.sides.forEach((side, people) ->
                    sides.computeIfAbsent(side, s -> new LinkedHashSet<>()).addAll(people));
            holders.addAll(telling.holders);
            visitors.addAll(telling.visitors);
            strangers.addAll(telling.sides.size() < 2 ? telling.strangers : Set.of());
            if (fuller) {
                rule = telling.rule;
            }
            boolean other = rule.frame() == EngagementRule.Frame.SIGNING
                    && tellings.size() > 1
                    && telling.sides.isEmpty()
                    && telling.time != null
                    && telling.time.start().month() == 0; // renewed today, first signed in 2010
            if (telling.time != null
                    && !other
                    && (start == null || telling.time.start().isDay() && !start.isDay())) {
                start = telling.from == null ? telling.time.start() : telling.from;
                end = telling.until == null ? telling.time.end() : telling.until;
                datedBy = telling;
                status = status == EngagementStatus.CANCELLED ? status : telling.status;
            }
            series = series == null ? telling.series : series;
            ordinal = ordinal == null ? telling.ordinal : ordinal;
            place = place == null ? telling.place : place;
            country = country == null ? telling.country : country;
            if (telling.status == EngagementStatus.CANCELLED && telling.sides.size() >= 2
                    || telling.status == EngagementStatus.HELD
                            && status == EngagementStatus.PLANNED
                            && telling.time != null) {
                status = telling.status;
            }
        }

        boolean isContact() {
            return rule.frame() == EngagementRule.Frame.CONTACT;
        }

        boolean isVisit() {
            return rule.frame() == EngagementRule.Frame.VISIT;
        }
    }

    private final Reading reading;
    private final AnalysedText text;
    /** The state whose own statement the document is, or null. */
    private final @Nullable String issuer;
    /** Whether a body of that state publishes or signs the document. */
    private final boolean isOfficial;

    private final List<Contact> contacts = new ArrayList<>();

    EngagementMerger(Reading reading) {
        this.reading = reading;
        this.text = reading.text();
        this.issuer = DocumentHome.own(text);
        this.isOfficial = DocumentHome.isOfficial(text);
    }

    /**
     * Gathers the tellings into the reading's engagements and tells the reading which sentence is about which.
     *
     * @param spokenOf talks that are no contacts; they tell who deals with whom
     */
    void merge(List<Telling> tellings, List<Telling> spokenOf) {
        List<Telling> partial = new ArrayList<>();
        for (Telling telling : tellings) {
            hostsOfStatement(telling);
            Contact known = sameContact(telling);
            if (known != null) {
                known.add(telling);
            } else if (stands(telling) || atHome(telling)) {
                contacts.add(new Contact(telling));
            } else {
                partial.add(telling);
            }
        }
        List<Telling> dealings = new ArrayList<>(tellings);
        dealings.addAll(spokenOf);
        roundsOfTalks(partial, dealings);
        otherSigner(partial, dealings);
        signersAndDay(partial);
        witnessed(partial);
        List<Telling> alone = new ArrayList<>();
        for (Telling telling : partial) {
            Contact known = sameContact(telling);
            if (known != null) {
                known.add(telling);
            } else {
                alone.add(telling);
            }
        }
        meetingsOfSigners(alone);
        meetingsOnTheDay();
        daysOfSpeaking();
        dayOfTheStatement();
        visitsAroundMeetings();
        programmeOfVisit();
        visitsGoingOn();
        contacts.removeIf(contact -> contact.sides.size() < 2 && contact.isContact() && contact.strangers.isEmpty());
        int[] bySentence = new int[text.tokens().sentences()];
        Arrays.fill(bySentence, -1);
        for (Contact contact : contacts) {
            int index = reading.engagements.size();
            reading.engagements.add(engagement(contact, index));
            for (Telling telling : contact.tellings) {
                int there = bySentence[telling.sentence];
                if (there < 0
                        || contacts.get(there).isVisit()
                        || contacts.get(there).rule.frame() == EngagementRule.Frame.ATTENDANCE) {
                    bySentence[telling.sentence] = index;
                }
            }
        }
        reading.engagementOfSentence(bySentence);
    }

    /**
     * A state's own statement about its dealings with one other state: officials whom its people meet and whose side it
     * does not tell are of that other, and so is a delegation that calls on them.
     */
    private void hostsOfStatement(Telling telling) {
        if (issuer == null
                || !isOfficial
                || telling.rule.frame() != EngagementRule.Frame.CONTACT
                || telling.form == Telling.Form.NOUN
                || telling.sides.size() != 1
                || !telling.sides.containsKey(issuer)
                || telling.people() == 0
                || !telling.posted && !telling.envoys) {
            return;
        }
        List<String> pair = Parties.mainPair(reading.cast());
        if (pair.size() == 2 && pair.contains(issuer)) {
            String other = pair.get(0).equals(issuer) ? pair.get(1) : pair.get(0);
            if (isState(other)) {
                telling.sides.put(other, new LinkedHashSet<>(telling.strangers));
                telling.strangers.clear();
                telling.official = true;
            }
        }
    }

    // ---- is it enough for a contact of its own?

    private boolean stands(Telling telling) {
        EngagementRule rule = telling.rule;
        boolean dated = telling.time != null && telling.time.start().month() > 0;
        int sides = telling.sides.size();
        if (telling.again && sides < 2 || telling.subjectMatter && rule.named() && telling.place == null) {
            return false;
        }
        boolean bare = telling.form == Telling.Form.NOUN
                && rule.named()
                && !telling.companions
                && (!telling.verbal || telling.outcome)
                && telling.ordinal == null
                && telling.series == null;
        boolean onlySpokenOf =
                telling.subjectMatter && telling.time == null && telling.place == null && !telling.verbal;
        boolean rumour =
                telling.form == Telling.Form.NOUN && !telling.together && !telling.verbal && telling.people() < 2;
        boolean crowd = rule.type() == EngagementType.PHONE_CALL && (sides > 3 || rumour) || telling.open;
        if (rule.type() == EngagementType.OTHER
                && telling.status == EngagementStatus.PLANNED
                && telling.weaklyPlanned) {
            return false;
        }
        if (rule.frame() == EngagementRule.Frame.CONTACT && sides == 1 && !telling.strangers.isEmpty()) {
            return withStranger(telling) && !bare && !onlySpokenOf && (!rule.named() || dated);
        }
        return switch (rule.frame()) {
            case CONTACT ->
                !bare
                        && !onlySpokenOf
                        && !crowd
                        && sides >= 2
                        && sides <= 8
                        && foreign(telling)
                        && telling.official
                        && (rule.type() == EngagementType.NEGOTIATION_ROUND
                                ? negotiated(telling, dated)
                                : met(telling, dated));
            case VISIT ->
                (!rule.named() || dated || telling.goingOn)
                        && sides >= 2
                        && sides <= 4
                        && foreign(telling)
                        && telling.official
                        && (telling.people() > 0
                                || dated
                                || telling.goingOn
                                || telling.status == EngagementStatus.PLANNED);
            case ATTENDANCE ->
                telling.series != null
                                && sides + telling.holders.size() > 0
                                && (sides > 0 || dated || telling.place != null || telling.lightVerb)
                        || !telling.holders.isEmpty()
                                && (dated || telling.place != null)
                                && (sides > 0 || !rule.named())
                        || rule.series() != null && sides >= 2 && (dated || telling.place != null)
                        || telling.hosted && dated;
            case SIGNING ->
                !isHistory(telling)
                        && (sides >= 2
                                        && foreign(telling)
                                        && telling.form == Telling.Form.ACTIVE
                                        && telling.people() >= 2
                                        && telling.status == EngagementStatus.HELD
                                        && issuer != null
                                        && telling.sides.containsKey(issuer)
                                || sides >= 2
                                        && foreign(telling)
                                        && (dated || telling.place != null || telling.people() >= 2)
                                        && (rule.type() != EngagementType.NEGOTIATION_ROUND
                                                || telling.ordinal != null
                                                || telling.people() >= 2
                                                || (telling.verbal || telling.place != null)
                                                        && (dated || telling.place != null))
                                        && (!rule.named() && telling.form == Telling.Form.NOUN
                                                || dated
                                                || telling.place != null)
                                || sides == 2
                                        && foreign(telling)
                                        && telling.form == Telling.Form.NOUN
                                        && telling.verbal
                                        && telling.together
                                        && !telling.outcome
                                        && !onlySpokenOf);
        };
    }

    /** Countries that are said to have signed a paper years ago: the paper's date, no contact that the text reports. */
    private boolean isHistory(Telling telling) {
        DatedBy published = text.document().published();
        if (telling.people() > 0 || telling.time == null) {
            return false;
        }
        return telling.time.start().month() == 0
                || published != null
                        && telling.time.start().year() + 1 < published.date().getYear();
    }

    private static boolean met(Telling telling, boolean dated) {
        boolean set = dated || telling.place != null || telling.ordinal != null || telling.people() > 0;
        if (telling.rule.named()) {
            return dated
                    || telling.place != null && telling.people() > 0
                    || telling.people() >= 2
                    || telling.series != null
                    || telling.verbal && telling.companions && telling.rule.type() != EngagementType.DIALOGUE;
        }
        return set || telling.together;
    }

    /** Talks told as held or going on, with whom; those only wished for were left out before. */
    private static boolean negotiated(Telling telling, boolean dated) {
        return telling.ordinal != null
                || telling.people() >= 2
                || dated && (telling.verbal || telling.place != null)
                || telling.verbal && (telling.place != null || telling.goingOn) && !telling.outcome
                || !telling.outcome && (telling.form != Telling.Form.NOUN || telling.companions && telling.verbal);
    }

    /** An official of another country and somebody whose side the document does not tell. */
    private boolean withStranger(Telling telling) {
        Entry home = text.pack().entry(Sense.DESCRIPTION, "home");
        String side = telling.sides.keySet().iterator().next();
        boolean abroad = isState(side) && (home == null || !side.equals(home.get("country")));
        return abroad
                && telling.official
                && (telling.people() > 0 || telling.form == Telling.Form.ACTIVE)
                && (telling.companions || telling.form == Telling.Form.ACTIVE);
    }

    /** People of one side meet: no contact of record, but later words may point to it. */
    private static boolean atHome(Telling telling) {
        return telling.rule.frame() == EngagementRule.Frame.CONTACT
                && telling.sides.size() == 1
                && telling.people() >= 2;
    }

    /**
     * Whether two of the sides are countries or international bodies; or one is a country and the other a body that it
     * meets abroad, or a movement that is not of the reader's own country.
     */
    private boolean foreign(Telling telling) {
        int states = 0;
        boolean international = false;
        for (String side : telling.sides.keySet()) {
            if (isState(side)) {
                states++;
            } else {
                international |= telling.bodies.contains(side);
            }
        }
        Entry home = text.pack().entry(Sense.DESCRIPTION, "home");
        boolean athome = home != null && telling.sides.containsKey(String.valueOf(home.get("country")));
        boolean abroad = telling.country != null && !telling.sides.containsKey(telling.country)
                || telling.firms > 0
                || telling.movements > 0
                        && !athome
                        && (telling.together || telling.form != Telling.Form.NOUN || telling.verbal);
        boolean dealAbroad = telling.rule.frame() == EngagementRule.Frame.SIGNING
                && telling.sides.size() >= 2
                && telling.country != null
                && (home == null || !telling.country.equals(home.get("country")));
        return states >= 2
                || dealAbroad
                || states == 1 && (international && (telling.people() > 0 || telling.time != null) || abroad);
    }

    static boolean isState(String side) {
        return side.length() == 2 && Character.isUpperCase(side.charAt(0)) && Character.isUpperCase(side.charAt(1));
    }

    // ---- is it one that was told before?

    /** The contact that has most in common with a telling; among equals the one told last before it. */
    private @Nullable Contact sameContact(Telling telling) {
        Contact best = null;
        int bestScore = 0;
        for (Contact contact : recent()) {
            int score = score(contact, telling);
            if (score > bestScore || score == bestScore && best != null && contact.lastTold >= best.lastTold) {
                best = score == 0 ? best : contact;
                bestScore = score;
            }
        }
        return best;
    }

    private List<Contact> recent() {
        return contacts.subList(Math.max(0, contacts.size() - LOOK_BACK), contacts.size());
    }

    /** 0 where they are two contacts, more the more they have in common. */
    private static int score(Contact contact, Telling telling) {
        if (!kin(contact, telling)
                || contact.series != null && telling.series != null && !contact.series.equals(telling.series)
                || telling.time != null
                        && contact.start != null
                        && !near(contact, telling)
                        && !sameEdition(contact, telling)
                || telling.country != null && contact.country != null && !telling.country.equals(contact.country)) {
            return 0;
        }
        if (contact.rule.frame() == EngagementRule.Frame.ATTENDANCE) {
            return attendance(contact, telling);
        }
        int sides = telling.sides.size();
        if (sides == 0) {
            boolean signing = contact.rule.frame() == EngagementRule.Frame.SIGNING;
            boolean points = telling.again || signing || telling.form == Telling.Form.NOUN && telling.time == null;
            return points ? 2 + commonNames(contact, telling) : 0;
        }
        boolean witnesses = contact.rule.frame() == EngagementRule.Frame.SIGNING
                && telling.again
                && contact.sides.keySet().stream().noneMatch(EngagementMerger::isState)
                && telling.sentence - contact.lastTold <= 3;
        if (witnesses) {
            return 3; // firms sign, ministers of their countries look on
        }
        boolean anotherPaper = contact.rule.frame() == EngagementRule.Frame.SIGNING
                && contact.start == null
                && telling.time != null
                && telling.form == Telling.Form.ACTIVE
                && telling.people() == 0
                && contact.sides.values().stream().anyMatch(people -> !people.isEmpty());
        if (anotherPaper) {
            return 0; // leaders look on as papers are signed; two offices sign one of their own on another day
        }
        Set<String> shared = new HashSet<>(telling.sides.keySet());
        shared.retainAll(contact.sides.keySet());
        boolean oneOfTwo = shared.size() < Math.min(2, sides);
        boolean crossing = sides > shared.size() && contact.sides.size() > shared.size();
        boolean otherTraveller = !contact.visitors.isEmpty()
                && !telling.visitors.isEmpty()
                && contact.visitors.stream().noneMatch(telling.visitors::contains);
        boolean anotherToCome = telling.status == EngagementStatus.PLANNED
                && contact.status == EngagementStatus.HELD
                && (telling.time == null
                        || contact.start == null
                        || !telling.time.start().isDay())
                && sides >= 2
                && !telling.again
                && (!contact.isVisit() || telling.invited);
        if (oneOfTwo || crossing || otherTraveller || anotherToCome || otherPeople(contact, telling)) {
            return 0;
        }
        return 2
                + 2 * shared.size()
                + (telling.time != null && contact.start != null ? 2 : 0)
                + commonPeople(contact, telling);
    }

    /** Whether both are of one series and year: the days of one gathering, opened on one and addressed on another. */
    private static boolean sameEdition(Contact contact, Telling telling) {
        return contact.rule.frame() == EngagementRule.Frame.ATTENDANCE
                && contact.series != null
                && contact.series.equals(telling.series)
                && telling.time != null
                && contact.start != null
                && contact.start.year() == telling.time.start().year()
                && Math.abs(contact.start.month() - telling.time.start().month()) <= 1;
    }

    private static int attendance(Contact contact, Telling telling) {
        if (telling.series != null) {
            return telling.series.equals(contact.series) && same(contact.ordinal, telling.ordinal) ? 4 : 0;
        }
        if (telling.isBare()) {
            return telling.again || telling.rule.series() != null ? 1 : 0;
        }
        if (telling.holders.isEmpty()) {
            return telling.again || telling.rule.series() != null && contact.series != null ? 1 : 0;
        }
        boolean sameHolder = contact.holders.stream().anyMatch(telling.holders::contains);
        return sameHolder && same(contact.ordinal, telling.ordinal) ? 3 : 0;
    }

    private static boolean same(@Nullable Integer a, @Nullable Integer b) {
        return a == null || b == null || a.equals(b);
    }

    private static boolean kin(Contact contact, Telling telling) {
        EngagementRule.Frame a = contact.rule.frame();
        EngagementRule.Frame b = telling.rule.frame();
        if (a != b) {
            return false;
        }
        if (a != EngagementRule.Frame.CONTACT || contact.rule.type() == telling.rule.type()) {
            return true;
        }
        EngagementType known = contact.rule.type();
        EngagementType told = telling.rule.type();
        boolean apart = isRemote(known);
        boolean toldApart = isRemote(told);
        if (known == EngagementType.OTHER && toldApart || told == EngagementType.OTHER && apart) {
            return true;
        }
        if (apart && !telling.rule.named() && telling.sides.size() >= 2 && !telling.again
                || toldApart && !contact.rule.named() && !telling.again) {
            return false;
        }
        boolean round = contact.rule.type() == EngagementType.NEGOTIATION_ROUND
                || telling.rule.type() == EngagementType.NEGOTIATION_ROUND;
        if (round) {
            return telling.again && telling.sides.size() < 2;
        }
        boolean ownDay = telling.time != null && contact.start == null && telling.sides.size() >= 2;
        boolean stillToCome = telling.time != null
                && telling.status == EngagementStatus.HELD
                && contact.status == EngagementStatus.PLANNED
                && contact.start != null
                && !contact.start.isDay();
        if ((ownDay || stillToCome) && isSession(known) && !telling.again) {
            return false; // a session without a day is not the meeting that has one
        }
        return isPlain(telling.rule) || isPlain(contact.rule) || telling.again;
    }

    private static boolean isRemote(EngagementType type) {
        return type == EngagementType.PHONE_CALL || type == EngagementType.ONLINE_MEETING;
    }

    private static boolean isSession(EngagementType type) {
        return type == EngagementType.MINISTERIAL_SESSION || type == EngagementType.TECHNICAL_SESSION;
    }

    private static boolean isPlain(EngagementRule rule) {
        return rule.type() == EngagementType.MEETING || rule.type() == EngagementType.DIALOGUE && rule.named();
    }

    private static boolean near(Contact contact, Telling telling) {
        if (telling.time == null || contact.start == null || contact.end == null) {
            return true;
        }
        LocalDate first = telling.time.start().firstDay();
        LocalDate last = telling.time.end().lastDay();
        return !first.isAfter(contact.end.lastDay()) && !last.isBefore(contact.start.firstDay());
    }

    /** Whether on some side both name people, and not one is the same. */
    private static boolean otherPeople(Contact contact, Telling telling) {
        for (Map.Entry<String, Set<String>> side : telling.sides.entrySet()) {
            Set<String> known = contact.sides.get(side.getKey());
            if (known != null
                    && !known.isEmpty()
                    && !side.getValue().isEmpty()
                    && side.getValue().stream().noneMatch(known::contains)) {
                return true;
            }
        }
        return false;
    }

    private static int commonPeople(Contact contact, Telling telling) {
        int common = 0;
        for (Map.Entry<String, Set<String>> side : telling.sides.entrySet()) {
            Set<String> known = contact.sides.get(side.getKey());
            if (known != null && side.getValue().stream().anyMatch(known::contains)) {
                common++;
            }
        }
        return common;
    }

    /**
     * A round, or talks with a day, told without those who talk is between the sides of the talks that the text speaks of:
     * the nearest before, else the first after.
     */
    private void roundsOfTalks(List<Telling> partial, List<Telling> dealings) {
        for (Telling telling : partial) {
            boolean day = telling.time != null && telling.time.start().month() > 0;
            boolean open = telling.sides.size() < 2
                    && !telling.together
                    && telling.rule.type() == EngagementType.NEGOTIATION_ROUND;
            if (!open || !(telling.ordinal != null || day && telling.verbal) || telling.outcome) {
                continue;
            }
            Telling talks = nearest(telling, dealings, true);
            if (talks != null) {
                telling.sides.clear();
                talks.sides.forEach((side, people) -> telling.sides.put(side, new LinkedHashSet<>(people)));
                telling.official = true;
                if (sameContact(telling) == null) {
                    contacts.add(new Contact(telling));
                }
            }
        }
    }

    /** A side told alone to sign an agreement signs it with the one with which the text says that it deals. */
    private void otherSigner(List<Telling> partial, List<Telling> dealings) {
        for (Telling telling : partial) {
            boolean day = telling.time != null && telling.time.start().month() > 0;
            if (telling.rule.frame() != EngagementRule.Frame.SIGNING
                    || !day
                    || telling.sides.size() != 1
                    || telling.outcome
                    || !isState(telling.sides.keySet().iterator().next())
                    || !signsAgreement(telling)
                    || sameContact(telling) != null) {
                continue;
            }
            Telling deal = nearest(telling, dealings, false);
            if (deal != null) {
                deal.sides.keySet().forEach(side -> telling.sides.computeIfAbsent(side, s -> new LinkedHashSet<>()));
                contacts.add(new Contact(telling));
            }
        }
    }

    private boolean signsAgreement(Telling telling) {
        int from = text.tokens().start(telling.first);
        int to = text.tokens().end(text.tokens().last(telling.sentence) - 1);
        return reading.instruments.stream().anyMatch(instrument -> switch (instrument.kind()) {
            case MOU, TRADE_AGREEMENT, CONTRACT, PARTNERSHIP, JOINT_STATEMENT ->
                instrument.evidence().stream().anyMatch(e -> e.end() > from && e.start() < to);
            default -> false;
        });
    }

    /** The nearest dealing of two sides, among them those of a telling (or any, for talks), told before it; else after. */
    private @Nullable Telling nearest(Telling telling, List<Telling> dealings, boolean talks) {
        Telling best = null;
        for (Telling other : dealings) {
            if (other == telling
                    || other.sides.size() != 2
                    || !foreign(other)
                    || !(talks ? isTalks(other.rule) : other.sides.keySet().containsAll(telling.sides.keySet()))) {
                continue;
            }
            boolean before = other.first < telling.first;
            boolean nearer = best == null
                    || before && (best.first > telling.first || other.first > best.first)
                    || !before && best.first > other.first && best.first > telling.first;
            best = nearer ? other : best;
        }
        return best;
    }

    private static boolean isTalks(EngagementRule rule) {
        return rule.frame() == EngagementRule.Frame.CONTACT && rule.named();
    }

    /** One sentence names the two sides that sign, another the day: together they tell a signing. */
    private void signersAndDay(List<Telling> partial) {
        Telling sides = null;
        Telling day = null;
        for (Telling telling : partial) {
            if (telling.rule.frame() != EngagementRule.Frame.SIGNING || telling.status == EngagementStatus.CANCELLED) {
                continue;
            }
            if (sides == null && telling.sides.size() == 2 && foreign(telling)) {
                sides = telling;
            } else if (day == null
                    && telling.time != null
                    && telling.time.start().isDay()) {
                day = telling;
            }
        }
        for (Contact signing : contacts) {
            boolean open = signing.rule.frame() == EngagementRule.Frame.SIGNING
                    && signing.start == null
                    && signing.tellings.get(0).again;
            Telling told = signing.tellings.get(0);
            for (Telling telling : open ? partial : List.<Telling>of()) {
                boolean before = telling.first < told.first && telling.sentence + 6 >= told.sentence;
                if (before
                        && telling.rule.frame() == EngagementRule.Frame.SIGNING
                        && telling.time != null
                        && signing.start == null) {
                    signing.add(telling);
                }
            }
        }
        if (sides != null
                && day != null
                && sides.sides.keySet().containsAll(day.sides.keySet())
                && Math.abs(sides.sentence - day.sentence) <= 6
                && sameContact(sides) == null) {
            Contact signing = new Contact(sides);
            signing.add(day);
            contacts.add(signing);
        }
    }

    /** A signing told without its sides, at which somebody is present, is one of those who meet or visit just before. */
    private void witnessed(List<Telling> partial) {
        for (Telling telling : partial) {
            if (telling.rule.frame() != EngagementRule.Frame.SIGNING
                    || telling.form != Telling.Form.NOUN
                    || !telling.verbal
                    || telling.outcome
                    || telling.status != EngagementStatus.HELD
                    || sameContact(telling) != null) {
                continue;
            }
            Contact host = null;
            for (Contact contact : recent()) {
                boolean fits = contact.sides.size() == 2
                        && contact.status == EngagementStatus.HELD
                        && contact.start != null
                        && (contact.isContact() || contact.isVisit())
                        && contact.sides.keySet().containsAll(telling.sides.keySet());
                if (fits && contact.lastTold <= telling.sentence + 3 && (host == null || host.isVisit())) {
                    host = contact;
                }
            }
            if (host != null) {
                host.sides.forEach((side, people) -> telling.sides
                        .computeIfAbsent(side, s -> new LinkedHashSet<>())
                        .addAll(people));
                Contact signing = new Contact(telling);
                signing.start = signing.start == null ? host.start : signing.start;
                signing.end = signing.end == null ? host.end : signing.end;
                signing.place = signing.place == null ? host.place : signing.place;
                contacts.add(signing);
            }
        }
    }

    /** A meeting of named people without a day of its own is news of the day on which they speak of it. */
    private void daysOfSpeaking() {
        for (Contact contact : contacts) {
            boolean both = contact.sides.values().stream()
                            .filter(people -> !people.isEmpty())
                            .count()
                    >= 2;
            if (contact.start != null || contact.status != EngagementStatus.HELD || !contact.isContact() || !both) {
                continue;
            }
            for (Telling telling : contact.tellings) {
                if (telling.saying != null && contact.start == null) {
                    contact.start = telling.saying.start();
                    contact.end = telling.saying.end();
                }
            }
        }
    }

    /**
     * A government's own statement tells of the day on which it is made: its contacts without a day have that one, where
     * another of the same sides has it or a visit of theirs goes on.
     */
    private void dayOfTheStatement() {
        DatedBy published = text.document().published();
        if (published == null || issuer == null) {
            return;
        }
        PartialDate today = PartialDate.of(published.date());
        for (Contact contact : contacts) {
            boolean told = contact.isContact() || contact.rule.frame() == EngagementRule.Frame.SIGNING;
            long named = contact.sides.values().stream()
                    .filter(people -> !people.isEmpty())
                    .count();
            if (!told
                    || contact.start != null
                    || contact.status != EngagementStatus.HELD
                    || named < 2
                    || !contact.sides.containsKey(issuer)) {
                continue;
            }
            Telling first = contact.tellings.get(0);
            if (isOfficial
                    && first.sentence == 0
                    && first.form != Telling.Form.NOUN
                    && contact.isContact()
                    && reading.timesBetween(
                                    text.tokens().first(0), text.tokens().last(0))
                            .isEmpty()) {
                contact.start = today; // the news that the statement is made for
                contact.end = today;
            }
            for (Contact other : contacts) {
                boolean covers = contact.start == null
                        && other != contact
                        && other.start != null
                        && other.end != null
                        && other.start.isDay()
                        && !other.start.firstDay().isAfter(published.date())
                        && !other.end.lastDay().isBefore(published.date())
                        && (other.isVisit() || other.start.equals(today))
                        && other.sides.keySet().containsAll(contact.sides.keySet());
                if (covers) {
                    contact.start = today;
                    contact.end = today;
                    break;
                }
            }
        }
    }

    /** Where leaders sign and the text goes on about <i>this meeting</i>, they met. */
    private void meetingsOfSigners(List<Telling> alone) {
        for (Telling telling : alone) {
            if (telling.rule.type() != EngagementType.MEETING
                    || !(telling.again || telling.lightVerb)
                    || telling.form != Telling.Form.NOUN
                    || telling.status != EngagementStatus.HELD) {
                continue;
            }
            Contact known = sameContact(telling);
            if (known != null) {
                known.add(telling);
                continue;
            }
            for (Contact signing : recent()) {
                long leaders = signing.sides.values().stream()
                        .filter(people -> !people.isEmpty())
                        .count();
                if (signing.rule.frame() == EngagementRule.Frame.SIGNING
                        && leaders >= 2
                        && signing.sides.keySet().containsAll(telling.sides.keySet())) {
                    signing.sides.forEach((side, people) -> telling.sides
                            .computeIfAbsent(side, s -> new LinkedHashSet<>())
                            .addAll(people));
                    Contact meeting = new Contact(telling);
                    meeting.start = meeting.start == null ? signing.start : meeting.start;
                    meeting.end = meeting.end == null ? signing.end : meeting.end;
                    meeting.place = meeting.place == null ? signing.place : meeting.place;
                    contacts.add(meeting);
                    break;
                }
            }
        }
    }

    private static int commonNames(Contact contact, Telling telling) {
        int common = 0;
        for (Set<String> people : contact.sides.values()) {
            if (people.stream().anyMatch(telling.around::contains)) {
                common++;
            }
        }
        return common;
    }

    private void number() {
        for (int i = 0; i < contacts.size(); i++) {
            contacts.get(i).index = i;
        }
    }

    /** The contacts told near one. */
    private List<Contact> around(Contact contact) {
        return contacts.subList(
                Math.max(0, contact.index - LOOK_BACK), Math.min(contacts.size(), contact.index + LOOK_BACK));
    }

    /**
     * A meeting without a day takes that of a one-day visit of the same sides, or of a general telling that names people
     * of one side only, one of them present: <i>X met A, B and C on Tuesday</i>. A signing takes the day of the meeting.
     */
    private void meetingsOnTheDay() {
        number();
        for (Contact meeting : contacts) {
            boolean signing = meeting.rule.frame() == EngagementRule.Frame.SIGNING;
            if (signing && meeting.start == null && meeting.status == EngagementStatus.HELD) {
                duringGathering(meeting);
            }
            if (!meeting.isContact() && !signing
                    || meeting.start != null
                    || meeting.status != EngagementStatus.HELD
                    || meeting.sides.size() != 2) {
                continue;
            }
            for (Contact dated : around(meeting)) {
                boolean oneDay = dated.start != null && dated.start.isDay() && dated.start.equals(dated.end);
                if (!oneDay
                        || dated.status != EngagementStatus.HELD
                        || !dated.sides.keySet().equals(meeting.sides.keySet())) {
                    continue;
                }
                boolean visit = dated.isVisit()
                        && dated.datedBy != null
                        && !dated.datedBy.rule.personSubject()
                        && dated.country != null
                        && dated.country.equals(meeting.country);
                boolean general = dated.isContact()
                        && dated.datedBy != null
                        && dated.datedBy.sides.size() == 2
                        && dated.datedBy.sides.values().stream()
                                        .filter(people -> !people.isEmpty())
                                        .count()
                                == 1
                        && dated.datedBy.sides.entrySet().stream()
                                .anyMatch(side -> side.getValue().stream()
                                        .anyMatch(meeting.sides.getOrDefault(side.getKey(), Set.of())::contains));
                if (visit || general || signing && dated.isContact()) {
                    meeting.start = dated.start;
                    meeting.end = dated.end;
                }
            }
        }
    }

    /** What is signed at a gathering is signed on its day, by those who attend it. */
    private void duringGathering(Contact signing) {
        for (Contact gathering : around(signing)) {
            boolean oneDay =
                    gathering.start != null && gathering.start.isDay() && gathering.start.equals(gathering.end);
            if (gathering.rule.frame() == EngagementRule.Frame.ATTENDANCE
                    && oneDay
                    && toldTogether(signing, gathering)) {
                signing.start = gathering.start;
                signing.end = gathering.end;
                signing.sides.forEach((side, people) -> {
                    if (!gathering.holders.contains(side)) {
                        gathering
                                .sides
                                .computeIfAbsent(side, s -> new LinkedHashSet<>())
                                .addAll(people);
                    }
                });
                return;
            }
        }
    }

    private static boolean toldTogether(Contact one, Contact other) {
        return one.tellings.stream().anyMatch(a -> other.tellings.stream().anyMatch(b -> a.sentence == b.sentence));
    }

    /** A visit without a day of its own takes the month of a dated meeting between the same sides. */
    private void visitsAroundMeetings() {
        for (Contact visit : contacts) {
            if (!visit.isVisit() || visit.start != null || visit.status != EngagementStatus.HELD) {
                continue;
            }
            for (Contact meeting : around(visit)) {
                if (meeting.isVisit()
                        || meeting.start == null
                        || !meeting.start.isDay()
                        || meeting.status != EngagementStatus.HELD
                        || !meeting.sides.keySet().containsAll(visit.sides.keySet())
                        || !during(visit, meeting)) {
                    continue;
                }
                visit.start = PartialDate.of(meeting.start.year(), meeting.start.month());
                visit.end = visit.start;
                break;
            }
        }
        for (Contact gathering : contacts) {
            if (gathering.rule.frame() != EngagementRule.Frame.ATTENDANCE
                    || gathering.start != null
                    || gathering.status != EngagementStatus.HELD) {
                continue;
            }
            for (Contact visit : around(gathering)) {
                PartialDate day = visit.start;
                if (day == null
                        || visit.status != EngagementStatus.HELD
                        || visit.tellings.get(0).sentence != gathering.tellings.get(0).sentence) {
                    continue;
                }
                if (visit.isVisit()) {
                    gathering.start = day;
                    gathering.end = visit.end;
                } else if (gathering.start == null && visit.isContact() && day.isDay()) {
                    // they met on the margins: the gathering goes on in that month
                    gathering.start = PartialDate.of(day.year(), day.month());
                    gathering.end = gathering.start;
                }
            }
        }
    }

    /** What a visitor is to do, told after the visit and without a day, is in the month of the visit. */
    private void programmeOfVisit() {
        for (Contact meeting : contacts) {
            if (!meeting.isContact()
                    || meeting.start != null
                    || meeting.status != EngagementStatus.PLANNED
                    || meeting.rule.usualMode() != EngagementMode.IN_PERSON
                    || meeting.sides.size() != 2) {
                continue;
            }
            for (Contact visit : around(meeting)) {
                PartialDate day = visit.start;
                boolean fits = day != null
                        && day.isDay()
                        && visit.isVisit()
                        && visit.tellings.get(0).sentence <= meeting.tellings.get(0).sentence
                        && visit.sides.keySet().equals(meeting.sides.keySet())
                        && visit.visitors.stream()
                                .anyMatch(side -> visit.sides.getOrDefault(side, Set.of()).stream()
                                        .anyMatch(meeting.sides.getOrDefault(side, Set.of())::contains));
                if (day != null && fits) {
                    meeting.start = PartialDate.of(day.year(), day.month());
                    meeting.end = meeting.start;
                    break;
                }
            }
        }
    }

    /** Those who are abroad as the text is written are there in its month. */
    private void visitsGoingOn() {
        var published = text.document().published();
        for (Contact visit : contacts) {
            boolean now = visit.isVisit() && visit.start == null && visit.tellings.get(0).goingOn;
            if (now && published != null) {
                visit.start = PartialDate.of(
                        published.date().getYear(), published.date().getMonthValue());
                visit.end = visit.start;
            }
        }
    }

    /** Whether a meeting is told as part of a visit: in the same breath, in the country visited, or the visit leads. */
    private static boolean during(Contact visit, Contact meeting) {
        if (meeting.rule.usualMode() != EngagementMode.IN_PERSON) {
            return false;
        }
        boolean together = visit.tellings.stream()
                .anyMatch(v -> meeting.tellings.stream().anyMatch(m -> m.sentence == v.sentence));
        return together
                || visit.country != null && visit.country.equals(meeting.country)
                || visit.tellings.get(0).sentence < 3;
    }

    // ---- the record

    /** What begins after the day of publication has not been held, whatever else was told of its like. */
    private EngagementStatus status(Contact contact) {
        DatedBy published = text.document().published();
        boolean toCome = published != null
                && contact.start != null
                && contact.start.firstDay().isAfter(published.date());
        return toCome && contact.status == EngagementStatus.HELD ? EngagementStatus.PLANNED : contact.status;
    }

    private Engagement engagement(Contact contact, int index) {
        boolean unplaced = contact.rule.named()
                && contact.rule.frame() == EngagementRule.Frame.CONTACT
                && contact.rule.type() != EngagementType.DIALOGUE
                && contact.start == null
                && contact.place == null;
        EngagementType type = unplaced ? EngagementType.OTHER : contact.rule.type();
        Set<String> parties = new LinkedHashSet<>(contact.sides.keySet());
        parties.addAll(contact.holders);
        Set<String> participants = new LinkedHashSet<>();
        contact.sides.values().forEach(participants::addAll);
        participants.addAll(contact.strangers);
        Set<String> topics = new LinkedHashSet<>();
        List<Evidence> evidence = evidence(contact, topics);
        EngagementMode mode = contact.rule.mode() != null ? contact.rule.mode() : contact.rule.usualMode();
        return new Engagement(
                "e" + (index + 1),
                type,
                contact.series,
                contact.ordinal,
                contact.start,
                contact.end,
                isRemote(type) || contact.rule.type() == EngagementType.OTHER ? null : contact.place,
                mode,
                status(contact),
                List.copyOf(parties),
                List.copyOf(participants),
                List.copyOf(topics),
                evidence,
                new Found(contact.rule.id(), confidence(contact)));
    }

    /** The fullest telling first, then the others in the order of the text. */
    private List<Evidence> evidence(Contact contact, Collection<String> topics) {
        Telling best = contact.tellings.get(0);
        for (Telling telling : contact.tellings) {
            if (fullness(telling) > fullness(best)) {
                best = telling;
            }
        }
        Set<Integer> sentences = new LinkedHashSet<>();
        sentences.add(best.sentence);
        contact.tellings.forEach(t -> sentences.add(t.sentence));
        List<Evidence> evidence = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (int sentence : sentences) {
            Topics.add(text, text.tokens().first(sentence), text.tokens().last(sentence), named);
            if (evidence.size() < MOST_EVIDENCE) {
                evidence.add(text.sentence(sentence));
            }
        }
        topics.addAll(named);
        return evidence;
    }

    private static int fullness(Telling telling) {
        return 2 * telling.sides.size()
                + telling.people()
                + (telling.time != null ? 3 : 0)
                + (telling.place != null ? 1 : 0);
    }

    private static double confidence(Contact contact) {
        double confidence = 0.45;
        int people = 0;
        for (Set<String> names : contact.sides.values()) {
            people += names.isEmpty() ? 0 : 1;
        }
        confidence += 0.1 * Math.min(2, people);
        confidence += contact.start != null && contact.start.isDay() ? 0.15 : 0;
        confidence += contact.tellings.size() > 1 ? 0.1 : 0;
        confidence += contact.place != null ? 0.05 : 0;
        return Math.min(0.95, confidence);
    }
}
