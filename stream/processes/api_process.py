"""The HTTP API in a process of its own: `python -m stream.processes.api_process`."""

import asyncio
import sys

from stream.enrich.gazetteer.open import open_names
from stream.errors import FrontwireError
from stream.logging import set_up_logging
from stream.processes.exit_codes import USED_WRONGLY
from stream.processes.parent_watch import end_with_parent
from stream.server import serve_api
from stream.settings import load_settings


def main() -> None:
    """Serves until SIGTERM or SIGINT."""
    end_with_parent()
    try:
        settings = load_settings()
        set_up_logging(settings.log_level)
        asyncio.run(serve_api(settings, open_names(settings.data)))
    except FrontwireError as error:
        sys.stderr.write(f"frontwire: {error}\n")
        sys.exit(USED_WRONGLY)
    except KeyboardInterrupt:
        sys.exit(0)  # uvicorn has ended in order, and passes on the Ctrl-C that asked for it


if __name__ == "__main__":
    main()
