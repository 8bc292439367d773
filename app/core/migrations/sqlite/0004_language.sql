-- The language in which an initiative was written: `nl` or `en`.
ALTER TABLE initiative ADD COLUMN language TEXT NOT NULL DEFAULT 'nl';
