package org.chancery.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.Sense;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Actor;
import org.chancery.name.Cast;
import org.chancery.name.Mention;
import org.chancery.text.Shape;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads the predicates of a text in one pass over its tokens. Thread-safe.
 *
 * <p>The subject is the first name of the clause that no preposition governs; a clause joined by <i>and</i> or a comma
 * without a name of its own keeps the subject of the clause before it.
 */
public final class ClauseReader {
    /** What stands in brackets inside a clause is passed over up to this many tokens. */
    /** How many words an honorific before a name may take: <i>His Royal Highness</i>. */
    private static final int LONGEST_HONORIFIC = 3;

    private static final int LONGEST_BRACKET = 16;

    /** How many sentences back somebody may have been told to say something whose words a quotation gives. */
    private static final int SAID_BEFORE = 2;

    /** Words that may stand between a subject and its verb. */
    private static final long AUXILIARY = bits(
            WordClass.ADVERB,
            WordClass.FUTURE,
            WordClass.PERFECT,
            WordClass.PROGRESSIVE,
            WordClass.ABILITY,
            WordClass.OBLIGATION,
            WordClass.WISH,
            WordClass.NEGATION,
            WordClass.PLAN,
            WordClass.HEARSAY,
            WordClass.PASSIVE_MARKER,
            WordClass.AUXILIARY);

    /** Auxiliaries that only a clause with a subject has. */
    private static final long FINITE = bits(
            WordClass.FUTURE,
            WordClass.PERFECT,
            WordClass.PROGRESSIVE,
            WordClass.ABILITY,
            WordClass.OBLIGATION,
            WordClass.NEGATION);

    private static final long PREPOSITION = bits(
            WordClass.WITH,
            WordClass.TO,
            WordClass.TOWARD_PLACE,
            WordClass.AT,
            WordClass.IN,
            WordClass.FROM,
            WordClass.BY,
            WordClass.ABOUT,
            WordClass.FOR,
            WordClass.BETWEEN,
            WordClass.AS,
            WordClass.OF);

    /** Words of these classes are no verbs, whatever root they look like a form of. */
    private static final long CLOSED = AUXILIARY
            | PREPOSITION
            | bits(
                    WordClass.AND,
                    WordClass.OR,
                    WordClass.BUT,
                    WordClass.THAT,
                    WordClass.SO_THAT,
                    WordClass.IF,
                    WordClass.WHEN,
                    WordClass.BECAUSE,
                    WordClass.RELATIVE,
                    WordClass.I,
                    WordClass.WE,
                    WordClass.YOU,
                    WordClass.THIRD,
                    WordClass.THEY,
                    WordClass.DEMONSTRATIVE,
                    WordClass.QUANTIFIER,
                    WordClass.COPULA,
                    WordClass.ACCORDING,
                    WordClass.INFINITIVE,
                    WordClass.DETERMINER,
                    WordClass.POSSESSIVE);

    private static final long CIRCUMSTANCE = bits(WordClass.WHEN, WordClass.BECAUSE, WordClass.IF);

    private final boolean[] speech;
    private final boolean[] utterance;
    private final boolean[] predicateWord;

    /**
     * @param speech by word number, whether a root is a verb of saying; may be shorter than the table
     * @param utterance by word number, whether a root tells of something uttered: asks, thanks, answers …
     * @param predicateWord by word number, whether a word serves as a predicate though it is no verb form
     */
    public ClauseReader(boolean[] speech, boolean[] utterance, boolean[] predicateWord) {
        this.speech = speech.clone();
        this.utterance = utterance.clone();
        this.predicateWord = predicateWord.clone();
    }

    /** The clauses of a text. */
    public Clauses read(AnalysedText text, Cast cast) {
        return new Pass(text, cast).read();
    }

    private static long bits(WordClass... classes) {
        return Arrays.stream(classes).mapToLong(WordClass::bit).reduce(0, (a, b) -> a | b);
    }

    private static boolean at(boolean[] table, int word) {
        return word > 0 && word < table.length && table[word];
    }

    /** What ended the clause before. */
    private enum Boundary {
        START,
        COMMA,
        AND,
        THAT,
        CIRCUMSTANCE,
        RELATIVE,
        QUOTE
    }

    private final class Pass {
        private final AnalysedText text;
        private final Tokens tokens;
        private final Cast cast;
        private final boolean headLast;
        private final List<Predicate> predicates = new ArrayList<>();

        private Boundary boundary = Boundary.START;
        private int clauseStart;
        private @Nullable Mention candidate;
        private boolean candidateOwns;
        private boolean nominal;
        private boolean governed;
        private boolean clauseHasPredicate;
        /** One past the last name that a preposition governs, or -1. */
        private int governedTo = -1;
        /** The same in the clause before. */
        private int lastGoverned = -1;

