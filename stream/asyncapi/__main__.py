"""`python -m stream.asyncapi docs/asyncapi.json` writes the document."""

import sys
from pathlib import Path

from stream.asyncapi.document import asyncapi_text

if __name__ == "__main__":
    Path(sys.argv[1]).write_text(asyncapi_text(), encoding="utf-8")
