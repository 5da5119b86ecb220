package org.chancery.clause;

import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.name.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A verb, or a word that serves as one, with what the sentence says around it.
 *
 * @param index its place among the predicates of the document
 * @param sentence number of its sentence
 * @param token the verb itself
 * @param from first token of its clause: its subject, or itself with the auxiliaries before it
 * @param to one past the last token that can belong to it: the end of the sentence or quotation
 * @param root number of the verb's root; 0 for a verb known by its shape alone
 * @param voice how the form stands to the one who acts
 * @param link how it hangs on what stands before it
 * @param parent index of the predicate that it hangs on, -1 for none
 * @param subject whom the clause is about, or null where that is nobody of the cast
 * @param owner whether the subject stands as the owner of the noun that is the real subject: <i>the minister of X</i>
 * @param agent whom a passive names as the one who acts, or null
 * @param modals bits of the {@link WordClass}es that stand before it: negation, future, wish …
 * @param quote the quoted passage that it stands in, 0 for none
 */
public record Predicate(
        int index,
        int sentence,
        int token,
        int from,
        int to,
        int root,
        Voice voice,
        Link link,
        int parent,
        @Nullable Mention subject,
        boolean owner,
        @Nullable Mention agent,
        long modals,
        int quote) {
    /** How a predicate hangs on what stands before it. */
    public enum Link {
        /** A clause of its own. */
        MAIN,
        /** Joined by <i>and</i> or a comma, without a subject of its own. */
        COORDINATE,
        /** After <i>that</i> or <i>so that</i>, with a subject of its own: what is said or asked for. */
        CONTENT,
        /** After <i>to, in order to</i>: what is asked for or intended. */
        PURPOSE,
        /** Directly after another verb: <i>agrees to raise</i>. */
        SERIAL,
        /** After <i>who, which</i>. */
        RELATIVE,
        /** After <i>when, because, if</i>. */
        CIRCUMSTANCE,
        /** After its quotation, before its subject: <i>"…," says the minister</i>. */
        INVERTED,
        /** Names whose words or view the sentence gives: <i>according to the minister</i>. */
        SOURCE
    }

    /** Whether a word of a class stands before it. */
    public boolean has(WordClass wordClass) {
        return (modals & wordClass.bit()) != 0;
    }

    /** The same with other words before it. */
    public Predicate withModals(long others) {
        return new Predicate(
                index, sentence, token, from, to, root, voice, link, parent, subject, owner, agent, others, quote);
    }

    /** Who acts: the agent of a passive, the subject otherwise; null where unknown. */
    public @Nullable Mention actor() {
        return voice == Voice.PASSIVE ? agent : subject;
    }
}
