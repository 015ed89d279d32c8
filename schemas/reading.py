"""From the bytes of a message to a bulletin, with errors that name field, value and what is expected."""

import difflib
import json
from typing import Any

import orjson
from pydantic import ValidationError

from schemas.bulletin import IncomingBulletin

LONGEST_SHOWN = 80


class UnreadableBulletinError(ValueError):
    """The bytes are no bulletin; the message says which field is wrong, what was given, what is expected."""


def read_bulletin_message(value: bytes) -> IncomingBulletin:
    """The bulletin in a message.

    Raises UnreadableBulletinError for bytes that are no UTF-8, text that is no JSON, and fields that do not
    fit.
    """
    try:
        fields = orjson.loads(value.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise UnreadableBulletinError(
            f"the message is no UTF-8: byte {error.start} is 0x{value[error.start]:02x}; encode it as UTF-8"
        ) from error
    except orjson.JSONDecodeError as error:
        # orjson, not json: a million open brackets are an error there, not a RecursionError; so is half a
        # surrogate, which could not be sent on.
        raise UnreadableBulletinError(f"the message is no JSON: {error}") from error
    return bulletin_from(fields)


def bulletin_from(fields: object) -> IncomingBulletin:
    """The bulletin in a decoded JSON value; raises UnreadableBulletinError where a field does not fit."""
    if not isinstance(fields, dict):
        raise UnreadableBulletinError(
            f"a bulletin is a JSON object with id, publisher and body; got {_shown(fields)}"
        )
    try:
        return IncomingBulletin.model_validate(fields)
    except ValidationError as error:
        raise UnreadableBulletinError("; ".join(_described(error))) from error


def _described(error: ValidationError) -> list[str]:
    """What is wrong with each field, once a field, as «field: expected what, got what»."""
    by_field: dict[str, str] = {}
    for one in error.errors():
        field = str(one["loc"][0]) if one["loc"] else "body"
        by_field.setdefault(field, _one_error(field, one))
    return [f"{field}: {problem}" for field, problem in by_field.items()]


def _one_error(field: str, error: Any) -> str:
    known = IncomingBulletin.model_fields
    if field not in known:
        near = difflib.get_close_matches(field, known, 1)
        return (
            f"no such field; did you mean {near[0]}?" if near else f"no such field; known: {', '.join(known)}"
        )
    if error["type"] == "missing":
        return f"missing; expected {known[field].description}"
    if not error["loc"]:
        return str(error["msg"]).removeprefix("Value error, ")
    return f"expected {known[field].description}, got {_shown(error['input'])}"


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"
