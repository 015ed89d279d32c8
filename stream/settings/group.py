"""What all groups of settings have in common."""

from typing import Any

from pydantic import BeforeValidator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "FRONTWIRE_"


class SettingsGroup(BaseSettings):
    """Settings of one part; read from the environment and `.env`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",  # .env serves the compose file, too, with image names and the like
        frozen=True,
    )


def parsed_by(parse: Any) -> BeforeValidator:
    """A validator that reads a string by `parse` and lets what is already read through."""
    return BeforeValidator(lambda value: parse(value) if isinstance(value, str) else value)
