"""Records in the formats that others read: JSON lines, csv, GeoJSON, and csv in ACLED's columns."""
