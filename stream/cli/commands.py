"""Which commands there are, and where: their modules are imported only when they are called."""

from importlib import import_module

from typer import Context
from typer.core import TyperGroup
from typer.main import get_command

# In the order of use. `frontwire extract` must not pay 0.8 s for importing Faust, FastAPI and the clients.
COMMANDS = {
    "trial": "stream.cli.trial",
    "extract": "stream.cli.extract",
    "publish": "stream.cli.publish",
    "search": "stream.cli.search",
    "worker": "stream.cli.worker",
    "serve": "stream.cli.serve",
    "setup": "stream.cli.setup",
    "doctor": "stream.cli.doctor",
    "rejected": "stream.cli.rejected",
    "reextract": "stream.cli.reextract",
    "gazetteer": "stream.cli.gazetteer",
}


class LazyCommands(TyperGroup):
    """The group of all commands: lists them by name, imports one when it is asked for."""

    def list_commands(self, ctx: Context) -> list[str]:  # type: ignore[override] # typer's own Context
        """The commands in the order of use."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str):  # type: ignore[no-untyped-def, override] # noqa: ANN201 - typer keeps its command class private
        """The command of that name, or None."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = get_command(import_module(COMMANDS[cmd_name]).app)
        command.name = cmd_name
        return command
