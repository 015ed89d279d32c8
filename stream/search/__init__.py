"""What people ask, by name and in words, as a query of the store; shared by API, page and command line."""
