package org.chancery.export;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A feed (Atom, RFC 4287) with its entries, as characters. Ids are made of what they are of, so they stay. Stateless. */
public final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /**
     * A feed.
     *
     * @param of what it is of, from which its id is made: {@code pair ID|VN}
     * @param self its own address, or null
     * @param page address of the page that shows the same, or null
     */
    public record Feed(
            String of,
            String title,
            String author,
            @Nullable String self,
            @Nullable String page,
            List<Entry> entries) {
        public Feed {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry of a feed.
     *
     * @param of what it is of, from which its id is made
     * @param updated ISO instant
     * @param text what it says, plain
     * @param link address of the page of it, or null
     */
    public record Entry(
            String of,
            String title,
            String updated,
            String text,
            @Nullable String link) {}

    /** Writes the feed; entries in the order given. */
    public static void write(Feed feed, Writer out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", id(feed.of()));
            element(xml, "title", feed.title());
            // When it was made would make every feed another: when its latest entry was is what a reader needs.
            element(
                    xml,
                    "updated",
                    feed.entries().stream()
                            .map(Entry::updated)
                            .max(String::compareTo)
                            .orElse("1970-01-01T00:00:00Z"));
            xml.writeStartElement("author");
            element(xml, "name", feed.author());
            xml.writeEndElement();
            link(xml, "self", "application/atom+xml", feed.self());
            link(xml, "alternate", "text/html", feed.page());
            for (Entry entry : feed.entries()) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new java.io.UncheckedIOException(new java.io.IOException(e));
        }
    }

    private static void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("entry");
        element(xml, "id", id(entry.of()));
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated());
        link(xml, "alternate", "text/html", entry.link());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(plain(entry.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, @Nullable String address)
            throws XMLStreamException {
        if (address != null) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("type", type);
            xml.writeAttribute("href", address);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(plain(text));
        xml.writeEndElement();
    }

    /** Without the characters that XML cannot hold. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> plain.appendCodePoint(
                        c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000
                                ? c
                                : ' '));
        return plain.toString();
    }

    private static String id(String of) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("chancery " + of).getBytes(StandardCharsets.UTF_8));
    }
}
