"""From the bytes of a message to a bulletin, with errors that name field, value and what is expected."""

import difflib
import json
from itertools import islice
from typing import Any

import orjson
from pydantic import ValidationError

from schemas.bulletin import IncomingBulletin

LONGEST_SHOWN = 80
# A message can hold a hundred thousand unknown fields; a complaint of that length would fit no topic itself.
MOST_COMPLAINTS = 10
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class UnreadableBulletinError(ValueError):
    """The bytes are no bulletin; the message says which field is wrong, what was given, what is expected."""


def read_bulletin_message(value: bytes) -> IncomingBulletin:
    """The bulletin in a message.

    Raises UnreadableBulletinError for bytes that are no UTF-8, text that is no JSON, and fields that do not
    fit.
    """
    try:
        fields = orjson.loads(value.removeprefix(BYTE_ORDER_MARK).decode("utf-8"))
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
    """What is wrong with each field, once a field, as «field: expected what, got what»; the first ten."""
    by_field: dict[str, Any] = {}
    for one in error.errors(include_url=False):
        by_field.setdefault(str(one["loc"][0]) if one["loc"] else "body", one)
    shown = [
        f"{_cut(field)}: {_one_error(field, by_field[field])}" for field in islice(by_field, MOST_COMPLAINTS)
    ]
    more = len(by_field) - len(shown)
    return [*shown, f"and {more} more"] if more else shown


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
    """A value for people: short ones as they are, of a list or an object only that it is one."""
    if isinstance(value, dict):
        return "an object" if value else "{}"
    if isinstance(value, list):
        return "a list" if value else "[]"
    return _cut(json.dumps(value, ensure_ascii=False, default=str))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"
