-- The file that a moderator put in the place of what was sent; what was sent is kept beside it.
ALTER TABLE photo ADD COLUMN replaced_by BLOB;
