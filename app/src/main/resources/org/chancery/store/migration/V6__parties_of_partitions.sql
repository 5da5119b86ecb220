-- Which parties the entries of a partition have, so that what waits between parties is found without going through all of
-- the partition's entries for each joining.
CREATE TABLE part_party (
    party ${text} NOT NULL,
    kind  ${text} NOT NULL,
    part  BIGINT NOT NULL,
    PRIMARY KEY (party, kind, part)
) ${clustered};
CREATE INDEX part_party_part ON part_party (part);
INSERT INTO part_party (party, kind, part)
SELECT DISTINCT p.party, p.kind, e.part FROM entry_party p JOIN entry e ON e.seq = p.entry;
