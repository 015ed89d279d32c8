"""Mentions: the names of a body with their places on the map."""
