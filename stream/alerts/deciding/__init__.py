"""PURE: what a record set fires, given what the bulletin fired before."""
