-- The newest photos of a municipality, among which the same one is looked for.
CREATE INDEX photo_newest ON photo (municipality, created_at, id) WHERE hash IS NOT NULL;
