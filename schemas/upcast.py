"""Record sets that an older Frontwire wrote, read as today's: the log of truth outlives every version."""

from collections.abc import Callable, Mapping
from typing import Any

import orjson
from pydantic import ValidationError

from schemas.record_set import SCHEMA_VERSION, RecordSet

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]


def _never_received(fields: dict[str, Any]) -> dict[str, Any]:
    """Version 2 says when a bulletin came, and where mentions lie: older sets do not know."""
    return fields | {"received_at": None, "origin": "published"}


# From the version that is the key to the next one. With each, a fixture tests/schemas/record_set_v<key>.json.
UPCASTERS: Mapping[int, Upcaster] = {1: _never_received}


class UnreadableSetError(ValueError):
    """The bytes are no record set; the message says what is wrong."""


class NewerSetError(ValueError):
    """A later Frontwire wrote the set; the message says to update this one."""


def read_record_set(
    value: bytes, upcasters: Mapping[int, Upcaster] = UPCASTERS, version: int = SCHEMA_VERSION
) -> RecordSet:
    """The record set in a message of any version up to today's.

    Raises UnreadableSetError for what is none and NewerSetError for one of a later version.
    """
    try:
        fields = orjson.loads(value)
        written_as = int(fields["schema_version"])
    except (ValueError, TypeError, KeyError) as error:
        raise UnreadableSetError(f"a record set is a JSON object with schema_version: {error!r}") from error
    if written_as > version:
        raise NewerSetError(
            f"the record set has schema version {written_as}, this worker knows up to {version}: update this"
            " worker, then replay the message"
        )
    for step in range(written_as, version):
        fields = upcasters[step](fields) | {"schema_version": step + 1}
    try:
        return RecordSet.model_validate_json(value if written_as == version else orjson.dumps(fields))
    except ValidationError as error:
        raise UnreadableSetError(f"no record set of schema version {written_as}: {error}") from error
