-- Wijken and buurten of CBS. A code is used again for another area, so its year is in the key.
CREATE TABLE area (
    municipality TEXT NOT NULL,
    code TEXT NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    kind TEXT NOT NULL CHECK (kind IN ('neighbourhood', 'quarter')),
    name TEXT NOT NULL,
    -- Coordinates of a GeoJSON MultiPolygon, longitude and latitude; NULL where CBS has no outline.
    geometry TEXT CHECK (geometry IS NULL OR json_valid(geometry)),
    PRIMARY KEY (municipality, code, year)
) STRICT, WITHOUT ROWID;
