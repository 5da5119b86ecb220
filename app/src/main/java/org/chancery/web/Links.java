package org.chancery.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.identity.NumberedSeries;
import org.chancery.resolve.ClaimId;
import org.chancery.search.Facet;
import org.chancery.view.EntryKind;
import org.chancery.view.FiguresPage;
import org.chancery.view.MeetingsAsked;
import org.chancery.view.MeetingsNetwork;
import org.chancery.view.Part;
import org.chancery.view.SearchAsked;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of pages; the only place that knows them. An address says what is behind it, so that a bookmark can be
 * read, and stays: entries are found under every id that they ever had.
 */
public final class Links {
    public static final String HOME = "/";
    public static final String PAIRS = "/pairs";
    /** Behind the address of a dossier. */
    public static final String BRIEF = "/brief";

    public static final String DOCUMENTS = "/documents";
    public static final String SEARCH = "/search";
    public static final String MAP = "/map";
    public static final String NETWORK = "/network";
    public static final String SAVED = "/saved";
    public static final String SUGGEST = "/suggest";
    public static final String REVIEW = "/review";
    public static final String REVIEW_ITEM = "/review/item";
    public static final String REVIEW_MERGE = "/review/merge";
    public static final String REVIEW_LINK = "/review/link";
    public static final String REVIEW_SPLIT = "/review/split";
    public static final String REVIEW_LOG = "/review/log";
    public static final String REVIEW_FILE = "/api/v1/review/log";
    public static final String API_REFERENCE = "/api/v1/reference";
    public static final String ADD = "/add";
    public static final String CALENDAR = "/calendar";
    public static final String COUNTRIES = "/countries";
    public static final String TOPICS = "/topics";
    public static final String SERIES = "/series";
    public static final String FIGURES_FILE = "/figures.csv";

    /** A server may refuse these in a path, even when they are escaped. */
    private static final Pattern NOT_IN_PATHS = Pattern.compile("[/\\\\;%?#]|^-|-$|--");

    /** A letter for the list, then where the first words begin. */
    private static final Pattern PLACE = Pattern.compile("[a-z](\\d{1,9})");

    private Links() {}

    /**
     * The dossier of two parties, {@code /pairs/VN-US}. A hyphen within a name is doubled; names that a path cannot hold
     * stand behind it.
     */
    public static String pair(String one, String other) {
        return pair(one, other, "");
    }

