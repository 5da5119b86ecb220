package org.chancery.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.language.LanguagePack;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.record.ActKind;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * One row of a language's act rules: which predicate, with which words beside it, amounts to which act. Immutable.
 *
 * @param id {@code id/acts/meminta}
 * @param kind what the act is; null for a verb of saying, whose content decides
 * @param roots numbers of verb roots, any of which may be the predicate's
 * @param words numbers of words that serve as the predicate themselves
 * @param nouns numbers of nouns that stand for the deed: <i>commitment, request</i>
 * @param voices the voices that are read
 * @param object words of which one must follow within a few tokens (the noun of a light verb); empty for none
 * @param within how many tokens after the verb one of the object words may stand
 * @param needsDeed whether what is asked for must follow as a verb: <i>called on Japan to withdraw</i>
 * @param notObject words of which none may follow
 * @param addressee where the side addressed stands: directly as the object, or after a preposition of these classes
 * @param objectIsAddressee whether the object is addressed, or the first of another side that is named
 * @param joint whether both sides act
 * @param future kind where the deed is still to come, null for the same
 * @param ownDeed kind where what is asked or hoped for is the speaker's own deed, null for the same
 * @param jointly kind where several sides do it together, null for what doing it together makes of the kind
 * @param denied kind where it is denied, also right after it: <i>decides not to go on</i>; null for no act
 * @param onlyDenied whether it is an act only where it is denied: <i>will not give</i>
 * @param yields whether it gives way to an act of its own that follows it: <i>decides to buy</i> is a purchase to come
 * @param unnamed whether a passive that names nobody is done by the other side of the one it is done to
 * @param together words of what is done together: where one follows, it counts as the speaker's own deed too
 * @param alone whether it is a deed also where no other side is named, or the text says <i>all countries</i>
 * @param narrated kind where the reporter tells it in his own words of a state, null for the same
 * @param announced kind of what a verb of saying makes known where that is neither an act of its own nor a view, or null
 * @param stance whether a verb of saying itself shows that a view is meant
 * @param none whether the predicate is known to be no act
 * @param denies whether it denies the verb that hangs on it: <i>failed to agree</i>
 * @param state whether it is no act because it tells how somebody fares: what is said of it may still be a view
 * @param conclusion whether it tells that something was concluded, which is one act however often it is told
 * @param needsOther whether the other side must be named in the clause itself
 * @param plover PLOVER event type, or null
 * @param confidence share of findings that are right, 0–1
 */
public record ActRule(
        String id,
        @Nullable ActKind kind,
        Set<Integer> roots,
        Set<Integer> words,
        Set<Integer> nouns,
        Set<Voice> voices,
        Set<Integer> object,
        int within,
        boolean needsDeed,
        Set<Integer> notObject,
        List<WordClass> addressee,
        boolean objectIsAddressee,
        boolean joint,
        @Nullable ActKind future,
        @Nullable ActKind ownDeed,
        @Nullable ActKind jointly,
        @Nullable ActKind denied,
        boolean onlyDenied,
        boolean yields,
        boolean unnamed,
        Set<Integer> together,
        boolean alone,
        @Nullable ActKind narrated,
        @Nullable ActKind announced,
        boolean stance,
        boolean none,
        boolean denies,
        boolean state,
        boolean conclusion,
        boolean needsOther,
        @Nullable String plover,
        double confidence) {

    /** Reads the rows of {@code rules/acts.yml}; an error names the file and the row. */
    static List<ActRule> of(LanguagePack pack, Shelf.Row file) {
        List<ActRule> rules = new ArrayList<>();
        for (Shelf.Row row : file.rows("rules")) {
            String reads = row.need("reads");
            List<String> addressee = row.list("to");
            rules.add(new ActRule(
                    pack.code() + "/acts/" + row.need("rule"),
                    reads.equals("speech") || reads.equals("none") ? null : ActKind.parse(reads),
                    numbers(pack, row.list("verb")),
                    numbers(pack, row.list("words")),
                    numbers(pack, row.list("nouns")),
                    voices(row.list("voice")),
                    numbers(pack, row.list("object")),
                    row.get("within") == null ? ActFinder.OBJECT_REACH : Integer.parseInt(row.need("within")),
                    "true".equals(row.get("needs_deed")),
                    numbers(pack, row.list("not_object")),
                    addressee.stream()
                            .filter(a -> !a.equals("object"))
                            .map(a -> WordClass.valueOf(a.toUpperCase(Locale.ROOT)))
                            .toList(),
                    addressee.contains("object"),
                    "true".equals(row.get("joint")),
                    row.get("future") == null ? null : ActKind.parse(row.need("future")),
                    row.get("own_deed") == null ? null : ActKind.parse(row.need("own_deed")),
                    row.get("jointly") == null ? null : ActKind.parse(row.need("jointly")),
                    row.get("denied") == null ? null : ActKind.parse(row.need("denied")),
                    "true".equals(row.get("only_denied")),
                    "true".equals(row.get("yields")),
                    "true".equals(row.get("unnamed")),
                    numbers(pack, row.list("together")),
                    "true".equals(row.get("alone")),
                    row.get("narrated") == null ? null : ActKind.parse(row.need("narrated")),
                    row.get("announced") == null ? null : ActKind.parse(row.need("announced")),
                    "true".equals(row.get("stance")),
                    reads.equals("none"),
                    "true".equals(row.get("denies")),
                    "true".equals(row.get("state")),
                    "true".equals(row.get("conclusion")),
                    "true".equals(row.get("needs_other")),
                    row.get("plover"),
                    row.get("confidence") == null ? 0.7 : Double.parseDouble(row.need("confidence"))));
        }
        return rules;
    }

    private static Set<Integer> numbers(LanguagePack pack, List<String> words) {
        Set<Integer> numbers = new HashSet<>();
        for (String word : words) {
            int number = pack.words().find(word);
            if (number == 0) {
                throw new IllegalArgumentException("not in the word table: " + word);
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static Set<Voice> voices(List<String> names) {
        return names.isEmpty()
                ? Set.of(Voice.ACTIVE, Voice.PASSIVE, Voice.BARE)
                : Set.copyOf(names.stream()
                        .map(n -> Voice.valueOf(n.toUpperCase(Locale.ROOT)))
                        .toList());
    }

    /**
     * The PLOVER type of the deed while it is still to come: cooperation announced is AGREE, force announced THREATEN,
     * a yielding announced CONCEDE; null where the rule has none.
     */
    @Nullable
    String ploverToCome() {
        return plover == null
                ? null
                : switch (plover) {
                    case "CONSULT", "SUPPORT", "COOPERATE", "AID" -> "AGREE";
                    case "RETREAT" -> "CONCEDE";
                    case "SANCTION", "COERCE", "ASSAULT", "MOBILIZE" -> "THREATEN";
                    default -> plover;
                };
    }

    /** Whether it reads a verb of saying. */
    boolean isSpeech() {
        return kind == null && !none;
    }
}
