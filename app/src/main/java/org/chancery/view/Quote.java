package org.chancery.view;

/**
 * Words of a document that support a fact.
 *
 * @param words to the letter
 * @param start first character, UTF-16 code units of the stored text
 * @param end one past the last
 * @param sentence number of the sentence they begin in, from 1; 0 where the document was not cut into sentences
 */
public record Quote(String words, int start, int end, int sentence) {}
