package org.chancery.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.chancery.resolve.Searched;

/** What there is at all, and how it is asked for. */
final class RootEndpoints {
    private final Answers answers;
    private final Supplier<OpenApi> description;
    private final Lately<java.util.Map<String, Long>> counts = new Lately<>();

    RootEndpoints(Answers answers, Supplier<OpenApi> description) {
        this.answers = answers;
        this.description = description;
    }

    void addTo(List<Endpoint> all) {
        all.add(Endpoint.get(
                "", "getRoot", "record", "What is on record, and up to when", Schema.ref("Root"), this::root));
        all.add(Endpoint.get(
                "/openapi.json",
                "getDescription",
                "record",
                "This description, in OpenAPI 3.1",
                Schema.object(),
                request -> Response.of(description.get().json())));
        all.add(Endpoint.get(
                        "/reference",
                        "getReference",
                        "record",
                        "This description, to be read",
                        Schema.text(),
                        request ->
                                Response.text(Response.HTML, description.get().html()))
                .giving(200, Response.HTML, Schema.text(), "A page."));
    }

    private Response root(Request request) {
        long revision = answers.record().revision();
        Searched searched = answers.searched();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("program", "chancery");
        root.put("version", answers.desk().version());
        root.put("revision", revision);
        root.put("today", answers.desk().today().toString());
        root.put("documents", searched.documents());
        root.put("sources", searched.sources());
        root.put("until", searched.until() == null ? null : searched.until().toString());
        root.put("writable", answers.desk().review() != null);
        ObjectNode entries = root.putObject("entries");
        counts.at(String.valueOf(revision), () -> answers.record().counts().entries())
                .forEach(entries::put);
        ObjectNode links = root.putObject("links");
        description.get().collections().forEach(path -> links.put(path.substring(1), Api.ROOT + path));
        return Response.of(root);
    }
}
