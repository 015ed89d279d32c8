"""How one thing becomes another: settings, extraction, enrichment, store, alerts, API, page and commands."""
