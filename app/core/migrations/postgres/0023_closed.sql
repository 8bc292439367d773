-- What is no initiative is handed over: it leaves the site as what its author took back does.
ALTER TABLE initiative RENAME COLUMN withdrawn_at TO closed_at;
