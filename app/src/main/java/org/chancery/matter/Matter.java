package org.chancery.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.resolve.AxisRuling;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;

/** Makes one entry of the strands that are one matter. One thread. */
final class Matter {
    private static final int LONGEST_TITLE = 90;

    private final List<Strand> strands;
    private final Map<ClaimId, List<Link>> joins;
    private final Map<ClaimId, List<Link>> unsure;
    private final Judgements judgements;

    Matter(
            List<Strand> strands,
            Map<ClaimId, List<Link>> joins,
            Map<ClaimId, List<Link>> unsure,
            Judgements judgements) {
        this.judgements = judgements;
        this.strands = strands;
        this.joins = joins;
        this.unsure = unsure;
    }

    Entry<MatterBody> entry() {
        List<Step> steps = strands.stream()
                .flatMap(s -> s.steps().stream())
                .sorted(Comparator.comparing((Step s) -> s.when() == null ? LocalDate.MAX : s.when())
                        .thenComparing(s -> s.published() == null ? LocalDate.MAX : s.published())
                        .thenComparing(s -> s.claim().document())
                        .thenComparingInt(Step::start)
                        .thenComparing(Step::claim))
                .toList();
        Strand main = strands.stream()
                .min(Comparator.comparing((Strand s) -> s.subject().isEmpty() ? 1 : 0)
                        .thenComparing(s -> -s.steps().size())
                        .thenComparing(Strand::id))
                .orElseThrow();
        String asker = strands.getFirst().asker();
        String addressee = strands.getFirst().addressee();
        Set<String> parties = new TreeSet<>();
        for (String side : new String[] {asker, addressee}) {
            if (side != null) {
                parties.add(side);
            }
        }
        List<String> ids = strands.stream().map(Strand::id).sorted().toList();
        List<ClaimId> claims =
                steps.stream().map(Step::claim).distinct().sorted().toList();
        Title title = Title.of(main, steps);
        List<AxisRuling> ruled = judgements.axes(ids);
        MatterBody body = new MatterBody(
                        asker,
                        addressee,
                        main.topic(),
                        main.subject(),
                        title.language(),
                        Axes.strength(steps),
                        Axes.response(steps, asker),
                        Axes.attribution(steps),
                        ruled,
                        steps,
                        StepLinks.of(steps),
                        links(joins, true),
                        links(unsure, false),
                        Axes.history(steps, asker))
                .obeying();
        return new Entry<>(
                ids.getFirst(),
                title.text(),
                new ArrayList<>(parties),
                Joining.first(steps),
                Joining.last(steps),
                body.response().label(),
                claims,
                ids.subList(1, ids.size()),
                body,
                ruled.isEmpty() ? Curation.SUGGESTED : Curation.EDITED);
    }

    private List<Link> links(Map<ClaimId, List<Link>> byClaim, boolean withStrands) {
        Set<Link> links = new LinkedHashSet<>();
        for (Strand strand : strands) {
            if (withStrands) {
                links.addAll(strand.links());
            }
            links.addAll(byClaim.getOrDefault(strand.steps().getFirst().claim(), List.of()));
        }
        return links.stream()
                .sorted(Comparator.comparing(Link::left).thenComparing(Link::right))
                .toList();
    }

    /**
     * What a matter is called: what it is about in English where the shelf or an instrument has a name for it, else the
     * first words that raised it or bound a side, in their own language.
     */
    record Title(String text, String language) {
        static Title of(Strand main, List<Step> steps) {
            Step first = Step.opening(steps);
            String subject = main.subject().replaceFirst(">.*", "");
            if (subject.isEmpty()) {
                return new Title(shortened(first.quote()), first.language());
            }
            String name = Threads.name(subject);
            return new Title(Character.toUpperCase(name.charAt(0)) + name.substring(1), ObjectRow.TITLES);
        }

        private static String shortened(String quote) {
            String line = quote.strip().replaceAll("\\s+", " ");
            if (line.length() <= LONGEST_TITLE) {
                return line;
            }
            int space = line.lastIndexOf(' ', LONGEST_TITLE - 1);
            return line.substring(0, space > 40 ? space : LONGEST_TITLE - 1) + " …";
        }
    }
}
