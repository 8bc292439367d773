-- The record becomes a chain: each row holds the hash of the row before it. Rows from before have
-- a number and an empty hash; the chain begins after them.
CREATE TABLE audit_chained (
    id BLOB PRIMARY KEY,
    municipality TEXT NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('submitter', 'resident', 'staff', 'operator', 'system')),
    actor_id BLOB,
    actor_role TEXT,
    on_behalf_of BLOB,
    action TEXT NOT NULL,
    subject BLOB NOT NULL,
    why TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
INSERT INTO audit_chained
SELECT id, municipality, ROW_NUMBER() OVER (PARTITION BY municipality ORDER BY at, id), at, actor_kind, actor_id, NULL,
    NULL, action, subject, '', detail, X'', X'' FROM audit;
DROP TABLE audit;
ALTER TABLE audit_chained RENAME TO audit;
CREATE UNIQUE INDEX audit_in_order ON audit (municipality, number);
CREATE INDEX audit_subject ON audit (subject, at);
CREATE INDEX audit_actor ON audit (municipality, actor_id, number) WHERE actor_id IS NOT NULL;

-- Where the chain of a municipality ends.
CREATE TABLE audit_head (
    municipality TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
INSERT INTO audit_head SELECT municipality, MAX(number), X'' FROM audit GROUP BY municipality;

CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER audit_keeps_words BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