        private @Nullable Mention mainSubject;
        private boolean mainOwns;
        private @Nullable Mention held;
        private Boundary heldBoundary = Boundary.START;
        private @Nullable Mention waiting;
        private boolean waitingOwns;
        private int lastPredicate = -1;
        private int mainPredicate = -1;

        Pass(AnalysedText text, Cast cast) {
            this.text = text;
            this.tokens = text.tokens();
            this.cast = cast;
            this.headLast = text.pack().headLast();
        }

        Clauses read() {
            int[] firstOfSentence = new int[tokens.sentences() + 1];
            for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
                firstOfSentence[sentence] = predicates.size();
                if (text.isBody(sentence)) {
                    readSentence(sentence);
                }
            }
            firstOfSentence[tokens.sentences()] = predicates.size();
            return new Clauses(List.copyOf(predicates), firstOfSentence, quotations(firstOfSentence));
        }

        private void readSentence(int sentence) {
            candidate = null;
            mainSubject = null;
            mainOwns = false;
            waiting = null;
            held = null;
            lastPredicate = -1;
            mainPredicate = -1;
            int quote = -1;
            startClause(Boundary.START, tokens.first(sentence));
            int last = tokens.last(sentence);
            for (int token = tokens.first(sentence); token < last; ) {
                if (tokens.quote(token) != quote) {
                    quote = tokens.quote(token);
                    startClause(token == tokens.first(sentence) ? Boundary.START : Boundary.QUOTE, token);
                }
                Mention mention = cast.at(token);
                if (mention == null && tokens.is(token, '(')) {
                    token = afterBracket(token, last);
                } else if (mention != null) {
                    meet(mention, token);
                    token = Math.max(token + 1, mention.last());
                } else {
                    readToken(sentence, token, last);
                    token++;
                }
            }
        }

        /** One past the bracket that closes soon after one opens; the next token where none does. */
        private int afterBracket(int open, int last) {
            for (int at = open + 1; at < Math.min(last, open + LONGEST_BRACKET); at++) {
                if (tokens.is(at, ')')) {
                    return at + 1;
                }
            }
            return open + 1;
        }

        /** The token before one, past a bracket that closes there. */
        private int beforeBracket(int token) {
            if (!tokens.is(token, ')')) {
                return token;
            }
            for (int at = token - 1; at > Math.max(clauseStart, token - LONGEST_BRACKET); at--) {
                if (tokens.is(at, '(')) {
                    return at - 1;
                }
            }
            return token;
        }

        private void meet(Mention mention, int token) {
            int link = token - 1;
            while (link > clauseStart && text.is(link, WordClass.DETERMINER)) {
                link--;
            }
            link = headLast ? beforeTitle(link) : link;
            boolean joined = text.is(link, WordClass.AND);
            boolean behindGoverned = joined && governedTo >= 0 && beforeBracket(link - 1) == governedTo - 1;
            if (behindGoverned && !governed && headLast && candidate != null && besideHolder(candidate, mention)) {
                candidate = join(candidate, mention);
                return;
            }
            if (behindGoverned) {
                governed = true; // between Japan and China
            }
            if (governed) {
                governedTo = mention.last();
            }
            if (mention.isOne(Actor.Kind.PLACE) || mention.isOne(Actor.Kind.REGION)) {
                nominal = nominal || candidate == null && !governed;
            } else if (candidate == null && !governed) {
                candidate = continuesList(mention) ? join(Objects.requireNonNull(waiting), mention) : mention;
                candidateOwns = headLast ? text.afterPossessive(mention.last()) > mention.last() : nominal;
                if (candidate != mention) {
                    waiting = candidate;
                }
            } else if (headLast
                    && candidate != null
                    && !clauseHasPredicate
                    && mention.first() == candidate.last() + 1
                    && (tokens.is(candidate.last(), '-') || tokens.is(candidate.last(), '–'))) {
                candidate = join(candidate, mention);
                candidateOwns = true; // the Peru-Chile border
            } else if (candidate != null
                    && (candidate.last() == link || candidate.last() == beforeBracket(link - 1) + 1)
                    && mention.first() == token
                    && (!governed && joined || text.is(link, WordClass.WITH))) {
                candidate = join(candidate, mention);
                candidateOwns &= !headLast || text.afterPossessive(mention.last()) > mention.last();
            } else if (headLast && !governed && !clauseHasPredicate && candidate != null && candidateOwns) {
                candidate = mention; // Japan's foreign ministry
                candidateOwns = text.afterPossessive(mention.last()) > mention.last();
            }
            governed = false;
        }

        /** The token before the capitals of an honorific that <i>and</i> opens, <i>and His Majesty</i>; else the same. */
        private int beforeTitle(int link) {
            int at = link;
            while (at > clauseStart
                    && link - at < LONGEST_HONORIFIC
                    && tokens.shape(at).isCapital()
                    && tokens.kind(at) == Tokens.Kind.WORD
                    && cast.at(at) == null) {
                at--;
            }
            return text.is(at, WordClass.AND) ? at : link;
        }

