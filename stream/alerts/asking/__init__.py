"""From what people type, names above all, to what a subscription wants; what means nothing is refused."""
