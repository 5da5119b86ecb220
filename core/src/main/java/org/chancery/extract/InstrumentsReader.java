package org.chancery.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chancery.analysis.AnalysedText;
import org.chancery.document.DatedBy;
import org.chancery.language.Entry;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Cast;
import org.chancery.name.Mention;
import org.chancery.record.Evidence;
import org.chancery.record.Found;
import org.chancery.record.Instrument;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStatus;
import org.chancery.record.InstrumentStep;
import org.chancery.record.OrganizationKind;
import org.chancery.record.PartialDate;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.chancery.time.TimeMention;
import org.jspecify.annotations.Nullable;

/** Reads the agreements, statements, lists and strategies named, once each, with their status. Thread-safe. */
final class InstrumentsReader implements FactReader {
    /** How far from a name the words of its status stand, in tokens. */
    private static final int CUES = 8;
    /** A name is compared with this many instruments before it, the latest first: time stays linear in the text. */
    private static final int LOOK_BACK = 48;

    /** Two names this near each other stand in one sentence. */
    private static final int SENTENCE = 16;

    private final StatusCues cues;
    private final StageReader stages;

    InstrumentsReader(LanguagePack pack) {
        this.cues = new StatusCues(pack);
        this.stages = new StageReader(pack, cues);
    }

    @Override
    public void read(Reading reading) {
        List<InstrumentMention> mentions = mentions(reading);
        if (mentions.isEmpty()) {
            return;
        }
        boolean tradeArticle = tradeArticle(reading.text());
        boolean abroad = abroad(reading.cast());
        Set<String> confirmed = new HashSet<>();
        for (InstrumentMention mention : mentions) {
            if (mention.known != null && !shortForm(reading.text(), mention)) {
                confirmed.add(mention.known.id());
            }
        }
        List<Draft> drafts = new ArrayList<>();
        Map<String, Draft> byName = new HashMap<>();
        boolean signedPapers = papersSigned(reading.text(), mentions);
        // Beside memoranda that are named, "MoU" alone is the general word.
        Set<Entry> papersNamed = new HashSet<>();
        for (InstrumentMention mention : mentions) {
            if (mention.head != null && mention.kind == InstrumentKind.MOU && (mention.about || mention.partyNamed)) {
                papersNamed.add(mention.head);
            }
        }
        // "Several MOUs will be signed": what is told of them all holds for each that the list names.
        InstrumentStatus ofAll = ofAll(reading.text(), mentions);
        boolean signedList = signedPapers
                && mentions.stream().filter(m -> m.listed && m.head != null).count() > 1;
        for (InstrumentMention mention : mentions) {
            if (mention.plural) {
                signedList |= mention.status == InstrumentStatus.SIGNED;
                if (papersNamed.isEmpty() && signedTogether(reading.text(), mention)) {
                    place(drafts, byName, mention, reading);
                }
                continue;
            }
            if (mention.anaphor) {
                Draft antecedent = antecedent(drafts, mention);
                if (antecedent != null) {
                    antecedent.add(mention);
                    continue;
                }
                if (!signedHere(reading, mention)) {
                    continue;
                }
                mention.anaphor = false;
                mention.detail = true;
            }
            if (signedPapers && mention.head != null && "item".equals(mention.head.get("needs"))) {
                mention.status = InstrumentStatus.SIGNED;
            }
            boolean byBodies = !abroad && signedByBodies(reading, mention);
            if (!names(mention, tradeArticle)
                    || !abroad
                            && !byBodies
                            && (mention.known == null || shortForm(reading.text(), mention))
                            && mention.kind != InstrumentKind.CONVENTION
                    || unconfirmed(mention, confirmed)) {
                continue;
            }
            if (mention.kind == InstrumentKind.MOU
                    && !mention.detail
                    && mention.head != null
                    && papersNamed.contains(mention.head)) {
                continue;
            }
            boolean paper =
                    mention.kind == InstrumentKind.MOU || mention.kind == InstrumentKind.OTHER && mention.head != null;
            if (signedList
                    && mention.status == null
                    && paper
                    && (mention.listed || mention.kind == InstrumentKind.MOU)) {
                mention.status = ofAll;
            }
            place(drafts, byName, mention, reading);
        }
        List<List<InstrumentStep>> steps = stages.read(
                reading, drafts.stream().map(draft -> draft.mentions).toList());
        for (int i = 0; i < drafts.size(); i++) {
            reading.instruments.add(drafts.get(i).instrument(reading, steps.get(i)));
        }
        phases(reading);
    }

    /** <i>signed twenty memorandums of understanding</i>: papers that are told together and were signed. */
    private static boolean signedTogether(AnalysedText text, InstrumentMention mention) {
        boolean signed = text.pack().headLast()
                && mention.kind == InstrumentKind.MOU
                && mention.status == InstrumentStatus.SIGNED
                && mention.told != null
                && mention.told.happened();
        if (signed && counted(text, mention.first)) {
            int last = mention.first;
            while (last < mention.last
                    && !text.isAny(last, WordClass.WITH.bit() | WordClass.BETWEEN.bit() | WordClass.ABOUT.bit())) {
                last++;
            }
            mention.titleFirst = mention.first - 1;
            mention.titleLast = last;
        }
        return signed;
    }

    /** What is told of several papers at once: signed, or agreed where they are still to be signed. */
    private InstrumentStatus ofAll(AnalysedText text, List<InstrumentMention> mentions) {
        for (InstrumentMention mention : mentions) {
            int last = text.tokens().last(text.tokens().sentenceOf(mention.first));
            for (int i = mention.end; mention.plural && mention.kind == InstrumentKind.MOU && i < last; i++) {
                StatusCues.Told told = cues.at(text, i, mention.end, false, i - mention.end, false);
                if (told != null && told.cue().real() == InstrumentStatus.SIGNED && told.status() != null) {
                    return told.status();
                }
            }
        }
        return InstrumentStatus.SIGNED;
    }