        /** <i>President A of Kenya and President B</i>: a person beside one whose own country stands between them. */
        private boolean besideHolder(Mention holder, Mention mention) {
            Mention country = cast.at(governedTo - 1);
            return mention.isOne(Actor.Kind.PERSON)
                    && holder.actors().stream().allMatch(a -> a.kind() == Actor.Kind.PERSON)
                    && !clauseHasPredicate
                    && country != null
                    && country.isOne(Actor.Kind.COUNTRY)
                    && holder.sides().containsAll(country.sides());
        }

        /** <i>Inggris, Prancis, dan Jerman</i>: countries that commas alone part act together. */
        private boolean continuesList(Mention mention) {
            if (boundary != Boundary.COMMA
                    || waiting == null
                    || mention.how() != Mention.How.NAME
                    || !waiting.actors().stream().allMatch(a -> a.kind() == Actor.Kind.COUNTRY)
                    || !mention.isOne(Actor.Kind.COUNTRY)) {
                return false;
            }
            int gap = mention.first() - 1;
            while (gap >= clauseStart && text.is(gap, WordClass.DETERMINER)) {
                gap--;
            }
            if (gap >= clauseStart && text.is(gap, WordClass.AND)) {
                gap--;
            }
            return gap == clauseStart - 1 && waiting.last() == gap;
        }

        private Mention join(Mention a, Mention b) {
            List<Actor> both = new ArrayList<>(a.actors());
            both.addAll(b.actors());
            return new Mention(a.first(), b.last(), a.how(), both);
        }

        private void readToken(int sentence, int token, int last) {
            int word = tokens.word(token);
            long classes = text.pack().classes(word);
            switch (tokens.kind(token)) {
                case PUNCTUATION -> {
                    if (tokens.is(token, ',') || tokens.is(token, ';') || tokens.is(token, ':')) {
                        startClause(Boundary.COMMA, token + 1);
                    }
                    return;
                }
                case NUMBER -> {
                    governed = false; // in 2024 Japan said
                    return;
                }
                case OPEN_QUOTE, CLOSE_QUOTE, SYMBOL -> {
                    return;
                }
                case WORD -> {
                    // handled below
                }
            }
            Voice voice = predicateVoice(token);
            if ((classes & WordClass.ACCORDING.bit()) != 0) {
                source(sentence, token, last);
            } else if (voice != null) {
                predicate(sentence, token, last, voice);
            } else if ((classes & WordClass.INFINITIVE.bit()) != 0 && verbFollows(token + 1, last)) {
                if (!text.isAny(token - 1, AUXILIARY & ~WordClass.ADVERB.bit())) {
                    startClause(Boundary.THAT, token);
                }
            } else if (isRelative(token) && (token > clauseStart || boundary != Boundary.START)) {
                startClause(Boundary.RELATIVE, token);
            } else if ((classes & WordClass.THAT.bit()) != 0
                    || (classes & WordClass.SO_THAT.bit()) != 0 && opensClause(token, last)) {
                startClause(Boundary.THAT, token);
            } else if ((classes & CIRCUMSTANCE) != 0 && (classes & PREPOSITION) == 0) {
                startClause(Boundary.CIRCUMSTANCE, token);
            } else if ((classes & (WordClass.AND.bit() | WordClass.BUT.bit())) != 0) {
                if ((classes & WordClass.BUT.bit()) != 0
                        || verbFollows(token + 1, last)
                        || headLast && clauseHasPredicate && subjectFollows(token + 1, last)) {
                    startClause(Boundary.AND, token + 1);
                }
            } else if ((classes & PREPOSITION) != 0) {
                governed = true;
            } else if (headLast
                    && (classes & WordClass.DEMONSTRATIVE.bit()) != 0
                    && candidate == null
                    && !governed
                    && verbFollows(token + 1, last)) {
                nominal = true; // This will help
            } else if (!headLast && (classes & WordClass.DEMONSTRATIVE.bit()) != 0) {
                governed = false; // "di semua bidang ini kami …": it closes the phrase
            } else if ((classes & (AUXILIARY | WordClass.QUANTIFIER.bit() | WordClass.DEMONSTRATIVE.bit())) == 0
                    && candidate == null
                    && !governed) {
                nominal = true;
            } else if (governed && isTime(token)) {
                governed = false; // On Monday Japan said
            } else if (headLast
                    && candidate != null
                    && !governed
                    && !clauseHasPredicate
                    && (classes & ~(WordClass.COMMON.bit() | WordClass.OFFICIAL.bit())) == 0
                    && !isAdverb(token)
                    && text.afterPossessive(token) == token
                    && (token == candidate.last() || tokens.kind(token - 1) == Tokens.Kind.WORD && candidateOwns)) {
                candidateOwns = true; // Japanese exports
            }
        }

