-- The record becomes a chain: each row holds the hash of the row before it. Rows from before have
-- a number and an empty hash; the chain begins after them. The detail is text: it is hashed as it stands.
CREATE TABLE audit_chained (
    id UUID PRIMARY KEY,
    municipality TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('submitter', 'resident', 'staff', 'operator', 'system')),
    actor_id UUID,
    actor_role TEXT,
    on_behalf_of UUID,
    action TEXT NOT NULL,
    subject UUID NOT NULL,
    why TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous BYTEA NOT NULL,
    hash BYTEA NOT NULL
);
INSERT INTO audit_chained
SELECT id, municipality, ROW_NUMBER() OVER (PARTITION BY municipality ORDER BY at, id), at, actor_kind, actor_id, NULL,
    NULL, action, subject, '', detail::TEXT, '', '' FROM audit;
DROP TABLE audit;
ALTER TABLE audit_chained RENAME TO audit;
CREATE UNIQUE INDEX audit_in_order ON audit (municipality, number);
CREATE INDEX audit_subject ON audit (subject, at);
CREATE INDEX audit_actor ON audit (municipality, actor_id, number) WHERE actor_id IS NOT NULL;

-- Where the chain of a municipality ends.
CREATE TABLE audit_head (
    municipality TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    hash BYTEA NOT NULL
);
INSERT INTO audit_head SELECT municipality, MAX(number), '' FROM audit GROUP BY municipality;

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the record is append-only'; END $$;
CREATE TRIGGER audit_keeps_rows BEFORE DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_keeps_words BEFORE UPDATE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
