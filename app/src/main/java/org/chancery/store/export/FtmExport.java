package org.chancery.store.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chancery.export.WholeFiles;
import org.chancery.identity.JoinedEngagement;
import org.chancery.identity.JoinedOrganization;
import org.chancery.identity.JoinedPerson;
import org.chancery.matter.MatterBody;
import org.chancery.record.InstrumentStage;
import org.chancery.record.OrganizationKind;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.PublicId;
import org.chancery.standing.InstrumentLife;
import org.chancery.store.EntryRow;
import org.chancery.store.RecordStore;
import org.chancery.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/**
 * The record as FollowTheMoney entities, one JSON object per line: documents as Article, states as PublicBody, people with
 * Position and Occupancy, organisations by what they are, engagements as Event, matters as Project with a
 * ProjectParticipant for each side, instruments as Contract, evidence as Documentation. Ids are made of the record's own.
 * Days of occupancies are those on which documents tell a post as held: nobody told when it began. One thread.
 */
public final class FtmExport {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final RecordStore store;
    private final Set<String> parties = new HashSet<>();
    private final Set<String> positions = new HashSet<>();

    public FtmExport(RecordStore store) {
        this.store = store;
    }

    /** Writes {@code entities.ftm.json}. */
    public void write(Path folder) throws IOException {
        parties.clear();
        positions.clear();
        try (WholeFiles files = new WholeFiles(folder)) {
            try (Writer out = new BufferedWriter(
                    new OutputStreamWriter(files.open("entities.ftm.json"), StandardCharsets.UTF_8), 1 << 16)) {
                store.documents(document -> document(document, out));
                store.entries("person", row -> person(row, out));
                store.entries("organization", row -> organization(row, out));
                store.entries("engagement", row -> engagement(row, out));
                store.entries("matter", row -> matter(row, out));
                store.entries("instrument", row -> instrument(row, out));
            }
            files.done();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    // ---- entities --------------------------------------------------------------------------------------------------

    private static void document(StoredDocument document, Writer out) {
        Entity entity = new Entity("document-" + document.id(), "Article")
                .with("fileName", document.doc())
                .with("title", document.title())
                .with("name", document.title())
                .with("publisher", document.publisher())
                .with("language", three(document.language()))
                .with("sourceUrl", address(document.url()));
        if (document.published() != null) {
            entity.with("publishedAt", document.published());
        }
        entity.write(out);
    }

    private void person(EntryRow row, Writer out) {
        JoinedPerson body = JsonForm.read(row.body(), JoinedPerson.class);
        Entity person = new Entity("person-" + row.id(), "Person")
                .with("name", body.name())
                .with("country", country(body.country()));
        body.names().stream().filter(name -> !name.equals(body.name())).forEach(name -> person.with("alias", name));
        body.posts().forEach(post -> person.with("position", post.post()));
        person.write(out);
        for (JoinedPerson.Tenure post : body.posts()) {
            String position = position(body, post, out);
            Entity held = new Entity("occupancy-" + PublicId.of(row.id() + position), "Occupancy")
                    .with("holder", person.id())
                    .with("post", position)
                    .with("date", post.first())
                    .with("date", post.last())
                    .with("status", post.former() == null ? null : "former")
                    .with(
                            "description",
                            post.first() == null
                                    ? null
                                    : "Told as held from " + post.first() + " to " + post.last()
                                            + "; nothing is known of the time before and after.");
            held.write(out);
            for (JoinedPerson.Told told : post.tellings()) {
                evidence(Told.of(told), person.id(), post.post(), told.published(), out);
            }
        }
    }

    /** One for each post of each side, in whatever language it is named. */
    private String position(JoinedPerson body, JoinedPerson.Tenure post, Writer out) {
        String concept = post.concept() == null ? post.post().toLowerCase(Locale.ROOT) : post.concept();
        String id = "position-" + PublicId.of(body.country() + "|" + post.body() + "|" + concept);
        if (positions.add(id)) {
            String country = body.country();
            new Entity(id, "Position")
                    .with("name", post.post() + (country == null ? "" : ", " + name(country)))
                    .with("country", country(country))
                    .with("description", post.body())
                    .write(out);
        }
        return id;
    }

    private void organization(EntryRow row, Writer out) {
        JoinedOrganization body = JsonForm.read(row.body(), JoinedOrganization.class);
        Entity organization = new Entity("organization-" + row.id(), schema(body.kind()))
                .with("name", body.name())
                .with("weakAlias", body.acronym())
                .with("country", country(body.country()))
                .with("classification", body.kind().label().replace('_', ' '));
        body.names().stream()
                .filter(name -> !name.equals(body.name()) && !name.equals(body.acronym()))
                .forEach(name -> organization.with("alias", name));
        organization.write(out);
        for (JoinedOrganization.Told told : body.tellings()) {
            evidence(Told.of(told), organization.id(), "named", told.published(), out);
        }
    }

    private static String schema(OrganizationKind kind) {
        return switch (kind) {
            case GOVERNMENT_BODY, LEGISLATURE -> "PublicBody";
            case COMPANY -> "Company";
            case IGO, ASSOCIATION, PARTY, MEDIA, FORUM, OTHER -> "Organization";
        };
    }

    private void engagement(EntryRow row, Writer out) {
        JoinedEngagement body = JsonForm.read(row.body(), JoinedEngagement.class);
        Entity event = new Entity("engagement-" + row.id(), "Event")
                .with("name", row.title())
                .with("startDate", body.start())
                .with("endDate", body.end())
                .with("location", body.place())
                .with("keywords", body.type().label())
                .with("keywords", body.status().label());
        body.topics().forEach(topic -> event.with("keywords", topic));
        body.participants().forEach(name -> event.with("peopleMentioned", name));
        row.parties().forEach(party -> event.with("involved", party(party, out)));
        event.write(out);
        for (JoinedEngagement.Told told : body.tellings()) {
            evidence(Told.of(told), event.id(), told.status().label(), told.published(), out);
        }
    }

    private void matter(EntryRow row, Writer out) {
        MatterBody body = JsonForm.read(row.body(), MatterBody.class);
        Entity project = new Entity("matter-" + row.id(), "Project")
                .with("name", row.title())
                .with("projectId", row.id())
                .with("status", body.response().label())
                .with("phase", body.strength() == null ? null : body.strength().label())
                .with("keywords", body.topic())
                .with("startDate", row.first());
        project.write(out);
        side(project.id(), body.asker(), "asker", out);
        side(project.id(), body.addressee(), "addressee", out);
        for (var step : body.steps()) {
            evidence(Told.of(step), project.id(), step.status().label(), step.published(), out);
        }
    }

    private void side(String project, @Nullable String party, String role, Writer out) {
        if (party != null) {
            String participant = party(party, out);
            new Entity("participant-" + PublicId.of(project + "|" + role + "|" + party), "ProjectParticipant")
                    .with("project", project)
                    .with("participant", participant)
                    .with("role", role)
                    .write(out);
        }
    }

    private void instrument(EntryRow row, Writer out) {
        InstrumentLife body = JsonForm.read(row.body(), InstrumentLife.class);
        Entity contract = new Entity("instrument-" + row.id(), "Contract")
                .with("title", row.title())
                .with("name", row.title())
                .with("alias", body.english())
                .with("weakAlias", body.acronym())
                .with("type", body.kind().label().replace('_', ' '))
                .with("status", row.state().isEmpty() ? null : row.state())
                .with("summary", body.about());
        body.names().forEach(name -> contract.with("alias", name.name()));
        body.stages().stream()
                .filter(stage -> stage.stage() == InstrumentStage.SIGNED)
                .forEach(stage -> contract.with("contractDate", stage.start()));
        row.parties().forEach(party -> contract.with("authority", party(party, out)));
        contract.write(out);
        for (InstrumentLife.Stage stage : body.stages()) {
            stage.sources()
                    .forEach(source -> evidence(
                            Told.of(source), contract.id(), stage.stage().label(), source.published(), out));
        }
    }

    /** A side, written when it is first met: a state, a union of states, or an organisation known by its name alone. */
    private String party(String party, Writer out) {
        String code = country(party);
        String id = "party-" + (code != null ? code : PublicId.of(party));
        if (parties.add(id)) {
            new Entity(id, code != null ? "PublicBody" : "Organization")
                    .with("name", name(party))
                    .with("country", code)
                    .with("topics", code != null ? "gov.national" : null)
                    .write(out);
        }
        return id;
    }

    private void evidence(Told told, String entity, String role, @Nullable Object published, Writer out) {
        String document = "document-" + told.document();
        new Entity(
                        "evidence-" + PublicId.of(entity + "|" + told.claim().text() + "|" + told.start() + "|" + role),
                        "Documentation")
                .with("document", document)
                .with("entity", entity)
                .with("role", role.replace('_', ' '))
                .with("summary", told.quote())
                .with("description", "Characters " + told.start() + " to " + told.end() + " of the text.")
                .with("recordId", told.claim().text())
                .with("date", published)
                .write(out);
    }

    // ---- values ----------------------------------------------------------------------------------------------------

    /** As the model has it: two letters, small; the European Union has a code there as well. */
    private static @Nullable String country(@Nullable String party) {
        return party != null && (COUNTRIES.contains(party) || party.equals("EU"))
                ? party.toLowerCase(Locale.ROOT)
                : null;
    }

    private static String name(String party) {
        return party.equals("EU")
                ? "European Union"
                : COUNTRIES.contains(party) ? Locale.of("", party).getDisplayCountry(Locale.ENGLISH) : party;
    }

    /** Languages have three letters there. */
    private static @Nullable String three(@Nullable String language) {
        return language == null || !language.matches("[a-z]{2}")
                ? null
                : Locale.of(language).getISO3Language();
    }

    private static @Nullable String address(@Nullable String url) {
        return url != null && url.matches("https?://[!-~]+") ? url : null;
    }

    /** An entity that is being put together; absent and empty values are left out, each value stands once. */
    private record Entity(String id, String schema, Map<String, Set<String>> properties) {
        Entity(String id, String schema) {
            this(id, schema, new TreeMap<>());
        }

        Entity with(String property, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                properties
                        .computeIfAbsent(property, p -> new TreeSet<>())
                        .add(value.toString().strip());
            }
            return this;
        }

        void write(Writer out) {
            StringWriter line = new StringWriter(512);
            try (JsonGenerator json = JSON.createGenerator(line)) {
                json.writeStartObject();
                json.writeStringField("id", id);
                json.writeStringField("schema", schema);
                json.writeObjectFieldStart("properties");
                for (Map.Entry<String, ? extends Collection<String>> property : properties.entrySet()) {
                    json.writeArrayFieldStart(property.getKey());
                    for (String value : property.getValue()) {
                        json.writeString(value);
                    }
                    json.writeEndArray();
                }
                json.writeEndObject();
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try {
                out.write(line + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