        /** <i>who, which</i>, or <i>that</i> with its verb: <i>an agreement that opens markets</i>. */
        private boolean isRelative(int token) {
            return text.is(token, WordClass.RELATIVE)
                    || headLast
                            && text.is(token, WordClass.THAT)
                            && (lastPredicate < 0
                                    || predicates.get(lastPredicate).token() != token - 1)
                            && verbFollows(token + 1, tokens.last(tokens.sentenceOf(token)));
        }

        private boolean isTime(int token) {
            return text.match(token, Sense.WEEKDAY) != null || text.match(token, Sense.MONTH) != null;
        }

        /** Whether a name with its verb follows: <i>and China rejected it</i>. */
        private boolean subjectFollows(int token, int last) {
            int first = text.is(token, WordClass.DETERMINER) && cast.at(token) == null ? token + 1 : token;
            Mention subject = first < last ? cast.at(first) : null;
            if (subject == null || subject.first() != first || subject.last() >= last) {
                return false;
            }
            int at = subject.last();
            while (at < last && cast.at(at) == null && isAuxiliary(at)) {
                at++;
            }
            return at < last && cast.at(at) == null && finite(at);
        }

        /** Whether a verb needs a subject of its own: an auxiliary before it, or a form that is no noun. */
        private boolean finite(int token) {
            Voice voice = predicateVoice(token);
            return voice == Voice.ACTIVE && text.pack().voice(tokens.word(token)) != Voice.GERUND
                    || voice == Voice.PASSIVE && text.isAny(token - 1, AUXILIARY);
        }

        /** The one according to whom it is so is the source of the sentence, not its subject. */
        private void source(int sentence, int token, int last) {
            governed = true;
            int name = token + 1;
            while (name < last && name < token + 4 && cast.at(name) == null) {
                name++;
            }
            Mention source = name < last && !namesSpeaker(token) ? cast.at(name) : null;
            if (source != null || namesSpeaker(token)) {
                predicates.add(new Predicate(
                        predicates.size(),
                        sentence,
                        token,
                        token,
                        endOf(token, last),
                        0,
                        Voice.ACTIVE,
                        Predicate.Link.SOURCE,
                        -1,
                        source,
                        false,
                        null,
                        0,
                        tokens.quote(token)));
            }
        }

        /** <i>untuk</i> before a noun is a preposition, before a verb or a name with its verb it opens a clause. */
        private boolean opensClause(int token, int last) {
            boolean preposition = text.isAny(token, PREPOSITION);
            return !preposition || verbFollows(token + 1, last);
        }

        private boolean verbFollows(int token, int last) {
            int at = token;
            while (at < last && cast.at(at) == null && isAuxiliary(at) && !at(predicateWord, tokens.word(at))) {
                at++;
            }
            return at < last && cast.at(at) == null && predicateVoice(at) != null;
        }

        private void startClause(Boundary why, int start) {
            if (candidate != null
                    && !clauseHasPredicate
                    && (boundary == Boundary.START
                            || boundary == Boundary.QUOTE
                            || boundary == Boundary.COMMA
                            || boundary == Boundary.AND)
                    && waiting == null) {
                waiting = candidate;
                waitingOwns = candidateOwns;
            }
            if (why == Boundary.RELATIVE && candidate != null && !clauseHasPredicate) {
                held = candidate;
                heldBoundary = boundary;
            }
            boundary = why;
            clauseStart = start;
            candidate = null;
            candidateOwns = false;
            nominal = false;
            governed = false;
            lastGoverned = governedTo;
            governedTo = -1;
            clauseHasPredicate = false;
        }

        private @Nullable Voice predicateVoice(int token) {
            int word = tokens.word(token);
            if (at(predicateWord, word)) {
                if (text.pack().presentStem()) {
                    return Voice.ACTIVE; // are determined to
                }
                return text.root(token) == 0 || text.voice(token) == Voice.BARE ? Voice.ACTIVE : text.voice(token);
            }
            long closed = text.pack().classes(word) & CLOSED;
            boolean deed = headLast && closed == WordClass.PLAN.bit() && text.root(token) != 0 && !opensPlan(token + 1);
            boolean participle = headLast
                    && closed == WordClass.BECAUSE.bit()
                    && text.root(token) != 0
                    && text.isAny(beforeAdverbs(token), WordClass.PERFECT.bit() | WordClass.PASSIVE_MARKER.bit());
            if (tokens.kind(token) != Tokens.Kind.WORD || closed != 0 && !deed && !participle) {
                return null; // has given, was given are verbs; given the delay is none
            }
            Shape shape = tokens.shape(token);
            if (shape != Shape.LOWER
                    && !(shape == Shape.CAPITALIZED && (opensSentence(token) || afterAbbreviation(token)))) {
                return null;
            }
            Voice voice = text.voice(token);
            if (voice == Voice.NOUN || voice == Voice.AGENT) {
                return null;
            }
            if (voice == Voice.BARE) {
                boolean present = text.pack().presentStem();
                boolean verb = present ? stemVerb(token) : bareVerb(token);
                return !verb ? null : present ? Voice.ACTIVE : voice;
            }
            if (voice == Voice.ACTIVE && text.pack().voice(word) == Voice.PAST && afterTitle(token)) {
                return Voice.PASSIVE;
            }
            return text.pack().voice(word) == Voice.GERUND && !participial(token) ? null : voice;
        }

