package org.chancery.review;

import org.chancery.store.StoreAddress;

/** The record in a folder. */
class FolderReviewTest extends ReviewTest {
    @Override
    StoreAddress store() {
        return new StoreAddress.Folder(folder.resolve("record"));
    }
}
