/**
 * The record on a disk: a folder with a SQLite database, or a PostgreSQL database. Comes in: documents as read, with
 * what they say and what they give to each partition; entries as resolved; the rulings of people. Goes out: the same,
 * by id, by pair of parties, by time, as streams. One process writes, any number read. Every change is a transaction:
 * whoever is killed leaves whole documents and whole partitions, and marks of what is still to be resolved. Deliberately
 * absent: reading documents, resolving, formats of export.
 */
@NullMarked
package org.chancery.store;

import org.jspecify.annotations.NullMarked;