    /** "MAJU 2, MAJU II": the next phase of a programme known by its letters is a programme of its own. */
    private void phases(Reading reading) {
        Map<String, Instrument> programmes = new HashMap<>();
        for (Instrument instrument : reading.instruments) {
            if (instrument.acronym() != null && instrument.kind() == InstrumentKind.INITIATIVE) {
                programmes.put(instrument.acronym(), instrument);
            }
        }
        if (programmes.isEmpty()) {
            return;
        }
        AnalysedText text = reading.text();
        Tokens tokens = text.tokens();
        Map<String, Instrument> phases = new LinkedHashMap<>();
        for (int at = 0; at + 1 < tokens.count(); at++) {
            if (tokens.shape(at) != Shape.UPPER || !isPhase(tokens, at + 1) || !text.isBody(tokens.sentenceOf(at))) {
                continue;
            }
            Instrument programme = programmes.get(tokens.string(at));
            String name = programme == null ? "" : tokens.string(at, at + 2);
            if (programme == null
                    || phases.containsKey(name) && phases.get(name).status() != null) {
                continue;
            }
            boolean open = false;
            for (int i = Math.max(tokens.first(tokens.sentenceOf(at)), at - CUES);
                    i < Math.min(tokens.last(tokens.sentenceOf(at)), at + CUES);
                    i++) {
                open |= cues.isUnreal(text, i);
            }
            phases.put(
                    name,
                    new Instrument(
                            name,
                            null,
                            null,
                            programme.kind(),
                            programme.parties(),
                            open ? InstrumentStatus.PROPOSED : null,
                            null,
                            List.of(text.evidence(at, at + 2)),
                            new Found(text.pack().code() + "/instruments/phase", 0.6)));
        }
        reading.instruments.addAll(phases.values());
    }

    /** A figure from 2 to 9, or II and the like. */
    private static boolean isPhase(Tokens tokens, int token) {
        int length = tokens.end(token) - tokens.start(token);
        if (tokens.kind(token) == Tokens.Kind.NUMBER) {
            return length == 1 && tokens.text().charAt(tokens.start(token)) >= '2';
        }
        return switch (length <= 3 && tokens.shape(token) == Shape.UPPER ? tokens.string(token) : "") {
            case "II", "III", "IV" -> true;
            default -> false;
        };
    }

    // ---- finding

    private List<InstrumentMention> mentions(Reading reading) {
        AnalysedText text = reading.text();
        Tokens tokens = text.tokens();
        InstrumentPhrases phrases = new InstrumentPhrases(text, reading.cast());
        List<InstrumentMention> mentions = new ArrayList<>();
        int covered = 0;
        int seen = -1;
        for (AnalysedText.Match any : text.matches()) {
            int token = any.first();
            boolean ours = any.sense() == Sense.INSTRUMENT || any.sense() == Sense.INSTRUMENT_HEAD;
            if (!ours || token == seen || token < covered || !text.isBody(tokens.sentenceOf(token))) {
                continue;
            }
            seen = token;
            InstrumentMention mention = at(text, phrases, token);
            if (mention == null || isOrganization(reading.cast(), mention)) {
                continue;
            }
            if (!mentions.isEmpty() && mentions.get(mentions.size() - 1).end > mention.first) {
                mentions.remove(mentions.size() - 1);
            }
            mention.plural = mention.known == null && counted(text, mention.first)
                    || mention.head != null && mention.head.get("plural") != null;
            mention.withinName = withinName(text, mention.first);
            mention.ofOthers = mention.parties.stream().anyMatch(side -> isForeign(side, text));
            if (mention.quoted && mention.kind == InstrumentKind.STRATEGY && !mention.partyNamed) {
                nearestOwner(reading, mention);
            }
            covered = Math.max(mention.end, mention.last);
            mentions.add(mention);
            InstrumentMention framed = framed(text, phrases, mention);
            if (framed != null) {
                mentions.add(framed);
            }
        }
        for (int i = 0; i < mentions.size(); i++) {
            int from = i == 0 ? 0 : mentions.get(i - 1).end;
            int to = i + 1 == mentions.size() ? tokens.count() : mentions.get(i + 1).first;
            // An agenda or doctrine is held, not agreed.
            boolean held = mentions.get(i).quoted && mentions.get(i).kind == InstrumentKind.STRATEGY;
            if (!held && !mentions.get(i).framed) {
                tell(reading, mentions, i, from, to);
            }
            if (i > 0) {
                inherit(text, mentions.get(i - 1), mentions.get(i));
            }
        }
        return mentions;
    }

    /** The agreement that there is but a framework for, which is still negotiated; null where none is named. */
    private static @Nullable InstrumentMention framed(
            AnalysedText text, InstrumentPhrases phrases, InstrumentMention framework) {
        if (!isApart(framework.head) || !framework.capital) {
            return null;
        }
        for (int token = framework.first + 1; token < framework.last; token++) {
            AnalysedText.Match head = text.match(token, Sense.INSTRUMENT_HEAD);
            boolean open = text.isAny(token - 1, WordClass.DETERMINER.bit() | WordClass.FOR.bit());
            if (open && head != null && head.entry().get("in_trade") != null) {
                InstrumentMention framed = phrases.headed(head);
                framed.status = InstrumentStatus.UNDER_NEGOTIATION;
                framed.framed = true;
                return framed.title || framed.about ? framed : null;
            }
        }
        return null;
    }

