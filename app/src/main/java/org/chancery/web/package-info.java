/**
 * The pages and the JSON of the reading room over HTTP. Comes in: requests. Goes out: views as HTML and JSON, with no
 * call to any other machine. Deliberately absent: reading, and decisions about what a view holds.
 *
 * <p>A page is made of four things, and a new one is added by writing them:
 *
 * <ol>
 *   <li>a model in {@code org.chancery.view}: a record with a factory from rows of the store and a {@code Wording}, which
 *       knows neither HTTP nor HTML and is tested by itself;
 *   <li>a route in a family of {@link org.chancery.web.Pages}, one small class for pages that belong together, named in
 *       {@code Server.families}; it reads parameters from the {@link org.chancery.web.Visit} and answers with an
 *       {@link org.chancery.web.Answer}; {@code EntryPages.entry} finds the entry of an id, sends merged ones on and
 *       unknown ones to the page that says so; a kind with pages of its own is left out of {@code EntryPages.PLAIN};
 *   <li>a template {@code src/main/jte/….jte}, which calls {@code layout} and the shared parts in {@code part/}: a fact
 *       is shown with {@code part/quote}, {@code part/sources} or a link to its entry, a status with {@code part/chip},
 *       what nobody reviewed with {@code part/curation}, sides with {@code part/parties};
 *   <li>its words in every file of {@code resources/web/messages}, and its address in {@link org.chancery.web.Links}, the
 *       only place that knows addresses. A new section is one line of {@code Section}.
 * </ol>
 *
 * <p>{@code CrawlTest} then finds it from the first page, follows every link on it, and asks of every page what must hold of
 * all: a title, one first-level heading, unique ids, no dead anchor, nothing that runs from elsewhere.
 */
@NullMarked
package org.chancery.web;

import org.jspecify.annotations.NullMarked;
