"""The commands, one a file; each module offers `app`, a typer application of one command or a few."""
