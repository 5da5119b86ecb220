package org.chancery.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.brief.Brief.Line;
import org.chancery.brief.Brief.Part;
import org.chancery.brief.Brief.Piece;
import org.chancery.brief.Brief.Question;
import org.chancery.brief.Brief.Section;
import org.chancery.identity.EngagementResolution;
import org.chancery.identity.JoinedEngagement;
import org.chancery.matter.MatterResolution;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Entry;
import org.chancery.resolve.Resolution;
import org.chancery.resolve.Searched;
import org.chancery.standing.FigureResolution;
import org.chancery.standing.FigureSeries;
import org.chancery.standing.InstrumentLife;
import org.chancery.standing.InstrumentResolution;
import org.chancery.standing.Negotiation;
import org.chancery.standing.NegotiationResolution;
import org.chancery.store.EntryQuery;
import org.chancery.store.RecordStore;
import org.chancery.view.Wording;

/** Makes one brief: reads what is between two parties, has each part written, and cuts it to two pages. One use. */
final class Drafting {
    private static final int MATTERS = 400;
    private static final int ENGAGEMENTS = 200;
    private static final int OTHERS = 60;

    private final Setting setting;
    private final Question question;
    private final Wording words;
    private final boolean notesAtFoot;

    Drafting(Question question, RecordStore record, Wording words, boolean notesAtFoot) {
        this.question = question;
        this.words = words;
        this.notesAtFoot = notesAtFoot;
        this.setting = new Setting(question, record, words, new Notes(record), new AsKnown(record, question.on()));
    }

    Brief brief() {
        List<SeenMatter> matters = read(new MatterResolution(), MATTERS).stream()
                .map(entry -> SeenMatter.of(entry, question, setting.searched()))
                .toList();
        List<Entry<JoinedEngagement>> engagements = read(new EngagementResolution(), ENGAGEMENTS);
        List<Entry<InstrumentLife>> instruments = read(new InstrumentResolution(), OTHERS);
        List<Entry<Negotiation>> negotiations = read(new NegotiationResolution(), OTHERS);
        List<Entry<FigureSeries>> figures = read(new FigureResolution(), OTHERS);

        People people = new People(setting);
        MeetingLines meetings = new MeetingLines(setting, people, engagements);
        people.learn(meetings.shown(), matters);
        MatterLines asked = new MatterLines(setting, matters);
        StandingLines standing = new StandingLines(setting);
        Points rules = new Points(question.on(), meetings.next(), meetings.held(), tasks(negotiations));
        List<Section> whole = List.of(
                meetings.met(),
                asked.asks(),
                asked.points(rules),
                asked.wants(),
                asked.owed(),
                asked.support(),
                asked.undelivered(),
                asked.joint(),
                standing.instruments(instruments, negotiations),
                standing.figures(figures),
                people.section(meetings.held(), matters),
                meetings.ahead(matters, instruments));
        List<Section> shown = new TwoPages(notesAtFoot).cut(whole);
        List<Section> annex = annex(whole, shown);
        String title = words.say("brief.title", words.party(question.they()), words.party(question.we()));
        return new Brief(
                question, words.language(), title, setting.searched(), head(meetings, shown, annex), shown, annex);
    }

    private <M, E> List<Entry<E>> read(Resolution<M, E> kind, int most) {
        List<Entry<E>> entries =
                setting.known().entries(EntryQuery.of(kind.kind()).between(question.we(), question.they()), kind, most);
        setting.notes()
                .gather(entries.stream()
                        .flatMap(entry -> entry.claims().stream().limit(4))
                        .toList());
        return entries;
    }

    /** What both agreed in the sessions of the last half year. */
    private Set<ClaimId> tasks(List<Entry<Negotiation>> negotiations) {
        LocalDate since = question.on().minusMonths(6);
        Set<ClaimId> tasks = new HashSet<>();
        for (Entry<Negotiation> entry : negotiations) {
            entry.body().tasks().stream()
                    .filter(point -> {
                        LocalDate day = point.date() != null
                                ? point.date().lastDay()
                                : point.source().published();
                        return day != null && day.isAfter(since);
                    })
                    .forEach(point -> tasks.add(point.source().claim()));
        }
        return tasks;
    }

    private static List<Section> annex(List<Section> whole, List<Section> shown) {
        List<Section> annex = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            List<Part> parts = new ArrayList<>();
            for (int j = 0; j < whole.get(i).parts().size(); j++) {
                Part all = whole.get(i).parts().get(j);
                if (shown.get(i).parts().get(j).isCut()) {
                    parts.add(all);
                }
            }
            if (!parts.isEmpty()) {
                annex.add(new Section(whole.get(i).key(), whole.get(i).title(), parts));
            }
        }
        return annex;
    }

    // ---- head -------------------------------------------------------------------------------------------------------

    private List<Brief.Row> head(MeetingLines meetings, List<Section> shown, List<Section> annex) {
        return List.of(
                meetings.head(),
                row("on", words.date(question.on())),
                row("searched", searched()),
                row("review", review(shown, annex)));
    }

    private Brief.Row row(String key, String text) {
        return new Brief.Row(words.say("brief.head." + key), List.of(Piece.plain(text)), List.of());
    }

    private String searched() {
        Searched searched = setting.searched();
        String documents = words.count("count.documents", searched.documents());
        String sources = words.count("count.sources", searched.sources());
        String languages = words.list(setting.record().languages().stream()
                .map(language -> Locale.of(language).getDisplayLanguage(words.locale()))
                .toList());
        return searched.until() == null
                ? words.say("footer.coverageUndated", documents, sources)
                : words.say("brief.searched", documents, sources, words.date(searched.until()), languages);
    }

    private String review(List<Section> shown, List<Section> annex) {
        List<Line> lines = Stream.concat(shown.stream(), annex.stream())
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> part.groups().stream())
                .flatMap(group -> group.lines().stream())
                .toList();
        long reviewed =
                lines.stream().filter(line -> line.curation().isReviewed()).count();
        return words.say("brief.reviewed", words.number(reviewed), words.number(lines.size()));
    }
}