        /** Whether what is planned follows: <i>is set to meet, is set for May</i>, not <i>has set up a commission</i>. */
        private boolean opensPlan(int token) {
            return text.isAny(token, WordClass.INFINITIVE.bit() | WordClass.FOR.bit());
        }

        /** <i>the Trade Agreement signed in 2000</i>: after a title that is nobody's name, before a place or time. */
        private boolean afterTitle(int token) {
            int before = token - 1;
            return before >= clauseStart
                    && cast.at(before) == null
                    && tokens.shape(before).isCapital()
                    && text.isAny(token + 1, WordClass.IN.bit() | WordClass.AT.bit() | WordClass.FROM.bit());
        }

        /** A form on -ing is a verb beside a form of <i>be</i>, after a comma, or right after a name. */
        private boolean participial(int token) {
            int before = beforeAdverbs(token);
            return text.is(before, WordClass.PASSIVE_MARKER)
                    || at(speech, text.root(token))
                    || before >= 0 && isTime(before)
                    || tokens.is(before, ',')
                    || before >= clauseStart && cast.at(before) != null
                    || text.is(before, WordClass.AND) && lastPredicate >= 0;
        }

        private int beforeAdverbs(int token) {
            int before = token - 1;
            while (before >= 0 && (text.is(before, WordClass.ADVERB) || isAdverb(before)) && cast.at(before) == null) {
                before--;
            }
            return before;
        }

        private boolean isAuxiliary(int token) {
            return text.isAny(token, AUXILIARY) || isAdverb(token);
        }

        /** Whether a word is an adverb by its form: <i>promptly</i>. */
        private boolean isAdverb(int token) {
            return tokens.kind(token) == Tokens.Kind.WORD
                    && (text.pack().classes(tokens.word(token)) & ~WordClass.COMMON.bit()) == 0
                    && text.pack().morphology().isAdverb(tokens.text(), tokens.start(token), tokens.end(token));
        }

        /**
         * A form that may be a noun as well is a verb right after the name that it agrees with, after <i>who</i>, and
         * joined to another verb where an object of its own follows.
         */
        private boolean stemVerb(int token) {
            int before = beforeAdverbs(token);
            if (before < tokens.first(tokens.sentenceOf(token))) {
                return false;
            }
            if (text.is(before, WordClass.RELATIVE)) {
                return true;
            }
            boolean object = opensObject(token + 1);
            Mention subject = cast.at(before);
            if (subject != null && text.is(before, WordClass.POSSESSIVE)) {
                return false; // our support
            }
            if (subject != null) {
                boolean person = subject.how() == Mention.How.PRONOUN
                        || subject.how() == Mention.How.BOTH_SIDES
                        || subject.how() == Mention.How.FIRST_PERSON
                        || subject.actors().stream().allMatch(a -> a.kind() == Actor.Kind.PERSON);
                return text.match(before, Sense.NATIONALITY) == null
                        && (person
                                || before < token - 1
                                || object
                                || candidate != null && candidate.actors().size() > 1);
            }
            if (text.is(before, WordClass.AND) || tokens.is(before, ',')) {
                return lastPredicate >= 0 && object;
            }
            return tokens.kind(before) == Tokens.Kind.WORD
                    && !clauseHasPredicate
                    && object
                    && text.is(token + 1, WordClass.THAT);
        }

        /** Whether what follows a verb can be its object: a name, an article, <i>that</i>, <i>to</i> with its verb. */
        private boolean opensObject(int token) {
            return token < tokens.count()
                    && (cast.at(token) != null
                            || text.isAny(
                                    token,
                                    WordClass.DETERMINER.bit()
                                            | WordClass.THAT.bit()
                                            | WordClass.INFINITIVE.bit()
                                            | WordClass.QUANTIFIER.bit()
                                            | WordClass.ADVERB.bit()));
        }

