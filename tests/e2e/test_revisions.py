"""Revisions replace, withdrawals take back, and what is older stays out."""

from schemas.receipt import Receipt
from tests.e2e.installation import Installation, message

FIRST = """Kyiv, 3 March. “The road to Izium is open,” Petro Lysenko, spokesman of the General Staff, said.

Drones struck an oil depot in Poltava overnight."""
SECOND = (
    """Kyiv, 3 March. “The road to Izium is open,” Petro Lysenko, spokesman of the General Staff, said."""
)


def stage(outcome: object) -> str:
    assert isinstance(outcome, Receipt)
    return outcome.stage


async def texts(installation: Installation, publisher: str) -> list[str]:
    return [record.text for record in await installation.records(publisher, "1")]


async def test_a_second_revision_leaves_no_orphan_and_an_older_one_stays_out(
    installation: Installation, publisher: str
) -> None:
    key = f"{publisher}/1"
    with installation.worker():
        await installation.publish([message(publisher, "1", body=FIRST, revision=1)])
        first = await texts(installation, publisher)
        assert any("Poltava" in text for text in first)
        await installation.publish([message(publisher, "1", body=SECOND, revision=2)])
        second = await texts(installation, publisher)
        assert second
        assert not any("Poltava" in text for text in second)
        again = await installation.publish([message(publisher, "1", body=FIRST, revision=1)])
        assert stage(again[key]) == "superseded"
        assert await texts(installation, publisher) == second


async def test_a_null_value_and_a_withdrawal_leave_nothing(
    installation: Installation, publisher: str
) -> None:
    with installation.worker():
        for withdrawal in (
            (f"{publisher}/1", None),
            message(publisher, "1", withdrawn=True),
        ):
            await installation.publish([message(publisher, "1", body=FIRST)])
            assert await texts(installation, publisher)
            word = (await installation.publish([withdrawal]))[f"{publisher}/1"]
            assert stage(word) == "indexed"
            assert await texts(installation, publisher) == []


async def test_another_language_is_stored_whole_and_unclassified(
    installation: Installation, publisher: str
) -> None:
    body = "Київ, 3 березня. Дорога відкрита, повідомив речник."
    with installation.worker():
        await installation.publish([message(publisher, "1", body=body, language="uk")])
    async with installation.opened_store() as store:
        stored = await store.bulletin(publisher, "1")
    assert stored is not None
    assert stored.bulletin.body == body
    assert {one.reason for one in stored.unclassified} == {"language"}
    assert await texts(installation, publisher) == []
