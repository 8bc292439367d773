-- How often something was done by somebody: the key is a hash, the slot is when its window began.
CREATE TABLE action_count (
    key BYTEA NOT NULL,
    slot BIGINT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (key, slot)
);
CREATE INDEX action_count_slot ON action_count (slot);
