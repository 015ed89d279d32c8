"""What the tests of the embedded broker are made of."""

import hashlib
from datetime import UTC, datetime, timedelta

import orjson

from schemas.receipt import Receipt, Stage
from schemas.rejected import Rejected
from stream.broker.embedded.outbox import Waiting
from stream.broker.topics import BULLETINS

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def bulletin(bulletin_id: str = "a", publisher: str = "tribune", **fields: object) -> bytes:
    return orjson.dumps({"id": bulletin_id, "publisher": publisher, "body": "Quiet day."} | fields)


def waiting(seq: int = 1, bulletin_id: str = "a", *, size: int = 100, revision: int = 5) -> Waiting:
    return Waiting(seq, BULLETINS, f"tribune/{bulletin_id}".encode(), b"x" * size, 1_000, revision)


def receipt(bulletin_id: str = "a", revision: int = 5, stage: Stage = "indexed") -> Receipt:
    return Receipt(
        publisher="tribune",
        bulletin_id=bulletin_id,
        revision=revision,
        stage=stage,
        at=NOW,
        extractor_version="1.0.0",
        withdrawn=False,
        statements=1,
        front_events=2,
        unclassified_share=0.1,
        warnings=(),
        milliseconds=1.0,
    )


def done(bulletin_id: str = "a", revision: int = 5) -> list[Receipt]:
    """What says that nothing more is to come of a bulletin."""
    return [receipt(bulletin_id, revision), receipt(bulletin_id, revision, "matched")]


def rejected(
    bulletin_id: str = "a", *, sent_at: int = 1_000, topic: str = BULLETINS, offset: int = 0, **fields: object
) -> Rejected:
    value = b"{"
    wanted = {
        "id": f"{topic}-0-{offset}",
        "stage": "split",
        "reason": "invalid JSON",
        "error": "the message is no JSON",
        "topic": topic,
        "partition": 0,
        "offset": offset,
        "key": f"tribune/{bulletin_id}".encode(),
        "value": value,
        "size": len(value),
        "sha256": hashlib.sha256(value).hexdigest(),
        "headers": (),
        "sent_at": EPOCH + timedelta(milliseconds=sent_at),
        "rejected_at": NOW,
    }
    return Rejected.model_validate(wanted | fields)
