-- Handling: who has an initiative, what departments advise, and the answer with what it rests on.
-- SQLite cannot change a CHECK in place: a column with the longer list takes the place of the old one.
DROP INDEX initiative_newest_by_status;
ALTER TABLE initiative ADD COLUMN state TEXT NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'published', 'at_table', 'answered', 'in_progress', 'carried_out', 'withdrawn', 'merged', 'handed_over'));
UPDATE initiative SET state = status;
ALTER TABLE initiative DROP COLUMN status;
ALTER TABLE initiative RENAME COLUMN state TO status;
CREATE INDEX initiative_newest_by_status ON initiative (municipality, status, published_at, id)
    WHERE published_at IS NOT NULL AND withdrawn_at IS NULL;
ALTER TABLE initiative_event ADD COLUMN step TEXT NOT NULL DEFAULT 'received'
    CHECK (step IN ('received', 'asked', 'replied', 'published', 'routed', 'at_table', 'answered', 'looked_again', 'in_progress', 'carried_out', 'withdrawn',
        'merged', 'handed_over'));
UPDATE initiative_event SET step = kind;
ALTER TABLE initiative_event DROP COLUMN kind;
ALTER TABLE initiative_event RENAME COLUMN step TO kind;

-- For an answer: the criterion, the alternative, until when, the next step.
ALTER TABLE initiative_event ADD COLUMN reasons TEXT;

-- What is in hand, what should be answered first on top.
CREATE INDEX initiative_in_hand ON initiative (municipality, due_on, id)
    WHERE published_at IS NOT NULL AND answered_at IS NULL AND withdrawn_at IS NULL;

-- Who has what is in hand: a department, or the coordinator of the wijk (empty); without a row, the coordinator.
CREATE TABLE handling (
    initiative_id BLOB PRIMARY KEY REFERENCES initiative (id),
    department TEXT NOT NULL,
    routed_at INTEGER NOT NULL,
    owner_id BLOB REFERENCES person (id),
    owned_at INTEGER
) STRICT;
CREATE INDEX handling_of_owner ON handling (owner_id) WHERE owner_id IS NOT NULL;

-- Advice that one department was asked, with a day of its own inside the public one.
CREATE TABLE advice (
    id BLOB PRIMARY KEY,
    initiative_id BLOB NOT NULL REFERENCES initiative (id),
    department TEXT NOT NULL,
    question TEXT NOT NULL,
    asked_by BLOB REFERENCES person (id),
    asked_at INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    opinion TEXT CHECK (opinion IN ('yes', 'yes_if', 'no', 'passed_on')),
    body TEXT NOT NULL,
    given_by BLOB REFERENCES person (id),
    given_at INTEGER
) STRICT;
CREATE UNIQUE INDEX advice_once ON advice (initiative_id, department) WHERE given_at IS NULL;
CREATE INDEX advice_of_initiative ON advice (initiative_id, asked_at, id);
CREATE INDEX advice_asked_by ON advice (asked_by) WHERE asked_by IS NOT NULL;
CREATE INDEX advice_given_by ON advice (given_by) WHERE given_by IS NOT NULL;

-- An answer that is being written, as it was typed.
CREATE TABLE answer_draft (
    initiative_id BLOB PRIMARY KEY REFERENCES initiative (id),
    typed TEXT NOT NULL,
    version INTEGER NOT NULL,
    written_by BLOB REFERENCES person (id),
    written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX answer_draft_written_by ON answer_draft (written_by) WHERE written_by IS NOT NULL;

-- To which department goes what is published: the first rule that matches. Empty stands for any.
CREATE TABLE routing_rule (
    id BLOB PRIMARY KEY,
    municipality TEXT NOT NULL,
    position INTEGER NOT NULL,
    theme TEXT NOT NULL,
    neighbourhood TEXT NOT NULL,
    need TEXT NOT NULL,
    words TEXT NOT NULL,
    department TEXT NOT NULL,
    UNIQUE (municipality, position)
) STRICT;
