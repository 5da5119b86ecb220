package org.chancery.store;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.chancery.record.PartialDate;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Curation;
import org.chancery.resolve.Entry;
import org.chancery.resolve.JsonForm;
import org.chancery.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * An entry as kept, its body still JSON. Immutable.
 *
 * @param revision of the store when it last changed
 * @param curation what people ruled on the entry and on its claims
 * @see Entry
 */
public record EntryRow(
        String kind,
        String id,
        String title,
        List<String> parties,
        @Nullable PartialDate first,
        @Nullable PartialDate last,
        String state,
        List<ClaimId> claims,
        List<String> aliases,
        @JsonRawValue String body,
        long revision,
        Curation curation) {
    /** Bodies read last, by their JSON: reading the busiest takes longer than all else of a page. */
    private static final Recent<Form, Read> BODIES =
            new Recent<>(Math.max(12_000_000, Runtime.getRuntime().maxMemory() / 128), Read::length);

    private record Form(Class<?> type, String json) {}

    private record Read(Object body, int length) {}

    public EntryRow {
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
        aliases = List.copyOf(aliases);
    }

    /** The same entry with what was ruled on its claims. */
    EntryRow with(Curation curation) {
        return curation == this.curation
                ? this
                : new EntryRow(kind, id, title, parties, first, last, state, claims, aliases, body, revision, curation);
    }

    /** The same entry with the gist of its body. */
    public <E> EntryRow gist(Resolution<?, E> resolution) {
        E whole = JsonForm.read(body, resolution.entryType());
        E gist = resolution.gist(whole);
        String json = gist == whole ? body : JsonForm.write(gist);
        BODIES.keep(new Form(resolution.entryType(), json), new Read(gist, json.length()));
        return new EntryRow(kind, id, title, parties, first, last, state, claims, aliases, json, revision, curation);
    }

    /** The entry with its body. */
    public <E> Entry<E> as(Resolution<?, E> resolution) {
        if (!resolution.kind().equals(kind)) {
            throw new IllegalArgumentException(id + " is of kind " + kind + ", not " + resolution.kind());
        }
        return new Entry<>(
                id, title, parties, first, last, state, claims, aliases, body(resolution.entryType()), curation);
    }

    private <E> E body(Class<E> type) {
        Form form = new Form(type, body);
        Read known = BODIES.get(form);
        if (known != null) {
            return type.cast(known.body());
        }
        E read = JsonForm.read(body, type);
        BODIES.keep(form, new Read(read, body.length()));
        return read;
    }
}
