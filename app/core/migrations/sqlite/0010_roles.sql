-- A role holds in the whole municipality, in one wijk or for one department, until a day or for good, and
-- knows where it came from: 'operator', 'admin' or 'provider:' with the name of an OpenID provider.
CREATE TABLE person_role_anew (
    id BLOB PRIMARY KEY,
    municipality TEXT NOT NULL,
    person_id BLOB NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('desk', 'moderator', 'coordinator', 'specialist', 'process_guard', 'alderman',
        'partner', 'platform_chair', 'platform_secretary', 'council', 'admin')),
    neighbourhood TEXT,
    department TEXT,
    source TEXT NOT NULL,
    granted_at INTEGER NOT NULL,
    ends_on TEXT
) STRICT;
INSERT INTO person_role_anew (id, municipality, person_id, role, source, granted_at)
SELECT randomblob(16), p.municipality, r.person_id, r.role, 'operator', r.granted_at
FROM person_role r JOIN person p ON p.id = r.person_id WHERE r.role <> 'resident';
DROP TABLE person_role;
ALTER TABLE person_role_anew RENAME TO person_role;
CREATE UNIQUE INDEX person_role_once
    ON person_role (person_id, role, COALESCE(neighbourhood, ''), COALESCE(department, ''), source);
CREATE INDEX person_role_of_municipality ON person_role (municipality, role);
