-- Photos that staff send with a step of an initiative (by its moment); until it is said they wait with who chose them.
ALTER TABLE photo ADD COLUMN step_at BIGINT;
ALTER TABLE photo ADD COLUMN staged_by UUID REFERENCES person (id);
CREATE INDEX photo_staged ON photo (staged_by, initiative_id, ordinal, id) WHERE staged_by IS NOT NULL;