    /** A state other than the home of the language, or a group of states. */
    private static boolean isForeign(String side, AnalysedText text) {
        return !side.equals(text.pack().home()) && side.equals(side.toUpperCase(Locale.ROOT));
    }

    /** 'kebijakan luar negeri X sejalan dengan agenda "Y"': whose agenda it is. */
    private static void nearestOwner(Reading reading, InstrumentMention mention) {
        Tokens tokens = reading.text().tokens();
        String owner = Parties.before(
                reading.cast(), tokens.first(tokens.sentenceOf(mention.first)), mention.first, mention.parties);
        if (owner != null) {
            mention.parties.add(owner);
            mention.partyNamed = true;
        }
    }

    /** "Pakta Pertahanan Atlantik Utara (NATO)": the name of a body, read as such. */
    private static boolean isOrganization(Cast cast, InstrumentMention mention) {
        Mention named = cast.at(mention.first);
        return mention.known == null
                && named != null
                && named.isOne(Actor.Kind.ORGANIZATION)
                && named.first() <= mention.first
                && named.last() >= mention.last;
    }

    private static @Nullable InstrumentMention at(AnalysedText text, InstrumentPhrases phrases, int token) {
        AnalysedText.Match known = text.match(token, Sense.INSTRUMENT);
        AnalysedText.Match head = text.match(token, Sense.INSTRUMENT_HEAD);
        if (known != null && (head == null || known.last() >= head.last())) {
            return InstrumentPhrases.isGeneric(known.entry()) ? phrases.headed(known) : phrases.known(known);
        }
        if (head == null) {
            return null;
        }
        if ("item".equals(head.entry().get("needs"))) {
            return phrases.item(head);
        }
        return "last".equals(head.entry().get("order")) ? phrases.closing(head) : phrases.headed(head);
    }

    /** "tujuh nota kesepahaman, sejumlah perjanjian": several at once, none of them named. */
    private static boolean counted(AnalysedText text, int first) {
        Tokens tokens = text.tokens();
        if (first == 0) {
            return false;
        }
        boolean year = text.pack().headLast() && tokens.end(first - 1) - tokens.start(first - 1) == 4;
        return tokens.kind(first - 1) == Tokens.Kind.NUMBER && !year
                || text.is(first - 1, WordClass.QUANTIFIER) && !text.is(first - 1, WordClass.DETERMINER)
                || text.match(first - 1, Sense.NUMERAL) != null && !text.is(first - 1, WordClass.TO);
    }

    /** "Direktur Jenderal Protokol": a capitalised word of no closed class stands before it, within the sentence. */
    private static boolean withinName(AnalysedText text, int first) {
        Tokens tokens = text.tokens();
        int before = first - 1;
        boolean within = before > tokens.first(tokens.sentenceOf(first))
                && tokens.shape(first).isCapital();
        if (within && text.is(before, WordClass.AND)) {
            before--;
        }
        if (within
                && (text.match(before, Sense.INSTRUMENT_HEAD) != null
                        || text.match(before, Sense.INSTRUMENT) != null)) {
            return false;
        }
        return within
                && tokens.kind(before) == Tokens.Kind.WORD
                && tokens.shape(before).isCapital()
                && (text.pack().classes(tokens.word(before)) & ~WordClass.COMMON.bit()) == 0;
    }

    /** Reads the status from the words around the name. */
    private void tell(Reading reading, List<InstrumentMention> mentions, int index, int from, int to) {
        InstrumentMention mention = mentions.get(index);
        AnalysedText text = reading.text();
        Tokens tokens = text.tokens();
        int sentence = tokens.sentenceOf(mention.first);
        int sentenceFirst = tokens.first(sentence);
        mention.listed = tokens.opensParagraph(sentence) && mention.first - sentenceFirst <= 3
                || mention.first == sentenceFirst
                        && mention.first > 1
                        && tokens.is(mention.first - 1, '.')
                        && tokens.kind(mention.first - 2) == Tokens.Kind.NUMBER;
        boolean wished = false;
        for (int i = mention.first - 1; i >= Math.max(Math.max(from, sentenceFirst), mention.first - 6); i--) {
            mention.doubted |= cues.isUnreal(text, i) || text.is(i, WordClass.NEGATION);
            wished |= cues.wishes(text, i);
        }
        StatusCues.Told best = null;
        for (int i = mention.first - 1; i >= Math.max(Math.max(from, sentenceFirst), mention.first - CUES); i--) {
            // "sepakat untuk mempercepat X": what stands before the purpose says nothing of X.
            if (tokens.is(i, ';')
                    || tokens.is(i, '.')
                    || tokens.is(i, ',')
                    || best != null && text.is(i, WordClass.SO_THAT)) {
                break;
            }
            StatusCues.Told told = cues.at(text, i, sentenceFirst, true, mention.first - 1 - i, false);
            best = further(best, told, mention);
            // The nearest verb governs the name; past a noun ("negotiations of X") the verb before it still counts.
            if (told != null && text.root(i) != 0 && text.voice(i) != Voice.NOUN) {
                break;
            }
        }
        boolean talks = best != null
                && best.status() == InstrumentStatus.UNDER_NEGOTIATION
                && mention.first - best.token() <= 2;
        int limit = Math.min(Math.min(to, tokens.last(sentence)), mention.end + CUES);
        for (int i = mention.end; i < limit; i++) {
            boolean goesOn = tokens.is(i, ',') && i + 1 < limit && text.is(i + 1, WordClass.RELATIVE);
            if (tokens.is(i, ';') || tokens.is(i, ',') && !goesOn) {
                break;
            }
            StatusCues.Told told = cues.at(text, i, mention.end, false, i - mention.end, wished);
            // "perundingan X diluncurkan": it is the talks that were launched.
            if (told != null && talks && told.cue().real() == InstrumentStatus.IN_FORCE) {
                continue;
            }
            best = further(best, told, mention);
        }
        if (best != null) {
            mention.told = best;
            mention.status = best.happened() && stillToCome(reading, sentence, mentions, index)
                    ? best.cue().unreal()
                    : best.status();
            // Talks are concluded before a treaty is signed; a memorandum or plain paper of cooperation still to be
            // signed is but an offer.
            boolean offer = mention.kind == InstrumentKind.MOU
                    || mention.head != null && mention.head.get("companies") != null && !mention.kindTold;
            if (offer && best.cue().real() == InstrumentStatus.SIGNED && mention.status == InstrumentStatus.AGREED) {
                mention.status = InstrumentStatus.PROPOSED;
            }
        }
    }

