"""A bulletin without receipts is told from one whose receipts are gone; neither answer leads in a circle."""

from typing import Any

import pytest
from httpx import AsyncClient

from schemas.receipt import Receipt


async def test_what_never_came_is_not_sent_back_to_where_it_is_not_either(client: AsyncClient) -> None:
    detail = (await client.get("/receipts/tribune/none")).json()["detail"]
    assert "it was never published" in detail
    assert "/bulletins/" not in detail


async def test_of_a_bulletin_whose_receipts_are_gone_the_store_tells(
    client: AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = client._transport.app.state.services  # type: ignore[attr-defined]

    async def none(_publisher: Any, _bulletin_id: Any) -> list[Receipt]:
        return []

    monkeypatch.setattr(services.ledger, "receipts", none)
    answer = await client.get("/receipts/tribune/2026/01/02")
    assert answer.status_code == 404
    assert "are gone by now: /bulletins/tribune/2026/01/02 gives what is stored" in answer.json()["detail"]
