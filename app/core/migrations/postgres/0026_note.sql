-- Notes: what colleagues write to each other about what is in hand, and who of them was named in it.
CREATE TABLE note (
    id UUID PRIMARY KEY,
    initiative_id UUID NOT NULL REFERENCES initiative (id),
    body TEXT NOT NULL,
    written_by UUID REFERENCES person (id),
    written_at BIGINT NOT NULL
);
CREATE INDEX note_of_initiative ON note (initiative_id, written_at, id);
CREATE INDEX note_written_by ON note (written_by) WHERE written_by IS NOT NULL;

CREATE TABLE note_mention (
    note_id UUID NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES person (id),
    PRIMARY KEY (note_id, person_id)
);
CREATE INDEX note_mention_of_person ON note_mention (person_id);
