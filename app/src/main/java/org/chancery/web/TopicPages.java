package org.chancery.web;

import java.util.List;
import org.chancery.resolve.Searched;
import org.chancery.view.Naming;
import org.chancery.view.TopicIndex;
import org.chancery.view.TopicPage;

/** The topics of the record, and each with what is on it. */
final class TopicPages implements Pages {
    private final Remembered<Searched> coverage = new Remembered<>();
    private final Remembered<TopicIndex> index = new Remembered<>();

    @Override
    public void at(Routes routes) {
        routes.page(Links.TOPICS, this::list);
        routes.page(Links.TOPICS + "/{topic}", this::topic);
    }

    private TopicIndex index(Visit visit) {
        return index.at(visit, () -> TopicIndex.of(visit.record()));
    }

    private Answer list(Visit visit) {
        return Answer.Page.of("topics.jte", visit.words().say("topics.title"), Section.TOPICS)
                .with("topics", List.copyOf(index(visit).bySlug().values()));
    }

    private Answer topic(Visit visit) {
        TopicIndex.Topic topic = index(visit).bySlug().get(visit.part("topic"));
        if (topic == null) {
            return new Answer.Missing();
        }
        TopicPage view = TopicPage.of(
                topic, visit.record(), coverage.at(visit, visit.record()::coverage), visit.today(), visit.words());
        return Answer.Page.of("topic.jte", Naming.capital(visit.words().label("topic", topic.slug())), Section.TOPICS)
                .under(visit.words().say("topics.title"), Links.TOPICS)
                .with("view", view);
    }
}
