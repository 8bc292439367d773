-- Devices on which somebody wants news at once (Web Push): where their push service takes it, the keys with which it is
-- sealed for them, and the session in which it was turned on, until that goes by itself. A session that somebody ends
-- takes it along.
CREATE TABLE push_device (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id),
    session_id UUID REFERENCES session (id) ON DELETE CASCADE,
    browser_hash BYTEA NOT NULL UNIQUE,
    endpoint TEXT NOT NULL UNIQUE,
    public_key BYTEA NOT NULL,
    auth BYTEA NOT NULL,
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX push_device_of_person ON push_device (person_id, created_at, id);
CREATE INDEX push_device_of_session ON push_device (session_id) WHERE session_id IS NOT NULL;
