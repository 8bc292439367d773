-- The working day at whose end the clock runs: from which it counts, or of the last reply.
ALTER TABLE initiative ADD COLUMN runs_from TEXT NOT NULL DEFAULT '';
UPDATE initiative SET runs_from = counts_from;
