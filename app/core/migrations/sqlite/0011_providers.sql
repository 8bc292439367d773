-- Signing in with a provider (OpenID Connect). Whom the provider names so is this person, whatever their address.
CREATE TABLE oidc_identity (
    municipality TEXT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id BLOB NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    PRIMARY KEY (municipality, issuer, subject)
) STRICT;
CREATE INDEX oidc_identity_person ON oidc_identity (person_id);

-- Who is on the way to a provider; or who came back and has to confirm an address: then what was shown is kept.
CREATE TABLE oidc_flow (
    browser_hash BLOB PRIMARY KEY,
    municipality TEXT NOT NULL,
    provider TEXT NOT NULL,
    return_to TEXT NOT NULL,
    stay INTEGER NOT NULL,
    shown TEXT,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX oidc_flow_expiry ON oidc_flow (expires_at);

ALTER TABLE sign_in ADD COLUMN shown TEXT;
-- Where a session was begun, to sign out there too; nothing for those by mail.
ALTER TABLE session ADD COLUMN provider TEXT;
