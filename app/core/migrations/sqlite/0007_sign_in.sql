-- Signing in by mail, for everyone; what was sent before belongs to who signs in with that address.
ALTER TABLE person ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT 'nl';
ALTER TABLE person ADD COLUMN confirmed_at INTEGER;
ALTER TABLE initiative_author ADD COLUMN person_id BLOB REFERENCES person (id);
CREATE INDEX initiative_author_person ON initiative_author (person_id) WHERE person_id IS NOT NULL;

-- Who asked to sign in. The link opens on any device; the code only in the browser that asked.
CREATE TABLE sign_in (
    token_hash BLOB PRIMARY KEY,
    browser_hash BLOB NOT NULL UNIQUE,
    code_hash BLOB NOT NULL,
    municipality TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    return_to TEXT NOT NULL,
    stay INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX sign_in_expiry ON sign_in (expires_at);

-- Sessions get an id that can be shown, an end that use does not put off, and the device in words.
-- Those from before were begun by an invitation.
CREATE TABLE session_anew (
    id BLOB PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    person_id BLOB NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('visit', 'stay', 'staff')),
    device TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT;
INSERT INTO session_anew
SELECT randomblob(16), token_hash, person_id, 'staff', '', created_at, last_seen_at, expires_at, expires_at FROM session;
DROP TABLE session;
ALTER TABLE session_anew RENAME TO session;
CREATE INDEX session_expiry ON session (expires_at);
CREATE INDEX session_person ON session (person_id, last_seen_at);
