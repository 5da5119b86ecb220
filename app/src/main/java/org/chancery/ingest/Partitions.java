package org.chancery.ingest;

import org.chancery.resolve.Judgements;
import org.chancery.resolve.Resolution;
import org.chancery.store.Partition;
import org.chancery.store.RecordStore;
import org.chancery.store.RecordWriter.Resolved;

/** Resolves single partitions. Stateless. */
public final class Partitions {
    private Partitions() {}

    /** The entries of a partition as its materials and the rulings stand now; nothing is written. */
    public static Resolved resolve(
            RecordStore store, Resolution<?, ?> kind, Partition partition, Judgements judgements) {
        return Resolving.resolve(store, kind, partition, judgements);
    }
}