    /** The dossier as one of both sees it; empty for neither. */
    public static String pair(String one, String other, String we) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        String path = PAIRS;
        if (NOT_IN_PATHS.matcher(one + other).find()) {
            asked.put("one", List.of(one));
            asked.put("other", List.of(other));
        } else {
            path += "/" + encoded(one).replace("-", "--") + "-" + encoded(other).replace("-", "--");
        }
        asked.put("we", List.of(we));
        return with(path, asked);
    }

    /**
     * The briefing note of one party about another, {@code /pairs/VN-US/brief?we=VN}.
     *
     * @param on the day as of which, or null for today
     * @param format to be taken away in, {@code pdf}; empty for the page
     */
    public static String brief(String we, String they, @Nullable LocalDate on, String format) {
        String dossier = pair(we, they, we);
        int query = dossier.indexOf('?');
        StringBuilder address = new StringBuilder(dossier).insert(query, BRIEF);
        address.append(on == null ? "" : "&on=" + on).append(format.isEmpty() ? "" : "&format=" + format);
        return address.toString();
    }

    /** The two parties of the last part of a dossier's address; empty where it names no two. */
    static List<String> parties(String pair) {
        String[] both = pair.split("(?<!-)-(?!-)", -1);
        return both.length == 2 && !both[0].isEmpty() && !both[1].isEmpty()
                ? List.of(both[0].replace("--", "-"), both[1].replace("--", "-"))
                : List.of();
    }

    /** All entries of a kind. */
    public static String list(EntryKind kind) {
        return "/" + kind.plural();
    }

    /** The entries of a kind that both parties stand in. */
    public static String between(EntryKind kind, String one, String other) {
        Map<String, List<String>> parties = new LinkedHashMap<>();
        parties.put("with", List.of(one));
        parties.put("and", List.of(other));
        return with(list(kind), parties);
    }

    /** The entries of a kind that a party stands in. */
    public static String with(EntryKind kind, String party) {
        return with(list(kind), Map.of("with", List.of(party)));
    }

    /** The page of an entry. */
    public static String entry(EntryKind kind, String id) {
        return "/" + kind.plural() + "/" + encoded(id);
    }

    /** The page of an entry of the kind that the store names. */
    public static String entry(String kind, String id) {
        return entry(EntryKind.of(kind), id);
    }

    /** A matter. */
    public static String matter(String id) {
        return entry(EntryKind.MATTER, id);
    }

    /** An engagement. */
    public static String engagement(String id) {
        return entry(EntryKind.ENGAGEMENT, id);
    }

    /** A person. */
    public static String person(String id) {
        return entry(EntryKind.PERSON, id);
    }

    /** An organisation. */
    public static String organization(String id) {
        return entry(EntryKind.ORGANIZATION, id);
    }

    /** A topic by its slug. */
    public static String topic(String slug) {
        return TOPICS + "/" + encoded(slug);
    }

    /** All engagements of a series. */
    public static String series(NumberedSeries.Key key) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put("of", List.of(key.name()));
        asked.put("with", key.parties());
        return with(SERIES, asked);
    }

    /** The documents that have to do with a topic. */
    public static String documentsOn(String topic) {
        return with(SEARCH, Map.of(Facet.TOPIC.label(), List.of(topic)));
    }

    /** A month of the calendar as a list; of one party where it is named. */
    public static String calendar(java.time.YearMonth month, String party) {
        return calendar(month, party, false);
    }

    /** A month of the calendar, as a sheet of its weeks or as a list. */
    public static String calendar(java.time.YearMonth month, String party, boolean asMonth) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put("with", List.of(party));
        asked.put("as", List.of(asMonth ? "month" : ""));
        return with(CALENDAR + "/" + month, asked);
    }

    /** A country, or another party by its name; its entries where a path cannot hold the name. */
    public static String country(String party) {
        return NOT_IN_PATHS.matcher(party).find() ? with(EntryKind.MATTER, party) : COUNTRIES + "/" + encoded(party);
    }

    /** Where engagements took place. */
    public static String map(MeetingsAsked asked) {
        return with(MAP, MeetingsPages.parameters(asked.withPeople(false).at(asked.at())));
    }

    /** Who met whom. */
    public static String network(MeetingsAsked asked) {
        return with(NETWORK, MeetingsPages.parameters(asked.at("")));
    }

    /** A person of the network; a search for the name where nobody on record is meant. */
    public static String met(MeetingsNetwork.Knot person) {
        if (!person.person().isEmpty()) {
            return person(person.person());
        }
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put("q", List.of(quoted(person.label())));
        asked.put("in", List.of(EntryKind.PERSON.plural()));
        return with(SEARCH, asked);
    }

    /** The engagements in which somebody met another; a search for both names where one of them is not on record. */
    public static String met(MeetingsNetwork.Knot one, MeetingsNetwork.Knot other) {
        if (one.person().isEmpty() || other.person().isEmpty()) {
            Map<String, List<String>> asked = new LinkedHashMap<>();
            asked.put("q", List.of(quoted(one.label()) + " " + quoted(other.label())));
            asked.put("in", List.of(EntryKind.ENGAGEMENT.plural()));
            return with(SEARCH, asked);
        }
        // Who took part in fewer is found sooner there.
        return person(one.count() <= other.count() ? one.person() : other.person()) + "#attended";
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    /** Figures as asked for. */
    public static String figures(FiguresPage.Asked asked, int page) {
        return with(list(EntryKind.FIGURE), FigurePages.parameters(asked, page));
    }

    /** All pages of them as a file. */
    public static String figuresFile(FiguresPage.Asked asked) {
        return with(FIGURES_FILE, FigurePages.parameters(asked, 1));
    }

    /** A document as read. */
    public static String document(String id) {
        return DOCUMENTS + "/" + encoded(id);
    }

    /** The words of a claim in its document. */
    public static String claim(ClaimId claim) {
        String key = claim.key();
        // Sentences that tell of a matter are no facts of their own: the reader finds the sentence.
        return key.startsWith("s")
                ? document(claim.document()) + "?at=" + encoded(key.substring(1))
                : part(claim.document(), partOf(key)) + "#w-" + encoded(key);
    }

    /** A part of a long document, from 1. */
    public static String part(String document, int part) {
        return document(document) + (part <= 1 ? "" : "?part=" + part);
    }

    /** The part in which the words of a claim stand; the key of a claim tells where they begin. */
    public static int partOf(String key) {
        Matcher place = PLACE.matcher(key);
        return place.lookingAt() ? Part.at(Integer.parseInt(place.group(1))) : 1;
    }

    /** Where a person rules on a claim. */
    public static String review(String claim) {
        return REVIEW + "?item=" + encoded(claim);
    }

    /** The page on which a proposal of a program is answered. */
    public static String proposal(String ruling) {
        return REVIEW + "?item=" + encoded("proposal/" + ruling);
    }

    /** A sentence of a document, from 1, in a part of it. */
    static String sentence(String document, int number, int part) {
        return part(document, part) + "#s" + number;
    }

    /** A document as JSON. */
    public static String json(String id) {
        return "/api/v1/documents/" + encoded(id);
    }

    /** A search for words. */
    public static String search(String words) {
        return words.isBlank() ? SEARCH : SEARCH + "?q=" + encoded(words);
    }

    /** A search with all that narrows it. */
    public static String search(SearchAsked asked) {
        return with(SEARCH, SearchAddress.of(asked));
    }

    /** A search that somebody keeps. */
    public static String saved(String id) {
        return SAVED + "/" + encoded(id);
    }

    /** A page of its hits. */
    public static String saved(String id, int number) {
        return page(saved(id), number);
    }

    /** Those that are kept, after one was taken away: it can be kept again. */
    static String savedGone(String name, String address) {
        Map<String, List<String>> gone = new LinkedHashMap<>();
        gone.put("gone", List.of(name));
        gone.put("was", List.of(address));
        return with(SAVED, gone);
    }

    /** An address with its parameters, in their order; those without a value are left out. */
    public static String with(String path, Map<String, ? extends Collection<String>> parameters) {
        StringBuilder address = new StringBuilder(path);
        char between = '?';
        for (Map.Entry<String, ? extends Collection<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                if (!value.isEmpty()) {
                    address.append(between)
                            .append(parameter.getKey())
                            .append('=')
                            .append(encoded(value));
                    between = '&';
                }
            }
        }
        return address.toString();
    }

    /** A page of a list, from 1. */
    public static String page(String path, int number) {
        return number <= 1 ? path : with(path, Map.of("page", List.of(String.valueOf(number))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
