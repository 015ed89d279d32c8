"""What subscribers do with subscriptions, one use case a file; knows neither HTTP nor a terminal."""
