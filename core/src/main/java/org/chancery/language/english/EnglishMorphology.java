package org.chancery.language.english;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.language.Morphology;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.text.Shape;
import org.jspecify.annotations.Nullable;

/**
 * English verbs: <i>propose, proposes, proposed, proposing</i>, strong verbs from a table. One form serves several ends
 * (<i>agreed</i> is past and passive, <i>visits</i> verb and noun), so what a form is told to be is settled by the words
 * around it. Forms that no speaker uses are built as well (<i>visitted</i>): they harm nothing, because they are never met.
 */
public final class EnglishMorphology implements Morphology {
    private static final String VOWELS = "aeiou";

    /** Root, past and participle; one form for both where only two are given. */
    private static final String STRONG = """
            arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become
            begin began begun|overrun overran overrun|bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown
            break broke broken|breed bred|bring brought|broadcast broadcast|build built|burn burnt|burst burst|buy bought
            cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut
            deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten
            fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown
            forbid forbade forbidden|forecast forecast|foresee foresaw foreseen|forego forewent foregone
            forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got gotten
            give gave given|go went gone|grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hit hit
            hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt
            leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met
            mislead misled|mistake mistook mistaken|misunderstand misunderstood|offset offset|outdo outdid outdone
            overcome overcame overcome|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown
            partake partook partaken|pay paid|prove proved proven|put put|quit quit|read read|rebuild rebuilt|redo redid redone
            repay repaid|reset reset|rethink rethought|rid rid|ride rode ridden|ring rang rung|rise rose risen
            run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed
            shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk
            sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spill spilt|spin spun|split split
            spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung
            strike struck struck|strive strove striven|swear swore sworn|sweep swept|swell swelled swollen
            swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought
            throw threw thrown|undergo underwent undergone|undermine undermined|understand understood
            undertake undertook undertaken|undo undid undone|uphold upheld|upset upset|wake woke woken|wear wore worn
            weave wove woven|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written
            """;

    /** Endings of words that are no names. */
    private static final String[] ORDINARY = {
        "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ship", "ships", "ities", "ology", "ical", "ional",
        "ally", "ively", "ences", "ances", "ories", "hood", "ability", "ativity", "mental", "graphic", "ering", "ating",
        "ising", "izing", "fully", "ously", "arily", "ently", "antly", "eless", "wise", "tively"
    };

    private static final Map<String, String[]> STRONG_FORMS = strongForms();

    private static final long MODAL =
            WordClass.FUTURE.bit() | WordClass.ABILITY.bit() | WordClass.OBLIGATION.bit() | WordClass.AUXILIARY.bit();
    private static final long SKIPPED = WordClass.ADVERB.bit() | WordClass.NEGATION.bit();
    private static final long BEFORE_NOUN = WordClass.DETERMINER.bit()
            | WordClass.POSSESSIVE.bit()
            | WordClass.DEMONSTRATIVE.bit()
            | WordClass.QUANTIFIER.bit();
    private static final long PREPOSITION = WordClass.WITH.bit()
            | WordClass.AT.bit()
            | WordClass.IN.bit()
            | WordClass.FROM.bit()
            | WordClass.BY.bit()
            | WordClass.ABOUT.bit()
            | WordClass.FOR.bit()
            | WordClass.BETWEEN.bit()
            | WordClass.OF.bit()
            | WordClass.TOWARD_PLACE.bit();
    private static final long PERSON =
            WordClass.I.bit() | WordClass.WE.bit() | WordClass.YOU.bit() | WordClass.THIRD.bit() | WordClass.THEY.bit();
    private static final long OPENS_CLAUSE = WordClass.THAT.bit()
            | WordClass.RELATIVE.bit()
            | WordClass.WHEN.bit()
            | WordClass.IF.bit()
            | WordClass.BECAUSE.bit()
            | WordClass.BUT.bit();

    private static Map<String, String[]> strongForms() {
        Map<String, String[]> forms = new HashMap<>();
        for (String row : STRONG.strip().split("[|\n]")) {
            String[] words = row.strip().split(" ");
            forms.put(words[0], new String[] {words[1], words[words.length - 1]});
        }
        return forms;
    }

