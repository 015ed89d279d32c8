"""Writing down what was said of a record: under its passage, behind what was said before."""

from schemas.correction import BulletinCorrections, CorrectedPassage, Correction
from schemas.record_set import RecordSet
from stream.corrections.passages import alike, passage_of, placed, read_as, text_hash
from stream.store.port import Record


def with_said(
    known: BulletinCorrections | None, record: Record, record_set: RecordSet, said: Correction
) -> BulletinCorrections:
    """The bulletin's corrections with this one as what holds; the same again by the same is said once."""
    passages = known.passages if known else ()
    group = alike(record_set.records)[passage_of(record)]
    passage = CorrectedPassage(
        kind=record.kind,
        text_hash=text_hash(record.text),
        occurrence=[each.id for each in group].index(record.id) + 1,
        among=len(group),
        read_as=read_as(record),
        text=record.text,
        history=(said,),
    )
    former = placed(record_set.records, passages).get(record.id) or _of_same_key(passages, passage)
    history = _history(former, said) if former else (said,)
    return BulletinCorrections(
        publisher=record.publisher,
        bulletin_id=record.bulletin_id,
        passages=(
            *(each for each in passages if each is not former),
            passage.model_copy(update={"history": history}),
        ),
    )


def _of_same_key(
    passages: tuple[CorrectedPassage, ...], passage: CorrectedPassage
) -> CorrectedPassage | None:
    """One of the same words and number that the present reading has no record for: its history goes on."""
    return next((each for each in passages if each.key == passage.key), None)


def _history(former: CorrectedPassage, said: Correction) -> tuple[Correction, ...]:
    latest = former.history[-1]
    is_same = latest.model_copy(update={"at": said.at}) == said
    return former.history if is_same else (*former.history, said)
