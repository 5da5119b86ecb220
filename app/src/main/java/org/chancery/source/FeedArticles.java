package org.chancery.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chancery.document.DatedBy;
import org.chancery.document.Document;
import org.chancery.document.Intake;
import org.chancery.document.Problem.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a feed, RSS or Atom, in its order: each is a document of its title and its words, whole where the feed
 * has them whole. External entities are refused. An instance belongs to one thread at a time.
 */
final class FeedArticles implements Articles {
    private final String name;
    private final Iterator<Intake> intakes;

    private FeedArticles(String name, List<Intake> intakes) {
        this.name = name;
        this.intakes = intakes.iterator();
    }

    /** Whether the beginning of an XML file is that of a feed. */
    static boolean isFeed(String head) {
        return head.matches("(?s).*<(rss|feed|rdf:RDF)[\\s>].*");
    }

    static FeedArticles of(String name, byte[] bytes) {
        try (XmlReader xml = new XmlReader(new ByteArrayInputStream(bytes))) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            SyndFeed feed = input.build(xml);
            List<Intake> intakes = new ArrayList<>();
            int number = 0;
            for (SyndEntry entry : feed.getEntries()) {
                number++;
                intakes.add(intake(name + "#" + number, feed, entry));
            }
            return new FeedArticles(
                    name,
                    intakes.isEmpty() ? List.of(Intake.failed(Reason.EMPTY, name, "a feed without entries")) : intakes);
        } catch (FeedException | IOException | IllegalArgumentException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return new FeedArticles(
                    name, List.of(Intake.failed(Reason.UNREADABLE, name, "no feed that can be read: " + why)));
        }
    }

    private static Intake intake(String place, SyndFeed feed, SyndEntry entry) {
        String title = words(entry.getTitle());
        String body = body(entry);
        if (title.isEmpty() && body.isEmpty()) {
            return Intake.failed(Reason.EMPTY, place, "an entry without words");
        }
        String text = title.isEmpty() ? body : body.isEmpty() ? title : title + "\n\n" + body;
        String link = filled(entry.getLink());
        String id = link != null ? link : filled(entry.getUri());
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return Intake.of(Document.of(
                id == null ? place : id,
                text,
                title.isEmpty() ? null : title,
                null,
                date == null
                        ? null
                        : new DatedBy(
                                date.toInstant().atZone(ZoneOffset.UTC).toLocalDate(), DatedBy.How.METADATA, null),
                filled(feed.getTitle()),
                link != null && link.toLowerCase(Locale.ROOT).startsWith("http") ? link : null));
    }

    /** The longest of what an entry has: the summary, or the whole article. */
    private static String body(SyndEntry entry) {
        SyndContent description = entry.getDescription();
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(description))
                .map(SyndContent::getValue)
                .map(FeedArticles::paragraphs)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** The words of some HTML, a line for each paragraph. */
    private static String paragraphs(@Nullable String html) {
        if (html == null) {
            return "";
        }
        Element body = Jsoup.parse(html).body();
        body.select("script, style, figure, img, iframe").remove();
        body.select("br").forEach(line -> line.after("\n"));
        body.select("p, div, li, h1, h2, h3, h4, h5, h6, blockquote, tr")
                .forEach(block -> block.prepend("\n").append("\n"));
        return body.wholeText()
                .lines()
                .map(line -> line.strip().replaceAll("[\\s\\u00a0]+", " "))
                .filter(line -> !line.isEmpty())
                .reduce((one, next) -> one + "\n\n" + next)
                .orElse("");
    }

    private static String words(@Nullable String html) {
        return html == null ? "" : Jsoup.parse(html).text().strip();
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public @Nullable Intake next() {
        return intakes.hasNext() ? intakes.next() : null;
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return name;
    }
}
