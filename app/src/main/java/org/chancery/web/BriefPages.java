package org.chancery.web;

import gg.jte.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.chancery.brief.Brief;
import org.chancery.brief.BriefFormat;
import org.chancery.brief.HtmlBrief;
import org.chancery.view.PartyName;
import org.jspecify.annotations.Nullable;

/** The briefing note of one party about another: to be read, and to be taken away. */
final class BriefPages implements Pages {
    @Override
    public void at(Routes routes) {
        routes.page(Links.PAIRS + "/{pair}" + Links.BRIEF, visit -> brief(visit, Links.parties(visit.part("pair"))));
        // Names that a path cannot hold stand behind it.
        routes.page(
                Links.PAIRS + Links.BRIEF, visit -> brief(visit, List.of(visit.asked("one"), visit.asked("other"))));
    }

    private static Answer brief(Visit visit, List<String> both) {
        if (both.isEmpty() || both.getFirst().isEmpty() || both.getLast().isEmpty()) {
            return new Answer.Missing();
        }
        String one = PartyName.parse(both.getFirst());
        String other = PartyName.parse(both.getLast());
        String we = PartyName.parse(visit.asked("we"));
        if (one.equals(other)) {
            return new Answer.Missing();
        }
        String briefed = we.equals(other) ? other : one;
        LocalDate asked = visit.dayAsked("on");
        LocalDate on = asked == null ? visit.today() : asked;
        Brief.Question question = new Brief.Question(briefed, briefed.equals(one) ? other : one, on);
        return BriefFormat.parse(visit.asked("format"))
                .map(format -> file(format.brief(question, visit.record(), visit.words()), format))
                .orElseGet(() -> page(visit, Brief.of(question, visit.record(), visit.words()), asked));
    }

    private static Answer page(Visit visit, Brief brief, @Nullable LocalDate asked) {
        Brief.Question question = brief.question();
        String dossier = visit.words()
                .say(
                        "dossier.title",
                        visit.words().party(question.we()),
                        visit.words().party(question.they()));
        String article = new HtmlBrief(brief, visit.words()).article();
        Content content = output -> output.writeContent(article);
        Answer.Page page = Answer.Page.of("brief.jte", brief.title(), Section.PAIRS)
                .with("brief", brief)
                .with("article", content)
                .under(dossier, Links.pair(question.we(), question.they(), question.we()))
                .under(visit.words().say("nav.pairs"), Links.PAIRS);
        return asked == null ? page : page.with("asked", asked);
    }

    private static Answer file(Brief brief, BriefFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            format.write(brief, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String type = format.isText() ? format.mediaType() + "; charset=utf-8" : format.mediaType();
        return new Answer.Binary(format.fileName(brief), type, new ByteArrayInputStream(bytes.toByteArray()));
    }
}
