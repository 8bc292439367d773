-- How long what is personal is kept. When an account was last used, how often its owner was warned since, and
-- from when it goes, as the warnings said.
ALTER TABLE person ADD COLUMN active_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN warnings INTEGER NOT NULL DEFAULT 0 CHECK (warnings BETWEEN 0 AND 2);
ALTER TABLE person ADD COLUMN ends_at BIGINT;
UPDATE person SET active_at = GREATEST(created_at, COALESCE(confirmed_at, 0),
    COALESCE((SELECT MAX(s.last_seen_at) FROM session s WHERE s.person_id = person.id), 0),
    COALESCE((SELECT MAX(i.submitted_at) FROM initiative_author a JOIN initiative i ON i.id = a.initiative_id
        WHERE a.person_id = person.id), 0));
CREATE INDEX person_silent ON person (municipality, active_at, id);

-- Whose work and counts they are, as each municipality has terms of its own. What was done says nothing any
-- more, and counts are of the last two hours: both go, as nobody knows whose they were.
ALTER TABLE outbox ADD COLUMN municipality TEXT NOT NULL DEFAULT '';
DELETE FROM outbox WHERE done_at IS NOT NULL;
UPDATE outbox SET municipality = COALESCE(payload ->> 'municipality', '');
DROP INDEX outbox_done;
CREATE INDEX outbox_over ON outbox (municipality, COALESCE(done_at, failed_at), id)
    WHERE done_at IS NOT NULL OR failed_at IS NOT NULL;
DELETE FROM action_count;
ALTER TABLE action_count ADD COLUMN municipality TEXT NOT NULL DEFAULT '';

-- Each kind by municipality and moment.
DROP INDEX action_count_slot;
CREATE INDEX action_count_slot ON action_count (municipality, slot);
DROP INDEX draft_expiry;
CREATE INDEX draft_expiry ON draft (municipality, expires_at);
DROP INDEX sign_in_expiry;
CREATE INDEX sign_in_expiry ON sign_in (municipality, expires_at);
DROP INDEX oidc_flow_expiry;
CREATE INDEX oidc_flow_expiry ON oidc_flow (municipality, expires_at);
DROP INDEX mail_sent_at;
CREATE INDEX mail_sent_at ON mail_sent (municipality, at);
CREATE INDEX invitation_made ON invitation (created_at);
CREATE INDEX invitation_person ON invitation (person_id);
CREATE INDEX initiative_author_alone ON initiative_author (initiative_id) WHERE person_id IS NULL;
CREATE INDEX initiative_unseen ON initiative (municipality, COALESCE(withdrawn_at, paused_at), id)
    WHERE title <> '' AND (withdrawn_at IS NOT NULL OR paused_at IS NOT NULL);

-- When the terms were last applied, what then went, and who is at it now.
CREATE TABLE retention_run (
    municipality TEXT PRIMARY KEY,
    leased_until BIGINT NOT NULL,
    done_on TEXT NOT NULL,
    ran_at BIGINT,
    taken JSONB NOT NULL
);
