"""What the exit code of a child process says to whoever keeps it running."""

# It was asked to end; it ended by itself; it cannot run with these settings, which it has said.
STOPPED, FAILED, USED_WRONGLY = 0, 1, 2
