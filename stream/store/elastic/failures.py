"""Elasticsearch's failures in our own words: what to wait out, and what is wrong with the data."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

from elasticsearch import ApiError, TransportError, UnsupportedProductError

from stream.errors import FrontwireError, StoreRejectedError, StoreUnavailableError

TRY_AGAIN = frozenset({429, 500, 502, 503, 504})
# The second: an index of an older Frontwire lacks a field that today's documents have. No data is at fault.
NOT_SET_UP = ("index_not_found_exception", "strict_dynamic_mapping_exception")


@contextmanager
def translated(doing: str) -> Iterator[None]:
    """Turns the client's errors into StoreUnavailableError or StoreRejectedError; `doing` says at what."""
    try:
        yield
    except UnsupportedProductError as error:
        raise StoreUnavailableError(
            f"{doing}: what answers is not Elasticsearch: check the address in FRONTWIRE_STORE"
        ) from error
    except ApiError as error:
        raise failure_of(doing, error.status_code, cause_of(error.body)) from error
    except TransportError as error:
        raise StoreUnavailableError(
            f"{doing}: Elasticsearch does not answer ({error}): see that it runs, and check FRONTWIRE_STORE"
        ) from error


def failure_of(doing: str, status: int, cause: Mapping[str, Any]) -> FrontwireError:
    """The error for a status and Elasticsearch's cause (`type` and `reason`), of a request or a bulk item."""
    why = ": ".join(str(cause[key]) for key in ("type", "reason") if cause.get(key)) or "no reason given"
    if cause.get("type") in NOT_SET_UP:
        return StoreUnavailableError(f"{doing}: {why}: run frontwire setup")
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return StoreUnavailableError(
            f"{doing}: Elasticsearch forbids it ({why}): check user, password or API key and the "
            "rights they give, and whether the index is blocked"
        )
    if status in TRY_AGAIN:
        return StoreUnavailableError(f"{doing}: Elasticsearch cannot do it now ({status}, {why})")
    return StoreRejectedError(f"{doing}: Elasticsearch refuses it ({status}, {why})")


def cause_of(body: object) -> Mapping[str, Any]:
    """The first root cause of an error's body, else what it says itself."""
    error = body.get("error") if isinstance(body, Mapping) else None
    if not isinstance(error, Mapping):
        return {"reason": str(error or body or "")}  # a HEAD request's answer has no body
    roots = error.get("root_cause") or [error]
    cause: Mapping[str, Any] = roots[0]
    return cause
