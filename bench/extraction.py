"""Reading: a bulletin takes at most 3 times what spaCy's blank tokenizer with sentencizer takes on it.

And it is linear: 100 times the text takes at most 120 times as long, as one body. Measured in one process,
turn by turn, by the processor's time, since the machines are shared; the bound is held by the medians.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import orjson
import spacy

from schemas.bulletin import Bulletin
from stream.enrich.open import open_reader
from stream.enrich.read import Reader
from stream.samples import sample_bulletins
from stream.settings import load_settings

ROUNDS, WARM_UP = 31, 3
LONG = 100
LONG_ROUNDS = 3
MOST_RATIO, MOST_TIMES = 3.0, 120.0
SHARED = Path(__file__).parents[2] / "shared" / "gold" / "2025-09-06.txt"


def main() -> int:
    """Prints the figures; 1 when a bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    as_json = parser.parse_args().json
    body = SHARED.read_text(encoding="utf-8") if SHARED.exists() else sample_bulletins()[0].body
    reader = open_reader(load_settings().data)
    figures = _ratio(body, reader) | _linearity(body, reader)
    missed = figures["ratio"] > MOST_RATIO or figures["times_as_long"] > MOST_TIMES
    print(orjson.dumps(figures).decode() if as_json else _shown(figures))
    return int(missed)


def _ratio(body: str, reader: Reader) -> dict[str, float]:
    """The tokenizer and the reader turn by turn on the same body, in milliseconds."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    pairs = [
        (_milliseconds(lambda: nlp(body)), _milliseconds(lambda: reader.read(_bulletin(body))))
        for _ in range(WARM_UP + ROUNDS)
    ][WARM_UP:]
    ratios = sorted(read / tokenized for tokenized, read in pairs)
    return {
        "tokenizer_ms": statistics.median(tokenized for tokenized, _ in pairs),
        "reading_ms": statistics.median(read for _, read in pairs),
        "ratio": statistics.median(ratios),
        "ratio_low": ratios[len(ratios) // 10],
        "ratio_high": ratios[-1 - len(ratios) // 10],
    }


def _linearity(body: str, reader: Reader) -> dict[str, float]:
    """One body of 100 times the text against one time, both at their best."""
    once = min(_milliseconds(lambda: reader.read(_bulletin(body))) for _ in range(ROUNDS))
    long = "\n\n".join([body] * LONG)
    many = min(_milliseconds(lambda: reader.read(_bulletin(long))) for _ in range(LONG_ROUNDS))
    return {"once_ms": once, "long_ms": many, "times_as_long": many / once}


def _bulletin(body: str) -> Bulletin:
    return Bulletin(id="bench", publisher="bench", revision=1, body=body)


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return 1e3 * (time.process_time() - began)


def _shown(figures: dict[str, float]) -> str:
    return (
        f"reading {figures['reading_ms']:.1f} ms, tokenizer {figures['tokenizer_ms']:.1f} ms:"
        f" {figures['ratio']:.2f} times as long ({figures['ratio_low']:.2f} to {figures['ratio_high']:.2f};"
        f" at most {MOST_RATIO:g} are promised)\n"
        f"{LONG} times the text: {figures['long_ms']:.0f} ms against {figures['once_ms']:.1f} ms,"
        f" {figures['times_as_long']:.0f} times as long (at most {MOST_TIMES:g})"
    )


if __name__ == "__main__":
    sys.exit(main())
