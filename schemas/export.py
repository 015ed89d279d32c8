"""Writes the JSON Schemas of what travels: `python -m schemas.export docs/schemas`."""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from schemas.alert import Alert
from schemas.bulletin import IncomingBulletin
from schemas.front_event import FrontEvent
from schemas.receipt import Receipt
from schemas.record_set import RecordSet
from schemas.rejected import Rejected
from schemas.statement import Statement
from schemas.subscription import Subscription

PUBLISHED: dict[str, type[BaseModel]] = {
    "bulletin": IncomingBulletin,
    "statement": Statement,
    "front-event": FrontEvent,
    "record-set": RecordSet,
    "receipt": Receipt,
    "rejected": Rejected,
    "subscription": Subscription,
    "alert": Alert,
}


def schema_files() -> dict[str, str]:
    """File name and content of each schema: what comes in as it is validated, the rest as it is put out."""
    return {f"{name}.schema.json": _as_text(model, name) for name, model in PUBLISHED.items()}


def _as_text(model: type[BaseModel], name: str) -> str:
    schema: dict[str, Any] = model.model_json_schema(
        mode="validation" if name == "bulletin" else "serialization"
    )
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def write(folder: Path) -> None:
    """Writes all schema files into a folder, which is made when missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in schema_files().items():
        (folder / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
