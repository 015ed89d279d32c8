"""Pure reading of a bulletin: from text (and a lexicon of names) to drafts of records. No I/O, no clock."""
