package org.chancery.review;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Link;
import org.chancery.ruling.FactForm;
import org.chancery.ruling.Ruling;

/** What waits and what was ruled, a JSON object each. Thread-safe. */
public final class ReviewJson {
    private ReviewJson() {}

    /** Something that waits. */
    public static String line(Item item) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", item.id());
        line.put("urgency", item.urgency());
        switch (item) {
            case Item.OfClaim claim -> {
                line.put("list", FactForm.of(claim.fact()).label());
                line.put("document", claim.claim().document());
                line.put("curation", claim.filed().curation(claim.fact()).label());
                line.put("fact", FactForm.tree(claim.fact()));
            }
            case Item.OfLink link -> {
                Link one = link.proposal().link();
                line.put("list", "link");
                line.put("kind", link.proposal().kind());
                line.put("left", one.left().text());
                line.put("right", one.right().text());
                line.put("verdict", one.verdict().name().toLowerCase(java.util.Locale.ROOT));
                line.put("score", one.score());
                line.put("reason", one.reason());
            }
            case Item.OfProposal proposal -> {
                line.put("list", Proposals.KIND);
                line.put("by", proposal.proposal().by());
                line.put("at", proposal.proposal().at());
                line.put("reason", proposal.proposal().note());
                line.put("proposed", Proposals.proposed(proposal.proposal()));
            }
        }
        return JsonForm.write(line);
    }

    /** A line of the log, with whether it is in force; a log to be replayed is written by {@code LogFile}. */
    public static String line(Ruling ruling, boolean isInForce) {
        Map<String, Object> line = new LinkedHashMap<>(FactForm.tree(ruling));
        line.put("in_force", isInForce);
        return JsonForm.write(line);
    }
}
