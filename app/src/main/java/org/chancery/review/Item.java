package org.chancery.review;

import java.util.Optional;
import org.chancery.record.Fact;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Link;
import org.chancery.ruling.Ruling;
import org.chancery.ruling.Urgency;
import org.chancery.store.Proposal;

/** Something that waits for a person. Immutable. */
public sealed interface Item {
    /** Under which it can be asked for again. */
    String id();

    /** Between 1 and 1000: how much it is in need of a person. */
    int urgency();

    /** A claim of a document. */
    record OfClaim(ClaimId claim, Filed filed, Fact fact, int urgency) implements Item {
        @Override
        public String id() {
            return claim.text();
        }
    }

    /** A joining of two claims in one entry, made or proposed. */
    record OfLink(Proposal proposal) implements Item {
        @Override
        public String id() {
            Link link = proposal.link();
            return id(proposal.kind(), link.left(), link.right());
        }

        /** The id of a joining of two claims in an entry of a kind. */
        public static String id(String kind, ClaimId left, ClaimId right) {
            return "link/" + kind + "/" + left + "/" + right;
        }

        @Override
        public int urgency() {
            return proposal.urgency();
        }

        /** The parts of such an id: kind, left, right; empty where it is none. */
        public static Optional<String[]> parts(String id) {
            String[] parts = id.split("/", -1);
            return parts.length == 4 && parts[0].equals("link")
                    ? Optional.of(new String[] {parts[1], parts[2], parts[3]})
                    : Optional.empty();
        }
    }

    /** A ruling that a program proposes. */
    record OfProposal(Ruling proposal) implements Item {
        private static final String PREFIX = "proposal/";

        @Override
        public String id() {
            return PREFIX + proposal.id();
        }

        @Override
        public int urgency() {
            return Urgency.ofProposed(Proposals.proposed(proposal).path("do").asText());
        }

        /** The ruling of such an id; empty where it is none. */
        static Optional<String> ruling(String id) {
            return id.startsWith(PREFIX) ? Optional.of(id.substring(PREFIX.length())) : Optional.empty();
        }
    }
}
