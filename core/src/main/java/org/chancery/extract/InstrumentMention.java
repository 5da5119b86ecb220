package org.chancery.extract;

import java.util.LinkedHashSet;
import java.util.Set;
import org.chancery.language.Entry;
import org.chancery.record.InstrumentKind;
import org.chancery.record.InstrumentStatus;
import org.jspecify.annotations.Nullable;

/** One place in a text that may name an instrument, while it is being read. One thread. */
final class InstrumentMention {
    /** First token of the name. */
    final int first;
    /** The row of the head, null for a known instrument met by its name alone. */
    final @Nullable Entry head;
    /** One past the last token of the name, without parties and notes in brackets after it. */
    int last;
    /** One past the last token that belongs to it. */
    int end;
    /** The row of a known instrument, or null. */
    @Nullable
    Entry known;

    @Nullable
    InstrumentKind kind;

    @Nullable
    String acronym;

    @Nullable
    String modifier;

    final Set<String> parties = new LinkedHashSet<>();
    /** First token of a title that stands apart from the head, or -1. */
    int titleFirst = -1;
    /** One past the last token of that title, or -1. */
    int titleLast = -1;

    boolean bothParties;
    /** Whether it names parties that are no states: a paper of its own. */
    boolean ownParties;
    /** Whether it stands at the head of a list item. */
    boolean listed;

    boolean partyNamed;
    /** Whether its head, or its title in quotation marks, is written with a capital. */
    boolean capital;
    /** Whether it is written as a title. */
    boolean title;
    /** Whether its title stands in quotation marks. */
    boolean quoted;
    /** Whether it has words of its own that no other instrument of its sort has. */
    boolean named;

    /** Whether words stand before its head that describe no sort of agreement: an <i>Objective Grant</i> Agreement. */
    boolean ownWords;

    boolean number;
    boolean about;
    boolean kindTold;
    /** Whether a modifier directly after the head tells the kind. */
    boolean kindDirect;

    boolean detail;
    boolean anaphor;
    /** Whether a state other than the home of the language, or a group of states, is named in it. */
    boolean ofOthers;

    /** Whether it goes by the name of a person: the <i>Conti</i> bill. */
    boolean sponsored;

    boolean plural;
    /** Whether what is agreed is but a framework for it. */
    boolean framed;
    /** Whether it stands inside a longer capitalised name. */
    boolean withinName;
    /** Whether the words before it deny it or only wish for it. */
    boolean doubted;

    StatusCues.@Nullable Told told;

    @Nullable
    InstrumentStatus status;

    InstrumentMention(int first, int last, @Nullable Entry head) {
        this.first = first;
        this.last = last;
        this.end = last;
        this.head = head;
    }
}
