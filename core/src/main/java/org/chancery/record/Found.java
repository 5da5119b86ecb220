package org.chancery.record;

/**
 * How a fact was found.
 *
 * @param rule id of the rule that found it, for example {@code id/asks/meminta}
 * @param confidence between 0 and 1: the share of such findings that are right
 */
public record Found(String rule, double confidence) {
    public Found {
        if (rule.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("rule \"" + rule + "\", confidence " + confidence);
        }
    }
}
