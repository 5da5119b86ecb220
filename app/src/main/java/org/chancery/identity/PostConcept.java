package org.chancery.identity;

/**
 * What a post is, whatever the language of its title. Immutable.
 *
 * @param id {@code minister/industry+trade}, {@code president}, {@code ambassador/ID}, {@code spokesperson@ministry/defence}
 * @param rank the part of the id that tells the rank: {@code minister}
 * @param single whether it has one holder at a time in its country
 * @param of {@code state}, {@code body} or {@code person}
 */
record PostConcept(String id, String rank, boolean single, String of) {

    /** From its id alone, where nothing more is needed than whether it agrees with another. */
    static PostConcept ofId(String id) {
        int slash = id.indexOf('/');
        int at = id.indexOf('@');
        int end = slash < 0 ? at : at < 0 ? slash : Math.min(slash, at);
        return PostConcepts.shelf().ofRank(end < 0 ? id : id.substring(0, end), id);
    }

    /** Whether two posts may be one, told more or less fully: <i>minister</i>, <i>trade</i>, <i>industry and trade</i>. */
    boolean agrees(PostConcept other) {
        if (id.equals(other.id)) {
            return true;
        }
        if (!rank.equals(other.rank)) {
            return false;
        }
        String one = id.substring(rank.length());
        String two = other.id.substring(rank.length());
        if (one.isEmpty() || two.isEmpty()) {
            return !rank.equals("president"); // of a state and of a company
        }
        return one.charAt(0) == '/'
                && two.charAt(0) == '/'
                && fields(one).stream().anyMatch(fields(two)::contains);
    }

    private static java.util.Set<String> fields(String part) {
        return new java.util.HashSet<>(java.util.List.of(part.substring(1).split("\\+")));
    }
}
