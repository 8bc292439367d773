-- Answer speed and what is overdue, read from an index alone: of a municipality, and of one wijk.
DROP INDEX initiative_speed;
CREATE INDEX initiative_speed ON initiative (municipality, answer_days, submitted_at, answer_target)
    WHERE answer_days IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX initiative_speed_by_neighbourhood
    ON initiative (municipality, neighbourhood, answer_days, submitted_at, answer_target)
    WHERE answer_days IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX initiative_overdue ON initiative (municipality, due_on, neighbourhood)
    WHERE due_on IS NOT NULL AND answered_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX initiative_soonest_due_by_neighbourhood ON initiative (municipality, neighbourhood, due_on, id)
    WHERE due_on IS NOT NULL AND answered_at IS NULL AND published_at IS NOT NULL AND withdrawn_at IS NULL;
