-- What was warned about: each level once for each promise.
CREATE TABLE warning (
    initiative_id UUID NOT NULL REFERENCES initiative (id),
    -- What it is about: to read it, to answer it, or that nobody has it in person.
    target TEXT NOT NULL CHECK (target IN ('read', 'answered', 'owner')),
    -- The day from which the promise counts, or since which a unit has it.
    since TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('soon', 'pressing', 'late', 'long_late')),
    at BIGINT NOT NULL,
    PRIMARY KEY (initiative_id, target, since, level)
);
