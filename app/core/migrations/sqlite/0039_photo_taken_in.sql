-- The wijk (slug) that a photo says it was taken in, while its draft is open: offered to its writer, and seen by nobody else.
ALTER TABLE photo ADD COLUMN taken_in TEXT;
ALTER TABLE photo_upload ADD COLUMN taken_in TEXT;
