package org.chancery.ingest;

import org.chancery.store.PostgresForTests;
import org.chancery.store.StoreAddress;

/** The record on a server. */
class PostgresIngestTest extends IngestTest {
    private final String url = PostgresForTests.database();

    @Override
    StoreAddress store() {
        return StoreAddress.parse(url);
    }
}
