-- Signing in by mail, for everyone; what was sent before belongs to who signs in with that address.
ALTER TABLE person ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT 'nl';
ALTER TABLE person ADD COLUMN confirmed_at BIGINT;
ALTER TABLE initiative_author ADD COLUMN person_id UUID REFERENCES person (id);
CREATE INDEX initiative_author_person ON initiative_author (person_id) WHERE person_id IS NOT NULL;

-- Who asked to sign in. The link opens on any device; the code only in the browser that asked.
CREATE TABLE sign_in (
    token_hash BYTEA PRIMARY KEY,
    browser_hash BYTEA NOT NULL UNIQUE,
    code_hash BYTEA NOT NULL,
    municipality TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    return_to TEXT NOT NULL,
    stay BOOLEAN NOT NULL,
    attempts INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_expiry ON sign_in (expires_at);

-- Sessions get an id that can be shown, an end that use does not put off, and the device in words.
-- Those from before were begun by an invitation.
CREATE TABLE session_anew (
    id UUID PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    person_id UUID NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('visit', 'stay', 'staff')),
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
INSERT INTO session_anew
SELECT gen_random_uuid(), token_hash, person_id, 'staff', '', created_at, last_seen_at, expires_at, expires_at FROM session;
DROP TABLE session;
ALTER TABLE session_anew RENAME TO session;
CREATE INDEX session_expiry ON session (expires_at);
CREATE INDEX session_person ON session (person_id, last_seen_at);
