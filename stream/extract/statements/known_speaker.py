"""A speaker of one bulletin, with the words that he may be meant by later."""

from dataclasses import dataclass, field

from stream.extract.drafts import SpeakerDraft
from stream.extract.statements.closed_classes import DETERMINERS, PREPOSITIONS
from stream.extract.statements.sex import Sex, sex_of_name, sex_of_office
from stream.extract.statements.unnamed import INDEFINITE, is_person_noun

PARLIAMENTS = frozenset(
    {"rada", "duma", "knesset", "parliament", "bundestag", "sejm", "mp", "mep", "senator"}
)
HEADS = frozenset({"head", "chief"})
MEMBERS = frozenset({"deputy", "lawmaker", "mp", "parliamentarian"})
SILENT = DETERMINERS | PREPOSITIONS | {"'s", "’s", "-"}


@dataclass(slots=True)
class Known:
    """A speaker of this bulletin."""

    draft: SpeakerDraft
    words: set[str] = field(default_factory=set)
    frame: int = -1

    @property
    def sex(self) -> Sex | None:
        """The pronoun that can mean it, None for either."""
        name = sex_of_name(self.draft.name) if self.draft.kind == "person" else None
        return self.sex_of_office or name

    @property
    def sex_of_office(self) -> Sex | None:
        """The same by the words of office alone: a spokeswoman is "she" whatever her name."""
        return sex_of_office(self.words)

    @property
    def is_somebody(self) -> bool:
        """Whether "he" or "she" can mean it: a person, named or described, and no report or bridge."""
        if self.draft.kind != "unnamed":
            return self.draft.kind == "person"
        return self.draft.name.split()[0].lower() in INDEFINITE or any(map(is_person_noun, self.words))


def meant_by_office(words: set[str]) -> set[str]:
    """The words of an office, and for whoever sits in a parliament "deputy" and the like."""
    members = MEMBERS if words & PARLIAMENTS else frozenset()
    return words | members | ({"minister"} if "ministry" in words and words & HEADS else set())


def words_of(phrase: str | None) -> set[str]:
    """The words of a role or name that tell something, lower case."""
    return {w.strip(",.\"“”'").removeprefix("ex-") for w in (phrase or "").lower().split()} - SILENT
