"""The page with keys required: a person signs in with a key, stays for a day, and signs out."""

import pytest
from httpx import AsyncClient, Response

from stream.keys.managing import revoke_key
from stream.keys.sessions import SESSION, begin_session
from tests.api.access.conftest import Guarded

BROWSER = {"Accept": "text/html,application/xhtml+xml"}
OURS = {"Sec-Fetch-Site": "same-origin"}


async def sign_in(client: AsyncClient, key: str, target: str = "", **headers: str) -> Response:
    return await client.post("/sign-in", data={"key": key, "next": target}, headers=OURS | headers)


@pytest.mark.parametrize("key", ["", "nonsense", "fw_000000000000_" + "x" * 43, "<script>"])
async def test_what_is_no_key_is_told_so_and_gets_no_cookie(client: AsyncClient, key: str) -> None:
    answer = await sign_in(client, key, "/page/?q=drones")
    assert answer.status_code == 403
    assert 'role="alert"' in answer.text
    assert 'value="/page/?q=drones"' in answer.text
    assert "<script" not in answer.text
    assert "Set-Cookie" not in answer.headers


async def test_a_form_that_is_endless_is_not_read(client: AsyncClient) -> None:
    assert (await sign_in(client, "x" * 100_000)).status_code == 403


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "", "Origin": "https://elsewhere.example.org"},
    ],
)
async def test_nobody_is_signed_in_by_a_page_of_somebody_else(
    guarded: Guarded, client: AsyncClient, elsewhere: dict[str, str]
) -> None:
    _, token = await guarded.key("read")
    answer = await sign_in(client, token.text, **elsewhere)
    assert (answer.status_code, "Set-Cookie" in answer.headers) == (403, False)


async def test_a_session_is_no_key_to_sign_in_with(guarded: Guarded, client: AsyncClient) -> None:
    key, _ = await guarded.key("read")
    session = await begin_session(guarded.desk, key, guarded.clock.now())
    assert (await sign_in(client, session.text)).status_code == 403


async def test_a_browser_is_led_to_the_form_and_a_program_is_told(client: AsyncClient) -> None:
    led = await client.get("/page/?q=drones&place=Kyiv", headers=BROWSER)
    assert (led.status_code, led.headers["Location"]) == (
        303,
        "/sign-in?next=%2Fpage%2F%3Fq%3Ddrones%26place%3DKyiv",
    )
    assert (await client.get(led.headers["Location"])).text.count("q=drones&amp;place=Kyiv") == 1
    assert (await client.get("/page/")).status_code == 401


@pytest.mark.parametrize(
    ("scopes", "target", "landing"),
    [
        (("read",), "/page/?q=drones", "/page/?q=drones"),
        (("read",), "", "/page/"),
        (("read",), "https://elsewhere.example.org/", "/page/"),
        (("read",), "//elsewhere.example.org/", "/page/"),
        (("read",), "/\\elsewhere.example.org/", "/page/"),
        (("read",), "/page/alerts", "/page/"),
        (("subscribe",), "/page/", "/page/alerts"),
        (("publish",), "/page/", "/page/publishers"),
    ],
)
async def test_it_leads_to_what_was_asked_for_if_that_is_ours_and_open_to_the_key(
    guarded: Guarded, client: AsyncClient, scopes: tuple[str, ...], target: str, landing: str
) -> None:
    _, token = await guarded.key(*scopes)
    answer = await sign_in(client, token.text, target)
    assert (answer.status_code, answer.headers["Location"]) == (303, landing)


async def test_the_cookie_is_hidden_from_scripts_and_from_other_pages_and_is_not_the_key(
    guarded: Guarded, client: AsyncClient
) -> None:
    _, token = await guarded.key("read")
    cookie = (await sign_in(client, token.text)).headers["Set-Cookie"]
    assert token.secret not in cookie
    assert {"HttpOnly", "SameSite=lax", "Path=/", f"Max-Age={12 * 3600}"} <= set(cookie.split("; "))
    assert "Secure" not in cookie
    secure = await client.post("https://frontwire/sign-in", data={"key": token.text}, headers=OURS)
    assert "Secure" in secure.headers["Set-Cookie"].split("; ")


async def test_signed_in_it_does_what_the_key_does_until_it_signs_out(
    guarded: Guarded, client: AsyncClient
) -> None:
    _, token = await guarded.key("read")
    await sign_in(client, token.text)
    cookie = {"Cookie": f"frontwire_session={client.cookies['frontwire_session']}"}
    assert (await client.get("/statements")).status_code == 200
    assert (await client.get("/alerts")).status_code == 403
    out = await client.post("/sign-out", headers=OURS)
    assert (out.status_code, out.headers["Location"], dict(client.cookies)) == (303, "/sign-in", {})
    assert (await client.get("/statements", headers=cookie)).status_code == 401


async def test_a_page_of_somebody_else_does_nothing_with_the_cookie(
    guarded: Guarded, client: AsyncClient
) -> None:
    _, token = await guarded.key("read", "publish")
    await sign_in(client, token.text)
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    answer = await client.post("/bulletins", content=b"{}", headers=elsewhere)
    assert (answer.status_code, "page of another address" in answer.json()["detail"]) == (403, True)
    await client.post("/sign-out", headers=elsewhere)
    assert (await client.get("/statements")).status_code == 200


async def test_it_ends_after_a_working_day_and_with_its_key(guarded: Guarded) -> None:
    key, token = await guarded.key("read")
    async with guarded.client() as client:
        await sign_in(client, token.text)
        await revoke_key(guarded.desk, key.id, guarded.clock.now())
        async with guarded.client() as other_replica:
            other_replica.cookies = client.cookies
            assert (await other_replica.get("/statements")).status_code == 401
    _, token = await guarded.key("read")
    async with guarded.client() as client:
        await sign_in(client, token.text)
        guarded.clock.move(seconds=SESSION.total_seconds())
        assert (await client.get("/page/", headers=BROWSER)).status_code == 303


async def test_a_page_that_the_key_does_not_open_says_so_to_people(
    guarded: Guarded, client: AsyncClient
) -> None:
    _, token = await guarded.key("publish", name="<b>Ada</b>")
    await sign_in(client, token.text)
    answer = await client.get("/page/", headers=BROWSER)
    assert answer.status_code == 403
    assert "&lt;b&gt;Ada" in answer.text
    assert 'action="/sign-out"' in answer.text