    /** "memiliki X, Y, dan Z": what is told of the first is told of all in the row. */
    private static void inherit(AnalysedText text, InstrumentMention before, InstrumentMention mention) {
        Tokens tokens = text.tokens();
        int between = mention.first - before.end;
        // "the signing of (a) the memorandum on X between …; and (b) the memorandum on Y"
        boolean samePapers =
                mention.kind == InstrumentKind.MOU && mention.head != null && mention.head.equals(before.head);
        if (mention.status != null
                || before.status == null
                || between < 1
                || between > (samePapers ? CUES : 3)
                || tokens.sentenceOf(before.first) != tokens.sentenceOf(mention.first)) {
            return;
        }
        boolean row = text.is(mention.first - 1, WordClass.AND) || tokens.is(before.end, ',') || samePapers;
        if (row && before.told != null && before.told.token() < before.first) {
            mention.told = before.told;
            mention.status = before.status;
        }
    }

    /** Whether a sentence is set on a day after the day of publication: "ditandatangani pada September" told in July. */
    private static boolean stillToCome(Reading reading, int sentence, List<InstrumentMention> mentions, int index) {
        DatedBy published = reading.text().document().published();
        if (published == null) {
            return false;
        }
        Tokens tokens = reading.text().tokens();
        for (TimeMention time : reading.timesBetween(tokens.first(sentence), tokens.last(sentence))) {
            if (time.start().firstDay().isAfter(published.date())
                    && tellsYear(tokens, time)
                    && !endsName(mentions, index, time)) {
                return true;
            }
        }
        return false;
    }

    /** "Rencana Induk Konektivitas ASEAN 2040": the year is part of the name, of this one or of one beside it. */
    private static boolean endsName(List<InstrumentMention> mentions, int index, TimeMention time) {
        for (int i = Math.max(0, index - 1); i <= Math.min(mentions.size() - 1, index + 1); i++) {
            if (time.first() > mentions.get(i).first && time.first() <= mentions.get(i).end) {
                return true;
            }
        }
        return false;
    }

    /** A month without a year may be that of the year before. */
    private static boolean tellsYear(Tokens tokens, TimeMention time) {
        for (int i = time.first(); i < time.last(); i++) {
            if (tokens.kind(i) == Tokens.Kind.NUMBER && tokens.end(i) - tokens.start(i) == 4) {
                return true;
            }
        }
        return false;
    }

    private static StatusCues.@Nullable Told further(
            StatusCues.@Nullable Told best, StatusCues.@Nullable Told told, InstrumentMention mention) {
        if (told == null
                || told.status() == InstrumentStatus.ACCESSION && !acceded(mention)
                || mention.kind == InstrumentKind.INITIATIVE
                        && closesName(mention)
                        && (told.status() == InstrumentStatus.UNDER_NEGOTIATION
                                || told.status() == InstrumentStatus.AGREED && !told.happened())
                || told.cue().programmes()
                        && mention.kind != InstrumentKind.PARTNERSHIP
                        && mention.kind != InstrumentKind.INITIATIVE
                        && mention.kind != InstrumentKind.STRATEGY) {
            return best;
        }
        return best == null || rank(told.status()) > rank(best.status()) ? told : best;
    }

    /** A programme named by its last word is set up by one side, not negotiated: <i>announced the Digital Skills Programme</i>. */
    private static boolean closesName(InstrumentMention mention) {
        return mention.head != null && mention.named && mention.head.get("in_trade") == null;
    }

    private static boolean acceded(InstrumentMention mention) {
        return mention.known != null && mention.known.get("accession") != null;
    }

    /** How far a status has come; the furthest told is the one that holds. */
    static int rank(@Nullable InstrumentStatus status) {
        if (status == null) {
            return 0;
        }
        return switch (status) {
            case PROPOSED -> 1;
            case UNDER_NEGOTIATION -> 2;
            case AGREED -> 3;
            case SIGNED -> 4;
            case IN_FORCE -> 5;
            case ACCESSION -> 6;
        };
    }

    /** Whether an article speaks more of trade than of war and peace, which decides what a plain deal is about. */
    private static boolean tradeArticle(AnalysedText text) {
        int trade = 0;
        int other = 0;
        for (AnalysedText.Match match : text.matches()) {
            if (match.sense() == Sense.INSTRUMENT_MODIFIER && match.entry().get("kind") != null) {
                if ("trade_agreement".equals(match.entry().get("kind"))) {
                    trade++;
                } else if (match.entry().get("peace") != null) {
                    other++;
                }
            }
        }
        return trade >= 3 && trade > 2 * other;
    }

    /** Whether a known instrument is named by one word in capitals alone. */
    private static boolean shortForm(AnalysedText text, InstrumentMention mention) {
        Tokens tokens = text.tokens();
        return mention.known != null
                && mention.last - mention.first == 1
                && tokens.shape(mention.first) == Shape.UPPER
                && tokens.end(mention.first) - tokens.start(mention.first) <= 3;
    }

