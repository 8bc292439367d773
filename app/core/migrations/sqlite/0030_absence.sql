-- Who of the staff is away, from which day until which, and who handles their ideas meanwhile.
CREATE TABLE absence (
    person_id BLOB PRIMARY KEY REFERENCES person (id),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    substitute_id BLOB REFERENCES person (id)
) STRICT;
CREATE INDEX absence_of_substitute ON absence (substitute_id) WHERE substitute_id IS NOT NULL;
