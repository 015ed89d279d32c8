import pytest
from rich.console import Console

from stream.cli.figures_table import print_figures
from stream.evaluate.counts import Counts
from stream.evaluate.figures import Figures, figures

GOOD, BAD = figures(Counts(statements_found=1)), figures(Counts(statements_missed=1))


def printed(rows: dict[str, Figures], differences: dict[str, Figures], *, colour: bool = False) -> list[str]:
    console = Console(width=200, force_terminal=colour, color_system="standard" if colour else None)
    with console.capture() as captured:
        print_figures(console, rows, differences, ["all"])
    return captured.get().splitlines()


def names(*texts: str) -> list[str]:
    lines = printed({**dict.fromkeys(texts, GOOD), "all": GOOD}, {})
    return [line.split()[0] for line in lines[1 : len(texts) + 2]]


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["a"], ["a", "all"]),
        (["gold/a"], ["a", "all"]),
        (["gold/a", "gold/ab"], ["a", "ab", "all"]),
        (["gold/a", "gold/held/b"], ["a", "held/b", "all"]),
        (["open/a", "held/b"], ["open/a", "held/b", "all"]),
        (["/gold/a", "/golden/b"], ["gold/a", "golden/b", "all"]),
    ],
)
def test_a_row_says_what_tells_a_text_apart(texts: list[str], shown: list[str]) -> None:
    assert names(*texts) == shown


def test_what_is_not_asked_for_has_no_number() -> None:
    assert printed({"all": GOOD}, {})[1].split() == ["all", *["1.000"] * 3, *["0.000"] * 2, "-", "-", "1"]


def test_a_rise_stands_beside_its_figure() -> None:
    assert "1.000 +0.200" in printed({"all": GOOD}, {"all": {"statement_f1": 0.2}})[1]
    assert "0.000 -0.200" in printed({"all": BAD}, {"all": {"statement_f1": -0.2}})[1]


@pytest.mark.parametrize(
    ("figure", "rise", "colour"),
    [("statement_f1", 0.2, 32), ("statement_f1", -0.2, 31), ("span_wrong", 1, 31)],
)
def test_better_is_green_and_worse_is_red(figure: str, rise: float, colour: int) -> None:
    shown = "\n".join(printed({"all": GOOD}, {"all": {figure: rise}}, colour=True))
    assert f";{colour}m" in shown
