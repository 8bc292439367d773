-- How many answers came in a month of the municipality's calendar, after how many working days, and how many of
-- them in time: counted as each answer is given, so that the public figures are read from few rows. The department
-- is the one that gave it; empty for the coordinator. Nobody and no idea stands in it.
CREATE TABLE answer_count (
    municipality TEXT NOT NULL,
    month TEXT NOT NULL,
    neighbourhood TEXT NOT NULL,
    department TEXT NOT NULL,
    days INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    in_time INTEGER NOT NULL,
    PRIMARY KEY (municipality, month, neighbourhood, department, days)
) STRICT, WITHOUT ROWID;

-- What was answered before. Dutch months from April to October begin at summer time, the others at winter time.
INSERT INTO answer_count (municipality, month, neighbourhood, department, days, answers, in_time)
SELECT municipality, month, neighbourhood, department, answer_days, COUNT(*),
    SUM(CASE WHEN answer_days <= answer_target THEN 1 ELSE 0 END)
FROM (SELECT i.municipality, i.neighbourhood, COALESCE(h.department, '') AS department, i.answer_days, i.answer_target,
        CASE WHEN strftime('%m', i.answered_at / 1000000 + 7200, 'unixepoch') BETWEEN '04' AND '10'
            THEN strftime('%Y-%m', i.answered_at / 1000000 + 7200, 'unixepoch')
            ELSE strftime('%Y-%m', i.answered_at / 1000000 + 3600, 'unixepoch') END AS month
    FROM initiative i LEFT JOIN handling h ON h.initiative_id = i.id
    WHERE i.answered_at IS NOT NULL AND i.answer_days IS NOT NULL AND i.closed_at IS NULL) answered
GROUP BY municipality, month, neighbourhood, department, answer_days;

-- What waits for its answer, and since when it is late, read from an index alone.
DROP INDEX IF EXISTS initiative_speed;
DROP INDEX IF EXISTS initiative_speed_by_neighbourhood;
DROP INDEX IF EXISTS initiative_overdue;
CREATE INDEX initiative_open ON initiative (municipality, due_on, neighbourhood, published_at, id)
    WHERE answered_at IS NULL AND closed_at IS NULL;
