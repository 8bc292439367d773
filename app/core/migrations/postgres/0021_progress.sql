-- After the answer: what it comes down to, one more look, progress, and whether it is really done.
ALTER TABLE initiative_event DROP CONSTRAINT initiative_event_kind_check;
ALTER TABLE initiative_event ADD CONSTRAINT initiative_event_kind_check
    CHECK (kind IN ('received', 'asked', 'replied', 'published', 'routed', 'at_table', 'answered', 'looked_again', 'in_progress', 'carried_out', 'confirmed',
        'reopened', 'hidden', 'withdrawn', 'merged', 'handed_over', 'undone'));

ALTER TABLE initiative ADD COLUMN outcome TEXT CHECK (outcome IN ('yes_we_do', 'yes_you_do', 'partly', 'not_now', 'no'));
UPDATE initiative SET outcome = (SELECT e.outcome FROM initiative_event e
    WHERE e.initiative_id = initiative.id AND e.kind = 'answered' ORDER BY e.at DESC, e.id DESC LIMIT 1)
    WHERE answered_at IS NOT NULL;
-- Working days after the day on which it was due, on which the clock stood still.
ALTER TABLE initiative ADD COLUMN paused_late INTEGER NOT NULL DEFAULT 0;
-- When its author asked for one more look.
ALTER TABLE initiative ADD COLUMN second_look_at BIGINT;
-- What its author said of the answer: whether it helped.
ALTER TABLE initiative ADD COLUMN answer_helped BOOLEAN;

-- What was promised with a yes and is not carried out yet, the longest ago on top.
CREATE INDEX initiative_to_carry_out ON initiative (municipality, answered_at, id)
    WHERE status IN ('answered', 'in_progress') AND outcome IN ('yes_we_do', 'yes_you_do', 'partly');
