package org.chancery.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person while the document is read: every form of the name met, and every post told. One thread. */
final class PersonDraft {
    /**
     * A place where the name stands.
     *
     * @param first first token, with post and words of respect where they stand before it
     * @param last one past the last token, with a post after it
     * @param nameFirst first token of the name
     * @param nameLast one past the name's last token
     */
    record Place(int first, int last, int nameFirst, int nameLast) {}

    /**
     * A post told of the person.
     *
     * @param first first token of the words that tell it of the person
     * @param last one past the last
     */
    record Told(PostPhrase phrase, int first, int last, String rule) {}

    /** Bounds what is compared pairwise, whatever the text. */
    private static final int MOST = 64;

    private final NameForm form;
    private final int number;
    private final List<Place> places = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<NameForm> aliases = new ArrayList<>();
    private @Nullable String country;
    private int spoken;
    private int tail;

    PersonDraft(NameForm form, int number) {
        this.form = form;
        this.number = number;
    }

    /** Its place in the list of drafts. */
    int number() {
        return number;
    }

    /** The name as first met; the fullest one once drafts are merged. */
    NameForm form() {
        return form;
    }

    /** The name as written, without what was glued to its end. */
    String written() {
        String written = form.written();
        return tail > 0 && tail < written.length() ? written.substring(0, written.length() - tail) : written;
    }

    /** Notes how many letters at the end are no part of the name. */
    void cutTail(int letters) {
        tail = Math.max(tail, letters);
    }

    List<Place> places() {
        return places;
    }

    List<Told> told() {
        return told;
    }

    /** Other names by which the document calls the person: <i>(Jokowi)</i>. */
    List<NameForm> aliases() {
        return aliases;
    }

    /** A country stated beside the name without a post, or null. */
    @Nullable
    String country() {
        return country;
    }

    void country(@Nullable String code) {
        country = code;
    }

    /** Counts one more place where a verb of saying or a word of respect shows it to be a person. */
    void spoke() {
        spoken++;
    }

    /** The number of such places. */
    int spoken() {
        return spoken;
    }

    /** Adds a post; more than a life could hold are of no use. */
    void tell(Told post) {
        if (told.size() < MOST) {
            told.add(post);
        }
    }

    /** Adds another name. */
    void alias(NameForm alias) {
        if (aliases.size() < MOST) {
            aliases.add(alias);
        }
    }

    /** Takes over what is known of a shorter form of the same name. */
    void absorb(PersonDraft other) {
        places.addAll(other.places);
        other.told.forEach(this::tell);
        other.aliases.forEach(this::alias);
        alias(other.form);
        spoken += other.spoken;
        country = country == null ? other.country : country;
    }
}
