"""A bulletin: what a publisher sends, and the same once its revision is settled."""

from datetime import date, datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from schemas.base import InputModel
from schemas.moment import Moment

ContentType = Literal["text/plain", "text/html"]
PublisherName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]
BulletinId = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]{1,400}$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Language = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]

# Both stores keep revisions as signed 64-bit numbers.
HIGHEST_REVISION = 2**63 - 1


def _has_zone(moment: datetime | date) -> datetime | date:
    if isinstance(moment, datetime) and moment.tzinfo is None:
        raise ValueError("the zone is missing")
    return moment


PublishedAt = Annotated[Moment, AfterValidator(_has_zone)]


def bulletin_key(publisher: str, bulletin_id: str) -> str:
    """`publisher/id`: a bulletin's identity and its Kafka key everywhere.

    >>> bulletin_key("tribune", "2025-09-06")
    'tribune/2025-09-06'
    """
    return f"{publisher}/{bulletin_id}"


def parse_key(key: str) -> tuple[str, str]:
    """The publisher and the id of a key; an id may hold slashes itself, a publisher may not.

    Raises ValueError where one of the two is missing.
    """
    publisher, slash, bulletin_id = key.partition("/")
    if not (publisher and slash and bulletin_id):
        raise ValueError(f"{key!r} is no bulletin key: expected publisher/id")
    return publisher, bulletin_id


class IncomingBulletin(InputModel):
    """A bulletin as a publisher sends it; what may be absent is taken from the text or the message."""

    id: BulletinId = Field(
        description="the publisher's own id of the article: 1 to 400 characters, no controls"
    )
    publisher: PublisherName = Field(description="1 to 100 letters, digits, dots, dashes or underscores")
    revision: int | None = Field(
        default=None,
        ge=1,
        le=HIGHEST_REVISION,
        strict=True,
        description="a whole number from 1 on; a higher one replaces a lower one",
    )
    title: str | None = Field(default=None, description="a text or null")
    author: str | None = Field(default=None, description="a text or null (then the byline's name)")
    body: str = Field(default="", description="the article's text, paragraphs separated by blank lines")
    content_type: ContentType = Field(default="text/plain", description="text/plain or text/html")
    language: Language = Field(default="en", description="a BCP 47 tag such as en or uk-UA")
    published_at: PublishedAt | None = Field(
        default=None, description="a date (2025-09-06), or a date-time with its zone (2025-09-06T15:00:00Z)"
    )
    url: str | None = Field(default=None, description="the article's address, or null")
    perspective: Country | None = Field(
        default=None, description="the country that 'we' is, as two capitals (UA), or null"
    )
    withdrawn: bool = Field(
        default=False, strict=True, description="true takes every record of the bulletin back"
    )

    @property
    def key(self) -> str:
        """`publisher/id`."""
        return bulletin_key(self.publisher, self.id)

    @model_validator(mode="after")
    def _has_a_body(self) -> Self:
        if not self.withdrawn and not self.body.strip():
            raise ValueError("empty; expected the article's text (or withdrawn: true)")
        return self


class Bulletin(IncomingBulletin):
    """A bulletin whose revision is settled: what travels in a record set and is stored."""

    revision: int = Field(ge=1, le=HIGHEST_REVISION)

    @classmethod
    def of(cls, incoming: IncomingBulletin, default_revision: int) -> "Bulletin":
        """The bulletin with its own revision, else `default_revision` (the message's time in ms)."""
        fields = incoming.model_dump()
        return cls(**(fields | {"revision": incoming.revision or default_revision}))
