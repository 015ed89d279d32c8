"""Gold and records on one invented body, each with only what the test is about."""

from typing import Any

from schemas.front_event import FrontEvent
from schemas.place import Place
from schemas.statement import Statement
from stream.evaluate.gold import Gold
from tests.store import builders as records

BODY = "“We will wait for spring,” said Mayor Ada Holm. A drone hit Kerch and Feodosia on 3 May, killing two."
SAID, HIT = BODY[:47], BODY[48:]
KERCH, FEODOSIA, YALTA = (45.36, 36.47), (45.04, 35.38), (44.5, 34.17)


def gold(
    statements: tuple[dict[str, Any], ...] = (), events: tuple[dict[str, Any], ...] = (), **more: Any
) -> Gold:
    return Gold.model_validate({"statements": statements, "events": events, **more}, strict=False)


def asked_statement(**more: Any) -> dict[str, Any]:
    return {"content": "We will wait for spring,", "speaker": ["Ada Holm"], "mode": "direct", **more}


def asked_event(*places: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"types": ["drone_strike"], "places": places or (asked_place(),), **more}


def asked_place(name: str = "Kerch", **more: Any) -> dict[str, Any]:
    return {"name": name, "role": "at", **more}


def statement(content: str = "We will wait for spring,", **more: Any) -> Statement:
    return records.statement("s", SAID, **({"content": content, "speaker": "Ada Holm"} | more))


def front_event(*places: Place, **more: Any) -> FrontEvent:
    return records.front_event("e", more.pop("text", HIT), places=places or (place(),), **more)


def place(name: str = "Kerch", point: tuple[float, float] | None = None, role: str = "at") -> Place:
    return records.place(name, None, role, **({"lat": point[0], "lon": point[1]} if point else {}))
