-- What a moderator tidies up: merging, hiding words, and undoing that within the hour.
ALTER TABLE initiative_event ADD COLUMN undone_at BIGINT;
CREATE INDEX initiative_event_tidied ON initiative_event (at)
    WHERE kind IN ('published', 'asked', 'hidden', 'merged') AND undone_at IS NULL;

-- Into which initiative another one went; its author follows along.
CREATE TABLE merged (
    initiative_id UUID PRIMARY KEY REFERENCES initiative (id),
    into_id UUID NOT NULL REFERENCES initiative (id)
);
CREATE INDEX merged_into ON merged (into_id);

-- The words as they were before some of them were hidden, at the moment of that step.
CREATE TABLE hidden_words (
    initiative_id UUID NOT NULL REFERENCES initiative (id),
    at BIGINT NOT NULL,
    title TEXT NOT NULL,
    story TEXT NOT NULL,
    spot TEXT NOT NULL,
    shown_as TEXT NOT NULL,
    PRIMARY KEY (initiative_id, at)
);
