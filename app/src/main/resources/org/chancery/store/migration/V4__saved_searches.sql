-- Searches that people keep, by name. No part of the record: nothing follows from them, and they follow from nothing. What
-- had come when the search was opened on the last two days on which it was, so that what is new can be told all day.
CREATE TABLE saved_search (
    id            ${text} NOT NULL PRIMARY KEY,
    name          ${text} NOT NULL,
    address       ${text} NOT NULL,
    saved_at      ${text} NOT NULL,
    last_document BIGINT NOT NULL,
    last_revision BIGINT NOT NULL,
    last_day      ${text} NOT NULL,
    seen_document BIGINT NOT NULL,
    seen_revision BIGINT NOT NULL,
    seen_day      ${text} NOT NULL
);
