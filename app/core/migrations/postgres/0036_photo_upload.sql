-- Photos of which parts are still to come; each has a line in photo_gone, like every photo that was begun.
CREATE TABLE photo_upload (
    id UUID PRIMARY KEY,
    draft_id UUID NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    length BIGINT NOT NULL,
    received BIGINT NOT NULL CHECK (received BETWEEN 0 AND length),
    created_at BIGINT NOT NULL
);
CREATE INDEX photo_upload_of_draft ON photo_upload (draft_id, created_at, id);

CREATE FUNCTION photo_upload_leaves_files() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE photo_gone SET due_at = 0 WHERE id = OLD.id;
    RETURN NULL;
END $$;
CREATE TRIGGER photo_upload_leaves_files AFTER DELETE ON photo_upload
    FOR EACH ROW EXECUTE FUNCTION photo_upload_leaves_files();
