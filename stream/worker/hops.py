"""Which hops there are, and what their processes and the one that watches them agree on."""

from schemas.rejected import Hop

HOPS: tuple[Hop, ...] = ("split", "index", "alert", "deliver")

# In seconds. Kubernetes kills after 30; Faust can hang while it stops, and a body may be at work in a thread.
LONGEST_STOP = 20.0
