-- Photos; and the folders of files that are to be cleared: of what was begun and not kept, and of what is gone.
CREATE TABLE photo (
    id BLOB PRIMARY KEY,
    municipality TEXT NOT NULL,
    draft_id BLOB REFERENCES draft (id) ON DELETE CASCADE,
    initiative_id BLOB REFERENCES initiative (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('jpeg', 'png', 'webp')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'refused')),
    edits TEXT NOT NULL,
    edition INTEGER NOT NULL,
    sizes TEXT NOT NULL,
    preview BLOB,
    hash INTEGER,
    made_by INTEGER,
    hidden_because TEXT,
    created_at INTEGER NOT NULL,
    CHECK ((draft_id IS NULL) <> (initiative_id IS NULL))
) STRICT;
CREATE INDEX photo_of_draft ON photo (draft_id, ordinal, id) WHERE draft_id IS NOT NULL;
CREATE INDEX photo_of_initiative ON photo (initiative_id, ordinal, id) WHERE initiative_id IS NOT NULL;

CREATE TABLE photo_gone (
    id BLOB PRIMARY KEY,
    due_at INTEGER NOT NULL
) STRICT;
CREATE INDEX photo_gone_due ON photo_gone (due_at, id);

CREATE TRIGGER photo_leaves_files AFTER DELETE ON photo BEGIN
    INSERT INTO photo_gone (id, due_at) VALUES (OLD.id, 0) ON CONFLICT (id) DO UPDATE SET due_at = 0;
END;
