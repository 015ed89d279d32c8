"""The extraction never falls below the committed floors, counted as the shared scorer counts."""

import importlib.util
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet
from stream.enrich.open import open_reader
from stream.enrich.read import Reader
from stream.evaluate.counts import Counts
from stream.evaluate.evaluate import evaluate, score, total
from stream.evaluate.figures import figures
from stream.evaluate.floors import fallen, read_floors
from stream.evaluate.read_gold import gold_in
from stream.settings import load_settings

HERE = Path(__file__).parent
PARTS = read_floors(HERE / "floors.toml")
PRESENT = [part for part in PARTS if not part.is_left_out]
SCORER = HERE.parents[2] / "shared" / "score.py"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return open_reader(load_settings().data)


def test_our_own_gold_has_floors() -> None:
    assert {HERE, HERE / "held"} <= {part.folder for part in PARTS}


@pytest.mark.parametrize("part", PRESENT, ids=lambda part: part.name)
def test_no_figure_is_below_its_floor(part: Any, reader: Reader) -> None:
    found = figures(total(evaluate(gold_in([part.folder]), reader)))
    assert [str(fault) for fault in fallen(part, found)] == []


@pytest.mark.skipif(not SCORER.exists(), reason="the scorer is no part of the project: ../shared")
@pytest.mark.parametrize("harm", ["none", "fewer", "other"])
def test_the_figures_are_those_of_the_shared_scorer(reader: Reader, harm: str) -> None:
    """On what is read, and on what is read with harm done to it, so that mistakes are counted alike, too."""
    spec = importlib.util.spec_from_file_location("scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    theirs, ours = Counter[str](), Counts()
    for text in gold_in(part.folder for part in PRESENT):
        found = harmed(
            reader.read(Bulletin(id=text.stem, publisher="gold", revision=1, body=text.body)), harm
        )
        gold = json.loads(Path(f"{text.name}.json").read_text(encoding="utf-8"))
        counted = scorer.score_file(gold, as_printed(found), text.body)
        own = score(text, found).counts
        assert figures(own) == scorer.figures(counted), text.name
        theirs, ours = theirs + counted, ours + own
    assert figures(ours) == scorer.figures(theirs)


def as_printed(found: RecordSet) -> list[dict[str, Any]]:
    rest = [one.model_dump(mode="json") for one in found.unclassified]
    records = [record.model_dump(mode="json") for record in found.records]
    return [*records, {"kind": "result", "unclassified": rest}]


def harmed(found: RecordSet, harm: str) -> RecordSet:
    """The set with every third record gone, or with contents, speakers, types, places and spans spoilt."""
    if harm == "none":
        return found
    if harm == "fewer":
        fewer = {"statements": found.statements[::3], "front_events": found.front_events[1::3]}
        return found.model_copy(update={**fewer, "unclassified": found.unclassified[::2]})
    statements = tuple(
        one.model_copy(
            update={
                "content": one.content.rpartition(" ")[0] if i % 2 else one.content,
                "speaker": found.statements[i - 1].speaker,
                "mode": found.statements[i - 1].mode,
                "via": found.statements[i - 1].via,
            }
        )
        for i, one in enumerate(found.statements)
    )
    events = tuple(
        one.model_copy(
            update={
                "actor": found.front_events[i - 1].actor,
                "casualties": found.front_events[i - 1].casualties,
                "occurred": found.front_events[i - 1].occurred,
                "axis": found.front_events[i - 1].axis,
                "places": () if i % 3 else one.places,
                "span": found.front_events[i - 1].span if i % 4 else one.span,
            }
        )
        for i, one in enumerate(found.front_events)
    )
    return found.model_copy(update={"statements": statements, "front_events": events})
