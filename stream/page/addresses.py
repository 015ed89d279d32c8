"""Where things are on the page."""

from urllib.parse import quote

from stream.store.port import Record

PAGE = "/page"


def bulletin_address(record: Record) -> str:
    """The record within its bulletin, all of whose records are marked."""
    return f"{address_of_bulletin(record.publisher, record.bulletin_id)}#{record.id}"


def address_of_bulletin(publisher: str, bulletin_id: str) -> str:
    """`/page/bulletins/samples/2026-03-05`; an id may hold slashes itself."""
    return f"{PAGE}/bulletins/{publisher}/{quote(bulletin_id)}"


def address_of_speaker(entity_id: str) -> str:
    """`/page/speakers/person%3Aelena-ozerova`."""
    return f"{PAGE}/speakers/{quote(entity_id, safe='')}"


def address_of_place(entity_id: str) -> str:
    """`/page/places/geonames%3A703448`."""
    return f"{PAGE}/places/{quote(entity_id, safe='')}"