    /** Short forms that mean something else in other articles count only where the full name stands as well. */
    private static boolean unconfirmed(InstrumentMention mention, Set<String> confirmed) {
        return mention.known != null && mention.known.get("confirm") != null && !confirmed.contains(mention.known.id());
    }

    /** Whether an article has items of a list and tells that something was signed. */
    private boolean papersSigned(AnalysedText text, List<InstrumentMention> mentions) {
        long items = mentions.stream()
                .filter(m -> m.head != null && "item".equals(m.head.get("needs")))
                .count();
        if (items < 2
                && mentions.stream().filter(m -> m.listed && m.head != null).count() < 2) {
            return false;
        }
        // "menyaksikan empat nota kesepahaman. Pertama, …": counted memoranda are what the items are.
        if (items > 1 && mentions.stream().anyMatch(m -> m.plural && m.kind == InstrumentKind.MOU)) {
            return true;
        }
        for (int token = 0; token < text.tokens().count(); token++) {
            if (cues.signs(text, token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an article speaks of two countries at least, or of one and an international organisation. */
    private static boolean abroad(Cast cast) {
        String first = null;
        for (Actor actor : cast.actors()) {
            boolean country = actor.kind() == Actor.Kind.COUNTRY;
            if (country || actor.organizationKind() == OrganizationKind.IGO) {
                if (first != null && !first.equals(actor.id())) {
                    return true;
                }
                first = actor.id();
            }
        }
        return false;
    }

    // ---- choosing

    /** Whether the words name one instrument. */
    private static boolean names(InstrumentMention mention, boolean tradeArticle) {
        if (mention.known != null) {
            return true;
        }
        Entry head = mention.head;
        if (head == null) {
            return false;
        }
        boolean told = mention.status != null;
        boolean plainAgreement = mention.kind == InstrumentKind.OTHER
                && !mention.kindTold
                && mention.modifier == null
                && mention.capital
                && !mention.about
                && head.get("in_trade") != null
                && (!mention.ownWords || "deal".equals(head.id()));
        if (plainAgreement && tradeArticle) {
            mention.kind = InstrumentKind.TRADE_AGREEMENT; // the Interim Agreement
        }
        return switch (head.get("needs", "detail")) {
            // "dalam pernyataan bersama Presiden X": said together with X, no paper.
            case "nothing" ->
                mention.kind == InstrumentKind.MOU
                        || told
                        || (mention.detail || head.get("status") != null)
                                && !(mention.partyNamed && !mention.bothParties && !mention.title && !mention.about);
            case "item" -> told;
            case "detail" ->
                !mention.withinName
                        && (mention.title && !generic(head)
                                || mention.about
                                || mention.partyNamed
                                || mention.detail && (told || mention.acronym != null && !generic(head)));
            case "strong" -> {
                // "sesuai kesepakatan antara A dan B": what was agreed, of which no paper is told.
                boolean plain = mention.told != null
                        && mention.told.cue().id().endsWith("/operative")
                        && !mention.kindTold
                        && mention.modifier == null;
                boolean stated = mention.parties.stream().anyMatch(side -> side.length() == 2);
                boolean deal = !plain
                        && mention.partyNamed
                        && (stated || !mention.ownParties)
                        && (told ? rank(mention.status) >= 2 : tradeArticle && !mention.doubted);
                if (deal && !mention.kindTold && tradeArticle && head.get("modified") != null) {
                    mention.kind = InstrumentKind.TRADE_AGREEMENT;
                }
                yield mention.title || deal || mention.kindTold && (mention.partyNamed || mention.about || told);
            }
            case "sort" -> (mention.kindDirect || mention.about) && !mention.withinName;
            case "sponsor" -> mention.sponsored;
            case "kind" -> mention.kindDirect && (mention.partyNamed || mention.about || told);
            case "cue" -> told;
            case "deal" ->
                told && mention.number
                        || mention.status == InstrumentStatus.AGREED
                        || mention.status == InstrumentStatus.SIGNED;
            case "quoted" ->
                (mention.quoted || mention.titleFirst >= 0 || mention.title && mention.bothParties)
                        && mention.partyNamed;
            case "foreign" ->
                mention.title
                        && mention.capital
                        && !mention.withinName
                        && (mention.ofOthers || mention.acronym != null);
            case "named" ->
                mention.title && mention.named && mention.capital && !mention.withinName && mention.ofOthers;
            case "code" -> mention.title;
            case "number" ->
                mention.number && (mention.partyNamed || mention.capital)
                        || mention.titleFirst >= 0
                        || ofBody(mention) && !mention.withinName;
            case "title", "linked" -> mention.title && mention.capital && !mention.withinName;
            default -> false;
        };
    }

    /** "Badan A dan Bank B meneken nota kesepahaman": a paper of two named bodies, told as signed. */
    private static boolean signedByBodies(Reading reading, InstrumentMention mention) {
        boolean paper =
                mention.head != null && (mention.kind == InstrumentKind.MOU || mention.head.get("companies") != null);
        if (!paper
                || mention.told == null
                || mention.status != InstrumentStatus.SIGNED
                || !mention.told.happened()
                || mention.told.token() > mention.first) {
            return false;
        }
        AnalysedText text = reading.text();
        int sentenceFirst = text.tokens().first(text.tokens().sentenceOf(mention.first));
        Mention before = null;
        for (Mention named : reading.cast().between(sentenceFirst, mention.told.token())) {
            boolean body = named.isOne(Actor.Kind.ORGANIZATION);
            int gap = before == null ? 0 : named.first() - before.last();
            boolean joined = body
                    && before != null
                    && gap >= 1
                    && gap <= 4
                    && text.isAny(before.last() + gap - 1, WordClass.AND.bit() | WordClass.WITH.bit());
            if (joined && before != null) {
                mention.parties.addAll(before.sides());
                mention.parties.addAll(named.sides());
                mention.detail = true;
                mention.partyNamed = true;
                return true;
            }
            before = body ? named : null;
        }
        return false;
    }

    /** "resolusi Parlemen X": of one body, which made it; the United Nations have made too many for that. */
    private static boolean ofBody(InstrumentMention mention) {
        return mention.partyNamed
                && mention.parties.size() == 1
                && mention.parties.stream().allMatch(side -> side.length() > 2 || side.equals("EU"));
    }

    /** "Penandatanganan perjanjian itu dilakukan oleh A dan B": its first telling, with its parties after it. */
    private static boolean signedHere(Reading reading, InstrumentMention mention) {
        if (mention.status != InstrumentStatus.SIGNED || mention.head == null) {
            return false;
        }
        Tokens tokens = reading.text().tokens();
        Set<String> sides = new LinkedHashSet<>();
        boolean company = false;
        for (Mention named : reading.cast().between(mention.end, tokens.last(tokens.sentenceOf(mention.first)))) {
            if (named.how() == Mention.How.NAME) {
                sides.addAll(named.sides());
                company |= named.actors().stream().anyMatch(a -> a.organizationKind() == OrganizationKind.COMPANY);
            }
        }
        if (sides.size() < 2) {
            return false;
        }
        mention.parties.addAll(sides);
        if (company && mention.kind == InstrumentKind.OTHER) {
            mention.kind = InstrumentKind.CONTRACT;
        }
        return true;
    }

    /** A row such as FTA or CEPA, of which there are many. */
    private static boolean generic(Entry head) {
        return InstrumentPhrases.isGeneric(head);
    }

    // ---- one entry per instrument

    private static void place(
            List<Draft> drafts, Map<String, Draft> byName, InstrumentMention mention, Reading reading) {
        AnalysedText text = reading.text();
        if (!mention.bothParties && !mention.ownParties && mention.known == null && !mention.parties.isEmpty()) {
            int sentenceFirst = text.tokens().first(text.tokens().sentenceOf(mention.first));
            String other = Parties.before(reading.cast(), sentenceFirst, mention.first, mention.parties);
            if (other != null) {
                mention.parties.add(other);
            }
        }
        String name = text.tokens().string(mention.first, mention.last).toLowerCase(Locale.ROOT);
        Draft draft = mention.known == null ? null : byName.get("#" + mention.known.id());
        if (draft == null && mention.acronym != null) {
            draft = byName.get("(" + mention.acronym);
        }
        if (draft == null) {
            draft = byName.get(name);
            if (draft != null && (!draft.agreesWith(mention) || mention.known != null && !draft.isFramed())) {
                draft = null;
            }
        }
        if (draft == null) {
            draft = sameDeal(text.tokens(), drafts, mention);
        }
        if (draft == null && mention.named && mention.known == null) {
            for (Draft earlier : drafts.subList(Math.max(0, drafts.size() - LOOK_BACK), drafts.size())) {
                if (earlier.kind() == mention.kind
                        && isApart(earlier.head()) == isApart(mention.head)
                        && earlier.agreesWith(mention)
                        && earlier.sameWords(text.tokens(), mention)) {
                    draft = earlier;
                }
            }
        }
        if (draft == null) {
            draft = new Draft(mention);
            drafts.add(draft);
        } else {
            draft.add(mention);
        }
        byName.putIfAbsent(name, draft);
        if (mention.known != null) {
            byName.putIfAbsent("#" + mention.known.id(), draft);
        }
        if (mention.acronym != null) {
            byName.putIfAbsent("(" + mention.acronym, draft);
        }
    }

    /** The same deal under another name: the same kind, sides that agree, and no title of its own. */
    private static @Nullable Draft sameDeal(Tokens tokens, List<Draft> drafts, InstrumentMention mention) {
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - LOOK_BACK); i--) {
            Draft draft = drafts.get(i);
            if (draft.kind() != mention.kind
                    || isApart(draft.head()) != isApart(mention.head)
                    || draft.standsBeside(mention)
                    || draft.isNumbered()
                            && mention.number
                            && draft.mentions.stream().noneMatch(m -> sameText(tokens, m, mention))) {
                continue;
            }
            boolean plainBoth = !mention.named && !mention.about && !mention.ownParties && mention.known == null;
            boolean plainOne = plainBoth
                    || draft.plain()
                            && (mention.kind == InstrumentKind.TRADE_AGREEMENT
                                    || mention.kind == InstrumentKind.JOINT_STATEMENT
                                    || mention.kind == InstrumentKind.PARTNERSHIP);
            // One of many sides (RCEP, GATT) is never meant by a plain "trade agreement".
            boolean worldwide = mention.known != null && mention.parties.size() < 2 || draft.worldwide();
            if (plainOne && !worldwide && draft.agreesWith(mention) && comparable(draft, mention)) {
                return draft;
            }
        }
        return null;
    }

    private static boolean sameText(Tokens tokens, InstrumentMention a, InstrumentMention b) {
        return tokens.string(a.first, a.last).equalsIgnoreCase(tokens.string(b.first, b.last));
    }

    /** Not "deal with China" and "convention": both are of the same sort, and at least one is about the same thing. */
    private static boolean comparable(Draft draft, InstrumentMention mention) {
        if (mention.kind == InstrumentKind.TRADE_AGREEMENT || mention.kind == InstrumentKind.PARTNERSHIP) {
            return true;
        }
        if (mention.kind == InstrumentKind.JOINT_STATEMENT) {
            return mention.head != null && mention.head.equals(draft.head());
        }
        if (!draft.plain() && mention.modifier != null) {
            return false;
        }
        return mention.modifier != null && mention.modifier.equals(draft.modifier())
                || mention.head != null
                        && mention.head.equals(draft.head())
                        && (mention.modifier == null || draft.modifier() == null);
    }

    /** A framework for an agreement is not the agreement. */
    private static boolean isApart(@Nullable Entry head) {
        return head != null && head.get("apart") != null;
    }

    /** What a body resolves is no deal: it is never negotiated between its sides. */
    private static boolean isResolution(@Nullable Entry head) {
        return head != null && "number".equals(head.get("needs"));
    }

    private static @Nullable Draft antecedent(List<Draft> drafts, InstrumentMention mention) {
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - LOOK_BACK); i--) {
            Draft draft = drafts.get(i);
            boolean agreement = mention.head != null
                    && mention.head.get("modified") != null
                    && (draft.kind() == InstrumentKind.TRADE_AGREEMENT
                            || draft.kind() == InstrumentKind.OTHER
                            || draft.kind() == InstrumentKind.MOU
                            || draft.kind() == InstrumentKind.CONTRACT);
            boolean resolution = isResolution(mention.head) || isResolution(draft.head());
            if (resolution
                    ? mention.head != null && mention.head.equals(draft.head())
                    : draft.kind() == mention.kind || agreement && !mention.kindTold) {
                return draft;
            }
        }
        return null;
    }

