package org.chancery.identity;

import java.time.LocalDate;
import java.util.List;
import org.chancery.record.Evidence;
import org.chancery.resolve.ClaimId;
import org.chancery.resolve.Link;
import org.jspecify.annotations.Nullable;

/**
 * One person of the world with the posts that documents tell of. Immutable.
 *
 * @param name the best form
 * @param names all forms, those written most first
 * @param country whom the person serves, or null
 * @param posts tenures, in the order in which they were first told
 * @param reports number of documents that name the person
 * @param links why forms and posts were joined, and who may be the same person as well
 */
public record JoinedPerson(
        String name, List<String> names, @Nullable String country, List<Tenure> posts, int reports, List<Link> links) {
    public JoinedPerson {
        names = List.copyOf(names);
        posts = List.copyOf(posts);
        links = List.copyOf(links);
    }

    /** What pages about other things need of it: of each post the first and the last telling, not how they were joined. */
    JoinedPerson gist() {
        List<Tenure> gist = posts.stream()
                .map(post -> new Tenure(
                        post.post(),
                        post.concept(),
                        post.body(),
                        post.first(),
                        post.last(),
                        post.former(),
                        post.predecessor(),
                        post.successor(),
                        List.of(),
                        ends(post.tellings())))
                .toList();
        return new JoinedPerson(name, names, country, gist, reports, List.of());
    }

    private static List<Told> ends(List<Told> all) {
        return all.size() <= 2 ? all : List.of(all.getFirst(), all.getLast());
    }

    /**
     * One post of one person, as evidenced: nothing is said of the time before the first telling and after the last.
     *
     * @param post as worded by most
     * @param concept what it is in every language, or null
     * @param body as worded, or null
     * @param first day of the first document that tells it as held, or null
     * @param last day of the last one, or null
     * @param former day of the first document that tells it as a former post, or null
     * @param predecessor id of the one who was told to hold it before, or null; of posts with one holder only
     * @param successor id of the one who was told to hold it after, or null
     * @param contested ids of others who were told to hold it in the same time: one telling of them is wrong, or two posts
     *     bear one title
     * @param tellings what says so, in order of publication
     */
    public record Tenure(
            String post,
            @Nullable String concept,
            @Nullable String body,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate former,
            @Nullable String predecessor,
            @Nullable String successor,
            List<String> contested,
            List<Told> tellings) {
        public Tenure {
            contested = List.copyOf(contested);
            tellings = List.copyOf(tellings);
        }
    }

    /** A telling: the claim, its document and its words. */
    public record Told(ClaimId claim, String doc, @Nullable LocalDate published, boolean former, Evidence evidence) {}
}
