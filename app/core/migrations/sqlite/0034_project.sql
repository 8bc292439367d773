-- Larger plans: when the college decides, and how it weighed them; and the phases of what was promised.
CREATE TABLE weighing (
    initiative_id BLOB PRIMARY KEY REFERENCES initiative (id),
    decides_on TEXT NOT NULL,
    weighed TEXT,
    weighed_at INTEGER,
    weighed_by BLOB REFERENCES person (id)
) STRICT;
CREATE INDEX weighing_weighed_by ON weighing (weighed_by) WHERE weighed_by IS NOT NULL;

CREATE TABLE project_phase (
    id BLOB PRIMARY KEY,
    initiative_id BLOB NOT NULL REFERENCES initiative (id),
    name TEXT NOT NULL,
    until_on TEXT NOT NULL,
    done_at INTEGER
) STRICT;
CREATE INDEX project_phase_in_order ON project_phase (initiative_id, until_on, id);
