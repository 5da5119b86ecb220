package org.chancery.view;

import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.resolve.Link;
import org.chancery.review.Item;
import org.chancery.review.Proposals;
import org.chancery.ruling.FactForm;
import org.chancery.ruling.Ruling;
import org.chancery.store.RulingLog.Logged;

/** What waits and what was ruled, as lines of plain text. */
public final class ReviewLines {
    private static final int LONGEST = 100;

    private ReviewLines() {}

    /** Something that waits: its id, what it says, the words that say so. */
    public static String item(Item item) {
        return switch (item) {
            case Item.OfClaim claim ->
                claim.id() + "  " + FactForm.of(claim.fact()).label() + "  " + values(claim) + "\n    sure "
                        + Math.round(claim.fact().found().confidence() * 100) + " %, "
                        + claim.filed().source().doc() + ": "
                        + shortened(claim.fact().evidence().getFirst().quote());
            case Item.OfLink link -> {
                Link one = link.proposal().link();
                yield one.left() + "  " + one.right() + "  "
                        + (one.verdict() == Link.Verdict.SAME ? "one " : "perhaps one ")
                        + link.proposal().kind() + "\n    score "
                        + one.score() + ": " + one.reason();
            }
            case Item.OfProposal proposal ->
                proposal.id() + "  proposed by " + proposal.proposal().by() + "  "
                        + Proposals.proposed(proposal.proposal()) + "\n    because: "
                        + proposal.proposal().note();
        };
    }

    private static String values(Item.OfClaim claim) {
        return FactForm.values(claim.fact()).entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> value.getKey() + "=" + shortened(value.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** A line of the log. */
    public static String ruling(Logged logged) {
        Ruling ruling = logged.ruling();
        StringBuilder line = new StringBuilder()
                .append(ruling.at())
                .append("  ")
                .append(ruling.id())
                .append("  ")
                .append(ruling.by())
                .append("  ")
                .append(ruling.verb().label())
                .append("  ")
                .append(ruling.subject());
        if (!ruling.entry().isEmpty() && !ruling.entry().equals(ruling.subject())) {
            line.append(" → ").append(ruling.entry());
        }
        for (Map.Entry<String, String> field : ruling.fields().entrySet()) {
            line.append("  ").append(field.getKey()).append('=').append(shortened(field.getValue()));
        }
        if (!ruling.note().isEmpty()) {
            line.append("  “").append(ruling.note()).append('”');
        }
        if (!ruling.batch().equals(ruling.id())) {
            line.append("  (batch ").append(ruling.batch()).append(')');
        }
        return line.append(logged.isInForce() ? "" : "  taken back").toString();
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 2) + " …";
    }
}
