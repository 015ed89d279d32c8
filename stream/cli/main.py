"""The entry point `frontwire`: every mistake is one clear line on standard error and exit code 2."""

import difflib
import os
import sys
from importlib.metadata import version

import typer
from typer.main import get_command

from stream.cli.commands import COMMANDS, LazyCommands
from stream.errors import FrontwireError

app = typer.Typer(
    cls=LazyCommands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="War bulletins in, statements and front events out: read, placed on the map, searchable in seconds.",
    epilog="Example: frontwire trial --once",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"frontwire {version('frontwire')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def frontwire(
    context: typer.Context,
    show_version: bool = typer.Option(
        False, "--version", help="Print the version and end.", callback=_print_version, is_eager=True
    ),
) -> None:
    """Lists the commands; each has --help with an example."""
    del show_version
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Runs the command line and ends with its exit code: 0 done, 2 used wrongly or not possible."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Runs one command line; what a user can mend is said in one line, never as a traceback."""
    try:
        result = get_command(app)(args=arguments, prog_name="frontwire", standalone_mode=False)
    except FrontwireError as error:
        return _fail(str(error))
    except typer.TyperException as error:
        return _refuse(error, arguments)
    except typer.Abort:
        return _fail("stopped.", 130)
    except BrokenPipeError:
        # The reader of our output (`head`) has enough: say no more, also not at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        # A file or folder that a setting or an argument names, and that cannot be used as it is.
        return _fail(f"{error.filename or 'the system'}: {error.strerror or error}")
    return result if isinstance(result, int) else 0


def _refuse(error: typer.TyperException, arguments: list[str]) -> int:
    """Says what is wrong with the use; a group without a command answers with its whole help."""
    message = error.format_message()
    if not message.startswith("Usage:"):
        return _fail(_usage(error, arguments), error.exit_code)
    typer.echo(message, err=True)
    return error.exit_code


def _usage(error: typer.TyperException, arguments: list[str]) -> str:
    """The message of a wrong use, with where to read more."""
    name = arguments[0] if arguments and arguments[0] in COMMANDS else ""
    message = " ".join(error.format_message().split())
    if not name and arguments and (near := difflib.get_close_matches(arguments[0], COMMANDS, 1)):
        message = f"No such command '{arguments[0]}'. Did you mean '{near[0]}'?"
    return f"{message} See: frontwire {name + ' ' if name else ''}--help"


def _fail(message: str, code: int = 2) -> int:
    """Says it in one line on standard error."""
    typer.echo(f"frontwire: {message}", err=True)
    return code


if __name__ == "__main__":
    main()
