package org.chancery.view;

import java.util.List;

/**
 * One page of the list of documents.
 *
 * @param query what was asked for, as typed; empty for all
 * @param rows this page
 * @param number of this page, from 1
 * @param pages how many pages there are, at least 1
 * @param found how many documents fit the query
 * @param held how many documents there are
 * @param counts facts by kind of all documents found
 */
public record DocumentList(
        String query, List<DocumentRow> rows, int number, int pages, int found, int held, Counts counts) {}