    @Override
    public void inflect(String root, Forms forms) {
        if (root.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("a root is one word: " + root);
        }
        forms.form(root, Voice.BARE);
        forms.form(third(root), Voice.PRESENT);
        String[] strong = STRONG_FORMS.get(root);
        if (strong != null) {
            boolean one = strong[0].equals(strong[1]);
            if (!one) {
                forms.form(strong[1], Voice.PARTICIPLE);
            }
            forms.form(strong[0], one ? Voice.PAST : Voice.ACTIVE);
        }
        String stem = root.endsWith("e") ? root.substring(0, root.length() - 1) : root;
        boolean consonantY =
                root.length() > 2 && root.endsWith("y") && VOWELS.indexOf(root.charAt(root.length() - 2)) < 0;
        forms.form(consonantY ? root.substring(0, root.length() - 1) + "ied" : stem + "ed", Voice.PAST);
        forms.form(root.endsWith("ee") ? root + "ing" : stem + "ing", Voice.GERUND);
        if (root.endsWith("ie")) {
            forms.form(root.substring(0, root.length() - 2) + "ying", Voice.GERUND);
        }
        if (mayDouble(root)) {
            String doubled = root + root.charAt(root.length() - 1);
            forms.form(doubled + "ed", Voice.PAST);
            forms.form(doubled + "ing", Voice.GERUND);
        }
        if (root.length() > 3) {
            forms.form(root + "ment", Voice.NOUN);
            forms.form(root + "ments", Voice.NOUN);
        }
    }

    /** <i>visits, watches, carries</i>: also the plural of a noun. */
    static String third(String root) {
        if (root.endsWith("s")
                || root.endsWith("x")
                || root.endsWith("z")
                || root.endsWith("ch")
                || root.endsWith("sh")
                || root.equals("go")
                || root.equals("do")
                || root.equals("veto")) {
            return root + "es";
        }
        boolean consonantY =
                root.length() > 1 && root.endsWith("y") && VOWELS.indexOf(root.charAt(root.length() - 2)) < 0;
        return consonantY ? root.substring(0, root.length() - 1) + "ies" : root + "s";
    }

    /** One vowel, then one consonant: whether it is doubled hangs on the stress, which spelling does not show. */
    private static boolean mayDouble(String root) {
        int last = root.length() - 1;
        return last >= 2
                && VOWELS.indexOf(root.charAt(last)) < 0
                && "wxy".indexOf(root.charAt(last)) < 0
                && VOWELS.indexOf(root.charAt(last - 1)) >= 0
                && (VOWELS.indexOf(root.charAt(last - 2)) < 0 || root.startsWith("qu", last - 3));
    }

    @Override
    public void owned(String noun, Consumer<String> forms) {
        int space = noun.lastIndexOf(' ');
        forms.accept(noun.substring(0, space + 1) + third(noun.substring(space + 1)));
    }

