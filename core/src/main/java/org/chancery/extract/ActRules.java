package org.chancery.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.clause.ClauseReader;
import org.chancery.language.LanguagePack;
import org.chancery.record.ActKind;

/**
 * The act rules of a language, by the words that they begin with. Immutable, shared by all threads.
 */
final class ActRules {
    /** The rule of acts that a text named as signed tells, after the language's code. */
    static final String INSTRUMENT = "/acts/instrument";

    /** By word number. */
    private final List<ActRule>[] byWord;

    private final List<ActRule>[] byNoun;
    private final Set<String> conclusion = new HashSet<>();
    private final Set<Integer> courtesies = new HashSet<>();
    private final ClauseReader clauseReader;

    ActRules(LanguagePack pack) {
        conclusion.add(pack.code() + INSTRUMENT);
        byWord = noRules(pack.words().size());
        byNoun = noRules(pack.words().size());
        boolean[] speech = new boolean[pack.words().size()];
        boolean[] utterance = new boolean[pack.words().size()];
        boolean[] predicateWord = new boolean[pack.words().size()];
        for (ActRule rule : ActRule.of(pack, pack.rules("acts"))) {
            rule.roots().forEach(root -> put(byWord, root, rule));
            rule.words().forEach(word -> put(byWord, word, rule));
            rule.nouns().forEach(noun -> put(byNoun, noun, rule));
            rule.words().forEach(word -> predicateWord[word] = true);
            if (rule.conclusion()) {
                conclusion.add(rule.id());
            }
            if (rule.kind() == ActKind.APPRECIATION) {
                courtesies.addAll(rule.object().isEmpty() ? rule.roots() : rule.object());
            }
            if (rule.kind() != null && rule.kind() != ActKind.ACTION) {
                rule.roots().forEach(root -> utterance[root] = true);
                rule.words().forEach(word -> utterance[word] = true);
            }
            if (rule.isSpeech()) {
                rule.roots().forEach(root -> speech[root] = true);
                rule.words().forEach(word -> speech[word] = true);
            }
        }
        clauseReader = new ClauseReader(speech, utterance, predicateWord);
    }

    @SuppressWarnings("unchecked")
    private static List<ActRule>[] noRules(int words) {
        List<ActRule>[] table = new List[words];
        Arrays.fill(table, List.of());
        return table;
    }

    private static void put(List<ActRule>[] table, int word, ActRule rule) {
        if (table[word].isEmpty()) {
            table[word] = new ArrayList<>();
        }
        table[word].add(rule);
    }

    /** The rules that a word or root may be the predicate of, in the order of the file. */
    List<ActRule> of(int word) {
        return byWord[word];
    }

    /** The rules of deeds that a noun stands for. */
    List<ActRule> ofNoun(int noun) {
        return byNoun[noun];
    }

    /** Words that thank or condole without a verb, <i>thanks, condolences</i>, and roots of verbs that do. */
    Set<Integer> courtesies() {
        return courtesies;
    }

    /** Whether a rule tells that something was concluded. */
    boolean isConclusion(String id) {
        return conclusion.contains(id);
    }

    /** Reads the clauses that the rules are matched against. */
    ClauseReader clauses() {
        return clauseReader;
    }
}
