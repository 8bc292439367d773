-- The table: a meeting of all departments, its agenda, and what was decided.
CREATE TABLE meeting (
    id UUID PRIMARY KEY,
    municipality TEXT NOT NULL,
    held_on TEXT NOT NULL,
    place TEXT NOT NULL,
    called_at BIGINT NOT NULL,
    called_by UUID REFERENCES person (id)
);
CREATE INDEX meeting_by_day ON meeting (municipality, held_on, id);
CREATE INDEX meeting_called_by ON meeting (called_by) WHERE called_by IS NOT NULL;

CREATE TABLE meeting_item (
    meeting_id UUID NOT NULL REFERENCES meeting (id),
    initiative_id UUID NOT NULL REFERENCES initiative (id),
    put_at BIGINT NOT NULL,
    decision JSONB,
    decided_at BIGINT,
    decided_by UUID REFERENCES person (id),
    PRIMARY KEY (meeting_id, initiative_id)
);
CREATE INDEX meeting_item_about ON meeting_item (initiative_id);
CREATE INDEX meeting_item_decided_by ON meeting_item (decided_by) WHERE decided_by IS NOT NULL;
