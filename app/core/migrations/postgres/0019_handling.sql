-- Handling: who has an initiative, what departments advise, and the answer with what it rests on.
ALTER TABLE initiative DROP CONSTRAINT initiative_status_check;
ALTER TABLE initiative ADD CONSTRAINT initiative_status_check CHECK (status IN ('received', 'published', 'at_table', 'answered', 'in_progress', 'carried_out', 'withdrawn', 'merged', 'handed_over'));
ALTER TABLE initiative_event DROP CONSTRAINT initiative_event_kind_check;
ALTER TABLE initiative_event ADD CONSTRAINT initiative_event_kind_check
    CHECK (kind IN ('received', 'asked', 'replied', 'published', 'routed', 'at_table', 'answered', 'looked_again', 'in_progress', 'carried_out', 'withdrawn',
        'merged', 'handed_over'));

-- For an answer: the criterion, the alternative, until when, the next step.
ALTER TABLE initiative_event ADD COLUMN reasons JSONB;

-- What is in hand, what should be answered first on top.
CREATE INDEX initiative_in_hand ON initiative (municipality, due_on, id)
    WHERE published_at IS NOT NULL AND answered_at IS NULL AND withdrawn_at IS NULL;

-- Who has what is in hand: a department, or the coordinator of the wijk (empty); without a row, the coordinator.
CREATE TABLE handling (
    initiative_id UUID PRIMARY KEY REFERENCES initiative (id),
    department TEXT NOT NULL,
    routed_at BIGINT NOT NULL,
    owner_id UUID REFERENCES person (id),
    owned_at BIGINT
);
CREATE INDEX handling_of_owner ON handling (owner_id) WHERE owner_id IS NOT NULL;

-- Advice that one department was asked, with a day of its own inside the public one.
CREATE TABLE advice (
    id UUID PRIMARY KEY,
    initiative_id UUID NOT NULL REFERENCES initiative (id),
    department TEXT NOT NULL,
    question TEXT NOT NULL,
    asked_by UUID REFERENCES person (id),
    asked_at BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    opinion TEXT CHECK (opinion IN ('yes', 'yes_if', 'no', 'passed_on')),
    body TEXT NOT NULL,
    given_by UUID REFERENCES person (id),
    given_at BIGINT
);
CREATE UNIQUE INDEX advice_once ON advice (initiative_id, department) WHERE given_at IS NULL;
CREATE INDEX advice_of_initiative ON advice (initiative_id, asked_at, id);
CREATE INDEX advice_asked_by ON advice (asked_by) WHERE asked_by IS NOT NULL;
CREATE INDEX advice_given_by ON advice (given_by) WHERE given_by IS NOT NULL;

-- An answer that is being written, as it was typed.
CREATE TABLE answer_draft (
    initiative_id UUID PRIMARY KEY REFERENCES initiative (id),
    typed JSONB NOT NULL,
    version BIGINT NOT NULL,
    written_by UUID REFERENCES person (id),
    written_at BIGINT NOT NULL
);
CREATE INDEX answer_draft_written_by ON answer_draft (written_by) WHERE written_by IS NOT NULL;

-- To which department goes what is published: the first rule that matches. Empty stands for any.
CREATE TABLE routing_rule (
    id UUID PRIMARY KEY,
    municipality TEXT NOT NULL,
    position BIGINT NOT NULL,
    theme TEXT NOT NULL,
    neighbourhood TEXT NOT NULL,
    need TEXT NOT NULL,
    words TEXT NOT NULL,
    department TEXT NOT NULL,
    UNIQUE (municipality, position)
);
