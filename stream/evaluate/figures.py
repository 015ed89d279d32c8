"""From counts to the figures that are reported, three decimals each."""

from stream.evaluate.counts import Counts

# By name; None where the gold asks for nothing of the kind.
Figures = dict[str, float | None]

STATEMENT_FIGURES = (
    "statement_precision",
    "statement_recall",
    "statement_f1",
    "attributed_f1",
    "statement_exact",
    "mode_accuracy",
    "detail_recall",
    "gold_statements",
)
EVENT_FIGURES = (
    "event_precision",
    "event_recall",
    "event_f1",
    "event_attributes",
    "places_resolved",
    "gold_event_places",
)
# These are wrong as soon as they are above zero.
FAULTS = ("span_wrong", "letters_lost")
# The others are shares and F1, 0 to 1.
COUNTED = ("gold_statements", "gold_event_places", "span_wrong")


def figures(counts: Counts) -> Figures:
    """Every figure of a text, or of several together."""
    return {**_of_statements(counts), **_of_events(counts), **_of_coverage(counts)}


def _of_statements(counts: Counts) -> Figures:
    found, missed, made_up = counts.statements_found, counts.statements_missed, counts.statements_made_up
    wrongly = found - counts.speakers_right
    return {
        "statement_precision": _share(found, found + made_up),
        "statement_recall": _share(found, found + missed),
        "statement_f1": _f1(found, made_up, missed),
        "attributed_f1": _f1(counts.speakers_right, made_up + wrongly, missed + wrongly),
        "statement_exact": _share(counts.contents_exact, found),
        "mode_accuracy": _share(counts.modes_right, counts.modes_asked),
        "detail_recall": _share(counts.details_right, counts.details_asked),
        "gold_statements": found + missed,
    }


def _of_events(counts: Counts) -> Figures:
    found, missed, made_up = counts.events_found, counts.events_missed, counts.events_made_up
    return {
        "event_precision": _share(found, found + made_up),
        "event_recall": _share(found, found + missed),
        "event_f1": _f1(found, made_up, missed),
        "event_attributes": _share(counts.attributes_right, counts.attributes_asked),
        "places_resolved": _share(counts.places_right, counts.places_asked),
        "gold_event_places": found + missed,
    }


def _of_coverage(counts: Counts) -> Figures:
    return {
        "span_wrong": counts.spans_wrong,
        "letters_lost": _share(counts.letters_lost, counts.letters),
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def _f1(right: int, made_up: int, missed: int) -> float | None:
    return round(2 * right / (2 * right + made_up + missed), 3) if right + made_up + missed else None
