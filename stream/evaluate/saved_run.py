"""The figures of a run in a file, so that a later one is held against it."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from stream.errors import FrontwireError
from stream.evaluate.figures import Figures


class SavedRunError(FrontwireError):
    """A file is no saved run; the message says how one is made."""


class Run(BaseModel):
    """The figures of all texts together and of each, by its name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    all_together: Figures = Field(alias="all")
    texts: dict[str, Figures]


def save_run(run: Run, file: Path) -> None:
    """Writes a run; `frontwire evaluate --against` reads it again."""
    file.write_text(run.model_dump_json(by_alias=True, indent=2) + "\n", encoding="utf-8")


def saved_run(file: Path) -> Run:
    """The run in a file; raises SavedRunError."""
    try:
        return Run.model_validate_json(file.read_bytes())
    except OSError as error:
        raise SavedRunError(
            f"{file}: {error.strerror}; make it with frontwire evaluate GOLD --save {file}"
        ) from error
    except ValidationError as error:
        raise SavedRunError(
            f"{file}: not the figures of a run; make them with frontwire evaluate GOLD --save {file}"
        ) from error


def difference(now: Figures, before: Figures) -> Figures:
    """How much each figure rose, below zero where it fell; None where either run has none."""
    return {name: _rise(value, before.get(name)) for name, value in now.items()}


def _rise(now: float | None, before: float | None) -> float | None:
    return None if now is None or before is None else round(now - before, 3)
