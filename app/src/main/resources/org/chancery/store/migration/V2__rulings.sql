-- Append-only: what people ruled, a line each. Only in_force is ever changed; it says whether a later line takes this one
-- back, and could be worked out from the lines at any time.
CREATE TABLE ruling (
    seq      ${key},
    id       ${text} NOT NULL UNIQUE,
    batch    ${text} NOT NULL,
    at       ${text} NOT NULL,
    judge    ${text} NOT NULL,
    verb     ${text} NOT NULL,
    subject  ${text} NOT NULL,
    body     ${text} NOT NULL,
    in_force INTEGER NOT NULL
);
CREATE INDEX ruling_batch ON ruling (batch);
CREATE INDEX ruling_subject ON ruling (subject);
CREATE INDEX ruling_verb ON ruling (verb, in_force);

-- Of which documents' claims a ruling speaks; by public id, for a log can be there before its documents.
CREATE TABLE ruling_document (
    document ${text} NOT NULL,
    ruling   BIGINT NOT NULL,
    PRIMARY KEY (document, ruling)
) ${clustered};

-- The rulings on pairs of claims are lines of the same log.
INSERT INTO ruling (seq, id, batch, at, judge, verb, subject, body, in_force)
SELECT seq, 'j' || seq, 'j' || seq, at, judge, lower(verdict), left_claim,
    '{"seen":[{"claim":"' || left_claim || '"},{"claim":"' || right_claim || '"}],"score":' || CAST(score AS TEXT)
        || ',"note":"' || replace(replace(replace(reason, '\', '\\'), '"', '\"'), '
', '\n') || '"}', 1
FROM judgement;
INSERT INTO ruling_document (document, ruling)
SELECT substr(left_claim, 1, 12), seq FROM judgement
UNION SELECT substr(right_claim, 1, 12), seq FROM judgement;
DROP TABLE judgement;

-- What was ruled on claims of the present texts; a claim that is not here is suggested. Follows from rulings and readings.
CREATE TABLE claim_curation (
    claim    ${text} NOT NULL PRIMARY KEY,
    document BIGINT NOT NULL,
    curation ${text} NOT NULL
) ${clustered};
CREATE INDEX claim_curation_document ON claim_curation (document);

-- What was ruled on entries themselves, as resolution found it.
ALTER TABLE entry ADD COLUMN curation ${text} DEFAULT 'suggested' NOT NULL;
UPDATE part SET dirty = 1 WHERE kind = 'matter';

-- What waits for a person: of each list of a document's claims the greatest urgency among those nobody ruled on.
CREATE TABLE review_document (
    list     ${text} NOT NULL,
    urgency  INTEGER NOT NULL,
    document BIGINT NOT NULL,
    PRIMARY KEY (list, urgency, document)
) ${clustered};
CREATE INDEX review_document_document ON review_document (document);

-- Joinings that are neither sure nor ruled on.
CREATE TABLE review_link (
    part        BIGINT NOT NULL,
    left_claim  ${text} NOT NULL,
    right_claim ${text} NOT NULL,
    kind        ${text} NOT NULL,
    urgency     INTEGER NOT NULL,
    verdict     ${text} NOT NULL,
    score       DOUBLE PRECISION NOT NULL,
    reason      ${text} NOT NULL,
    PRIMARY KEY (part, left_claim, right_claim)
) ${clustered};
CREATE INDEX review_link_urgency ON review_link (kind, urgency);
