-- What a moderator tidies up: merging, hiding words, and undoing that within the hour.
ALTER TABLE initiative_event ADD COLUMN undone_at INTEGER;
CREATE INDEX initiative_event_tidied ON initiative_event (at)
    WHERE kind IN ('published', 'asked', 'hidden', 'merged') AND undone_at IS NULL;

-- Into which initiative another one went; its author follows along.
CREATE TABLE merged (
    initiative_id BLOB PRIMARY KEY REFERENCES initiative (id),
    into_id BLOB NOT NULL REFERENCES initiative (id)
) STRICT;
CREATE INDEX merged_into ON merged (into_id);

-- The words as they were before some of them were hidden, at the moment of that step.
CREATE TABLE hidden_words (
    initiative_id BLOB NOT NULL REFERENCES initiative (id),
    at INTEGER NOT NULL,
    title TEXT NOT NULL,
    story TEXT NOT NULL,
    spot TEXT NOT NULL,
    shown_as TEXT NOT NULL,
    PRIMARY KEY (initiative_id, at)
) STRICT;
