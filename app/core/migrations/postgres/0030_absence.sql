-- Who of the staff is away, from which day until which, and who handles their ideas meanwhile.
CREATE TABLE absence (
    person_id UUID PRIMARY KEY REFERENCES person (id),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    substitute_id UUID REFERENCES person (id)
);
CREATE INDEX absence_of_substitute ON absence (substitute_id) WHERE substitute_id IS NOT NULL;