        /** A bare root is a verb beside somebody who acts or an auxiliary, or when it says who said a quotation. */
        private boolean bareVerb(int token) {
            int before = token - 1;
            boolean opens = before < 0
                    || tokens.kind(before) == Tokens.Kind.CLOSE_QUOTE
                    || tokens.is(before, ',')
                    || token == tokens.first(tokens.sentenceOf(token));
            if (at(speech, text.root(token))) {
                return opens && (namesSpeaker(token) || token + 1 < tokens.count() && cast.at(token + 1) != null);
            }
            return !opens && (standsBesideVerb(before) || standsBesideVerb(beforeAdverbs(token)));
        }

        private boolean standsBesideVerb(int token) {
            return token >= 0 && (cast.at(token) != null || text.isAny(token, AUXILIARY & ~WordClass.ADVERB.bit()));
        }

        /** Old wires write a capital after every full stop: <i>the U.S. Wants</i>. */
        private boolean afterAbbreviation(int token) {
            int before = tokens.start(token) - 1;
            return headLast
                    && before > 0
                    && tokens.text().charAt(before) == ' '
                    && tokens.text().charAt(before - 1) == '.'
                    && cast.at(token - 1) != null;
        }

        private boolean opensSentence(int token) {
            return token == tokens.first(tokens.sentenceOf(token)) || tokens.kind(token - 1) == Tokens.Kind.OPEN_QUOTE;
        }

        private void predicate(int sentence, int token, int last, Voice voice) {
            int before = token - 1;
            long modals = 0;
            while (before >= clauseStart
                    && before >= tokens.first(sentence)
                    && cast.at(before) == null
                    && (isAuxiliary(before)
                            || text.is(before, WordClass.INFINITIVE) && text.isAny(before - 1, AUXILIARY))
                    && !at(predicateWord, tokens.word(before))) {
                modals |= text.pack().classes(tokens.word(before));
                before--;
            }
            if (boundary == Boundary.CIRCUMSTANCE && text.is(clauseStart, WordClass.IF)) {
                modals |= WordClass.IF.bit();
            }
            boolean inside = before >= tokens.first(sentence);
            Predicate.Link link;
            int parent = lastPredicate;
            Mention subject = candidate;
            boolean owner = candidateOwns;
            Mention after = mentionAfter(token, last);
            boolean saying = at(speech, text.root(token)) || at(speech, tokens.word(token));
            boolean spokenTo = headLast
                    && (text.pack().voice(tokens.word(token)) == Voice.GERUND
                            || after != null
                                    && text.isAny(after.first(), WordClass.OBJECT.bit() | WordClass.POSSESSIVE.bit()));
            if (saying
                    && !spokenTo // telling them
                    && (boundary == Boundary.QUOTE
                            || boundary == Boundary.COMMA
                            || boundary == Boundary.START && before < clauseStart)
                    && candidate == null
                    && (after != null || namesSpeaker(token))) {
                link = Predicate.Link.INVERTED;
                subject = after;
                owner = false;
                parent = -1;
            } else if (inside
                    && (text.is(before, WordClass.RELATIVE) || boundary == Boundary.RELATIVE && isRelative(before))) {
                link = Predicate.Link.RELATIVE;
                subject = antecedent(before, tokens.first(sentence));
                owner = false;
            } else if (inside
                    && lastPredicate >= 0
                    && before == predicates.get(lastPredicate).token()) {
                link = Predicate.Link.SERIAL;
                subject = predicates.get(lastPredicate).subject();
                owner = predicates.get(lastPredicate).owner();
            } else if (held != null && candidate == null && !nominal && closesRelative(before)) {
                link = heldBoundary == Boundary.THAT && lastPredicate >= 0
                        ? Predicate.Link.CONTENT
                        : Predicate.Link.MAIN;
                subject = held;
                parent = link == Predicate.Link.MAIN ? -1 : Math.max(mainPredicate, 0);
                held = null;
            } else if (clauseHasPredicate
                    && lastPredicate >= 0
                    && candidate == null
                    && nominal
                    && (modals & FINITE) != 0) {
                // "mengatakan dialog ini dapat membuka …": the noun is the subject of a clause of its own.
                link = Predicate.Link.CONTENT;
            } else if (clauseHasPredicate && lastPredicate >= 0) {
                link = candidate == null ? Predicate.Link.PURPOSE : Predicate.Link.CONTENT;
                subject = candidate == null ? predicates.get(lastPredicate).subject() : candidate;
                owner = candidate == null ? predicates.get(lastPredicate).owner() : candidateOwns;
            } else if (boundary == Boundary.THAT && candidate == null && !nominal && lastPredicate >= 0) {
                link = Predicate.Link.PURPOSE;
                subject = predicates.get(lastPredicate).subject();
                owner = predicates.get(lastPredicate).owner();
            } else if (boundary == Boundary.THAT && lastPredicate >= 0) {
                link = Predicate.Link.CONTENT;
            } else if (boundary == Boundary.THAT && candidate == null) {
                link = Predicate.Link.PURPOSE;
            } else if (boundary == Boundary.CIRCUMSTANCE) {
                link = Predicate.Link.CIRCUMSTANCE;
            } else if (candidate == null
                    && lastPredicate >= 0
                    && modals == 0
                    && boundary == Boundary.AND
                    && isPlainForm(token)
                    && isPlainForm(predicates.get(lastPredicate).token())) {
                // "to expand and deepen", "will review X and report on Y": what governs the first governs the second.
                Predicate first = predicates.get(lastPredicate);
                link = first.parent() >= 0 && first.link() != Predicate.Link.MAIN
                        ? Predicate.Link.PURPOSE
                        : Predicate.Link.COORDINATE;
                subject = first.subject();
                owner = first.owner();
                modals = first.modals();
            } else if (candidate == null
                    && !nominal
                    && (boundary == Boundary.AND || boundary == Boundary.COMMA || boundary == Boundary.RELATIVE)) {
                link = lastPredicate < 0 ? Predicate.Link.MAIN : Predicate.Link.COORDINATE;
                Predicate relative = boundary == Boundary.AND ? relativeOfPerson() : null;
                subject = relative != null
                        ? relative.subject()
                        : waiting != null && mainPredicate < 0 ? waiting : mainSubject;
                owner = relative == null && (waiting != null && mainPredicate < 0 ? waitingOwns : mainOwns);
            } else {
                link = Predicate.Link.MAIN;
                parent = -1;
                if (subject == null && nominal) {
                    owner = false;
                } else if (subject == null) {
                    subject = mainPredicate < 0 ? waiting : mainSubject;
                    owner = mainPredicate < 0 ? waitingOwns : mainOwns;
                }
            }
            Mention beside = before >= tokens.first(sentence) ? cast.at(before) : null;
            if (headLast
                    && subject == null
                    && beside != null
                    && beside.last() == before + 1
                    && text.pack().voice(tokens.word(token)) == Voice.GERUND) {
                subject = beside; // with Peru asking for more
                owner = false;
            }
            Mention agent = voice == Voice.PASSIVE ? agentAfter(token, last) : null;
            boolean ofClause = subject != null && subject.first() >= clauseStart && subject.first() < token
                    || text.pack().passiveByAuxiliary() && voice == Voice.PASSIVE && nominal;
            int from = ofClause ? clauseStart : Math.max(clauseStart, before + 1);
            int index = predicates.size();
            predicates.add(new Predicate(
                    index,
                    sentence,
                    token,
                    Math.min(from, token),
                    endOf(token, last),
                    text.root(token),
                    voice,
                    link,
                    parent,
                    subject,
                    owner,
                    agent,
                    modals,
                    tokens.quote(token)));
            lastPredicate = index;
            if (link == Predicate.Link.MAIN || link == Predicate.Link.INVERTED) {
                mainPredicate = index;
                mainSubject = subject;
                mainOwns = owner;
            }
            startAfterPredicate();
        }

