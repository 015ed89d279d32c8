"""The way through the broker: which topics there are, and how bulletins come in and outcomes come out."""
