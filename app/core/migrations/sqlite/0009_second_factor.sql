-- The second step of staff: a key shared with an app on their phone, sealed with the key of the installation.
-- Roles hold only behind it, so the sessions of before end.
CREATE TABLE second_factor (
    person_id BLOB PRIMARY KEY REFERENCES person (id),
    secret BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    last_step INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    tries_since INTEGER NOT NULL
) STRICT;

-- For when the phone is not there; each works once.
CREATE TABLE recovery_code (
    person_id BLOB NOT NULL REFERENCES person (id),
    code_hash BLOB NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (person_id, code_hash)
) STRICT;

DELETE FROM session WHERE kind = 'staff';
