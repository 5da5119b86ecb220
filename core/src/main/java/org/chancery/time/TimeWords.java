package org.chancery.time;

/**
 * An expression of time as its words say it.
 *
 * @param first first token of the expression alone
 * @param last one past its last token
 * @param rule id of the form that read it, without the language
 */
record TimeWords(int first, int last, When when, String rule) {}
