"""Names anywhere in the body: places, people, organizations, weapons, units."""
