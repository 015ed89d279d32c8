"""Keys, scopes and rates in OpenAPI, from the same table that the gate reads."""

from collections.abc import Callable, Iterator
from typing import Any

from fastapi import FastAPI

from stream.api.access.credentials import COOKIE, KEY_HEADER
from stream.api.access.rules import Rule, Rules
from stream.api.problems import Problem
from stream.keys.key import SCOPES

SCHEMES = {
    "bearer": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "fw_…",
        "description": "A key in `Authorization: Bearer fw_…`; `frontwire keys add` makes one",
    },
    "apiKey": {"type": "apiKey", "in": "header", "name": KEY_HEADER, "description": "The same key"},
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": COOKIE,
        "description": "What a browser has after signing in at `/sign-in`",
    },
}
HEADERS = {
    "WWW-Authenticate": {"schema": {"type": "string"}, "description": "which scope is missing"},
}
WAIT = {
    "Retry-After": {"schema": {"type": "integer"}, "description": "seconds to wait"},
    "RateLimit": {"schema": {"type": "string"}, "example": '"requests";r=0;t=42'},
    "RateLimit-Policy": {"schema": {"type": "string"}, "example": '"requests";q=600;w=60'},
}


def describe_access(app: FastAPI, rules: Rules, *, needs_keys: bool, counts: bool) -> None:
    """Adds what applies here to what `app.openapi()` gives; the schemes of keys in any case."""
    without: Callable[[], dict[str, Any]] = app.openapi

    def described() -> dict[str, Any]:
        if app.openapi_schema is not None:
            return app.openapi_schema
        document = without()
        components = document.setdefault("components", {})
        components.setdefault("schemas", {}).setdefault("Problem", Problem.model_json_schema())
        components["securitySchemes"] = SCHEMES
        for rule, operation in _operations(document, rules):
            answers = operation["responses"]
            if needs_keys:
                _describe_keys(rule, operation, answers)
            if counts and rule.counted:
                answers["429"] = _answer("The rate is used up: wait", WAIT)
        return document

    app.openapi = described  # type: ignore[method-assign] # as FastAPI's own guide to extending OpenAPI has it


def _operations(document: dict[str, Any], rules: Rules) -> Iterator[tuple[Rule, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield rules.of_template(method.upper(), path), operation


def _describe_keys(rule: Rule, operation: dict[str, Any], answers: dict[str, Any]) -> None:
    """OpenAPI 3.1 lets schemes that are no OAuth name scopes, too; one of several alternatives is enough."""
    if rule.scopes is None:
        operation["security"] = []
        return
    scopes = [scope for scope in SCOPES if scope in rule.scopes]
    operation["security"] = [{scheme: [scope]} for scope in scopes for scheme in SCHEMES]
    answers["401"] = _answer("A key is missing or opens nothing (any more)", HEADERS)
    answers["403"] = _answer(f"The key lacks the scope {' or '.join(scopes)}", HEADERS)


def _answer(description: str, headers: dict[str, Any]) -> dict[str, Any]:
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": description, "headers": headers, "content": content}
