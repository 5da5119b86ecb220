package org.chancery.ingest;

import org.chancery.store.StoreAddress;

/** The record in a folder. */
class FolderIngestTest extends IngestTest {
    @Override
    StoreAddress store() {
        return new StoreAddress.Folder(folder.resolve("record"));
    }
}
