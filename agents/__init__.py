"""The Faust agents, one hop a file: decode, one call, send."""
