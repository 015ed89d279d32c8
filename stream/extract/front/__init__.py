"""Front events: what happened where, by whom, read from the sentences of a front section. Pure."""
