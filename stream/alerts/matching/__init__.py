"""PURE: which subscriptions a record meets, and why; by an index, not by walking all of them."""
