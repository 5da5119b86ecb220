package org.chancery.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Resolution without a store, for a handful of documents: the samples, a test, a quick look. */
public final class Resolutions {
    private Resolutions() {}

    /** The entries of one kind over all documents, in the order of their ids. */
    public static <M, E> List<Entry<E>> over(
            List<Filed> documents, Resolution<M, E> resolution, Judgements judgements) {
        Map<String, List<M>> partitions = new TreeMap<>();
        for (Filed filed : documents) {
            for (Material<M> material : resolution.contribute(filed)) {
                partitions
                        .computeIfAbsent(material.partition(), p -> new ArrayList<>())
                        .add(asKept(material.body(), resolution));
            }
        }
        List<Entry<E>> entries = new ArrayList<>();
        partitions.forEach((partition, materials) ->
                entries.addAll(resolution.resolve(partition, materials.stream(), judgements)));
        entries.sort(Comparator.comparing(Entry::id));
        return entries;
    }

    /** Written and read again, as a store would: what a value cannot keep as JSON is lost here too. */
    private static <M> M asKept(M body, Resolution<M, ?> resolution) {
        return JsonForm.read(JsonForm.write(body), resolution.materialType());
    }
}
