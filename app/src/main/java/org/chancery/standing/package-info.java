/**
 * Where things stand: the life of each instrument with its targets and how they slipped, negotiations with their rounds
 * and gaps, standing relations with since when, series of figures. Comes in: filed documents and the judgements of
 * people. Goes out: one entry for each instrument, negotiation, pair of sides or series, in which every date and value
 * keeps the claim, the document and the words that say so. What documents tell differently stays side by side as a
 * conflict; what was announced is not taken for signed, nor what was signed for in force. Deliberately absent: the
 * clock (a target has passed only as far as the latest document tells), the store, any ruling on who is right.
 */
@NullMarked
package org.chancery.standing;

import org.jspecify.annotations.NullMarked;
