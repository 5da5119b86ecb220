/**
 * The note that a person takes to a meeting: two pages and an annex about another party, as known on a day, in one
 * language. Comes in: the record, who is to be briefed on whom, a day and a language. Goes out: a {@link
 * org.chancery.brief.Brief}, a value made of sections, lines and notes, and the same as Markdown, HTML, Word or PDF.
 *
 * <p>What a line says is a template of the messages ({@code brief.…}) over fields of entries, or words of a document; each
 * line carries notes, and a note is a sentence that was compared with the stored text, letter by letter, when the brief
 * was made: {@link org.chancery.brief.MisquotedException}. Which points are to be expected, and why, is told by the rules
 * of {@link org.chancery.brief.Points} alone; how a record looked on an earlier day by {@link org.chancery.brief.AsKnown}.
 *
 * <p>Deliberately absent: HTTP, the clock, new facts, and any sentence that a machine made up.
 */
@NullMarked
package org.chancery.brief;

import org.jspecify.annotations.NullMarked;
