"""The worker: a process for each hop, and one that watches over them."""
