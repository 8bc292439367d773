-- Photos; and the folders of files that are to be cleared: of what was begun and not kept, and of what is gone.
CREATE TABLE photo (
    id UUID PRIMARY KEY,
    municipality TEXT NOT NULL,
    draft_id UUID REFERENCES draft (id) ON DELETE CASCADE,
    initiative_id UUID REFERENCES initiative (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('jpeg', 'png', 'webp')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'refused')),
    edits JSONB NOT NULL,
    edition INTEGER NOT NULL,
    sizes JSONB NOT NULL,
    preview BYTEA,
    hash BIGINT,
    made_by INTEGER,
    hidden_because TEXT,
    created_at BIGINT NOT NULL,
    CHECK ((draft_id IS NULL) <> (initiative_id IS NULL))
);
CREATE INDEX photo_of_draft ON photo (draft_id, ordinal, id) WHERE draft_id IS NOT NULL;
CREATE INDEX photo_of_initiative ON photo (initiative_id, ordinal, id) WHERE initiative_id IS NOT NULL;

CREATE TABLE photo_gone (
    id UUID PRIMARY KEY,
    due_at BIGINT NOT NULL
);
CREATE INDEX photo_gone_due ON photo_gone (due_at, id);

CREATE FUNCTION photo_leaves_files() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO photo_gone (id, due_at) VALUES (OLD.id, 0) ON CONFLICT (id) DO UPDATE SET due_at = 0;
    RETURN NULL;
END $$;
CREATE TRIGGER photo_leaves_files AFTER DELETE ON photo FOR EACH ROW EXECUTE FUNCTION photo_leaves_files();
