"""Desks: each keeps one kind of thing in the store and knows the questions that are asked of it."""