        /** The last verb where it tells what a person does who is named as the object: <i>met Li, who thanked him and …</i> */
        private @Nullable Predicate relativeOfPerson() {
            Predicate before = lastPredicate < 0 ? null : predicates.get(lastPredicate);
            Mention who = before == null ? null : before.subject();
            return headLast
                            && before != null
                            && before.link() == Predicate.Link.RELATIVE
                            && mainPredicate >= 0
                            && mainPredicate < lastPredicate
                            && who != null
                            && who.isOne(Actor.Kind.PERSON)
                    ? before
                    : null;
        }

        private boolean isPlainForm(int token) {
            return text.pack().voice(tokens.word(token)) == Voice.BARE;
        }

        /** The name before <i>who, which</i>, also where its short form follows in parentheses. */
        private @Nullable Mention antecedent(int relative, int first) {
            int at = relative - 1;
            if (at > first && tokens.is(at, ',')) {
                at--;
            }
            if (at > first && tokens.is(at, ')')) {
                at--;
            }
            Mention before = at >= first ? cast.at(at) : null;
            boolean within = before != null && before.last() == lastGoverned && !before.isOne(Actor.Kind.PERSON);
            return within ? null : before; // an alliance with Japan, which will grow
        }

        /**
         * Whether the words before a verb end the relative clause of a subject that waits for its verb: a comma, or the
         * <i>itu</i> that closes the whole noun phrase.
         */
        private boolean closesRelative(int before) {
            return boundary == Boundary.COMMA
                    || boundary == Boundary.RELATIVE && clauseHasPredicate && text.is(before, WordClass.DEMONSTRATIVE);
        }

        /** After a verb the next name is its object, not the subject of what follows, unless a new clause opens. */
        private void startAfterPredicate() {
            governed = false;
            nominal = false;
            candidate = null;
            candidateOwns = false;
            clauseHasPredicate = true;
        }

        private int endOf(int token, int last) {
            int quote = tokens.quote(token);
            int end = token + 1;
            while (end < last && tokens.quote(end) == quote) {
                end++;
            }
            return quote == 0 ? last : end;
        }

