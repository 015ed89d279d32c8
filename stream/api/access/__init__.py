"""Who may use the API, how often, and from which web pages; what is told of it in figures and in OpenAPI."""
