-- Photos of which parts are still to come; each has a line in photo_gone, like every photo that was begun.
CREATE TABLE photo_upload (
    id BLOB PRIMARY KEY,
    draft_id BLOB NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    length INTEGER NOT NULL,
    received INTEGER NOT NULL CHECK (received BETWEEN 0 AND length),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX photo_upload_of_draft ON photo_upload (draft_id, created_at, id);

CREATE TRIGGER photo_upload_leaves_files AFTER DELETE ON photo_upload BEGIN
    UPDATE photo_gone SET due_at = 0 WHERE id = OLD.id;
END;