        private boolean namesSpeaker(int token) {
            return text.pack().morphology().namesSpeaker(tokens.text(), tokens.start(token), tokens.end(token));
        }

        private @Nullable Mention mentionAfter(int token, int last) {
            int at = token + 1;
            long passed = headLast ? WordClass.ADVERB.bit() | WordClass.DETERMINER.bit() : WordClass.ADVERB.bit();
            while (at < last && cast.at(at) == null && text.isAny(at, passed)) {
                at++;
            }
            return at < last ? cast.at(at) : null;
        }

        private @Nullable Mention agentAfter(int token, int last) {
            int limit = Math.min(last, token + 16);
            Mention next = text.pack().bareAgent() && token + 1 < last ? cast.at(token + 1) : null;
            if (next != null) {
                return next;
            }
            for (int at = token + 1; at < limit; at++) {
                if (text.is(at, WordClass.BY)) {
                    for (int name = at + 1; name < Math.min(last, at + 4); name++) {
                        Mention agent = cast.at(name);
                        if (agent != null) {
                            Mention second = text.is(agent.last(), WordClass.AND) ? cast.at(agent.last() + 1) : null;
                            return second == null ? agent : join(agent, second);
                        }
                    }
                    return null;
                }
                if (tokens.is(at, ',') || predicateVoice(at) != null) {
                    return null;
                }
            }
            return null;
        }

        /** Who says each quotation: the verb of saying after it, else before it, else whoever spoke last. */
        private List<@Nullable Quotation> quotations(int[] firstOfSentence) {
            List<@Nullable Quotation> quotations = new ArrayList<>();
            quotations.add(null);
            int token = 0;
            Mention lastSpeaker = null;
            for (int number = 1; number <= tokens.quotes(); number++) {
                while (token < tokens.count() && tokens.quote(token) < number) {
                    token++;
                }
                int first = token;
                while (token < tokens.count() && tokens.quote(token) == number) {
                    token++;
                }
                if (first == token) {
                    quotations.add(new Quotation(first, first, null));
                    continue;
                }
                Mention speaker = speaker(first, token, firstOfSentence, lastSpeaker);
                if (speaker != null) {
                    lastSpeaker = speaker;
                }
                quotations.add(new Quotation(Math.min(first + 1, token), token, speaker));
            }
            return quotations;
        }

        private @Nullable Mention speaker(int first, int end, int[] firstOfSentence, @Nullable Mention lastSpeaker) {
            int endSentence = tokens.sentenceOf(end - 1);
            for (int sentence = endSentence;
                    sentence <= Math.min(endSentence + 1, tokens.sentences() - 1);
                    sentence++) {
                for (Predicate p : predicates.subList(firstOfSentence[sentence], firstOfSentence[sentence + 1])) {
                    boolean after = p.token() >= end && p.quote() == 0;
                    boolean opens = sentence == endSentence || p.token() - tokens.first(sentence) < 2;
                    if (after && opens && says(p) && (sentence == endSentence || p.link() == Predicate.Link.INVERTED)) {
                        Mention heard = p.subject() == null ? saidBefore(first, firstOfSentence) : p.subject();
                        return heard == null ? lastSpeaker : heard;
                    }
                }
            }
            int startSentence = tokens.sentenceOf(first);
            Mention before = null;
            for (int sentence = Math.max(0, startSentence - 1); sentence <= startSentence; sentence++) {
                for (Predicate p : predicates.subList(firstOfSentence[sentence], firstOfSentence[sentence + 1])) {
                    if (p.token() < first
                            && p.quote() == 0
                            && p.subject() != null
                            && !p.subject().actors().isEmpty()
                            && (says(p) || at(utterance, p.root()) || at(utterance, tokens.word(p.token())))) {
                        before = p.subject();
                    }
                }
            }
            return before != null ? before : lastSpeaker;
        }

        /** Who was last told to say something shortly before a quotation: <i>katanya</i> goes on with him. */
        private @Nullable Mention saidBefore(int first, int[] firstOfSentence) {
            int startSentence = tokens.sentenceOf(first);
            for (int sentence = startSentence; sentence >= Math.max(0, startSentence - SAID_BEFORE); sentence--) {
                for (int i = firstOfSentence[sentence + 1] - 1; i >= firstOfSentence[sentence]; i--) {
                    Predicate p = predicates.get(i);
                    if (p.token() < first
                            && p.quote() == 0
                            && p.subject() != null
                            && p.subject().actors().size() == 1
                            && says(p)) {
                        return p.subject();
                    }
                }
            }
            return null;
        }

        private boolean says(Predicate p) {
            return p.link() == Predicate.Link.SOURCE || at(speech, p.root()) || at(speech, tokens.word(p.token()));
        }
    }
}
