"""From a draft to the statement that is put out."""

from schemas.statement import Speaker, Statement
from stream.enrich.frame import Frame, time_span_of
from stream.enrich.people.people import People
from stream.extract.drafts import SpeakerDraft, StatementDraft


def statement_record(draft: StatementDraft, frame: Frame, people: People) -> Statement:
    """The statement of a draft, its speaker known by an id where the registry or the name gives one."""
    passage = frame.passage(draft.stand)
    return Statement(
        id=frame.ids.next("statement", passage, draft.content),
        **frame.common(draft),
        content=draft.content,
        mode=draft.mode,
        speaker=_speaker(draft.speaker, people),
        cue=draft.cue,
        via=draft.via,
        venue=draft.venue,
        addressee=draft.addressee,
        stated_at=time_span_of(draft.time),
    )


def _speaker(draft: SpeakerDraft, people: People) -> Speaker:
    return Speaker(
        name=draft.name,
        role=draft.role,
        affiliation=draft.affiliation,
        kind=draft.kind,
        entity_id=people.entity_id(draft),
    )
