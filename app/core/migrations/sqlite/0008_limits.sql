-- How often something was done by somebody: the key is a hash, the slot is when its window began.
CREATE TABLE action_count (
    key BLOB NOT NULL,
    slot INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (key, slot)
) STRICT;
CREATE INDEX action_count_slot ON action_count (slot);
