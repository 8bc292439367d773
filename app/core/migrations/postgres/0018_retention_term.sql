-- The terms that an admin set: how many months or days each kind is kept, where that differs from the configuration.
CREATE TABLE retention_term (
    municipality TEXT NOT NULL,
    kind TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    PRIMARY KEY (municipality, kind)
);
