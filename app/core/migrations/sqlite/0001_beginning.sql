-- Initiatives, drafts, staff, the outbox and the audit log.
CREATE TABLE initiative (
    id BLOB PRIMARY KEY,
    municipality TEXT NOT NULL,
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    story TEXT NOT NULL,
    need TEXT NOT NULL CHECK (need IN ('nothing', 'advice', 'permission', 'money', 'action')),
    theme TEXT NOT NULL,
    neighbourhood TEXT NOT NULL,
    spot TEXT NOT NULL,
    shown_as TEXT NOT NULL,
    party TEXT NOT NULL CHECK (party IN ('citizen', 'government', 'civil_society', 'market')),
    status TEXT NOT NULL CHECK (status IN ('received', 'published', 'at_table', 'answered', 'carried_out', 'withdrawn')),
    search_text TEXT NOT NULL,
    submitted_at INTEGER NOT NULL,
    counts_from TEXT NOT NULL,
    read_target INTEGER NOT NULL,
    answer_target INTEGER NOT NULL,
    read_due_on TEXT NOT NULL,
    due_on TEXT,
    read_at INTEGER,
    paused_at INTEGER,
    published_at INTEGER,
    answered_at INTEGER,
    answer_days INTEGER,
    withdrawn_at INTEGER,
    demonstration INTEGER NOT NULL DEFAULT 0,
    UNIQUE (municipality, reference)
) STRICT;

CREATE INDEX initiative_newest ON initiative (municipality, published_at, id)
    WHERE published_at IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX initiative_newest_by_neighbourhood ON initiative (municipality, neighbourhood, published_at, id)
    WHERE published_at IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX initiative_newest_by_theme ON initiative (municipality, theme, published_at, id)
    WHERE published_at IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX initiative_newest_by_status ON initiative (municipality, status, published_at, id)
    WHERE published_at IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX initiative_soonest_due ON initiative (municipality, due_on, id)
    WHERE due_on IS NOT NULL AND answered_at IS NULL AND published_at IS NOT NULL AND withdrawn_at IS NULL;
CREATE INDEX initiative_queue ON initiative (municipality, read_due_on, id)
    WHERE published_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX initiative_speed ON initiative (municipality, neighbourhood, answer_days)
    WHERE answer_days IS NOT NULL;

-- Apart from what is public, so that no public query can touch it and leaving is one row.
CREATE TABLE initiative_author (
    initiative_id BLOB PRIMARY KEY REFERENCES initiative (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    language TEXT NOT NULL,
    confirmed_at INTEGER
) STRICT;
CREATE INDEX initiative_author_email ON initiative_author (email_key);

CREATE TABLE initiative_event (
    id BLOB PRIMARY KEY,
    initiative_id BLOB NOT NULL REFERENCES initiative (id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('received', 'asked', 'replied', 'published', 'at_table', 'answered', 'carried_out', 'withdrawn')),
    outcome TEXT CHECK (outcome IN ('yes_we_do', 'yes_you_do', 'partly', 'not_now', 'no')),
    body TEXT NOT NULL
) STRICT;
CREATE INDEX initiative_event_in_order ON initiative_event (initiative_id, at, id);

-- Private links to one initiative; those that were mailed prove the address.
CREATE TABLE initiative_link (
    token_hash BLOB PRIMARY KEY,
    initiative_id BLOB NOT NULL REFERENCES initiative (id),
    mailed INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX initiative_link_initiative ON initiative_link (initiative_id);

CREATE TABLE draft (
    id BLOB PRIMARY KEY,
    municipality TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    typed TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    link_mailed_at INTEGER,
    initiative_id BLOB REFERENCES initiative (id)
) STRICT;
CREATE INDEX draft_expiry ON draft (expires_at);

CREATE TABLE person (
    id BLOB PRIMARY KEY,
    municipality TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (municipality, email_key)
) STRICT;

CREATE TABLE person_role (
    person_id BLOB NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('resident', 'desk', 'moderator', 'coordinator', 'specialist', 'process_guard',
        'alderman', 'partner', 'platform_chair', 'platform_secretary', 'council', 'admin')),
    granted_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, role)
) STRICT;

CREATE TABLE invitation (
    token_hash BLOB PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE session (
    token_hash BLOB PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE outbox (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    leased_until INTEGER,
    leased_by BLOB,
    done_at INTEGER,
    failed_at INTEGER,
    last_error TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE audit (
    id BLOB PRIMARY KEY,
    municipality TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('submitter', 'staff', 'operator', 'system')),
    actor_id BLOB,
    action TEXT NOT NULL,
    subject BLOB NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX audit_subject ON audit (subject, at);
