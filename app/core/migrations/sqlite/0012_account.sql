-- A resident's own account: another address, what was mailed to them, who looked at their data, leaving.
-- A new address that waits for its code; the code is sealed with the key of the installation.
CREATE TABLE address_change (
    person_id BLOB PRIMARY KEY REFERENCES person (id),
    email TEXT NOT NULL,
    code BLOB NOT NULL,
    attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX address_change_expiry ON address_change (expires_at);

-- What was mailed to whom, without what it said.
CREATE TABLE mail_sent (
    id BLOB PRIMARY KEY,
    municipality TEXT NOT NULL,
    email_key TEXT NOT NULL,
    subject TEXT NOT NULL,
    language TEXT NOT NULL,
    initiative_id BLOB REFERENCES initiative (id),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX mail_sent_newest ON mail_sent (municipality, email_key, at, id);
CREATE INDEX mail_sent_about ON mail_sent (initiative_id) WHERE initiative_id IS NOT NULL;
CREATE INDEX mail_sent_at ON mail_sent (at);

-- Who looked at the personal data behind one initiative, the newest first.
CREATE INDEX audit_reads ON audit (subject, at) WHERE action = 'personal_data.read';

-- Whose address was typed in a draft, so that it can go with its owner.
ALTER TABLE draft ADD COLUMN email_key TEXT NOT NULL DEFAULT '';
UPDATE draft SET email_key = LOWER(TRIM(COALESCE(typed -> 'values' ->> 'email', '')));
CREATE INDEX draft_email ON draft (municipality, email_key) WHERE email_key <> '';
CREATE INDEX draft_sent ON draft (initiative_id) WHERE initiative_id IS NOT NULL;
