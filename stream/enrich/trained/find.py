"""Finds the trained pipeline that a user names, and what it says of itself, without loading it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy import about
from spacy.util import get_package_path, is_compatible_version, is_package

from stream.errors import FrontwireError

# "xx" are pipelines of many languages: they have names, no parses.
LANGUAGES = frozenset({"en", "xx"})


class TrainedPipelineError(FrontwireError):
    """The trained pipeline that a user names cannot help; the message says why, and what to do."""

    def __init__(self, given: str, wrong: str) -> None:
        super().__init__(
            f"FRONTWIRE_SPACY_MODEL is {given!r}: {wrong}. Or unset it: the rules need no trained pipeline."
        )


@dataclass(frozen=True, slots=True)
class Found:
    """A trained pipeline that fits: what was given, its folder, and its name and version."""

    given: str
    folder: Path
    label: str

    @property
    def loadable(self) -> str | Path:
        """What spaCy loads it by: a package by its name, for it may bring code of its own."""
        return self.given if is_package(self.given) else self.folder


def find_trained(given: str) -> Found:
    """The pipeline of that package name or folder; nothing is ever downloaded.

    Raises TrainedPipelineError where there is none, or one for another language or version of spaCy.
    """
    folder = get_package_path(given) if is_package(given) else Path(given).expanduser()
    meta = _meta(given, folder)
    if meta["lang"] not in LANGUAGES:
        raise TrainedPipelineError(
            given, f"it reads the language {meta['lang']!r}, bulletins are read in English; name one for 'en'"
        )
    made_for = str(meta.get("spacy_version") or "")
    if made_for and not is_compatible_version(about.__version__, made_for):
        raise TrainedPipelineError(
            given,
            f"it is made for spaCy {made_for}, and {about.__version__} is installed; install the version of"
            " the pipeline that fits (`python -m spacy validate` lists them)",
        )
    return Found(given, folder, f"{meta['lang']}_{meta['name']}-{meta['version']}")


def _meta(given: str, folder: Path) -> dict[str, Any]:
    """The pipeline's meta.json, with language, name and version."""
    if not folder.is_dir():
        raise TrainedPipelineError(
            given,
            "no package of that name is installed, and no folder lies there. Nothing is downloaded: install"
            " a trained pipeline of spaCy beside it, or name the folder of one",
        )
    try:
        meta: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        missing = [name for name in ("lang", "name", "version") if not meta.get(name)]
    except (OSError, ValueError, AttributeError) as error:
        raise TrainedPipelineError(
            given, f"{folder} holds no readable meta.json ({error}); name the folder that `nlp.to_disk` wrote"
        ) from error
    if missing:
        raise TrainedPipelineError(given, f"its meta.json lacks {', '.join(missing)}; package it anew")
    return meta
