"""Delivery: from an alert to a subscriber's webhook, mailbox or chat, at least once, whatever dies."""
