"""Alerts: which subscriptions a record set fires, what is sent, and how it reaches people."""
