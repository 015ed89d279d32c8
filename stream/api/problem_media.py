"""OpenAPI's answers of errors, said to be what they are: application/problem+json."""

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI

if TYPE_CHECKING:
    from collections.abc import Callable

PLAIN, PROBLEM = "application/json", "application/problem+json"


def describe_problems(app: FastAPI) -> None:
    """FastAPI describes every model as application/json; the errors among them are problems."""
    without: Callable[[], dict[str, Any]] = app.openapi

    def described() -> dict[str, Any]:
        document = without()
        for methods in document["paths"].values():
            for operation in methods.values():
                _as_problems(operation["responses"])
        return document

    app.openapi = described  # type: ignore[method-assign] # as FastAPI's own guide to extending OpenAPI has it


def _as_problems(answers: dict[str, Any]) -> None:
    for status, answer in answers.items():
        content = answer.get("content", {})
        if status.isdecimal() and int(status) >= HTTPStatus.BAD_REQUEST and PLAIN in content:
            content[PROBLEM] = content.pop(PLAIN)
