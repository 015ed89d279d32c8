"""The largest bulletin allowed goes all the way: its set fits every topic, request and fetch."""

from itertools import cycle

from schemas.receipt import Receipt
from tests.e2e.installation import Installation, message

TOWNS = ("Sumy", "Izium", "Poltava", "Kharkiv", "Odesa", "Kherson", "Chuhuiv", "Nikopol")


def body_of(size: int) -> str:
    """A body of exactly so many bytes, dense in places, events and statements."""
    body = b""
    for number, town in enumerate(cycle(TOWNS)):
        if len(body) >= size:
            break
        body += (
            f"Drones struck an oil depot in {town} overnight, and {number % 9 + 1} civilians were injured."
            f" “We hold the road number {number},” Petro Lysenko, mayor of {town}, said.\n\n"
        ).encode()
    whole = body[:size].decode("utf-8", "ignore")  # a character that the cut went through falls away
    return whole + "." * (size - len(whole.encode()))


async def test_the_largest_bulletin_is_indexed_whole(installation: Installation, publisher: str) -> None:
    largest = installation.settings.max_body
    body = body_of(largest)
    assert len(body.encode()) == largest
    key, value = message(publisher, "1", body=body)
    with installation.worker():
        receipt = (await installation.publish([(key, value)], settled=400))[key]
    assert isinstance(receipt, Receipt)
    assert receipt.stage == "indexed"
    assert receipt.statements + receipt.front_events > 1000
    found = await installation.records(publisher, "1")
    assert len(found) == receipt.statements + receipt.front_events
    async with installation.opened_store() as store:
        stored = await store.bulletin(publisher, "1")
    assert stored is not None
    assert stored.bulletin.body == body
