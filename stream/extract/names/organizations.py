"""Organizations: a capitalised run that a word for a body ends or opens ("Boulder City Council")."""

from stream.extract.drafts import NameDraft, Stand
from stream.extract.names.runs import Run
from stream.extract.names.words import ORGANIZATION_HEADS
from stream.extract.text import Text

_JOINING = frozenset({"of", "for", "and"})


def organization_in(text: Text, run: Run) -> NameDraft | None:
    """The organization that a run names, with what "of" adds ("Ministry of Defence"); None for none."""
    head = next((at for at in range(run.last - 1, run.first - 1, -1) if _is_head(text, at)), None)
    if head is None:
        return None
    first, last = run.first + (text.lower[run.first] == "the"), _end(text, run, head)
    if last - first <= 1:
        return None
    return NameDraft(
        "organization", text.between(first, last), Stand(text.starts[first], text.ends[last - 1])
    )


def _is_head(text: Text, at: int) -> bool:
    return text.lower[at].rstrip(".") in ORGANIZATION_HEADS


def _end(text: Text, run: Run, head: int) -> int:
    """Where the name ends: after its head, or after what "of" adds when the head is the run's last word."""
    last = head + 1
    if last == run.last and last + 1 < len(text.words) and text.lower[last] in _JOINING:
        at = last + 1 + (text.lower[last + 1] == "the")
        while at < len(text.words) and text.words[at][0].isupper():
            last = at = at + 1
    return last
