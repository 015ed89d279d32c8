"""Alerts as they come: one look at the store for all who listen, and cursors that any replica can read."""
