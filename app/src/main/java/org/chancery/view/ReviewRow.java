package org.chancery.view;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.resolve.Link;
import org.chancery.review.Item;
import org.chancery.review.Proposals;
import org.chancery.ruling.FactForm;
import org.chancery.store.RecordStore;

/**
 * An item of the queue in one line. Immutable.
 *
 * @param id of the item
 * @param isClaim whether it is a claim; else it is a joining or a proposal
 * @param list of the record; of a joining the kind of the entries; {@code proposal}
 * @param text what it says
 * @param percent how sure the program is; 0 of a proposal
 */
public record ReviewRow(String id, boolean isClaim, String list, String text, int percent) {
    private static final int LONGEST = 140;

    /** The row of an item. */
    public static ReviewRow of(Item item, RecordStore record, Wording words) {
        return switch (item) {
            case Item.OfClaim claim ->
                new ReviewRow(
                        claim.id(),
                        true,
                        FactForm.of(claim.fact()).label(),
                        shortened(claim.fact().evidence().getFirst().quote()),
                        (int) Math.round(claim.fact().found().confidence() * 100));
            case Item.OfLink link -> {
                Link one = link.proposal().link();
                yield new ReviewRow(
                        link.id(), false, link.proposal().kind(), shortened(said(link, record, words)), (int)
                                Math.round(one.score() * 100));
            }
            case Item.OfProposal proposal ->
                new ReviewRow(
                        proposal.id(),
                        false,
                        Proposals.KIND,
                        shortened(ProposedRuling.deed(Proposals.proposed(proposal.proposal()), words) + " · "
                                + proposal.proposal().by() + " · "
                                + proposal.proposal().note()),
                        0);
        };
    }

    /** Of what a joining is, and why. */
    private static String said(Item.OfLink link, RecordStore record, Wording words) {
        Link one = link.proposal().link();
        String titles = Stream.of(one.left(), one.right())
                .flatMap(claim -> record.headsOf(claim).stream()
                        .filter(head -> head.kind().equals(link.proposal().kind()))
                        .limit(1))
                .map(RecordStore.Head::title)
                .distinct()
                .collect(Collectors.joining(" ↔ "));
        return titles + " · " + Reasons.said(one, words);
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 2) + " …";
    }
}
