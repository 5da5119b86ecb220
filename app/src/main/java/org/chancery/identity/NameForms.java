package org.chancery.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Chooses how a person is written. */
final class NameForms {
    private NameForms() {}

    /** The form that is written most among those with the most parts; a rare longer one may have caught a foreign word. */
    static String best(Collection<PersonName> forms) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        forms.forEach(form -> counts.merge(form.written(), 1, Integer::sum));
        String best = "";
        double most = -1;
        for (Map.Entry<String, Integer> form : counts.entrySet()) {
            int parts = Math.min(3, Folding.words(form.getKey()).size());
            double weight = Math.log1p(form.getValue()) + 0.8 * parts - (isGlued(form.getKey()) ? 2 : 0);
            boolean better = weight > most + 1e-9
                    || weight > most - 1e-9 && form.getKey().compareTo(best) < 0;
            if (better) {
                best = form.getKey();
                most = weight;
            }
        }
        return best;
    }

    /** A capital inside a word: <i>PrabowoSubianto</i>. Mc and De are names. */
    private static boolean isGlued(String name) {
        for (int i = 3; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                int start = name.lastIndexOf(' ', i) + 1;
                if (i - start > 3) {
                    return true;
                }
            }
        }
        return false;
    }
}
