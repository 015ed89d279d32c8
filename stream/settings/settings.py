"""All settings together."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_settings import NoDecode

from stream.addresses import HostPort
from stream.settings.access import AccessSettings
from stream.settings.alerts import AlertSettings
from stream.settings.broker import BrokerSettings
from stream.settings.group import parsed_by
from stream.settings.kibana import KibanaSettings
from stream.settings.store import StoreSettings


def tile_address(text: str) -> str:
    """An address with {z}, {x} and {y} in it, where the map puts in which tile it wants."""
    if not text.startswith(("http://", "https://")) or any(
        each not in text for each in ("{z}", "{x}", "{y}")
    ):
        raise ValueError("expected http(s)://…/{z}/{x}/{y}.png")
    return text


class Settings(AccessSettings, AlertSettings, KibanaSettings, StoreSettings, BrokerSettings):
    """What can be set. Read once, in the composition root; passed on as values from there."""

    api: Annotated[HostPort, NoDecode, parsed_by(HostPort.parse)] = Field(
        default=HostPort("127.0.0.1", 8600),
        description="address the API listens on",
        examples=["127.0.0.1:8600"],
    )
    tiles: Annotated[str, AfterValidator(tile_address)] | None = Field(
        default=None,
        description="address of map tiles for the page; unset: outlines of countries, nothing from outside",
        examples=["https://tiles.example.org/{z}/{x}/{y}.png"],
    )
    tiles_attribution: str = Field(
        default="", description="whom the map names for its tiles", examples=["© OpenStreetMap contributors"]
    )
    metrics: Annotated[HostPort | None, NoDecode, parsed_by(HostPort.parse)] = Field(
        default=None,
        description="address where a worker serves Prometheus metrics; unset: nowhere",
        examples=["127.0.0.1:9464"],
    )
    max_body: int = Field(
        default=256 * 1024,
        ge=1024,
        le=8 * 1024 * 1024,
        description="largest body of a bulletin, in bytes of UTF-8",
        examples=["262144"],
    )
    people: Annotated[Path, AfterValidator(Path.expanduser)] | None = Field(
        default=None,
        description="file of people of your own, read after those who ship with Frontwire",
        examples=["/etc/frontwire/people.toml"],
    )
    spacy_model: str | None = Field(
        default=None,
        description="trained pipeline of spaCy that helps the rules: an installed package, or a folder",
        examples=["en_core_web_sm"],
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="least level that is logged", examples=["INFO"]
    )

    @property
    def changes_by_topic(self) -> bool:
        """Whether a change of a subscription is sent to workers; where either is embedded they only look."""
        return not (self.store.embedded or self.broker.embedded)