    /** One instrument, with all the places that speak of it. */
    private static final class Draft {
        private final List<InstrumentMention> mentions = new ArrayList<>();
        private final Set<String> parties = new LinkedHashSet<>();
        private InstrumentMention best;
        private boolean plain = true;
        private boolean knownAlone;

        Draft(InstrumentMention mention) {
            best = mention;
            add(mention);
        }

        void add(InstrumentMention mention) {
            mentions.add(mention);
            best = !mention.anaphor && weight(mention) > weight(best) ? mention : best;
            plain &= !mention.named && !mention.about && !mention.ownParties && mention.known == null;
            knownAlone |= mention.known != null && mention.head == null;
            if (parties.size() < 2 || mention.bothParties) {
                parties.addAll(mention.parties);
            }
        }

        @Nullable
        InstrumentKind kind() {
            return best.kind;
        }

        @Nullable
        String modifier() {
            return mentions.get(0).modifier;
        }

        @Nullable
        Entry head() {
            return mentions.get(0).head;
        }

        /** Whether a name is made of words that one of its own names has, or the other way round. */
        boolean sameWords(Tokens tokens, InstrumentMention mention) {
            Set<String> words = words(tokens, mention);
            for (InstrumentMention known : mentions.subList(0, Math.min(mentions.size(), 6))) {
                Set<String> others = words(tokens, known);
                boolean within =
                        words.size() > 1 && others.containsAll(words) || others.size() > 1 && words.containsAll(others);
                if (within && known.named) {
                    return true;
                }
            }
            return false;
        }

