"""The HTTP API: bulletins in, records out; OpenAPI from the models of `schemas`."""
