"""Gold from files: NAME.json with NAME.txt, the body, beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from stream.errors import FrontwireError
from stream.evaluate.gold import Gold

MOST_COMPLAINTS = 5
LONGEST_SHOWN = 60


class GoldError(FrontwireError):
    """A gold file cannot be used; the message names the file, the field, and what is expected."""


@dataclass(frozen=True, slots=True)
class GoldText:
    """A body with its gold; `name` is the path as it was given, without the suffix."""

    name: str
    gold: Gold
    body: str

    @property
    def stem(self) -> str:
        """The file's own name: "wire-report"."""
        return self.name.rpartition("/")[2]


def gold_in(paths: Iterable[Path]) -> list[GoldText]:
    """The gold of files and folders in the order given, a folder's in the order of its names.

    In a folder, a .json file without a body beside it is none of ours. Raises GoldError.
    """
    found: dict[Path, GoldText] = {}
    for path in paths:
        for file in _files(path):
            found.setdefault(file.resolve(), read_gold(file))
    return list(found.values())


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path.with_suffix(".json") if path.suffix == ".txt" else path]
    found = [file for file in sorted(path.glob("*.json")) if file.with_suffix(".txt").exists()]
    if not found:
        raise GoldError(f"{path}: no gold in this folder; expected NAME.json files with NAME.txt beside them")
    return found


def read_gold(file: Path) -> GoldText:
    """The gold of one file with its body."""
    content = _content(file, "the gold, as tests/gold/README.md describes it")
    body = _content(file.with_suffix(".txt"), f"the body that {file.name} is the gold of")
    try:
        gold = Gold.model_validate_json(content)
    except ValidationError as error:
        raise GoldError(f"{file}: {_described(error)}") from error
    return GoldText(file.with_suffix("").as_posix(), gold, body.removeprefix("\ufeff"))


def _content(file: Path, what: str) -> str:
    try:
        return file.read_bytes().decode()  # not read_text: spans count a line's end as it is
    except OSError as error:
        raise GoldError(f"{file}: {error.strerror}; expected {what}") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{file}: no UTF-8 (byte {error.start}); convert it to UTF-8") from error


def _described(error: ValidationError) -> str:
    """What is wrong with each field as «events.3.places.0.role: expected what, got what»; the first five."""
    faults = error.errors(include_url=False)
    told = [_one(fault) for fault in faults[:MOST_COMPLAINTS]]
    more = len(faults) - len(told)
    return "; ".join([*told, f"and {more} more"] if more else told)


def _one(fault: Any) -> str:
    field = ".".join(str(step) for step in fault["loc"]) or "the file"
    if fault["type"] == "missing":
        return f"{field}: missing"
    if fault["type"] == "extra_forbidden":
        return f"{field}: no such field"
    given = repr(fault["input"])
    shown = given if len(given) <= LONGEST_SHOWN else given[:LONGEST_SHOWN] + "…"
    return f"{field}: {fault['msg'][0].lower()}{fault['msg'][1:]}, got {shown}"
