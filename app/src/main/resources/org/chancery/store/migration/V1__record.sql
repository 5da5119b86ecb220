-- One script for SQLite and PostgreSQL. What differs is a word:
--   ${key}        a whole number that is the row's own address
--   ${text}       text compared by code point, whatever the server's language
--   ${blob}       bytes
--   ${clustered}  the table is kept in the order of its primary key, where the store can

CREATE TABLE meta (
    name  ${text} PRIMARY KEY,
    value ${text} NOT NULL
);

-- What a list of documents shows; the text is in document_version.
CREATE TABLE document (
    seq       ${key},
    id        ${text} NOT NULL UNIQUE,
    doc       ${text} NOT NULL,
    origin    ${text} NOT NULL,
    url       ${text},
    publisher ${text},
    language  ${text},
    published ${text},
    title     ${text},
    sha256    ${text} NOT NULL,
    length    INTEGER NOT NULL,
    version   INTEGER NOT NULL,
    copy_of   ${text},
    print     BIGINT NOT NULL,
    added_at  ${text} NOT NULL,
    revision  BIGINT NOT NULL
);
CREATE INDEX document_revision ON document (revision);
CREATE INDEX document_published ON document (published);

-- By what a document is known again: its address, its place, its text, all of it together (see DocumentKeys).
CREATE TABLE document_key (
    fingerprint ${blob} NOT NULL PRIMARY KEY,
    document    BIGINT NOT NULL
) ${clustered};

-- Every text that a document has had, the present one included. Rows are only ever added.
CREATE TABLE document_version (
    document BIGINT NOT NULL,
    version  INTEGER NOT NULL,
    sha256   ${text} NOT NULL,
    read_at  ${text} NOT NULL,
    about    ${text} NOT NULL,
    text     ${blob} NOT NULL,
    layout   ${blob},
    PRIMARY KEY (document, version)
);

-- What the present text says, and to which partitions it gave materials.
CREATE TABLE reading (
    document BIGINT NOT NULL PRIMARY KEY,
    version  INTEGER NOT NULL,
    program  ${text} NOT NULL,
    parts    ${text} NOT NULL,
    problems ${text} NOT NULL,
    body     ${blob} NOT NULL
);

CREATE TABLE part (
    seq   ${key},
    kind  ${text} NOT NULL,
    name  ${text} NOT NULL,
    dirty INTEGER NOT NULL,
    UNIQUE (kind, name)
);
CREATE INDEX part_dirty ON part (kind, name) WHERE dirty <> 0;

CREATE TABLE material (
    part     BIGINT NOT NULL,
    document BIGINT NOT NULL,
    n        INTEGER NOT NULL,
    body     ${text} NOT NULL,
    PRIMARY KEY (part, document, n)
) ${clustered};

-- Lists within a row have one item per line.
CREATE TABLE entry (
    seq        ${key},
    kind       ${text} NOT NULL,
    id         ${text} NOT NULL,
    part       BIGINT NOT NULL,
    title      ${text} NOT NULL,
    parties    ${text} NOT NULL,
    first_date ${text},
    last_date  ${text},
    last_day   ${text} NOT NULL,
    state      ${text} NOT NULL,
    claims     ${text} NOT NULL,
    aliases    ${text} NOT NULL,
    body       ${text} NOT NULL,
    hash       BIGINT NOT NULL,
    revision   BIGINT NOT NULL,
    UNIQUE (kind, id, part)
);
CREATE INDEX entry_part ON entry (part);
CREATE INDEX entry_time ON entry (kind, last_day, id);
CREATE INDEX entry_revision ON entry (revision);

-- The dossiers: one row for each unordered pair of an entry's parties, one of pair '*' where there are too many.
CREATE TABLE entry_pair (
    pair     ${text} NOT NULL,
    kind     ${text} NOT NULL,
    last_day ${text} NOT NULL,
    entry    BIGINT NOT NULL,
    PRIMARY KEY (pair, kind, last_day, entry)
) ${clustered};
CREATE INDEX entry_pair_entry ON entry_pair (entry);

CREATE TABLE entry_party (
    party    ${text} NOT NULL,
    kind     ${text} NOT NULL,
    last_day ${text} NOT NULL,
    entry    BIGINT NOT NULL,
    PRIMARY KEY (party, kind, last_day, entry)
) ${clustered};
CREATE INDEX entry_party_entry ON entry_party (entry);

-- Which entries a document tells of; the claims themselves are in the entry.
CREATE TABLE entry_document (
    document BIGINT NOT NULL,
    entry    BIGINT NOT NULL,
    PRIMARY KEY (document, entry)
) ${clustered};
CREATE INDEX entry_document_entry ON entry_document (entry);

-- Ids that are no entry of their own (any more) and where they lead; an empty entry: nowhere, what it told of is gone.
CREATE TABLE alias (
    kind     ${text} NOT NULL,
    id       ${text} NOT NULL,
    entry    ${text} NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
) ${clustered};
CREATE INDEX alias_revision ON alias (revision);

-- Append-only: an entry came to another state, and which document brought it there.
CREATE TABLE entry_change (
    seq       ${key},
    kind      ${text} NOT NULL,
    entry     ${text} NOT NULL,
    at        ${text} NOT NULL,
    old_state ${text},
    new_state ${text},
    document  ${text}
);
CREATE INDEX entry_change_entry ON entry_change (kind, entry);

-- Append-only: what people ruled about claims.
CREATE TABLE judgement (
    seq         ${key},
    at          ${text} NOT NULL,
    left_claim  ${text} NOT NULL,
    right_claim ${text} NOT NULL,
    verdict     ${text} NOT NULL,
    score       DOUBLE PRECISION NOT NULL,
    reason      ${text} NOT NULL,
    judge       ${text} NOT NULL
);
