package org.chancery.extract;

import java.util.Locale;
import org.chancery.analysis.AnalysedText;
import org.chancery.language.LanguagePack;
import org.chancery.language.Voice;
import org.chancery.language.WordClass;
import org.chancery.record.InstrumentStatus;
import org.chancery.shelf.Shelf;
import org.jspecify.annotations.Nullable;

/**
 * The words that tell how far an instrument has come, from {@code rules/instruments.yml}, and what they tell where they
 * stand. Immutable, thread-safe.
 */
final class StatusCues {
    /**
     * One row.
     *
     * @param id {@code id/instruments/signed}
     * @param real status where it has happened
     * @param unreal status where it is still to come or wished for
     * @param denied status where it is denied
     * @param near whether it counts only directly before the name
     * @param beforeOnly whether it counts only before the name
     * @param programmes whether it is said only of partnerships, initiatives and strategies
     */
    record Cue(
            String id,
            @Nullable InstrumentStatus real,
            @Nullable InstrumentStatus unreal,
            @Nullable InstrumentStatus denied,
            boolean near,
            boolean beforeOnly,
            boolean programmes) {}

    /**
     * A cue as it stands in a text.
     *
     * @param status what it tells, null for nothing
     * @param token where it stands
     * @param happened whether it is told as having happened
     */
    record Told(Cue cue, @Nullable InstrumentStatus status, int token, boolean happened) {}

    static final long UNREAL = WordClass.FUTURE.bit()
            | WordClass.ABILITY.bit()
            | WordClass.OBLIGATION.bit()
            | WordClass.WISH.bit()
            | WordClass.PLAN.bit()
            | WordClass.IF.bit()
            | WordClass.SO_THAT.bit();
    /** How far before a cue its auxiliaries stand, in tokens. */
    private static final int AUXILIARIES = 4;

    private final @Nullable Cue[] byRoot;
    private final @Nullable Cue[] byWord;
    private final boolean[] unreal;

    StatusCues(LanguagePack pack) {
        byRoot = new Cue[pack.words().size()];
        byWord = new Cue[pack.words().size()];
        unreal = new boolean[pack.words().size()];
        for (Shelf.Row row : pack.rules("instruments").rows("rules")) {
            if ("unreal".equals(row.get("reads"))) {
                row.list("words").forEach(word -> unreal[pack.words().find(word)] = true);
            } else {
                add(pack, row);
            }
        }
    }

    /** Whether a token tells that something was signed. */
    boolean signs(AnalysedText text, int token) {
        Told told = at(text, token, Math.max(0, token - AUXILIARIES), true, 0, false);
        return told != null && told.status == InstrumentStatus.SIGNED && told.happened;
    }

    private void add(LanguagePack pack, Shelf.Row row) {
        Cue cue = new Cue(
                pack.code() + "/instruments/" + row.need("rule"),
                status(row.need("real")),
                status(row.need("unreal")),
                status(row.need("denied")),
                "true".equals(row.get("near")),
                "true".equals(row.get("before")),
                "true".equals(row.get("programmes")));
        row.list("verb").forEach(verb -> put(byRoot, pack.words().find(verb), cue));
        row.list("words").forEach(word -> put(byWord, pack.words().find(word), cue));
    }

    /** The first row to claim a word keeps it. */
    private static void put(@Nullable Cue[] table, int word, Cue cue) {
        if (table[word] == null) {
            table[word] = cue;
        }
    }

    private static @Nullable InstrumentStatus status(String label) {
        return label.equals("none") ? null : InstrumentStatus.valueOf(label.toUpperCase(Locale.ROOT));
    }

    /**
     * What a token before or after the name of an instrument tells, or null where it is no cue.
     *
     * @param first first token of the sentence or clause, beyond which no auxiliary is sought
     * @param before whether the token stands before the name
     * @param distance tokens between it and the name
     * @param doubted whether the words before the name make all of it a thing still to come
     */
    @Nullable
    Told at(AnalysedText text, int token, int first, boolean before, int distance, boolean doubted) {
        int word = text.tokens().word(token);
        if (word == 0) {
            return null;
        }
        Cue cue = byWord[word];
        if (cue == null) {
            int root = text.root(token);
            cue = root == 0 ? null : byRoot[root];
            if (cue == null || !before && text.voice(token) != Voice.PASSIVE) {
                return null;
            }
        } else if (!before && text.root(token) != 0 && activeForm(text, token)) {
            return null;
        }
        if ((cue.near || cue.beforeOnly) && !before || cue.near && distance > 2) {
            return null;
        }
        boolean unreal = doubted;
        boolean denied = false;
        for (int i = Math.max(first, token - AUXILIARIES); i < token; i++) {
            if (text.tokens().is(i, ',')) {
                unreal = doubted;
                denied = false;
            }
            unreal |= isUnreal(text, i);
            denied |= text.is(i, WordClass.NEGATION);
        }
        int to = token - 1;
        while (to > first && text.is(to, WordClass.ADVERB) && text.pack().headLast()) {
            to--; // to fully implement
        }
        unreal |= to >= first && text.is(to, WordClass.INFINITIVE);
        InstrumentStatus status = denied ? cue.denied : unreal ? cue.unreal : cue.real;
        return new Told(cue, status, token, !denied && !unreal);
    }

    /** Whether a word makes what follows a thing still to come. */
    boolean isUnreal(AnalysedText text, int token) {
        return text.isAny(token, UNREAL) || wishes(text, token);
    }

    /** Whether a word makes what follows, a name and what is said of it, a thing still to come. */
    boolean wishes(AnalysedText text, int token) {
        return text.tokens().word(token) != 0 && unreal[text.tokens().word(token)];
    }

    private static boolean activeForm(AnalysedText text, int token) {
        return text.voice(token) == Voice.ACTIVE
                && text.pack()
                        .morphology()
                        .actsOnSomething(text.pack().words().word(text.tokens().word(token)));
    }
}
