package org.chancery.eventdata;

import java.util.List;
import org.chancery.document.Document;
import org.chancery.record.Extraction;
import org.chancery.record.Organization;
import org.chancery.record.Person;
import org.jspecify.annotations.Nullable;

/**
 * A document as the files of event data cite it. Immutable.
 *
 * @param id the document's own id; in a record its public id
 * @param doc the name that it was read under
 * @param title or null
 * @param url or null
 * @param publisher or null
 * @param language two letters of ISO 639-1
 * @param published ISO day, or null
 * @param people names of all persons told of
 * @param organizations names of all organisations told of
 */
public record Story(
        String id,
        String doc,
        @Nullable String title,
        @Nullable String url,
        @Nullable String publisher,
        String language,
        @Nullable String published,
        List<String> people,
        List<String> organizations) {
    public Story {
        people = List.copyOf(people);
        organizations = List.copyOf(organizations);
    }

    /** A document that stands for itself. */
    public static Story of(Document document, Extraction extraction) {
        return of(extraction.doc(), document, extraction);
    }

    /** A document of a record under its public id. */
    public static Story of(String id, Document document, Extraction extraction) {
        return new Story(
                id,
                extraction.doc(),
                extraction.title(),
                document.url(),
                document.publisher(),
                extraction.language(),
                extraction.published(),
                extraction.people().stream().map(Person::name).distinct().toList(),
                extraction.organizations().stream()
                        .map(Organization::name)
                        .distinct()
                        .toList());
    }
}
