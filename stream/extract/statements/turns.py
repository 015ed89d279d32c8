"""From the turns of a written dialogue to drafts; questions without a name in front stay none."""

from stream.extract.drafts import SpeakerDraft, Stand, StatementDraft
from stream.extract.lexicon import Lexicon
from stream.extract.statements.full_names import full_names
from stream.extract.statements.transcript import Turn, is_asker
from stream.extract.text import Text

# A label may be the heading of a list after all.
CONFIDENCE = 0.7


def drafts_of_turns(text: Text, turns: list[Turn], lexicon: Lexicon) -> list[StatementDraft]:
    """One direct statement a turn, by the fullest name that the body has for its label."""
    names = full_names(text, lexicon) if turns else {}
    return [_draft(text, turn, names) for turn in turns if not is_asker(turn.name)]


def _draft(text: Text, turn: Turn, names: dict[str, str]) -> StatementDraft:
    said = Stand(turn.words.start, turn.words.end)
    return StatementDraft(
        stand=Stand(turn.label.start, turn.words.end),
        parts=(said,),
        content=text.body[said.start : said.end],
        mode="direct",
        speaker=SpeakerDraft(_name(turn.name, names), "person"),
        cue=None,
        cue_stand=None,
        speaker_stand=Stand(turn.label.start, turn.label.end),
        via=None,
        venue=None,
        addressee=None,
        time=None,
        certainty="stated",
        confidence=CONFIDENCE,
        rule="transcript",
    )


def _name(label: str, names: dict[str, str]) -> str:
    """A label as a name: "TOLMAN" → "Rick Tolman" where the body has it, else "Tolman"."""
    parts = [word.capitalize() if word.isupper() else word for word in label.split()]
    return names.get(parts[0].lower(), parts[0]) if len(parts) == 1 else " ".join(parts)
