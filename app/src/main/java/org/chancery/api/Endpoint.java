package org.chancery.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that can be asked or done: what it takes, what it answers with, and how. Immutable.
 *
 * @param method {@code GET} or {@code POST}
 * @param path below {@code /api/v1}; parts in braces are parameters
 * @param id by which generated clients call it
 * @param tag the family
 * @param summary in a line
 * @param description the rest; may be empty
 * @param parameters in path, query and headers
 * @param bodies what can be sent, by media type; empty where nothing can
 * @param replies what comes back, by status
 * @param faults what can go wrong beside what can go wrong everywhere
 * @param handler answers
 */
record Endpoint(
        String method,
        String path,
        String id,
        String tag,
        String summary,
        String description,
        List<Parameter> parameters,
        Map<String, Body> bodies,
        Map<Integer, Reply> replies,
        List<Fault.Kind> faults,
        Handler handler) {

    /** Answers a request whose parameters were checked. */
    interface Handler {
        Response answer(Request request);
    }

    /**
     * What can be sent.
     *
     * @param example as text
     */
    record Body(Schema schema, String example) {}

    /**
     * What comes back.
     *
     * @param type media type
     */
    record Reply(String type, Schema schema, String description) {}

    static Endpoint get(String path, String id, String tag, String summary, Schema schema, Handler handler) {
        return new Endpoint(
                "GET",
                path,
                id,
                tag,
                summary,
                "",
                List.of(),
                Map.of(),
                Map.of(200, new Reply(Response.JSON, schema, "As asked for.")),
                path.contains("{") ? List.of(Fault.Kind.NOT_FOUND) : List.of(),
                handler);
    }

    static Endpoint post(String path, String id, String tag, String summary, Handler handler) {
        return new Endpoint(
                "POST",
                path,
                id,
                tag,
                summary,
                "",
                List.of(),
                Map.of(),
                Map.of(),
                List.of(
                        Fault.Kind.CONFLICT,
                        Fault.Kind.PRECONDITION_FAILED,
                        Fault.Kind.TOO_LARGE,
                        Fault.Kind.UNSUPPORTED_TYPE,
                        Fault.Kind.UNPROCESSABLE,
                        Fault.Kind.UNAVAILABLE),
                handler);
    }

    /** With more words about it. */
    Endpoint saying(String words) {
        return new Endpoint(method, path, id, tag, summary, words, parameters, bodies, replies, faults, handler);
    }

    /** With parameters. */
    Endpoint taking(Parameter... more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return new Endpoint(method, path, id, tag, summary, description, all, bodies, replies, faults, handler);
    }

    /** With a body of a media type. */
    Endpoint taking(String type, Schema schema, String example) {
        Map<String, Body> all = new LinkedHashMap<>(bodies);
        all.put(type, new Body(schema, example));
        return new Endpoint(method, path, id, tag, summary, description, parameters, all, replies, faults, handler);
    }

    /** With an answer of a status. */
    Endpoint giving(int status, String type, Schema schema, String words) {
        Map<Integer, Reply> all = new LinkedHashMap<>(replies);
        all.put(status, new Reply(type, schema, words));
        return new Endpoint(method, path, id, tag, summary, description, parameters, bodies, all, faults, handler);
    }

    /** With something that can go wrong. */
    Endpoint failing(Fault.Kind kind) {
        List<Fault.Kind> all = new ArrayList<>(faults);
        all.add(kind);
        return new Endpoint(method, path, id, tag, summary, description, parameters, bodies, replies, all, handler);
    }

    /** The parts of the path. */
    List<String> parts() {
        return Api.parts(path);
    }
}
