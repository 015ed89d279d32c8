"""Places of front events: which of all places of a name is meant, settled together for a bulletin."""
