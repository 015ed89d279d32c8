"""A message that split set aside, with only what a test is about."""

from datetime import UTC, datetime, timedelta

from schemas.rejected import Header, Rejected

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def rejected(
    name: str = "frontwire.bulletins-3-1042", at: datetime = NOON, key: bytes = b"tribune/7"
) -> Rejected:
    return Rejected(
        id=name,
        stage="split",
        reason="invalid JSON",
        error="no JSON: line 1 column 2. Send an object",
        topic="frontwire.bulletins",
        partition=3,
        offset=1042,
        key=key,
        value=b"{",
        size=1,
        sha256="0" * 64,
        headers=(Header(name="x", value=b"y"),),
        sent_at=at - timedelta(seconds=2),
        rejected_at=at,
    )
