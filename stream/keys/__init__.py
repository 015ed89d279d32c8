"""API keys: who may do what over HTTP. Only a hash is kept of each; every replica sees them in the store."""
