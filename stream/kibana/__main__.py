"""`python -m stream.kibana deploy/kibana/frontwire.ndjson` writes the objects."""

import sys
from pathlib import Path

from stream.kibana.objects import ndjson, saved_objects

if __name__ == "__main__":
    Path(sys.argv[1]).write_text(ndjson(saved_objects()), encoding="utf-8")
