"""Errors as problem+json (RFC 9457): what was wrong and what to do next, never a traceback."""

from dataclasses import asdict
from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from stream.alerts.live.cursor import EventIdError
from stream.alerts.managing.office import ChangedMeanwhileError, SubscriptionError, UnknownSubscriptionError
from stream.alerts.managing.page_cursor import CursorError
from stream.api.access.caller import NotAllowedError
from stream.corrections.refusals import UnknownRecordError
from stream.errors import (
    BodyTooLargeError,
    BrokerUnavailableError,
    BulletinError,
    FrontwireError,
    StoreUnavailableError,
)
from stream.search.choices import AskingError
from stream.search.complaint import complaint
from stream.store.query import QueryError

if TYPE_CHECKING:
    from collections.abc import Callable

RETRY_SECONDS = "5"
UNPARSED = "There was an error parsing the body"  # FastAPI's own words, where a body is no JSON


class Problem(BaseModel):
    """What every error looks like."""

    type: str = "about:blank"
    title: str = Field(examples=["Unprocessable Content"])
    status: int = Field(examples=[422])
    detail: str = Field(examples=["since (2026-02-01) is later than until (2026-01-01): swap them"])


class ChoiceOf(BaseModel):
    """What may be meant: `value` is what to give instead, `label` what it is."""

    value: str = Field(examples=["geonames:704422"])
    label: str = Field(examples=["Pokrovsk (Donetsk, UA, 60,127 people)"])
    region: str | None = None
    country: str | None = None
    population: int | None = None
    statements: int | None = None


class AskingProblem(Problem):
    """What a refused name looks like: its field, what was given, and what may be meant."""

    field: str = Field(examples=["place"])
    given: str = Field(examples=["Pokrovsk"])
    choices: list[ChoiceOf]


class NotFoundError(FrontwireError):
    """There is no such bulletin or record, or not any more."""


STATUS_OF: dict[type[FrontwireError], HTTPStatus] = {
    NotFoundError: HTTPStatus.NOT_FOUND,
    NotAllowedError: HTTPStatus.FORBIDDEN,
    BodyTooLargeError: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    BulletinError: HTTPStatus.UNPROCESSABLE_ENTITY,
    QueryError: HTTPStatus.UNPROCESSABLE_ENTITY,
    StoreUnavailableError: HTTPStatus.SERVICE_UNAVAILABLE,
    BrokerUnavailableError: HTTPStatus.SERVICE_UNAVAILABLE,
    AskingError: HTTPStatus.UNPROCESSABLE_ENTITY,
    CursorError: HTTPStatus.UNPROCESSABLE_ENTITY,
    EventIdError: HTTPStatus.UNPROCESSABLE_ENTITY,
    UnknownSubscriptionError: HTTPStatus.NOT_FOUND,
    UnknownRecordError: HTTPStatus.NOT_FOUND,
    ChangedMeanwhileError: HTTPStatus.PRECONDITION_FAILED,
    SubscriptionError: HTTPStatus.CONFLICT,
    FrontwireError: HTTPStatus.INTERNAL_SERVER_ERROR,
}

# The errors of every path that reads, for OpenAPI.
PROBLEMS: dict[int | str, dict[str, object]] = {
    status.value: {"model": Problem, "description": status.phrase}
    for status in (HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.SERVICE_UNAVAILABLE)
}
NOT_FOUND: dict[int | str, dict[str, object]] = {
    404: {"model": Problem, "description": HTTPStatus.NOT_FOUND.phrase}
}
TOO_LARGE: dict[int | str, dict[str, object]] = {413: {"model": Problem, "description": "Content Too Large"}}


def problem(status: HTTPStatus, detail: str) -> JSONResponse:
    """The answer of an error."""
    return _answer(status, Problem(title=status.phrase, status=status, detail=_whole(detail)))


def _whole(text: str) -> str:
    r"""The text with a half character, which no answer could hold, as its escape: "\ud83d"."""
    return text.encode("utf-8", "backslashreplace").decode()


def _answer(status: HTTPStatus, content: Problem) -> JSONResponse:
    headers = {"Retry-After": RETRY_SECONDS} if status == HTTPStatus.SERVICE_UNAVAILABLE else None
    return JSONResponse(content.model_dump(), status, headers, media_type="application/problem+json")


def problem_of(error: Exception) -> JSONResponse:
    """The answer of an error of ours."""
    status = next(STATUS_OF[kind] for kind in type(error).__mro__ if kind in STATUS_OF)
    if isinstance(error, AskingError):
        choices = [ChoiceOf(**asdict(choice)) for choice in error.choices]
        told = {"field": error.field, "given": _whole(error.given), "choices": choices}
        detail = _whole(str(error))
        return _answer(status, AskingProblem(title=status.phrase, status=status, detail=detail, **told))
    return problem(status, str(error))


def _of_ours(_: Request, error: Exception) -> JSONResponse:
    return problem_of(error)


def _of_parameters(_: Request, error: Exception) -> JSONResponse:
    """A parameter that does not fit, as «name is …: give …»."""
    if not isinstance(error, RequestValidationError):
        raise error
    wrong: dict[str, str] = {}
    for one in error.errors():
        name = _parameter(one["loc"])
        wrong.setdefault(name, complaint(name, one))
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, "; ".join(wrong.values()))


def _parameter(location: tuple[str | int, ...]) -> str:
    """The parameter's name, which stands behind where it was given ("query", "event_type", 0)."""
    return str(location[1] if len(location) > 1 else location[0])


def _of_http(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    status = HTTPStatus(error.status_code)
    detail = str(error.detail)
    if status == HTTPStatus.NOT_FOUND and detail == status.phrase:
        detail = f"there is no path {request.url.path}: / lists those that there are"
    if status == HTTPStatus.BAD_REQUEST and detail == UNPARSED:
        detail = "the body is no JSON in UTF-8: send an object as the examples at /docs have it"
    return problem(status, detail)


def answer_with_problems(app: FastAPI) -> None:
    """Makes every error of the application a problem."""
    handlers: dict[type[Exception], Callable[[Request, Exception], JSONResponse]] = {
        FrontwireError: _of_ours,
        RequestValidationError: _of_parameters,
        HTTPException: _of_http,
    }
    for kind, handler in handlers.items():
        app.add_exception_handler(kind, handler)
