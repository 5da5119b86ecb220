package org.chancery.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.clause.Predicate;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the rule of each predicate of one text. One thread. */
final class ActFinder {
    /** How far behind a verb the noun of a light verb may stand, in tokens. */
    static final int OBJECT_REACH = 5;

    /** How far before a verb the noun may stand that says that it is not done. */
    private static final int LACK_REACH = 5;

    /** The distance of a rule that asks for no word beside its verb: farther than any that asks for one. */
    private static final int NO_OBJECT = 100;

    private final ActRules rules;
    private final Tokens tokens;

    ActFinder(ActRules rules, Tokens tokens) {
        this.rules = rules;
        this.tokens = tokens;
    }

    /**
     * The rule of a predicate: of those that ask for a word beside it the one whose word stands nearest, else one that
     * asks for none.
     */
    @Nullable
    ActRule rule(Predicate p) {
        ActRule best = null;
        int nearest = Integer.MAX_VALUE;
        for (ActRule rule : candidates(p)) {
            int distance = distance(p, rule);
            if (distance < nearest) {
                nearest = distance;
                best = rule;
            }
        }
        return best;
    }

    /** Whether a noun before its <i>to</i> says that it is not done: <i>the failure of Peru to remove the quota</i>. */
    boolean isLacking(Predicate p) {
        int at = p.token() - 1;
        for (int seen = 0; seen < LACK_REACH && at > tokens.first(p.sentence()); seen++, at--) {
            if (rules.ofNoun(tokens.word(at)).stream().anyMatch(ActRule::denies)) {
                return true;
            }
        }
        return false;
    }

    /** The rules whose word or root the predicate is, in a voice that they read: those of the word first. */
    private List<ActRule> candidates(Predicate p) {
        int word = tokens.word(p.token());
        List<ActRule> ofWord = rules.of(word);
        List<ActRule> ofRoot = p.root() == 0 || p.root() == word ? List.of() : rules.of(p.root());
        if (ofWord.isEmpty() && ofRoot.isEmpty()) {
            return List.of();
        }
        List<ActRule> candidates = new ArrayList<>(ofWord.size() + ofRoot.size());
        for (ActRule rule : ofWord) {
            if (rule.words().contains(word)) {
                candidates.add(rule);
            }
        }
        for (ActRule rule : ofWord) {
            if (!rule.words().contains(word) && rule.voices().contains(p.voice())) {
                candidates.add(rule);
            }
        }
        for (ActRule rule : ofRoot) {
            if (rule.roots().contains(p.root()) && rule.voices().contains(p.voice())) {
                candidates.add(rule);
            }
        }
        return candidates;
    }

    /** How far from the predicate the word stands that a rule asks for; very far where the rule does not fit. */
    private int distance(Predicate p, ActRule rule) {
        if (rule.onlyDenied() && !p.has(WordClass.NEGATION)) {
            return Integer.MAX_VALUE;
        }
        if (!rule.notObject().isEmpty() && wordAfter(p, rule.notObject(), OBJECT_REACH) > 0) {
            return Integer.MAX_VALUE;
        }
        if (rule.object().isEmpty()) {
            return rule.onlyDenied() ? 0 : NO_OBJECT;
        }
        int after = wordAfter(p, rule.object(), rule.within());
        return after > 0
                ? after
                : p.voice() == Voice.PASSIVE && subjectHas(p, rule.object()) ? OBJECT_REACH : Integer.MAX_VALUE;
    }

    /** How many tokens after the predicate one of the words follows; 0 where none does within reach. */
    private int wordAfter(Predicate p, Set<Integer> words, int reach) {
        for (int token = p.token() + 1; token < Math.min(p.to(), p.token() + 1 + reach); token++) {
            if (words.contains(tokens.word(token))) {
                return token - p.token();
            }
        }
        return 0;
    }

    private boolean subjectHas(Predicate p, Set<Integer> words) {
        int limit = Math.max(tokens.first(p.sentence()), p.token() - 3 * OBJECT_REACH);
        for (int token = p.token() - 1;
                token >= limit && !tokens.is(token, ',') && tokens.quote(token) == p.quote();
                token--) {
            if (words.contains(tokens.word(token))) {
                return true;
            }
        }
        return false;
    }
}
