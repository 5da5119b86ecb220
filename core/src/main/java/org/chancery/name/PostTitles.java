package org.chancery.name;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chancery.name.PersonDraft.Told;
import org.jspecify.annotations.Nullable;

/** Compares posts by the words that their titles stand for, so that <i>Mendag</i> is <i>Menteri Perdagangan</i>. */
final class PostTitles {
    /** Stands among the words of a title for any word that makes it a deputy's. */
    static final String DEPUTY = "+deputy";

    private PostTitles() {}

    /** Whether two wordings mean one post of one person. */
    static boolean same(PostPhrase a, PostPhrase b) {
        if (a.body() != null && b.body() != null && !sameBody(a, b)) {
            return false;
        }
        Set<String> one = a.words();
        Set<String> two = b.words();
        if (one.equals(two)) {
            return true;
        }
        boolean sameHead = a.head().id().equals(b.head().id());
        if (sameHead && isDeputy(one) == isDeputy(two) && (one.containsAll(two) || two.containsAll(one))) {
            return true;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(two);
        int union = one.size() + two.size() - both.size();
        boolean deputies = isDeputy(one) == isDeputy(two);
        boolean generic = sameRank(a, b) && (one.size() == 1 || two.size() == 1) && !both.isEmpty();
        return deputies && (both.size() * 10 >= union * 6 || generic);
    }

    private static boolean sameRank(PostPhrase a, PostPhrase b) {
        String rank = a.head().get("rank");
        return rank != null && rank.equals(b.head().get("rank")) && rank.equals("minister");
    }

    private static boolean isDeputy(Set<String> words) {
        return words.contains(DEPUTY);
    }

    private static boolean sameBody(PostPhrase a, PostPhrase b) {
        if (a.employer() != null && a.employer().equals(b.employer())) {
            return true;
        }
        String one = NameForm.fold(Objects.requireNonNull(a.body()));
        String two = NameForm.fold(Objects.requireNonNull(b.body()));
        return one.contains(two) || two.contains(one);
    }

    /** Whether one of two wordings of a post is the fuller: no abbreviation, then more words. */
    static boolean isFuller(PostPhrase a, PostPhrase than) {
        boolean whole = a.head().get("full") == null;
        boolean otherWhole = than.head().get("full") == null;
        if (whole != otherWhole) {
            return whole && a.words().size() * 2 >= than.words().size();
        }
        boolean sent = a.words().equals(than.words()) && a.takes("abroad");
        return a.words().size() > than.words().size()
                || sent && a.titleLast() - a.titleFirst() > than.titleLast() - than.titleFirst();
    }

    /** Whether two names are told to hold one post. */
    static boolean shareOne(List<Told> a, List<Told> b) {
        for (Told one : a) {
            for (Told two : b) {
                if (same(one.phrase(), two.phrase())
                        && !differ(one.phrase().country(), two.phrase().country())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the posts of two names are of different countries, so that they are two people. */
    static boolean conflict(List<Told> a, List<Told> b) {
        for (Told one : a) {
            for (Told two : b) {
                boolean leaders = "leader".equals(one.phrase().head().get("rank"))
                        && "leader".equals(two.phrase().head().get("rank"));
                if (differ(one.phrase().country(), two.phrase().country())
                        || leaders
                                && isMonarch(one.phrase()) != isMonarch(two.phrase())
                                && !one.phrase().former()
                                && !two.phrase().former()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMonarch(PostPhrase phrase) {
        return switch (phrase.head().id()) {
            case "king", "queen", "sultan", "emir", "emperor" -> true;
            default -> false;
        };
    }

    private static boolean differ(@Nullable String a, @Nullable String b) {
        return a != null && b != null && !a.equals(b);
    }
}
