-- What staff narrow a list of theirs to, kept under a name: theirs alone.
CREATE TABLE saved_filter (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id),
    list TEXT NOT NULL CHECK (list IN ('queue', 'in_hand')),
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    UNIQUE (person_id, list, name)
);
