"""Every path of the API is opened by its scope and by nothing less."""

from typing import Any

import pytest
from fastapi import FastAPI
from httpx import AsyncClient

from stream.alerts.desk.desk import HeldModel
from stream.api.access.rules import ADMIN, OPEN, RULES, Rules, routes_of
from stream.errors import StoreUnavailableError
from stream.keys.desk import KeyDesk
from stream.keys.key import SCOPES, ApiKey
from stream.keys.managing import revoke_key
from stream.keys.token import Token
from tests.api.access.conftest import Guarded, bearer

PARAMETERS = {
    "{key:path}": "tribune/2026/01/02",
    "{record_id}": "s1",
    "{collection}": "statements",
    "{form}": "jsonl",
    "{subscription_id}": "x",
    "{alert_id}": "x",
    "{path:path}": "x",
}
PROBLEM = "application/problem+json"
# It answers for as long as somebody listens: asked of a key that may not alone.
LIVE = "/alerts/stream"


def filled(path: str) -> str:
    for name, value in PARAMETERS.items():
        path = path.replace(name, value)
    return path


def test_every_route_stands_in_the_table_of_scopes(guarded: Guarded) -> None:
    missing = [(rule.methods, rule.path) for rule in Rules(guarded.app()).missing]
    assert missing == [], "say in stream/api/access/rules.py which scope opens them"


def test_no_path_stands_in_the_table_twice() -> None:
    told = [(method, rule.path) for rule in RULES for method in rule.methods]
    assert sorted(told) == sorted(set(told))


def test_the_first_rule_that_fits_a_route_is_its_own(guarded: Guarded) -> None:
    app = guarded.app()
    rules = Rules(app)
    for method, path in routes_of(app):
        found = rules.of_path(method, filled(path))
        assert found.path == path, f"{method} {path} is under the rule of {found.path}"


async def test_every_path_but_open_ones_is_shut_without_its_scope(
    guarded: Guarded, client: AsyncClient
) -> None:
    app, tokens = guarded.app(), {scope: (await guarded.key(scope))[1] for scope in SCOPES}
    rules, refused = Rules(app), 0
    for method, path in routes_of(app):
        scopes = rules.of_path(method, filled(path)).scopes
        for scope in (None, *SCOPES):
            if scopes is OPEN or scope == "admin" or scope in scopes:
                continue
            answer = await client.request(
                method, filled(path), headers=bearer(tokens[scope]) if scope else {}
            )
            assert answer.status_code == (403 if scope else 401), f"{method} {path} by {scope}"
            if method != "HEAD":
                assert answer.headers["Content-Type"] == PROBLEM
            refused += 1
    assert refused > 60


async def test_every_path_opens_with_its_scope(guarded: Guarded, client: AsyncClient) -> None:
    app, tokens = guarded.app(), {scope: (await guarded.key(scope))[1] for scope in SCOPES}
    rules = Rules(app)
    for method, path in routes_of(app):
        if path == LIVE:
            continue
        scopes = rules.of_path(method, filled(path)).scopes
        for scope in (None,) if scopes is OPEN else (*scopes, "admin"):
            answer = await client.request(
                method, filled(path), headers=bearer(tokens[scope]) if scope else {}
            )
            refused = answer.headers.get("Content-Type") == PROBLEM and answer.status_code in (401, 403, 405)
            assert not refused, f"{method} {path} by {scope}: {answer.text}"


async def test_a_route_that_nobody_thought_of_takes_an_admins_key(guarded: Guarded) -> None:
    def forgotten(app: FastAPI) -> None:
        app.get("/forgotten")(lambda: "found")

    reader, admin = [(await guarded.key(scope))[1] for scope in ("read", "admin")]
    async with guarded.client(more=forgotten) as client:
        assert (await client.get("/forgotten")).status_code == 401
        assert (await client.get("/forgotten", headers=bearer(reader))).status_code == 403
        assert (await client.get("/forgotten", headers=bearer(admin))).json() == "found"
    assert [rule.scopes for rule in Rules(guarded.app(more=forgotten)).missing] == [ADMIN]


async def test_without_keys_required_everything_is_open(guarded: Guarded) -> None:
    async with guarded.client(keys=False) as client:
        for path in ("/statements", "/bulletins", "/subscriptions", "/metrics"):
            assert (await client.get(path)).status_code == 200
        assert (await client.get("/sign-in")).status_code == 404


@pytest.mark.parametrize(
    ("headers", "challenge"),
    [
        ({}, 'Bearer realm="frontwire"'),
        ({"Authorization": "Basic YTpi"}, 'Bearer realm="frontwire"'),
        ({"Authorization": "Bearer"}, 'Bearer realm="frontwire", error="invalid_token"'),
        ({"Authorization": "Bearer fw_x"}, 'Bearer realm="frontwire", error="invalid_token"'),
        ({"X-API-Key": ""}, 'Bearer realm="frontwire", error="invalid_token"'),
        (bearer(Token.draw()), 'Bearer realm="frontwire", error="invalid_token"'),
        ({"Cookie": f"frontwire_session={Token.draw().text}"}, None),
    ],
)
async def test_a_refusal_says_what_to_do(
    client: AsyncClient, headers: dict[str, str], challenge: str | None
) -> None:
    answer = await client.get("/statements", headers=headers)
    problem: dict[str, Any] = answer.json()
    assert (answer.status_code, problem["status"], problem["title"]) == (401, 401, "Unauthorized")
    assert any(word in problem["detail"] for word in ("frontwire keys add", "who runs Frontwire", "fw_"))
    assert challenge is None or answer.headers["WWW-Authenticate"] == challenge


