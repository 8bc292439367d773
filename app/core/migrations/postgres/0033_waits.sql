-- What waits, by its status: engines know how many there are of each, but not how often three moments are empty
-- together, and so would rather read all that was ever sent.
DROP INDEX initiative_queue;
CREATE INDEX initiative_queue ON initiative (municipality, read_due_on, id) WHERE status = 'received';
DROP INDEX initiative_in_hand;
CREATE INDEX initiative_in_hand ON initiative (municipality, due_on, id) WHERE status IN ('published', 'at_table');
