"""A trained pipeline of spaCy, where the user has one: its names and parses help the rules."""
