package org.chancery.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.record.Extraction;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
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
    public boolean tells(Strand material, ClaimId claim) {
        return material.steps().stream().anyMatch(step -> step.claim().equals(claim));
    }

    @Override
    public MatterBody gist(MatterBody body) {
        return body.gist();
    }

    @Override
    public List<Link> links(MatterBody body) {
        return Stream.concat(body.joins().stream(), body.unsure().stream()).toList();
    }

    @Override
    public List<Material<Strand>> contribute(Filed filed) {
        if (filed.ruled().alone().isEmpty() && !hasDealings(filed.extraction())) {
            return List.of();
        }
        List<Material<Strand>> strands = new ArrayList<>();
        StepReader reader = new StepReader(filed);
        List<Told> steps = reader.read();
        Threads threads = new Threads(steps);
        StrandMaker maker = new StrandMaker(reader.sides(), steps, threads);
        for (List<Integer> strand :
                apart(threads.strands(), steps, filed.ruled().alone())) {
            if (filed.ruled()
                            .alone()
                            .contains(steps.get(strand.getFirst()).step().claim())
                    || tells(strand, steps)) {
                strands.add(maker.material(strand));
            }
        }
        return strands;
    }

    /** Steps that a person set apart from what stands beside them are strands of their own. */
    private static List<List<Integer>> apart(List<List<Integer>> strands, List<Told> steps, Set<ClaimId> alone) {
        if (alone.isEmpty()) {
            return strands;
        }
        List<List<Integer>> apart = new ArrayList<>();
        Set<Integer> done = new TreeSet<>();
        for (List<Integer> strand : strands) {
            List<Integer> rest = new ArrayList<>();
            for (int i : strand) {
                if (!alone.contains(steps.get(i).step().claim())) {
                    rest.add(i);
                } else if (done.add(i)) {
                    apart.add(List.of(i));
                }
            }
            if (!rest.isEmpty()) {
                apart.add(rest);
            }
        }
        return apart;
    }

    /** Whether sides have anything to do with each other in a document; most of an archive is about other things. */
    private static boolean hasDealings(Extraction extraction) {
        return !extraction.acts().isEmpty()
                || !extraction.engagements().isEmpty()
                || !extraction.instruments().isEmpty()
                || extraction.figures().stream().anyMatch(figure -> figure.partner() != null);
    }

    /** Whether there is an act among the steps, or two sentences that tell of one by themselves. */
    private static boolean tells(List<Integer> strand, List<Told> steps) {
        int reports = 0;
        for (int i : strand) {
            Step step = steps.get(i).step();
            if (!step.kind().equals("report")) {
                return true;
            }
            boolean deed = step.status() != Status.ACKNOWLEDGED && step.status() != Status.FULFILLED;
            reports += deed ? steps.get(i).sides().size() >= 2 ? 2 : 1 : 0;
        }
        return reports >= 2;
    }

    @Override
    public List<Entry<MatterBody>> resolve(String partition, Stream<Strand> materials, Judgements judgements) {
        return new Joining(materials.toList(), judgements).entries();
    }
}
