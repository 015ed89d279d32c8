"""Kibana's data views, searches, maps and dashboards: made from `dashboards.toml`, put in by `setup`."""
