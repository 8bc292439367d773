-- On which track of the municipality an initiative goes, and of which a meeting is. What was there is on that of
-- residents.
ALTER TABLE initiative ADD COLUMN track TEXT NOT NULL DEFAULT 'groene-loper';
ALTER TABLE meeting ADD COLUMN track TEXT NOT NULL DEFAULT 'groene-loper';

-- Answers are counted by track too.
CREATE TABLE answer_count_by_track (
    municipality TEXT NOT NULL,
    track TEXT NOT NULL DEFAULT 'groene-loper',
    month TEXT NOT NULL,
    neighbourhood TEXT NOT NULL,
    department TEXT NOT NULL,
    days INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    in_time INTEGER NOT NULL,
    PRIMARY KEY (municipality, track, month, neighbourhood, department, days)
) STRICT, WITHOUT ROWID;
INSERT INTO answer_count_by_track (municipality, month, neighbourhood, department, days, answers, in_time)
SELECT municipality, month, neighbourhood, department, days, answers, in_time FROM answer_count;
DROP TABLE answer_count;
ALTER TABLE answer_count_by_track RENAME TO answer_count;

DROP INDEX initiative_open;
CREATE INDEX initiative_open ON initiative (municipality, track, due_on, neighbourhood, published_at, id)
    WHERE answered_at IS NULL AND closed_at IS NULL;

-- It goes on along another track, and is weighed by the college. SQLite cannot change a CHECK in place.
DROP INDEX initiative_event_tidied;
ALTER TABLE initiative_event ADD COLUMN step TEXT NOT NULL DEFAULT 'received'
    CHECK (step IN ('received', 'asked', 'replied', 'published', 'routed', 'moved', 'at_table', 'at_college', 'answered', 'looked_again', 'in_progress',
        'carried_out', 'confirmed', 'reopened', 'hidden', 'withdrawn', 'merged', 'handed_over', 'undone'));
UPDATE initiative_event SET step = kind;
ALTER TABLE initiative_event DROP COLUMN kind;
ALTER TABLE initiative_event RENAME COLUMN step TO kind;
CREATE INDEX initiative_event_tidied ON initiative_event (at)
    WHERE kind IN ('published', 'asked', 'hidden', 'merged') AND undone_at IS NULL;
