package org.chancery.review;

import org.chancery.store.PostgresForTests;
import org.chancery.store.StoreAddress;

/** The record on a server. */
class PostgresReviewTest extends ReviewTest {
    @Override
    StoreAddress store() {
        return StoreAddress.parse(PostgresForTests.database());
    }
}
