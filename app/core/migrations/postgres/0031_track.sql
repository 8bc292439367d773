-- On which track of the municipality an initiative goes, and of which a meeting is. What was there is on that of
-- residents.
ALTER TABLE initiative ADD COLUMN track TEXT NOT NULL DEFAULT 'groene-loper';
ALTER TABLE meeting ADD COLUMN track TEXT NOT NULL DEFAULT 'groene-loper';

-- Answers are counted by track too.
ALTER TABLE answer_count ADD COLUMN track TEXT NOT NULL DEFAULT 'groene-loper';
ALTER TABLE answer_count DROP CONSTRAINT answer_count_pkey;
ALTER TABLE answer_count ADD PRIMARY KEY (municipality, track, month, neighbourhood, department, days);

DROP INDEX initiative_open;
CREATE INDEX initiative_open ON initiative (municipality, track, due_on, neighbourhood, published_at, id)
    WHERE answered_at IS NULL AND closed_at IS NULL;

-- It goes on along another track, and is weighed by the college.
ALTER TABLE initiative_event DROP CONSTRAINT initiative_event_kind_check;
ALTER TABLE initiative_event ADD CONSTRAINT initiative_event_kind_check
    CHECK (kind IN ('received', 'asked', 'replied', 'published', 'routed', 'moved', 'at_table', 'at_college', 'answered', 'looked_again', 'in_progress',
        'carried_out', 'confirmed', 'reopened', 'hidden', 'withdrawn', 'merged', 'handed_over', 'undone'));
