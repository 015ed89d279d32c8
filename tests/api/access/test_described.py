"""OpenAPI tells which scope each path needs, and no other than the gate asks for."""

from typing import Any

from stream.api.access.rules import Rules
from tests.api.access.conftest import Guarded

Document = dict[str, Any]


def operations(document: Document) -> dict[tuple[str, str], Document]:
    return {
        (method.upper(), path): operation
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    }


def test_without_keys_required_no_path_asks_for_one(guarded: Guarded) -> None:
    document = guarded.app(keys=False).openapi()
    assert set(document["components"]["securitySchemes"]) == {"bearer", "apiKey", "session"}
    for told in operations(document).values():
        assert "security" not in told
        assert not {"401", "403", "429"} & set(told["responses"])


def test_each_path_names_the_scopes_of_which_one_is_enough(guarded: Guarded) -> None:
    app = guarded.app()
    rules = Rules(app)
    for (method, path), told in operations(app.openapi()).items():
        scopes = rules.of_template(method, path).scopes
        named = {scope for one in told["security"] for names in one.values() for scope in names}
        assert named == (scopes or set()), f"{method} {path}"
        assert ({"401", "403"} <= set(told["responses"])) is (scopes is not None), f"{method} {path}"


def test_a_rate_is_told_where_it_counts(guarded: Guarded) -> None:
    told = operations(guarded.app(rate="5/minute").openapi())
    assert "429" in told["GET", "/statements"]["responses"]
    assert "Retry-After" in told["GET", "/statements"]["responses"]["429"]["headers"]
    assert "429" not in told["GET", "/healthz"]["responses"]


def test_it_is_made_once(guarded: Guarded) -> None:
    app = guarded.app()
    assert app.openapi() is app.openapi()
