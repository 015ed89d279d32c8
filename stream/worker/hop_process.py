"""One hop in a process of its own: `python -m stream.worker.hop_process split`."""

import sys

from stream.processes.parent_watch import end_with_parent
from stream.worker.hops import HOPS


def main() -> None:
    """Runs the hop named by the first argument until SIGTERM or SIGINT."""
    end_with_parent()
    if len(sys.argv) != 2 or sys.argv[1] not in HOPS:  # noqa: PLR2004 - the program and the hop
        sys.exit(f"usage: python -m stream.worker.hop_process {'|'.join(HOPS)}")
    # Only now: Faust and spaCy take seconds to load on a busy machine, in which the parent may die.
    from stream.worker.run_hop import run_and_exit  # noqa: PLC0415

    run_and_exit(sys.argv[1])


if __name__ == "__main__":
    main()
