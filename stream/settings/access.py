"""Settings of who may use the API, how often, and from which web pages."""

from typing import Annotated, Literal
from urllib.parse import urlsplit

from limits import RateLimitItem
from limits import parse as parse_rate
from pydantic import Field
from pydantic_settings import NoDecode

from stream.settings.group import SettingsGroup, parsed_by


def origins(text: str) -> tuple[str, ...]:
    """Reads `https://desk.example.org,https://lab.example.org:8443`; `*` alone means any."""
    found = tuple(each.strip().rstrip("/") for each in text.split(",") if each.strip())
    for origin in found:
        split = urlsplit(origin)
        whole = split.scheme in ("http", "https") and split.netloc and not (split.path or split.query)
        if not whole and found != ("*",):
            raise ValueError(f"{origin!r} is no origin: give scheme://host[:port], or * alone")
    return found


def rate(text: str) -> RateLimitItem:
    """Reads `600/minute` or `20 per second`."""
    try:
        return parse_rate(text)
    except ValueError as error:
        raise ValueError("expected how many per second, minute, hour or day") from error


class AccessSettings(SettingsGroup):
    """Keys, rates and origins of the HTTP API."""

    api_keys: Literal["off", "required"] = Field(
        default="off",
        description="whether the API and the page ask for a key; off: whoever reaches the address may do all",
        examples=["required"],
    )
    api_rate: Annotated[RateLimitItem | None, NoDecode, parsed_by(rate)] = Field(
        default=None,
        description="requests that one key, or one address without a key, may send to a process",
        examples=["600/minute"],
    )
    cors: Annotated[tuple[str, ...], NoDecode, parsed_by(origins)] = Field(
        default=(),
        description="origins of web pages whose scripts may use the API, with keys of their own",
        examples=["https://desk.example.org"],
    )

    @property
    def keys_required(self) -> bool:
        """Whether a request needs a key."""
        return self.api_keys == "required"
