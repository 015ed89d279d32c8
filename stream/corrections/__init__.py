"""Corrections by analysts: what is said of a passage, kept by the passage, and laid over its record."""
