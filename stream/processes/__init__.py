"""Processes: children that end with their parent and are kept running, and the tree of one machine."""