        /** The words of a name without its head and its closed-class words. */
        private static Set<String> words(Tokens tokens, InstrumentMention mention) {
            Set<String> words = new HashSet<>();
            int end = mention.title ? mention.last : mention.end;
            for (int i = mention.first; i < end; i++) {
                if (tokens.kind(i) == Tokens.Kind.WORD && (tokens.shape(i).isCapital() || i > mention.first)) {
                    words.add(tokens.string(i).toLowerCase(Locale.ROOT));
                }
            }
            return words;
        }

        /** Whether it is a known instrument of many sides. */
        boolean worldwide() {
            return knownAlone && parties.size() < 2;
        }

        /** Whether what is agreed is but a framework for it. */
        boolean isFramed() {
            return mentions.stream().anyMatch(m -> m.framed);
        }

        /** Whether a number tells it from others of its sort. */
        boolean isNumbered() {
            return mentions.get(0).number;
        }

        /** <i>The Agreement on X builds on the A-B Trade Agreement</i>: two titles of one sentence are two agreements. */
        boolean standsBeside(InstrumentMention mention) {
            InstrumentMention last = mentions.get(mentions.size() - 1);
            return mention.title
                    && mention.bothParties
                    && mention.capital
                    && last.title
                    && last.named
                    && mention.first - last.end < SENTENCE
                    && !Objects.equals(last.modifier, mention.modifier);
        }

        /** Whether no name of its own is known, only what sort of thing it is. */
        boolean plain() {
            return plain;
        }

        /** Sides that one names and the other lacks do not contradict each other unless both name two. */
        boolean agreesWith(InstrumentMention mention) {
            if (mention.parties.isEmpty() || parties.isEmpty()) {
                return true;
            }
            Set<String> common = new HashSet<>(parties);
            common.retainAll(mention.parties);
            long bodies = Math.min(bodies(parties), bodies(mention.parties));
            return common.size() + (common.isEmpty() ? 0 : bodies) >= Math.min(parties.size(), mention.parties.size());
        }

        /** Sides that are no states: their names differ from place to place. */
        private static long bodies(Set<String> sides) {
            return sides.stream().filter(side -> side.length() != 2).count();
        }

        private static int weight(InstrumentMention mention) {
            return (mention.title ? 8 : 0)
                    + (mention.known != null ? 8 : 0)
                    + (mention.acronym != null && mention.head != null ? 3 : 0)
                    + (mention.kindTold ? 2 : 0)
                    + (mention.partyNamed ? 1 : 0)
                    + (mention.last - mention.first > 1 ? 1 : 0);
        }

