-- Passkeys: the public part of each, as JSON, with its counter.
CREATE TABLE passkey (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id),
    credential_id BYTEA NOT NULL UNIQUE,
    credential TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT
);
CREATE INDEX passkey_of_person ON passkey (person_id, created_at, id);

-- The key of another app, sealed, until its first code.
ALTER TABLE second_factor ADD COLUMN next_secret BYTEA;
