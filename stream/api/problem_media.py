"""OpenAPI's answers of errors, said to be what they are: application/problem+json."""

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI

if TYPE_CHECKING:
    from collections.abc import Callable

PROBLEM = "application/problem+json"
AS_PROBLEM = {"schema": {"$ref": "#/components/schemas/Problem"}}
UNREADABLE = "The body is no JSON in UTF-8"


def describe_problems(app: FastAPI) -> None:
    """FastAPI describes every model by the type of what is answered when all is well; errors are problems.

    It also answers a body that is no JSON with 400, and describes that nowhere.
    """
    without: Callable[[], dict[str, Any]] = app.openapi

    def described() -> dict[str, Any]:
        document = without()
        for methods in document["paths"].values():
            for operation in methods.values():
                answers = operation["responses"]
                if "application/json" in operation.get("requestBody", {}).get("content", {}):
                    answers.setdefault("400", {"description": UNREADABLE, "content": {PROBLEM: AS_PROBLEM}})
                _as_problems(answers)
        return document

    app.openapi = described  # type: ignore[method-assign] # as FastAPI's own guide to extending OpenAPI has it


def _as_problems(answers: dict[str, Any]) -> None:
    for status, answer in answers.items():
        content = answer.get("content", {})
        if status.isdecimal() and int(status) >= HTTPStatus.BAD_REQUEST:
            for media in [media for media, told in content.items() if "schema" in told and media != PROBLEM]:
                content[PROBLEM] = content.pop(media)
