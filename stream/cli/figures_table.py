"""The figures of an evaluation as two tables: statements, and front events with the places."""

from collections.abc import Mapping, Sequence
from os.path import commonprefix

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from stream.evaluate.figures import COUNTED, EVENT_FIGURES, FAULTS, STATEMENT_FIGURES, Figures

# Wide enough that no row is broken where nobody looks at a terminal's width.
PIPED_WIDTH = 200
HEADINGS = {
    "statement_precision": "prec.",
    "statement_recall": "recall",
    "statement_f1": "F1",
    "attributed_f1": "attrib. F1",
    "statement_exact": "exact",
    "mode_accuracy": "mode",
    "detail_recall": "details",
    "gold_statements": "in gold",
    "event_precision": "prec.",
    "event_recall": "recall",
    "event_f1": "F1",
    "event_attributes": "attrib.",
    "places_resolved": "places",
    "gold_event_places": "in gold",
    "span_wrong": "spans wrong",
    "letters_lost": "letters lost",
}


def table_console() -> Console:
    """Standard output, wide where it is no terminal."""
    console = Console()
    return console if console.is_terminal else Console(width=PIPED_WIDTH)


def print_figures(
    console: Console,
    rows: Mapping[str, Figures],
    differences: Mapping[str, Figures],
    totals: Sequence[str],
) -> None:
    """Prints a row for each text and total; beside a figure how much it rose, where a difference is known."""
    folder = _common_folder([row for row in rows if row not in totals])
    box = SIMPLE_HEAD if console.is_terminal else None
    columns = {"statements": STATEMENT_FIGURES, "front events": (*EVENT_FIGURES, *FAULTS)}
    for title, names in columns.items():
        table = Table(box=box, padding=(0, 1 if box else 2, 0, 0), show_edge=False)
        table.add_column(title, no_wrap=True)
        for name in names:
            table.add_column(HEADINGS[name], justify="right")
        for row, found in rows.items():
            cells = (_cell(name, found[name], differences.get(row, {}).get(name)) for name in names)
            table.add_row(row.removeprefix(folder), *cells, style="bold" if row in totals else None)
        console.print(table)
        console.print()


def _common_folder(names: Sequence[str]) -> str:
    """The folders that all names begin with, up to the last slash: a row says only what tells it apart."""
    folders = [name.rpartition("/")[0] + "/" for name in names]
    # Cut at a slash; commonpath would refuse relative paths beside absolute ones.
    return commonprefix(folders).rpartition("/")[0] + "/"  # noqa: RUF071 -- letters are meant


def _cell(name: str, value: float | None, rise: float | None) -> Text:
    """A figure, and in colour how much it rose or fell."""
    cell = Text(_number(name, value))
    if rise:
        better = (rise > 0) != (name in FAULTS)
        sign = "+" if rise > 0 else "-"
        cell.append(f" {sign}{_number(name, abs(rise))}", style="green" if better else "red")
    return cell


def _number(name: str, value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.0f}" if name in COUNTED else f"{value:.3f}"
