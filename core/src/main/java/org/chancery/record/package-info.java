/**
 * The vocabulary of the record: immutable values for everything that a document can be found to say, as the
 * extraction guide names them. Values check themselves in their constructors and know nothing of how they were found
 * or how they are stored. Deliberately absent: reading, identity across documents, serialisation, databases.
 */
@NullMarked
package org.chancery.record;

import org.jspecify.annotations.NullMarked;
