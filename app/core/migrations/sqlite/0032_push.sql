-- Devices on which somebody wants news at once (Web Push): where their push service takes it, the keys with which it is
-- sealed for them, and the session in which it was turned on, until that goes by itself. A session that somebody ends
-- takes it along.
CREATE TABLE push_device (
    id BLOB PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id),
    session_id BLOB REFERENCES session (id) ON DELETE CASCADE,
    browser_hash BLOB NOT NULL UNIQUE,
    endpoint TEXT NOT NULL UNIQUE,
    public_key BLOB NOT NULL,
    auth BLOB NOT NULL,
    device TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX push_device_of_person ON push_device (person_id, created_at, id);
CREATE INDEX push_device_of_session ON push_device (session_id) WHERE session_id IS NOT NULL;
