package org.chancery.view;

import java.util.List;
import org.chancery.resolve.Searched;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.jspecify.annotations.Nullable;

/**
 * Talks of two sides: sessions in order, what was settled under each chapter, who took part, what comes next, what
 * slipped. Immutable; {@link #of} lays it out.
 *
 * @param item what it is
 * @param stages steps of what is negotiated
 * @param next sessions to come, the nearest first
 * @param sessions rounds and sessions by day and number
 * @param gaps in sentences: numbers that no document tells of
 * @param roundsHeld how many rounds documents say were held, the latest first
 * @param moved planned sessions whose time moved
 * @param chapters what the talks touch, the fullest first
 * @param tasks what the sides agreed in the sessions, by day
 * @param delegations people by side, the highest in rank first, then the most active
 * @param targets stated targets
 * @param slips targets as a chart, or null where there are too few
 * @param tellings words that say of these talks, where nothing else is told
 * @param joins why claims were held to be of these talks
 * @param searched how far was searched, in a sentence
 */
public record NegotiationPage(
        EntryItem item,
        List<DossierPage.Stage> stages,
        List<Session> next,
        List<Session> sessions,
        List<String> gaps,
        List<Held> roundsHeld,
        List<Moved> moved,
        List<Chapter> chapters,
        List<Line> tasks,
        List<Delegation> delegations,
        List<DossierPage.TargetLine> targets,
        DossierPage.@Nullable SlipChart slips,
        List<Tellings.Telling> tellings,
        List<MatterPage.Join> joins,
        String searched) {

    /**
     * A round or session.
     *
     * @param id of the engagement; empty where the record has none
     * @param number in its series; empty where none is told
     * @param distance from today, of sessions to come; else empty
     */
    public record Session(
            String id,
            String number,
            String type,
            String when,
            String distance,
            String place,
            MatterItem.Chip state,
            boolean isHeld,
            List<PersonRef> people,
            List<String> topics,
            List<Citation> citations) {}

    /** How many rounds a document says were held. */
    public record Held(String text, List<Citation> citations) {}

    /** A session planned first for one time and then for another. */
    public record Moved(String session, String from, String to, List<Citation> citations) {}

    /** A chapter with what is open, narrowing and closed under it, and the words that touch it. */
    public record Chapter(
            String topic,
            String name,
            List<Line> open,
            List<Line> narrowing,
            List<Line> closed,
            List<Citation> citations) {
        /** Whether anything is told under it; else it was only touched. */
        public boolean hasPoints() {
            return !open.isEmpty() || !narrowing.isEmpty() || !closed.isEmpty();
        }
    }

    /**
     * Something asked or agreed.
     *
     * @param when in words; empty where it is not told
     * @param by sides that act
     * @param what kind of act, or how far a matter has come
     * @param matter to be linked to, or null where the record follows none
     */
    public record Line(
            String when,
            List<String> by,
            MatterItem.Chip what,
            @Nullable EntryRef matter,
            Citation citation) {}

    /** The people of a side; of no side where it is not told. */
    public record Delegation(String party, List<Member> members) {}

    /**
     * Who took part in how many sessions on record.
     *
     * @param isHead whether nobody else of the side who took part is told to be of that rank or higher
     */
    public record Member(PersonRef person, String post, int sessions, boolean isHead) {}

    /** Lays out talks as seen on a day. */
    public static NegotiationPage of(
            EntryRow row, RecordStore record, Searched searched, java.time.LocalDate today, Wording words) {
        return new Talks(row, record, searched, today, words).page();
    }
}
