-- The desk acts for a resident: how something came in, how to reach who has no mail address (then `email` is
-- empty), what the desk did in the life of an initiative, and letters on paper.
ALTER TABLE initiative ADD COLUMN channel TEXT NOT NULL DEFAULT 'site'
    CHECK (channel IN ('site', 'phone', 'counter', 'paper'));
ALTER TABLE initiative_author ADD COLUMN reach TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative_event ADD COLUMN by_desk INTEGER NOT NULL DEFAULT 0;

-- A letter to print; what it says is sealed with the key of the installation, as it holds a private link.
CREATE TABLE paper_post (
    id BLOB PRIMARY KEY,
    initiative_id BLOB NOT NULL REFERENCES initiative (id),
    letter TEXT NOT NULL,
    sealed BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    done_at INTEGER
) STRICT;
CREATE INDEX paper_post_waits ON paper_post (created_at, id) WHERE done_at IS NULL;
CREATE INDEX paper_post_done ON paper_post (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX paper_post_about ON paper_post (initiative_id);
