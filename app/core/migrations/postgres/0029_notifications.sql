-- How often somebody wants mail about what, where that is not at once. By the address: who has no account can stop
-- a kind of mail too.
CREATE TABLE mail_choice (
    municipality TEXT NOT NULL,
    email_key TEXT NOT NULL,
    topic TEXT NOT NULL CHECK (topic IN ('late', 'new_in_hand', 'advice_asked', 'author_said', 'advice_given', 'noted', 'own_ideas')),
    pace TEXT NOT NULL CHECK (pace IN ('daily', 'weekly', 'never')),
    PRIMARY KEY (municipality, email_key, topic)
);

-- What waits for a digest: which letter would have gone about which initiative, without what it would have said.
CREATE TABLE digest_item (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES person (id),
    initiative_id UUID NOT NULL REFERENCES initiative (id),
    topic TEXT NOT NULL CHECK (topic IN ('late', 'new_in_hand', 'advice_asked', 'author_said', 'advice_given', 'noted', 'own_ideas')),
    letter TEXT NOT NULL,
    detail JSONB NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX digest_item_of_person ON digest_item (person_id, at, id);
CREATE INDEX digest_item_about ON digest_item (initiative_id);

-- Addresses at which no mail arrives, since when we know.
CREATE TABLE dead_address (
    municipality TEXT NOT NULL,
    email_key TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (municipality, email_key)
);
