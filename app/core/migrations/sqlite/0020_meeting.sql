-- The table: a meeting of all departments, its agenda, and what was decided.
CREATE TABLE meeting (
    id BLOB PRIMARY KEY,
    municipality TEXT NOT NULL,
    held_on TEXT NOT NULL,
    place TEXT NOT NULL,
    called_at INTEGER NOT NULL,
    called_by BLOB REFERENCES person (id)
) STRICT;
CREATE INDEX meeting_by_day ON meeting (municipality, held_on, id);
CREATE INDEX meeting_called_by ON meeting (called_by) WHERE called_by IS NOT NULL;

CREATE TABLE meeting_item (
    meeting_id BLOB NOT NULL REFERENCES meeting (id),
    initiative_id BLOB NOT NULL REFERENCES initiative (id),
    put_at INTEGER NOT NULL,
    decision TEXT,
    decided_at INTEGER,
    decided_by BLOB REFERENCES person (id),
    PRIMARY KEY (meeting_id, initiative_id)
) STRICT;
CREATE INDEX meeting_item_about ON meeting_item (initiative_id);
CREATE INDEX meeting_item_decided_by ON meeting_item (decided_by) WHERE decided_by IS NOT NULL;
