"""Wrong use gives one clear line and exit code 2; every command has help with an example."""

import re

import pytest

from stream.cli.commands import COMMANDS
from stream.cli.main import run


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["serach"], "No such command 'serach'. Did you mean 'search'?"),
        (["zzz"], "No such command 'zzz'."),
        (["--nonsense"], "No such option: --nonsense"),
        (["extract"], "Missing argument 'FILE…'"),
        (["extract", "--nonsense", "a.txt"], "No such option: --nonsense"),
        (["extract", "none.txt"], "none.txt: no such file"),
        (["gazetteer"], "Missing command."),
        (["gazetteer", "lookup"], "Missing argument"),
        (["search", "--limit", "many"], "Invalid value for '--limit'"),
        (["search", "--kind", "rumour"], "--kind is 'rumour': expected statement or front_event"),
        (["search", "--since", "yesterday"], "since is 'yesterday': give a date (2026-01-31)"),
    ],
)
def test_wrong_use_gives_one_line_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    assert run(arguments) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert complaint in output.err
    assert output.err.startswith("frontwire: ")
    assert output.err.count("\n") == 1


@pytest.mark.parametrize("name", ["rejected", "subscriptions", "alerts"])
def test_a_group_without_its_command_answers_with_its_help_line_by_line(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert run([name]) == 2
    lines = [line.strip() for line in capsys.readouterr().err.splitlines()]
    assert lines[0].startswith(f"Usage: frontwire {name}")
    assert [line for line in lines if line.startswith(f"Example: frontwire {name}")]
    assert not [line for line in lines if "completion" in line]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert run([name, "--help"]) == 0
    assert re.search(rf"Example: .*frontwire {name}", " ".join(capsys.readouterr().out.split()))


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    listed = capsys.readouterr().out
    assert re.findall(r"^  (\w+) +(.+)$", listed.partition("Commands:")[2], re.MULTILINE) == [
        (name, command.line) for name, command in COMMANDS.items()
    ]


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("frontwire 0.")
