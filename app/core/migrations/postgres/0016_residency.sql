-- How somebody showed that they live in the municipality; the way and the moment only, no address.
CREATE TABLE residency_proof (
    person_id UUID NOT NULL REFERENCES person (id),
    way TEXT NOT NULL CHECK (way IN ('postcode', 'letter', 'desk', 'provider')),
    proven_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, way)
);
CREATE INDEX residency_proof_age ON residency_proof (proven_at);

-- A letter with a code; code and address are sealed with the key of the installation, and the address goes when
-- the letter was posted.
CREATE TABLE residency_letter (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL UNIQUE REFERENCES person (id),
    code BYTEA NOT NULL,
    address BYTEA,
    attempts INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    posted_at BIGINT,
    expires_at BIGINT
);
CREATE INDEX residency_letter_waits ON residency_letter (created_at, id) WHERE posted_at IS NULL;
CREATE INDEX residency_letter_ends ON residency_letter (expires_at) WHERE expires_at IS NOT NULL;