    @Override
    public boolean isOrdinary(CharSequence text, int start, int end) {
        if (end - start < 8) {
            return false;
        }
        for (String ending : ORDINARY) {
            int from = end - ending.length();
            int at = 0;
            while (at < ending.length() && text.charAt(from + at) == ending.charAt(at)) {
                at++;
            }
            if (at == ending.length()) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> NO_ADVERBS = Set.of(
            "family",
            "supply",
            "reply",
            "apply",
            "rely",
            "ally",
            "assembly",
            "monopoly",
            "comply",
            "imply",
            "multiply",
            "anomaly",
            "friendly",
            "elderly",
            "daily",
            "weekly",
            "monthly",
            "yearly",
            "quarterly",
            "likely",
            "unlikely",
            "costly",
            "timely",
            "orderly",
            "deadly",
            "lively",
            "lovely",
            "lonely",
            "holy",
            "bully",
            "belly",
            "rally",
            "tally");

    @Override
    public boolean isAdverb(CharSequence text, int start, int end) {
        return end - start > 4
                && text.charAt(end - 1) == 'y'
                && text.charAt(end - 2) == 'l'
                && Character.isLowerCase(text.charAt(start))
                && !NO_ADVERBS.contains(text.subSequence(start, end).toString());
    }

    @Override
    public @Nullable Voice guess(CharSequence text, int start, int end) {
        if (end - start < 5 || text.charAt(end - 2) != 'e' || text.charAt(end - 1) != 'd') {
            return null;
        }
        char before = text.charAt(end - 3);
        return before == 'e' || before == 'r' && end - start < 6 ? null : Voice.PAST;
    }

    @Override
    public @Nullable Voice settle(Voice form, int token, Neighbours around) {
        return switch (form) {
            case BARE -> bare(token, around);
            case PRESENT -> present(token, around);
            case PAST, PARTICIPLE -> past(form, token, around);
            case GERUND -> gerund(token, around);
            case ACTIVE, PASSIVE, NOUN, AGENT -> form;
        };
    }

    /** The word that decides: the nearest before it that is no adverb and no <i>not</i>. */
    private static int decider(int token, Neighbours around) {
        int at = token - 1;
        while (around.isWord(at) && ((around.classes(at) & SKIPPED) != 0 || isAdverb(at, around))) {
            at--;
        }
        return at;
    }

    private static boolean isAdverb(int token, Neighbours around) {
        return around.shape(token) == Shape.LOWER && around.endsWith(token, "ly");
    }

    /** Verbs whose past is their root. */
    private static final String[] SAME_IN_PAST = {
        "put", "set", "cut", "hit", "shut", "let", "quit", "split", "cast", "burst", "hurt", "spread", "upset", "beat"
    };

    private static boolean isSameInPast(int token, Neighbours around) {
        for (String form : SAME_IN_PAST) {
            if (around.endsWith(token, form)) {
                return true;
            }
        }
        return false;
    }

    /** Verbs that are no nouns, so that a particle may follow: <i>Kenya let in observers, put on hold a visit</i>. */
    private static boolean takesParticle(int token, Neighbours around) {
        return around.endsWith(token, "put") || around.endsWith(token, "let");
    }

    private static boolean is(long classes, WordClass wordClass) {
        return (classes & wordClass.bit()) != 0;
    }

    /** <i>will visit, to visit, they visit</i> are verbs; <i>the visit, a state visit</i> are not. */
    private static Voice bare(int token, Neighbours around) {
        int before = decider(token, around);
        long classes = around.classes(before);
        boolean mayBePast = is(classes, WordClass.PASSIVE_MARKER) || is(classes, WordClass.PERFECT);
        if (mayBePast && isSameInPast(token, around)) {
            return is(classes, WordClass.PERFECT) ? Voice.ACTIVE : Voice.PASSIVE; // were put, has cut
        }
        boolean subject =
                around.isWord(before) && (classes & ~(WordClass.COMMON.bit() | WordClass.OFFICIAL.bit())) == 0;
        boolean named = subject
                && (around.shape(before) != Shape.LOWER
                        || around.endsWith(before, "s")
                        || is(classes, WordClass.OFFICIAL));
        boolean object = around.isWord(token + 1) && (around.classes(token + 1) & PREPOSITION) == 0;
        if (subject
                && (opensObject(token + 1, around) || named && (object || takesParticle(token, around)))
                && isSameInPast(token, around)) {
            return Voice.ACTIVE; // Norway put the blame, police beat a man
        }
        boolean person = (classes & PERSON) != 0 && !is(classes, WordClass.POSSESSIVE); // our support
        if (person || (classes & MODAL) != 0 || is(classes, WordClass.INFINITIVE)) {
            return Voice.ACTIVE;
        }
        if ((classes & (BEFORE_NOUN | PREPOSITION)) != 0 || around.endsPossessive(before)) {
            return Voice.NOUN;
        }
        if (is(classes, WordClass.AND) || is(classes, WordClass.OR) || around.isSign(before, ',')) {
            return opensObject(token + 1, around) ? Voice.ACTIVE : Voice.BARE;
        }
        if (is(classes, WordClass.RELATIVE) || is(classes, WordClass.THAT)) {
            return Voice.ACTIVE;
        }
        if (!around.isWord(before)) {
            return Voice.BARE;
        }
        if (around.shape(before) == Shape.LOWER) {
            return around.endsWith(before, "s") && !around.endsWith(before, "ss") ? Voice.ACTIVE : Voice.NOUN;
        }
        for (int at = before - 1; at >= before - 4; at--) {
            if (is(around.classes(at), WordClass.AND)) {
                return Voice.BARE; // Indonesia and the European Union plan
            }
        }
        return Voice.NOUN;
    }

    /** <i>Japan visits, who visits</i> against <i>the visits, state visits</i>. */
    private static Voice present(int token, Neighbours around) {
        int before = decider(token, around);
        long classes = around.classes(before);
        if (around.endsPossessive(before)) {
            return Voice.NOUN;
        }
        if ((classes & (BEFORE_NOUN | PREPOSITION | MODAL)) != 0 || is(classes, WordClass.INFINITIVE)) {
            return is(classes, WordClass.DEMONSTRATIVE)
                            && !is(classes, WordClass.DETERMINER)
                            && opensObject(token + 1, around)
                    ? Voice.ACTIVE
                    : Voice.NOUN;
        }
        if ((classes & (PERSON | OPENS_CLAUSE)) != 0) {
            return Voice.ACTIVE;
        }
        if (around.isWord(before) && around.shape(before) != Shape.LOWER) {
            return Voice.ACTIVE;
        }
        if (!around.isWord(before) && !around.isSign(before, ',') && !around.isSign(before, ')')) {
            return opensObject(token + 1, around) ? Voice.ACTIVE : Voice.NOUN;
        }
        return opensObject(token + 1, around) || opensContent(token + 1, around) ? Voice.ACTIVE : Voice.NOUN;
    }

    private static Voice past(Voice form, int token, Neighbours around) {
        int before = decider(token, around);
        long classes = around.classes(before);
        if (is(classes, WordClass.PASSIVE_MARKER)) {
            return Voice.PASSIVE;
        }
        if (is(classes, WordClass.PERFECT)) {
            return Voice.ACTIVE;
        }
        if (is(around.classes(token + 1), WordClass.BY)) {
            return Voice.PASSIVE;
        }
        if ((classes & (BEFORE_NOUN | PREPOSITION)) != 0 && !is(classes, WordClass.THAT)
                || around.endsPossessive(before)) {
            return Voice.NOUN;
        }
        return form == Voice.PARTICIPLE || reduced(before, token, around) ? Voice.PASSIVE : Voice.ACTIVE;
    }

    /** <i>the treaty signed in 2010</i>: after a noun of its own and before a place or time. */
    private static boolean reduced(int before, int token, Neighbours around) {
        long after = around.classes(token + 1);
        return around.isWord(before)
                && around.shape(before) == Shape.LOWER
                && around.classes(before) == 0
                && (is(after, WordClass.IN) || is(after, WordClass.AT) || is(after, WordClass.FROM))
                && !around.endsWith(before, "ers")
                && !around.endsWith(before, "ials");
    }

    private static Voice gerund(int token, Neighbours around) {
        int before = decider(token, around);
        long classes = around.classes(before);
        if ((classes & BEFORE_NOUN) != 0
                || is(around.classes(token + 1), WordClass.OF)
                || around.endsPossessive(before)) {
            return Voice.NOUN;
        }
        if (is(classes, WordClass.PASSIVE_MARKER)) {
            return Voice.ACTIVE;
        }
        if ((classes & PREPOSITION) != 0 || is(classes, WordClass.AND)) {
            return opensObject(token + 1, around) ? Voice.ACTIVE : Voice.NOUN;
        }
        if (around.isWord(before) && around.shape(before) == Shape.LOWER && (classes & OPENS_CLAUSE) == 0) {
            return opensObject(token + 1, around) ? Voice.ACTIVE : Voice.NOUN;
        }
        return Voice.ACTIVE;
    }

    private static boolean opensObject(int token, Neighbours around) {
        return (around.classes(token) & BEFORE_NOUN) != 0 || around.isWord(token) && around.shape(token) != Shape.LOWER;
    }

    private static boolean opensContent(int token, Neighbours around) {
        long classes = around.classes(token);
        return is(classes, WordClass.THAT) || is(classes, WordClass.INFINITIVE) || is(classes, WordClass.FOR);
    }
}
