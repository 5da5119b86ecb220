package org.chancery.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.resolve.Link;

/** Why claims are held to be of one entry, or may be: an example for each reason. */
final class Joins {
    private static final int SHOWN = 8;

    private Joins() {}

    /** Why claims were joined, where it is not beyond doubt. */
    static List<MatterPage.Join> sure(List<Link> links, Citations citations, Wording words) {
        return of(links, Link.Verdict.SAME, citations, words);
    }

    /** What may belong here as well. */
    static List<MatterPage.Join> unsure(List<Link> links, Citations citations, Wording words) {
        return of(links, Link.Verdict.UNSURE, citations, words);
    }

    private static List<MatterPage.Join> of(
            List<Link> links, Link.Verdict verdict, Citations citations, Wording words) {
        List<MatterPage.Join> joins = new ArrayList<>();
        Set<String> reasons = new HashSet<>();
        for (Link link : links) {
            if (link.verdict() == verdict && link.score() < 1 && joins.size() < SHOWN && reasons.add(link.reason())) {
                joins.add(of(link, citations, words));
            }
        }
        return joins;
    }

    /** One of them with the words of both claims. */
    static MatterPage.Join of(Link link, Citations citations, Wording words) {
        return new MatterPage.Join(
                citations.of(link.left()),
                citations.of(link.right()),
                (int) Math.round(link.score() * 100),
                Reasons.said(link, words),
                link.by());
    }
}
