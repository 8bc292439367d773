-- The second step of staff: a key shared with an app on their phone, sealed with the key of the installation.
-- Roles hold only behind it, so the sessions of before end.
CREATE TABLE second_factor (
    person_id UUID PRIMARY KEY REFERENCES person (id),
    secret BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    last_step BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    tries_since BIGINT NOT NULL
);

-- For when the phone is not there; each works once.
CREATE TABLE recovery_code (
    person_id UUID NOT NULL REFERENCES person (id),
    code_hash BYTEA NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (person_id, code_hash)
);

DELETE FROM session WHERE kind = 'staff';
