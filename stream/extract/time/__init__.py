"""Time expressions of English bulletins, resolved against the moment that the text was updated. Pure."""
