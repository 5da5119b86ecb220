package org.chancery.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Material;
import org.chancery.resolve.Resolution;

/**
 * Matters: each document gives its strands to the pair of sides that they are between; the strands of a pair are joined
 * into matters. Stateless and thread-safe.
 */
public final class MatterResolution implements Resolution<Strand, MatterBody> {

    @Override
    public String kind() {
        return "matter";
    }

    @Override
    public Class<Strand> materialType() {
        return Strand.class;
    }

    @Override
    public Class<MatterBody> entryType() {
        return MatterBody.class;
    }

    @Override
    public List<Material<Strand>> contribute(Filed filed) {
        List<Material<Strand>> strands = new ArrayList<>();
        StepReader reader = new StepReader(filed);
        List<Told> steps = reader.read();
        Threads threads = new Threads(steps);
        StrandMaker maker = new StrandMaker(reader.sides(), steps, threads);
        for (List<Integer> strand : threads.strands()) {
            if (strand.stream().anyMatch(i -> !steps.get(i).step().kind().equals("report"))) {
                strands.add(maker.material(strand));
            }
        }
        return strands;
    }

    @Override
    public List<Entry<MatterBody>> resolve(String partition, Stream<Strand> materials, Judgements judgements) {
        return new Joining(materials.toList(), judgements).entries();
    }
}