        Instrument instrument(Reading reading, List<InstrumentStep> steps) {
            InstrumentMention teller = teller();
            InstrumentStatus status = teller == null ? null : teller.status;
            Entry row = best.known != null ? best.known : best.head;
            String usual = row == null ? null : row.get("status");
            if (usual == null && best.known != null && best.head != null) {
                usual = best.head.get("status");
            }
            if (usual != null) {
                InstrumentStatus standing = InstrumentStatus.valueOf(usual.toUpperCase(Locale.ROOT));
                boolean negotiated = teller != null
                        && teller.told != null
                        && (teller.told.cue().real() == InstrumentStatus.UNDER_NEGOTIATION
                                || standing != InstrumentStatus.IN_FORCE);
                boolean open = status == InstrumentStatus.PROPOSED
                        || status == InstrumentStatus.UNDER_NEGOTIATION
                                && negotiated
                                && !isResolution(best.head)
                                && best.kind != InstrumentKind.PARTNERSHIP;
                status = rank(standing) > rank(status) && !open ? standing : status;
            }
            String otherwise = status == null && row != null ? row.get("otherwise") : null;
            if (otherwise != null) {
                status = InstrumentStatus.valueOf(otherwise.toUpperCase(Locale.ROOT));
            }
            if (isFramed()) {
                status = InstrumentStatus.UNDER_NEGOTIATION;
            }
            if (best.head != null && best.head.get("fixed") != null && usual != null) {
                status = InstrumentStatus.valueOf(usual.toUpperCase(Locale.ROOT));
            }
            if (best.known != null && worldwide() && teller != null && teller.told != null && !teller.told.happened()) {
                // What one state means to do with it says nothing of a convention of the world.
                InstrumentStatus standing =
                        usual == null ? null : InstrumentStatus.valueOf(usual.toUpperCase(Locale.ROOT));
                status = status == InstrumentStatus.ACCESSION || status == InstrumentStatus.UNDER_NEGOTIATION
                        ? status
                        : standing;
            }
            if (best.known != null
                    && best.known.get("accession") != null
                    && InstrumentStatus.IN_FORCE.name().equalsIgnoreCase(usual)
                    && status == InstrumentStatus.UNDER_NEGOTIATION) {
                // Talks of its members under it do not make it new.
                status = InstrumentStatus.IN_FORCE;
            }
            if (best.kind == InstrumentKind.JOINT_STATEMENT && status == InstrumentStatus.IN_FORCE) {
                status = InstrumentStatus.AGREED;
            }
            AnalysedText text = reading.text();
            String acronym = null;
            for (InstrumentMention mention : mentions) {
                acronym = acronym == null ? mention.acronym : acronym;
            }
            return new Instrument(
                    best.titleFirst < 0
                            ? text.tokens().string(best.first, best.last)
                            : text.tokens().string(best.titleFirst, best.titleLast),
                    english(best),
                    acronym,
                    best.kind == null ? InstrumentKind.OTHER : best.kind,
                    about(),
                    List.copyOf(parties),
                    status,
                    status == InstrumentStatus.SIGNED || status == InstrumentStatus.AGREED
                            ? date(reading, teller)
                            : null,
                    steps,
                    evidence(text, best, teller),
                    new Found(rule(text, best), confidence(best)));
        }

        /** What the first name that says so says that it is about. */
        private @Nullable String about() {
            for (InstrumentMention mention : mentions) {
                if (mention.modifier != null) {
                    return mention.modifier;
                }
                if (mention.head != null && generic(mention.head)) {
                    return mention.head.get("english");
                }
            }
            return null;
        }

        private @Nullable InstrumentMention teller() {
            InstrumentMention teller = null;
            for (InstrumentMention mention : mentions) {
                if (mention.status != null && (teller == null || rank(mention.status) > rank(teller.status))) {
                    teller = mention;
                }
            }
            return teller;
        }

        private static @Nullable String english(InstrumentMention best) {
            if (best.known != null) {
                return best.known.get("english");
            }
            return null;
        }

        private static @Nullable PartialDate date(Reading reading, @Nullable InstrumentMention teller) {
            if (teller == null || teller.told == null || !teller.told.happened()) {
                return null;
            }
            Tokens tokens = reading.text().tokens();
            int sentence = tokens.sentenceOf(teller.first);
            for (TimeMention time : reading.timesBetween(tokens.first(sentence), tokens.last(sentence))) {
                return time.start();
            }
            return null;
        }

        private static List<Evidence> evidence(
                AnalysedText text, InstrumentMention best, @Nullable InstrumentMention teller) {
            List<Evidence> evidence = new ArrayList<>();
            evidence.add(span(text, best));
            if (teller != null && teller != best) {
                evidence.add(span(text, teller));
            }
            return evidence;
        }

        private static Evidence span(AnalysedText text, InstrumentMention mention) {
            int first = mention.first;
            int last = Math.max(mention.last, mention.end);
            if (mention.told != null) {
                first = Math.min(first, mention.told.token());
                last = Math.max(last, mention.told.token() + 1);
            }
            return text.evidence(first, last);
        }

        private static String rule(AnalysedText text, InstrumentMention best) {
            String code = text.pack().code() + "/instruments/";
            if (best.known != null) {
                return code + "known";
            }
            return code + (best.head == null ? "named" : best.head.id());
        }

        private static double confidence(InstrumentMention best) {
            if (best.known != null) {
                return 0.85;
            }
            return best.title ? 0.7 : best.acronym != null ? 0.75 : best.about ? 0.65 : best.kindTold ? 0.6 : 0.5;
        }
    }
}
