package org.chancery.view;

/**
 * Words of the text that belong to a fact.
 *
 * @param start first character, UTF-16 code units of the stored text
 * @param end one past the last
 * @param key key of the fact
 * @param kind kind of the fact
 */
public record Mark(int start, int end, String key, Kind kind) {}
