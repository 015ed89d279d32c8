"""What was set aside, beside the records: so that it can be counted and shown where they are."""
