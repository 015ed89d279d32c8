"""Reading: a bulletin takes at most 3 times what spaCy's blank tokenizer with sentencizer takes on it.

And it is linear: 100 times the text takes at most 120 times as long, as one body. Measured in one process,
turn by turn, by the processor's time, since the machines are shared: readings of the single text stand before
and after each of the long one. The bounds are held by the medians; the best and the range are shown, too.
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
from stream.enrich.seldom_collected import collect_seldom
from stream.samples import sample_bulletins
from stream.settings import load_settings

ROUNDS, WARM_UP = 31, 3
LONG = 100
# Before and after each long reading so many short ones: the machine's pace changes within seconds.
LONG_ROUNDS, SHORT_ROUNDS = 3, 25
MOST_RATIO, MOST_TIMES = 3.0, 120.0
SHARED = Path(__file__).parents[2] / "shared" / "gold" / "2025-09-06.txt"


def main() -> int:
    """Prints the figures; 1 when a bound is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    as_json = parser.parse_args().json
    body = SHARED.read_text(encoding="utf-8") if SHARED.exists() else sample_bulletins()[0].body
    collect_seldom()  # as the process of the hop split does
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
        "ratio_best": ratios[0],
        "ratio_low": ratios[len(ratios) // 10],
        "ratio_high": ratios[-1 - len(ratios) // 10],
    }


def _linearity(body: str, reader: Reader) -> dict[str, float]:
    """One body of 100 times the text against the mean of those of one time around it."""
    long = "\n\n".join([body] * LONG)
    short = [_mean_of_short(body, reader)]
    pairs = []
    for _ in range(LONG_ROUNDS):
        many = _milliseconds(lambda: reader.read(_bulletin(long)))
        short.append(_mean_of_short(body, reader))
        pairs.append((many, statistics.mean(short[-2:])))
    times = sorted(many / once for many, once in pairs)
    return {
        "once_ms": statistics.median(once for _, once in pairs),
        "long_ms": statistics.median(many for many, _ in pairs),
        "times_as_long": statistics.median(times),
        "times_low": times[0],
        "times_high": times[-1],
    }


def _mean_of_short(body: str, reader: Reader) -> float:
    return statistics.mean(_milliseconds(lambda: reader.read(_bulletin(body))) for _ in range(SHORT_ROUNDS))


def _bulletin(body: str) -> Bulletin:
    return Bulletin(id="bench", publisher="bench", revision=1, body=body)


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return 1e3 * (time.process_time() - began)


def _shown(figures: dict[str, float]) -> str:
    return (
        f"reading {figures['reading_ms']:.1f} ms, tokenizer {figures['tokenizer_ms']:.1f} ms:"
        f" {figures['ratio']:.2f} times as long (best {figures['ratio_best']:.2f}, mostly"
        f" {figures['ratio_low']:.2f} to {figures['ratio_high']:.2f}; at most {MOST_RATIO:g} are promised)\n"
        f"{LONG} times the text: {figures['long_ms']:.0f} ms against {figures['once_ms']:.1f} ms,"
        f" {figures['times_as_long']:.0f} times as long ({figures['times_low']:.0f} to"
        f" {figures['times_high']:.0f}; at most {MOST_TIMES:g})"
    )


if __name__ == "__main__":
    sys.exit(main())
