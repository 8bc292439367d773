-- Initiatives, drafts, staff, the outbox and the audit log.
CREATE TABLE initiative (
    id UUID PRIMARY KEY,
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
    submitted_at BIGINT NOT NULL,
    counts_from TEXT NOT NULL,
    read_target INTEGER NOT NULL,
    answer_target INTEGER NOT NULL,
    read_due_on TEXT NOT NULL,
    due_on TEXT,
    read_at BIGINT,
    paused_at BIGINT,
    published_at BIGINT,
    answered_at BIGINT,
    answer_days INTEGER,
    withdrawn_at BIGINT,
    demonstration BOOLEAN NOT NULL DEFAULT FALSE,
    UNIQUE (municipality, reference)
);

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
    initiative_id UUID PRIMARY KEY REFERENCES initiative (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    language TEXT NOT NULL,
    confirmed_at BIGINT
);
CREATE INDEX initiative_author_email ON initiative_author (email_key);

CREATE TABLE initiative_event (
    id UUID PRIMARY KEY,
    initiative_id UUID NOT NULL REFERENCES initiative (id),
    at BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('received', 'asked', 'replied', 'published', 'at_table', 'answered', 'carried_out', 'withdrawn')),
    outcome TEXT CHECK (outcome IN ('yes_we_do', 'yes_you_do', 'partly', 'not_now', 'no')),
    body TEXT NOT NULL
);
CREATE INDEX initiative_event_in_order ON initiative_event (initiative_id, at, id);

-- Private links to one initiative; those that were mailed prove the address.
CREATE TABLE initiative_link (
    token_hash BYTEA PRIMARY KEY,
    initiative_id UUID NOT NULL REFERENCES initiative (id),
    mailed BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX initiative_link_initiative ON initiative_link (initiative_id);

CREATE TABLE draft (
    id UUID PRIMARY KEY,
    municipality TEXT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    typed JSONB NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    link_mailed_at BIGINT,
    initiative_id UUID REFERENCES initiative (id)
);
CREATE INDEX draft_expiry ON draft (expires_at);

CREATE TABLE person (
    id UUID PRIMARY KEY,
    municipality TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (municipality, email_key)
);

CREATE TABLE person_role (
    person_id UUID NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('resident', 'desk', 'moderator', 'coordinator', 'specialist', 'process_guard',
        'alderman', 'partner', 'platform_chair', 'platform_secretary', 'council', 'admin')),
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, role)
);

CREATE TABLE invitation (
    token_hash BYTEA PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE session (
    token_hash BYTEA PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id),
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE outbox (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    payload JSONB NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    leased_until BIGINT,
    leased_by UUID,
    done_at BIGINT,
    failed_at BIGINT,
    last_error TEXT
);
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE audit (
    id UUID PRIMARY KEY,
    municipality TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('submitter', 'staff', 'operator', 'system')),
    actor_id UUID,
    action TEXT NOT NULL,
    subject UUID NOT NULL,
    detail JSONB NOT NULL
);
CREATE INDEX audit_subject ON audit (subject, at);
