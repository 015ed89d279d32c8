"""What a speaker's phrase says: name, role, affiliation, and what kind of speaker it is."""

from dataclasses import dataclass
from typing import Literal

from stream.extract.drafts import Stand

MentionKind = Literal["person", "organization", "media", "unnamed", "role", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as one phrase gives him; kinds `role` and `pronoun` still have to be resolved.

    `title` is a rank told beside the role, `body` what "of" joins to a name: "Jan Kern of the army".
    """

    kind: MentionKind
    name: str
    stand: Stand
    role: str | None = None
    title: str | None = None
    body: str | None = None
    definite: bool = False
