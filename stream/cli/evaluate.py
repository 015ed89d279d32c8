"""`frontwire evaluate`: how well gold texts are read."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import orjson
import typer
from rich.console import Console

from stream.cli.figures_table import print_figures, table_console
from stream.cli.mistakes_shown import as_object, print_mistakes
from stream.cli.reader import reader_with_progress
from stream.evaluate.evaluate import ScoredText, evaluate, total
from stream.evaluate.figures import Figures, figures
from stream.evaluate.floors import Fallen, Part, fallen, read_floors
from stream.evaluate.read_gold import GoldError, GoldText, gold_in
from stream.evaluate.saved_run import Run, difference, save_run, saved_run
from stream.settings import load_settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)
ALL = "all"


@app.command("evaluate", epilog="Example: frontwire evaluate tests/gold --against before.json --errors")
def evaluate_gold(
    gold: Annotated[
        list[Path] | None, typer.Argument(metavar="GOLD…", help="NAME.json with NAME.txt beside it; folders")
    ] = None,
    floors: Annotated[
        Path | None, typer.Option(help="Evaluate the parts of this file; exit code 1 below a floor.")
    ] = None,
    against: Annotated[Path | None, typer.Option(help="Show the difference to this saved run.")] = None,
    save: Annotated[Path | None, typer.Option(help="Save the figures in this file.")] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List the mistakes with their context.")] = False,
    supplement: Annotated[
        bool, typer.Option(help="With the supplement of front-line places, or the method by itself.")
    ] = True,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Read gold texts and print how well: statements, front events, places, for each text and in all.

    The format of gold is in tests/gold/README.md. The saved run is read before it is overwritten, so that
    --against and --save may name the same file.
    """
    if bool(gold) == bool(floors):
        raise GoldError("give gold files or folders, or --floors FILE, which names them: one of both")
    parts = read_floors(floors) if floors else ()
    texts = gold_in(gold or ())
    before = saved_run(against) if against else None
    by_part = {part.name: _texts_of(part) for part in parts if not part.is_left_out}
    reader = reader_with_progress(load_settings(), supplement=supplement)
    scored = list(evaluate([*texts, *(text for held in by_part.values() for text in held)], reader))
    of_parts = {name: _together(scored, held) for name, held in by_part.items()}
    each = {one.text.name: figures(one.counts) for one in scored}
    run = Run(all=figures(total(scored)), texts=each)
    low = [fault for part in parts if part.name in of_parts for fault in fallen(part, of_parts[part.name])]
    report = _Report(scored, run, of_parts, before)
    report.as_json(low, errors=errors) if as_json else report.as_tables(errors=errors)
    if save:
        save_run(run, save)
    _tell(parts, low)


def _texts_of(part: Part) -> list[GoldText]:
    """The texts of a part, named after it: "held/kivu-bulletin"."""
    return [replace(text, name=f"{part.name}/{text.stem}") for text in gold_in([part.folder])]


def _together(scored: Sequence[ScoredText], held: Sequence[GoldText]) -> Figures:
    names = {text.name for text in held}
    return figures(total(one for one in scored if one.text.name in names))


def _tell(parts: Sequence[Part], low: Sequence[Fallen]) -> None:
    """What was left out and what fell, on standard error; ends with exit code 1 when anything fell."""
    for part in parts:
        if part.is_left_out:
            typer.echo(f"{part.name}: left out, {part.folder} is not here", err=True)
    for fault in low:
        typer.echo(str(fault), err=True)
    if low:
        raise typer.Exit(1)


class _Report:
    """Everything that is shown of an evaluation."""

    def __init__(
        self,
        scored: Sequence[ScoredText],
        run: Run,
        parts: dict[str, Figures],
        before: Run | None,
    ) -> None:
        self._scored, self._run, self._parts = scored, run, parts
        self._differences = _differences(run, before) if before else {}

    def as_tables(self, *, errors: bool) -> None:
        """Prints the tables, and the mistakes before them where asked for."""
        if errors:
            console = Console()
            for one in self._scored:
                print_mistakes(console, one)
        rows = {**self._run.texts, **self._parts, ALL: self._run.all_together}
        print_figures(table_console(), rows, self._differences, [*self._parts, ALL])

    def as_json(self, low: Sequence[Fallen], *, errors: bool) -> None:
        """Prints one object with all of it."""
        found: dict[str, object] = {**self._run.model_dump(by_alias=True), "parts": self._parts}
        if self._differences:
            found["difference"] = self._differences
        if errors:
            found["errors"] = [as_object(one, wrong) for one in self._scored for wrong in one.mistakes]
        typer.echo(orjson.dumps({**found, "below_floor": [str(fault) for fault in low]}).decode())


def _differences(run: Run, before: Run) -> dict[str, Figures]:
    """By text, as far as both runs have it, and in all."""
    both = {
        name: difference(now, before.texts[name]) for name, now in run.texts.items() if name in before.texts
    }
    return {**both, ALL: difference(run.all_together, before.all_together)}
