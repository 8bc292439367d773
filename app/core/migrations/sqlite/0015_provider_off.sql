-- Providers of the configuration at which an admin lets nobody sign in.
CREATE TABLE provider_off (
    municipality TEXT NOT NULL,
    provider TEXT NOT NULL,
    PRIMARY KEY (municipality, provider)
) STRICT;
