"""Which commands there are, and where: their modules are imported only when they are called."""

from importlib import import_module
from typing import Any, NamedTuple

from typer import Context
from typer.core import TyperGroup
from typer.main import get_command


class Command(NamedTuple):
    """One command: the module whose `app` it is, and its line in the list of all."""

    module: str
    line: str


# In the order of use. The lines stand here because the modules that know more take 2 s to import, all in all.
COMMANDS = {
    "trial": Command("stream.cli.trial", "Try it out: all of it on this machine, with sample bulletins."),
    "extract": Command("stream.cli.extract", "Print the records of bulletins; needs no service."),
    "evaluate": Command("stream.cli.evaluate", "Show how well gold texts are read, and what was misread."),
    "publish": Command("stream.cli.publish", "Publish bulletins: files, folders or standard input."),
    "search": Command("stream.cli.search", "Find statements and front events, the newest first."),
    "export": Command("stream.cli.export", "Write all that a search finds: csv, GeoJSON, Parquet …"),
    "worker": Command("stream.cli.worker", "Run the agents: split, index, alert and deliver."),
    "serve": Command("stream.cli.serve", "Serve the HTTP API and the page: bulletins in, records out."),
    "setup": Command("stream.cli.setup", "Make the topics, templates and indices; safe to repeat."),
    "doctor": Command("stream.cli.doctor", "Check settings, services and versions, and say what to do."),
    "subscriptions": Command("stream.cli.subscriptions", "Hear of places and speakers: make subscriptions."),
    "keys": Command("stream.cli.keys", "Make, list and revoke keys of the HTTP API."),
    "alerts": Command("stream.cli.alerts", "Follow what subscriptions fire."),
    "corrections": Command("stream.cli.corrections", "List what analysts put right, and write it as gold."),
    "rejected": Command("stream.cli.rejected", "List, show and replay messages that could not be processed."),
    "reextract": Command("stream.cli.reextract", "Read every bulletin anew that older rules have read."),
    "gazetteer": Command("stream.cli.gazetteer", "Look up places as the extraction does."),
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
        command = get_command(import_module(COMMANDS[cmd_name].module).app)
        command.name = cmd_name
        return command

    def format_commands(self, ctx: Context, formatter: Any) -> None:  # type: ignore[override] # typer's own, and a private one
        """Writes the list of all commands without importing one."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.line) for name, command in COMMANDS.items()])
