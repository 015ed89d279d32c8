"""The link that ends a subscription: GET asks, POST ends, and nobody learns anything without the secret."""

from urllib.parse import urlsplit

import pytest
from httpx import AsyncClient

from stream.alerts.delivery.unsubscribe import UnsubscribeLinks
from stream.alerts.managing.office import Office

FORM = {"List-Unsubscribe": "One-Click"}


@pytest.fixture
async def link(client: AsyncClient, office: Office) -> str:
    """As the message has it, without the host."""
    given = {"name": "<b>Kyiv</b>", "wanted": {"place": ["Kyiv"]}}
    made = (await client.post("/subscriptions", json=given)).json()["subscription"]
    held = await office.held(made["id"])
    parts = urlsplit(await UnsubscribeLinks(office.desks.secrets, "https://wire.example.org").of(held.model))
    return f"{parts.path}?{parts.query}"


def state_path(link: str) -> str:
    return link.partition("/unsubscribe")[0]


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_wrong_secret_is_told_nothing(client: AsyncClient, link: str, method: str) -> None:
    wrong = link[:-3] + ("AAA" if link[-3:] != "AAA" else "BBB")
    unknown = wrong.replace(state_path(link), "/subscriptions/none")
    answers = [await client.request(method, path, data=FORM) for path in (wrong, unknown)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].text == answers[1].text
    assert "Kyiv" not in answers[0].text
    assert (await client.get(state_path(link))).status_code == 200


async def test_looking_at_the_link_ends_nothing(client: AsyncClient, link: str) -> None:
    answer = await client.get(link)
    assert answer.status_code == 200
    assert '<form method="post">' in answer.text
    assert "&lt;b&gt;Kyiv&lt;/b&gt;" in answer.text
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert (await client.get(state_path(link))).status_code == 200


@pytest.mark.parametrize("form", [{}, {"List-Unsubscribe": "Maybe"}, {"x": "y" * 20_000}])
async def test_a_form_that_is_not_the_one_click_ends_nothing(
    client: AsyncClient, link: str, form: dict[str, str]
) -> None:
    assert (await client.post(link, data=form)).status_code == 422
    assert (await client.get(state_path(link))).status_code == 200


@pytest.mark.parametrize("sent_as", ["data", "files"])
async def test_one_click_ends_it_in_either_encoding_and_may_be_repeated(
    client: AsyncClient, link: str, sent_as: str
) -> None:
    form = FORM if sent_as == "data" else {name: (None, value) for name, value in FORM.items()}
    for _ in range(2):
        answer = await client.post(link, **{sent_as: form})  # type: ignore[arg-type] # by name
        assert answer.status_code == 200
        assert "It is ended" in answer.text
    assert "It is ended" in (await client.get(link)).text
    assert (await client.get(state_path(link))).status_code == 404
