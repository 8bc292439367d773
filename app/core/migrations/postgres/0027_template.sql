-- Texts with which staff begin: a question, an answer, a word when something is handed over.
CREATE TABLE template (
    id UUID PRIMARY KEY,
    municipality TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('question', 'answer', 'hand_over')),
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (municipality, purpose, name)
);
