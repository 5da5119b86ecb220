package org.chancery.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.document.Problem;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Filed;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Material;
import org.chancery.resolve.Resolution;
import org.chancery.resolve.Ruled;
import org.chancery.ruling.Urgency;
import org.chancery.store.Contribution;
import org.chancery.store.RecordWriter;
import org.chancery.store.Yield;

/** Makes of a document what it gives to the record. Stateless. */
public final class Yields {
    private Yields() {}

    static Yield of(List<Resolution<?, ?>> kinds, Filed filed, List<Problem> problems) {
        return new Yield(contributions(kinds, filed, problems), filed.ruled().curations(), urgencies(filed));
    }

    /** Makes it anew, for rulings; a kind that fails on a document gives nothing, as when it was filed. */
    public static RecordWriter.Reform reform(List<Resolution<?, ?>> kinds) {
        Set<String> names = kinds.stream().map(Resolution::kind).collect(Collectors.toUnmodifiableSet());
        return new RecordWriter.Reform() {
            @Override
            public Set<String> kinds() {
                return names;
            }

            @Override
            public Yield of(Filed filed) {
                return Yields.of(kinds, filed, new ArrayList<>());
            }

            @Override
            public Map<String, Integer> urgencies(Filed filed) {
                return Yields.urgencies(filed);
            }
        };
    }

    static Map<String, Integer> urgencies(Filed filed) {
        Map<String, Integer> urgencies = new HashMap<>();
        Urgency.of(filed).forEach((list, urgency) -> urgencies.put(list.label(), urgency));
        return urgencies;
    }

    /** A kind that fails on a document costs neither the document nor the other kinds. */
    static List<Contribution> contributions(List<Resolution<?, ?>> kinds, Filed filed, List<Problem> problems) {
        List<Contribution> contributions = new ArrayList<>();
        for (Resolution<?, ?> kind : kinds) {
            try {
                contribute(kind, filed, contributions);
            } catch (RuntimeException | StackOverflowError e) {
                contributions.removeIf(contribution -> contribution.kind().equals(kind.kind()));
                problems.add(new Problem(
                        Problem.Reason.READING_FAILED, filed.document().id(), kind.kind() + ": " + Failures.line(e)));
            }
        }
        return contributions;
    }

    private static <M> void contribute(Resolution<M, ?> kind, Filed filed, List<Contribution> contributions) {
        for (Material<M> material : kind.contribute(filed)) {
            String partition = material.partition();
            for (Ruled.Move move : filed.ruled().moves()) {
                ClaimId claim = move.claim();
                if (move.kind().equals(kind.kind()) && kind.tells(material.body(), claim)) {
                    partition = move.partition();
                }
            }
            contributions.add(new Contribution(kind.kind(), partition, JsonForm.write(material.body())));
        }
    }
}
