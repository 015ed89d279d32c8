"""Puts the objects into a running Kibana: one request, over what is there under the same ids."""

import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from stream.errors import SettingsError
from stream.kibana.errors import KibanaRefusedError, KibanaUnavailableError
from stream.kibana.objects import FILE, ndjson
from stream.kibana.saved_object import SavedObject

PATH = "/api/saved_objects/_import"
# Kibana writes some fifty objects in two seconds, and a busy one is no reason to leave half of them out.
SECONDS = 60.0
# What Kibana answers while it starts or upgrades its own index.
NOT_YET = frozenset({429, 502, 503, 504})
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Access:
    """Who we are: a user with a password, or an API key, or nobody where Kibana asks for neither."""

    user: str | None = None
    password: str | None = None
    api_key: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        """What goes with the request beside the user."""
        return {"Authorization": f"ApiKey {self.api_key}"} if self.api_key else {}

    @property
    def basic(self) -> tuple[str, str] | None:
        """User and password."""
        return (self.user, self.password or "") if self.user else None


def import_objects(address: str, objects: list[SavedObject], access: Access, ca: Path | None = None) -> int:
    """Imports all objects over those of the same ids, and gives their number.

    Raises KibanaUnavailableError where nothing answers yet, KibanaRefusedError where they are not taken, and
    SettingsError for an authority's file that cannot be read.
    """
    verify = _trusted(ca)
    try:
        answer = httpx.post(
            address + PATH,
            params={"overwrite": "true"},
            headers={"kbn-xsrf": "frontwire"} | access.headers,
            auth=access.basic,
            files={"file": (FILE, ndjson(objects).encode(), "application/ndjson")},
            timeout=SECONDS,
            verify=verify,
        )
    except httpx.TransportError as error:
        raise KibanaUnavailableError(
            f"Kibana at {address} does not answer ({error or type(error).__name__}): see that it runs and"
            " that FRONTWIRE_KIBANA names it, and run frontwire setup again"
        ) from error
    return _imported(address, answer)


def _trusted(ca: Path | None) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=str(ca) if ca else None)
    except OSError as error:
        raise SettingsError(
            f"FRONTWIRE_KIBANA_CA is {str(ca)!r}: {error.strerror or error}. Name a PEM file."
        ) from error


def _imported(address: str, answer: httpx.Response) -> int:
    if answer.status_code in NOT_YET:
        raise KibanaUnavailableError(
            f"Kibana at {address} is not ready (HTTP {answer.status_code}): run frontwire setup again in a"
            " minute"
        )
    if answer.status_code in (401, 403):
        raise KibanaRefusedError(
            f"Kibana at {address} does not let us write saved objects (HTTP {answer.status_code}): set"
            " FRONTWIRE_KIBANA_USER and FRONTWIRE_KIBANA_PASSWORD, or FRONTWIRE_KIBANA_API_KEY, of somebody"
            " with all rights on Dashboard, Discover, Maps and Saved Objects Management in this space"
        )
    said = _said(address, answer)
    if errors := said.get("errors"):
        told = "; ".join(map(_told, errors[:SHOWN]))
        more = f" and {len(errors) - SHOWN} more" if len(errors) > SHOWN else ""
        raise KibanaRefusedError(
            f"Kibana at {address} took {said.get('successCount', 0)} objects and not these: {told}{more}. It"
            " must be of version 8.19 or a later 8; what it took stays, frontwire setup puts it in again"
        )
    return int(said["successCount"])


def _said(address: str, answer: httpx.Response) -> dict[str, Any]:
    """The answer of Kibana; raises KibanaRefusedError for one that is none of Kibana's."""
    try:
        said = answer.json()
    except ValueError:
        said = None
    if answer.status_code != httpx.codes.OK or not isinstance(said, dict) or "successCount" not in said:
        message = said.get("message") if isinstance(said, dict) else answer.text[:200]
        raise KibanaRefusedError(
            f"{address} answers HTTP {answer.status_code} to an import ({message}): see that FRONTWIRE_KIBANA"
            " names Kibana itself, with its base path if it has one, and nothing that stands before it"
        )
    return said


def _told(error: dict[str, Any]) -> str:
    """One object that was not taken: "map frontwire-front-map: unsupported_type"."""
    why = error.get("error", {})
    return f"{error.get('type')} {error.get('id')}: {why.get('type') or why.get('message') or why}"
