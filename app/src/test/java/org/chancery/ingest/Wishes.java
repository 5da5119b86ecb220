package org.chancery.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chancery.record.Act;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Filed;
import org.chancery.resolve.Judgements;
import org.chancery.resolve.Link;
import org.chancery.resolve.Material;
import org.chancery.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/** A small resolution for tests: acts between two sides that share a topic are one wish, raised as often as told. */
public final class Wishes implements Resolution<Wishes.Told, Wishes.Wish> {
    public record Told(
            ClaimId claim,
            String by,
            String to,
            String topic,
            @Nullable PartialDate date,
            String words) {}

    public record Wish(int told, List<String> words) {}

    @Override
    public String kind() {
        return "wish";
    }

    @Override
    public Class<Told> materialType() {
        return Told.class;
    }

    @Override
    public Class<Wish> entryType() {
        return Wish.class;
    }

    @Override
    public boolean tells(Told material, ClaimId claim) {
        return material.claim().equals(claim);
    }

    @Override
    public List<Link> links(Wish body) {
        return List.of();
    }

    @Override
    public List<Material<Told>> contribute(Filed filed) {
        List<Material<Told>> told = new ArrayList<>();
        for (Act act : filed.extraction().acts()) {
            for (String by : act.by()) {
                String to = act.to().isEmpty() ? by : act.to().getFirst();
                TreeSet<String> sides = new TreeSet<>(List.of(by, to));
                String topic = act.topics().isEmpty() ? "none" : act.topics().getFirst();
                told.add(new Material<>(
                        String.join("|", sides),
                        new Told(
                                filed.claim(act),
                                by,
                                to,
                                topic,
                                act.date(),
                                act.evidence().getFirst().quote())));
                break;
            }
        }
        return told;
    }

    @Override
    public List<Entry<Wish>> resolve(String partition, Stream<Told> materials, Judgements judgements) {
        Map<String, List<Told>> byTopic = new TreeMap<>();
        materials.forEach(told ->
                byTopic.computeIfAbsent(told.topic(), t -> new ArrayList<>()).add(told));
        List<Entry<Wish>> entries = new ArrayList<>();
        byTopic.forEach((topic, all) -> {
            all.sort(Comparator.comparing(Told::claim));
            Map<ClaimId, List<Told>> groups = new LinkedHashMap<>();
            for (Told told : all) {
                ClaimId home = groups.keySet().stream()
                        .filter(head -> !judgements.says(Link.Verdict.DIFFERENT, head, told.claim()))
                        .findFirst()
                        .orElse(told.claim());
                groups.computeIfAbsent(home, head -> new ArrayList<>()).add(told);
            }
            groups.values().forEach(group -> entries.add(entry(topic, group)));
        });
        entries.sort(Comparator.comparing(Entry::id));
        return entries;
    }

    private static Entry<Wish> entry(String topic, List<Told> group) {
        Told first = group.getFirst();
        List<PartialDate> dates = group.stream()
                .map(Told::date)
                .filter(date -> date != null)
                .sorted()
                .toList();
        return new Entry<>(
                "w" + first.claim(),
                first.by() + " to " + first.to() + ": " + topic,
                List.copyOf(new TreeSet<>(List.of(first.by(), first.to()))),
                dates.isEmpty() ? null : dates.getFirst(),
                dates.isEmpty() ? null : dates.getLast(),
                group.size() > 1 ? "raised_again" : "raised",
                group.stream().map(Told::claim).toList(),
                group.stream().skip(1).map(told -> "w" + told.claim()).toList(),
                new Wish(group.size(), group.stream().map(Told::words).toList()));
    }
}
