package org.chancery.view;

import org.chancery.matter.Progress;
import org.chancery.matter.Response;
import org.chancery.matter.Status;

/** How a status is toned where it stands as a chip: {@code plain, wait, good, warn, bad}. The word says it all the same. */
public final class Tones {
    private Tones() {}

    /** Of how far a matter has come. */
    public static String of(Progress progress) {
        return switch (progress) {
            case FULFILLED, PARTIALLY_FULFILLED -> "good";
            case IN_PROGRESS -> "wait";
            case OVERDUE, STALLED -> "warn";
            case NOT_FULFILLED -> "bad";
            case NOT_ASSESSED, NO_ACTION_FOUND, WITHDRAWN, SUPERSEDED, LAPSED -> "plain";
        };
    }

    /** Of how the other side answered. */
    public static String of(Response response) {
        return switch (response) {
            case ACCEPTED, ACCEPTED_IN_PART -> "good";
            case ACKNOWLEDGED, UNDER_CONSIDERATION, COUNTER_PROPOSED -> "wait";
            case DEFERRED -> "warn";
            case DECLINED, DISPUTED -> "bad";
            case NONE_FOUND -> "plain";
        };
    }

    /** Of what a step is to its matter. */
    public static String of(Status status) {
        return switch (status) {
            case FULFILLED, AGREED, PROMISED -> "good";
            case ACKNOWLEDGED, UNDER_CONSIDERATION, PLANNED -> "wait";
            case REFUSED -> "bad";
            case RAISED, LAPSED -> "plain";
        };
    }
}
