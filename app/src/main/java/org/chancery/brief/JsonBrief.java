package org.chancery.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.resolve.JsonForm;

/** A brief as JSON: what programs are given. */
final class JsonBrief {
    /** The whole, as it is written. */
    record Form(
            String title,
            String language,
            Brief.Question question,
            org.chancery.resolve.Searched searched,
            List<RowForm> head,
            List<SectionForm> sections,
            List<SectionForm> annex,
            Map<String, Note> notes) {}

    record RowForm(String label, List<Brief.Piece> text, List<Integer> notes) {}

    record SectionForm(String key, String title, List<PartForm> parts) {}

    record PartForm(String title, int total, String nothing, List<GroupForm> groups) {}

    record GroupForm(Brief.Piece lead, List<LineForm> lines) {}

    record LineForm(List<Brief.Piece> text, List<Integer> notes, String curation) {}

    private JsonBrief() {}

    static String text(Brief brief) {
        Map<Note, Integer> numbers = brief.numbers();
        Map<String, Note> notes = new LinkedHashMap<>();
        brief.notes().forEach(note -> notes.put(String.valueOf(numbers.get(note)), note));
        List<RowForm> head = new ArrayList<>();
        brief.head()
                .forEach(row -> head.add(new RowForm(
                        row.label(),
                        row.text(),
                        row.notes().stream().map(numbers::get).toList())));
        return JsonForm.write(new Form(
                brief.title(),
                brief.language(),
                brief.question(),
                brief.searched(),
                head,
                sections(brief.sections(), numbers),
                sections(brief.annex(), numbers),
                notes));
    }

    private static List<SectionForm> sections(List<Brief.Section> sections, Map<Note, Integer> numbers) {
        return sections.stream()
                .map(section -> new SectionForm(
                        section.key(),
                        section.title(),
                        section.parts().stream()
                                .map(part -> new PartForm(
                                        part.title(),
                                        part.total(),
                                        part.nothing(),
                                        part.groups().stream()
                                                .map(group -> group(group, numbers))
                                                .toList()))
                                .toList()))
                .toList();
    }

    private static GroupForm group(Brief.Group group, Map<Note, Integer> numbers) {
        return new GroupForm(
                group.lead(),
                group.lines().stream()
                        .map(line -> new LineForm(
                                line.text(),
                                line.notes().stream().map(numbers::get).toList(),
                                line.curation().label()))
                        .toList());
    }
}