async def test_a_refusal_names_the_scope_that_is_missing(guarded: Guarded, client: AsyncClient) -> None:
    _, token = await guarded.key("read", name="Ada's desk")
    answer = await client.get("/alerts", headers=bearer(token))
    assert answer.headers["WWW-Authenticate"].endswith('error="insufficient_scope", scope="subscribe"')
    assert "Ada's desk" in answer.json()["detail"]
    assert token.secret not in answer.text


async def test_a_key_is_taken_from_either_header(guarded: Guarded, client: AsyncClient) -> None:
    _, token = await guarded.key("read")
    for headers in ({"Authorization": f"bearer {token.text} "}, {"X-API-Key": token.text}):
        assert (await client.get("/statements", headers=headers)).status_code == 200


async def test_a_key_in_a_cookie_and_one_in_the_address_open_nothing(
    guarded: Guarded, client: AsyncClient
) -> None:
    _, token = await guarded.key("admin")
    cookie = {"Cookie": f"frontwire_session={token.text}"}
    assert (await client.get("/statements", headers=cookie)).status_code == 401
    assert (await client.get("/statements", params={"api_key": token.text})).status_code == 401


async def test_a_revoked_key_is_refused_with_its_name(guarded: Guarded, client: AsyncClient) -> None:
    key, token = await guarded.key("read")
    await revoke_key(guarded.desk, key.id, guarded.clock.now())
    answer = await client.get("/statements", headers=bearer(token))
    assert (answer.status_code, "has been revoked" in answer.json()["detail"]) == (401, True)


async def test_open_paths_are_open_with_a_bad_key_too(client: AsyncClient) -> None:
    for path in ("/", "/healthz", "/readyz", "/docs", "/openapi.json"):
        assert (await client.get(path, headers={"X-API-Key": "nonsense"})).status_code == 200


async def test_a_path_that_there_is_not_is_told_to_keys_alone(guarded: Guarded, client: AsyncClient) -> None:
    _, token = await guarded.key("publish")
    assert (await client.get("/nowhere")).status_code == 401
    assert (await client.get("/nowhere", headers=bearer(token))).status_code == 404
    assert (await client.delete("/statements", headers=bearer(token))).status_code == 405


async def test_a_publisher_sends_under_its_own_name_alone(
    guarded: Guarded, client: AsyncClient, intake: Any
) -> None:
    _, token = await guarded.key("publish", publishers=["tribune"])
    for publisher, status in (("volna", 403), ("tribune", 202)):
        body = {"id": "1", "publisher": publisher, "body": "“It holds,” Ada Ruiz said."}
        answer = await client.post("/bulletins", json=body, headers=bearer(token))
        assert answer.status_code == status
    assert (
        "publishes for tribune and not for 'volna'"
        in (
            await client.post("/bulletins", json=body | {"publisher": "volna"}, headers=bearer(token))
        ).json()["detail"]
    )
    assert [key for key, _ in intake.published] == ["tribune/1"]


async def test_a_body_is_not_read_from_who_may_not_send_it(guarded: Guarded) -> None:
    app = guarded.app()
    sent: list[Any] = []

    async def receive() -> Any:
        raise AssertionError("the body was asked for")

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/bulletins", "query_string": b"", "headers": []}
    await app(scope | {"app": app, "client": ("127.0.0.1", 1), "root_path": ""}, receive, send)
    assert sent[0]["status"] == 401


async def test_a_websocket_without_a_session_is_refused(guarded: Guarded) -> None:
    app = guarded.app()
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "websocket", "path": "/page/_nicegui_ws/socket.io/", "query_string": b"", "headers": []}
    await app(scope | {"client": ("127.0.0.1", 1), "root_path": "", "subprotocols": []}, receive, send)
    assert [message["type"] for message in sent] == ["websocket.close"]


class AwayDesk(KeyDesk):
    """The store does not answer."""

    async def get(self, document_id: str) -> HeldModel[ApiKey] | None:
        raise StoreUnavailableError(f"no answer about {document_id}: wait and try again")


async def test_while_the_store_is_away_nobody_new_is_let_in_and_probes_are_answered(guarded: Guarded) -> None:
    _, token = await guarded.key("admin")
    guarded.desk = AwayDesk(guarded.desk._documents)
    async with guarded.client() as client:
        answer = await client.get("/statements", headers=bearer(token))
        assert (answer.status_code, answer.headers["Content-Type"]) == (503, PROBLEM)
        assert "Retry-After" in answer.headers
        assert (await client.get("/healthz", headers=bearer(token))).status_code == 200
