package org.chancery.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.chancery.store.SavedSearch;
import org.chancery.view.EntryLine;
import org.chancery.view.Suggestions;
import org.chancery.view.Wording;

/** What somebody may mean as JSON for the search box: an array of {kind, label, language, detail, address}. */
final class SuggestionJson {
    private static final JsonFactory JSON = new JsonFactory();

    private SuggestionJson() {}

    static String of(Suggestions found, Wording words) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            if (found.pair().size() == 2) {
                String one = found.pair().getFirst();
                String other = found.pair().getLast();
                String label = words.party(one) + " – " + words.party(other);
                one(json, words.say("matter.dossier"), label, "", "", Links.pair(one, other));
            }
            for (SavedSearch saved : found.saved()) {
                one(json, words.say("saved.one"), saved.name(), "", "", Links.saved(saved.id()));
            }
            for (String party : found.parties()) {
                one(json, words.say("party.label"), words.party(party), "", "", Links.country(party));
            }
            for (String topic : found.topics()) {
                one(json, words.say("facet.topic"), words.label("topic", topic), "", "", Links.topic(topic));
            }
            for (EntryLine line : found.entries()) {
                one(
                        json,
                        words.say("entry." + line.kind().kind()),
                        line.heading().text(),
                        line.heading().language(),
                        line.detail(),
                        Links.entry(line.kind(), line.id()));
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void one(
            JsonGenerator json, String kind, String label, String language, String detail, String address)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind);
        json.writeStringField("label", label);
        json.writeStringField("language", language);
        json.writeStringField("detail", detail);
        json.writeStringField("address", address);
        json.writeEndObject();
    }
}
