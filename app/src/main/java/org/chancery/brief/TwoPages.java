package org.chancery.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.brief.Brief.Group;
import org.chancery.brief.Brief.Line;
import org.chancery.brief.Brief.Part;
import org.chancery.brief.Brief.Section;

/**
 * Cuts a brief to two pages of A4, with the notes where they stand at their feet. Every part keeps its first group; further ones come in
 * rounds, one of each part, as long as there is room. Lengths are those of a serif of ten points on seventeen centimetres:
 * what is counted is lines. One use.
 */
final class TwoPages {
    /** Two pages hold some 116 lines; what the words of a language are longer than their characters say is left free. */
    private static final double ROOM_WITH_NOTES = 122;

    /** The same where notes stand after the annex: nothing low is among the lines. */
    private static final double ROOM = 86;

    private static final double HEAD = 9;
    private static final double LINE = 100;
    private static final double NOTE = 148;
    /** A line of a note is lower than one of the text. */
    private static final double NOTE_HEIGHT = 0.74;

    private static final double SECTION = 1.7;
    private static final double PART = 1.2;

    /** No part is to fill the pages by itself. */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("met", 3),
            Map.entry("asks", 5),
            Map.entry("points", 5),
            Map.entry("wants", 5),
            Map.entry("owed", 4),
            Map.entry("support", 3),
            Map.entry("undelivered", 3),
            Map.entry("joint", 2),
            Map.entry("instruments", 4),
            Map.entry("figures", 4),
            Map.entry("people", 5),
            Map.entry("ahead", 5));

    private final boolean hasNotes;
    private final double room;
    private final Set<Note> cited = new HashSet<>();
    private double used = HEAD;

    TwoPages(boolean hasNotes) {
        this.hasNotes = hasNotes;
        this.room = hasNotes ? ROOM_WITH_NOTES : ROOM;
    }

    /** The sections with as many groups as there is room for. */
    List<Section> cut(List<Section> whole) {
        Map<Part, Integer> shown = new HashMap<>();
        for (Section section : whole) {
            used += SECTION;
            for (Part part : section.parts()) {
                used += part.title().isEmpty() ? 0 : PART;
                used += part.groups().isEmpty() ? lines(part.nothing().length()) : 0;
                int first = part.groups().isEmpty() ? 0 : 1;
                part.groups().stream().limit(first).forEach(this::take);
                shown.put(part, first);
            }
        }
        for (boolean isMore = true; isMore; ) {
            isMore = false;
            for (Section section : whole) {
                int most = MOST.getOrDefault(section.key(), 3);
                for (Part part : section.parts()) {
                    int at = shown.getOrDefault(part, 0);
                    if (at < Math.min(most, part.groups().size())
                            && used + cost(part.groups().get(at)) <= room) {
                        take(part.groups().get(at));
                        shown.put(part, at + 1);
                        isMore = true;
                    }
                }
            }
        }
        return sections(whole, shown);
    }

    private static List<Section> sections(List<Section> whole, Map<Part, Integer> shown) {
        List<Section> cut = new ArrayList<>();
        for (Section section : whole) {
            List<Part> parts = section.parts().stream()
                    .map(part -> new Part(
                            part.title(),
                            part.groups().subList(0, shown.getOrDefault(part, 0)),
                            part.total(),
                            part.nothing()))
                    .toList();
            cut.add(new Section(section.key(), section.title(), parts));
        }
        return cut;
    }

    private void take(Group group) {
        used += cost(group);
        group.lines().forEach(line -> cited.addAll(line.notes()));
    }

    private double cost(Group group) {
        double cost = 0;
        int lead = group.lead().text().length() + 2;
        Set<Note> here = new HashSet<>();
        for (Line line : group.lines()) {
            int length = lead
                    + line.text().stream()
                            .mapToInt(piece -> piece.text().length())
                            .sum();
            cost += lines(length + 4 * line.notes().size());
            lead = 0;
            for (Note note : line.notes()) {
                if (hasNotes && !cited.contains(note) && here.add(note)) {
                    cost += NOTE_HEIGHT * Math.ceil((note.sentence().length() + 60 + address(note)) / NOTE);
                }
            }
        }
        return cost;
    }

    private static int address(Note note) {
        return Math.min(80, note.address().length());
    }

    private static double lines(int characters) {
        return Math.max(1, Math.ceil(characters / LINE));
    }
}
