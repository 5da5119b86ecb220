-- What pages of a large record ask for again and again, so that none of it is looked for by going through all rows.

-- Whether an entry names a day until which something is to be done; for what is due and overdue, and for the calendar.
ALTER TABLE entry ADD COLUMN has_term INTEGER DEFAULT 0 NOT NULL;
UPDATE entry SET has_term = 1 WHERE body LIKE '%"targets"%';
CREATE INDEX entry_term ON entry (kind, last_day) WHERE has_term <> 0;

-- Lists go from the latest day back, and by id within a day.
DROP INDEX entry_time;
CREATE INDEX entry_time ON entry (kind, last_day DESC, id);

-- Documents without a day stand at the end.
CREATE INDEX document_latest ON document ((coalesce(published, '')), seq);
CREATE INDEX document_copy ON document (copy_of) WHERE copy_of IS NOT NULL;
