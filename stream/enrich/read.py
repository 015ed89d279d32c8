"""From a bulletin to its record set: extraction, then who and where. A function of its arguments alone."""

from schemas.bulletin import Bulletin
from schemas.record_set import RecordSet, Unclassified
from stream.enrich.event_record import event_record
from stream.enrich.explanation import Explanation
from stream.enrich.frame import Frame, span_of
from stream.enrich.gazetteer.gazetteer import Gazetteer
from stream.enrich.mentions.locate import locate
from stream.enrich.people.people import People
from stream.enrich.places.explain import explain_events
from stream.enrich.places.resolve import resolve_events
from stream.enrich.statement_record import statement_record
from stream.enrich.warnings import language_warning, reading_warnings
from stream.extract.extract import Extraction, extract, leave_unread
from stream.extract.layout import Layout
from stream.extract.model import Model
from stream.extract.plain_text import plain_text
from stream.extract.version import reader_version


class Reader:
    """Reads bulletins with one gazetteer and one registry of people; keeps nothing between two bulletins.

    `model` is a trained pipeline that helps, None for the rules alone.
    """

    def __init__(self, gazetteer: Gazetteer, people: People, model: Model | None = None) -> None:
        self._gazetteer = gazetteer
        self._people = people
        self._model = model

    @property
    def version(self) -> str:
        """What each set carries as `extractor_version`: that of the rules, then the trained pipeline's label.

        "0.1.0" · "0.1.0+en_core_web_sm-3.8.0"
        """
        return reader_version(self._model.label if self._model is not None else None)

    def read(self, bulletin: Bulletin) -> RecordSet:
        """The record set of one revision; that of a withdrawn bulletin is without records.

        A body in another language than English is kept whole, unclassified with the reason `language`.
        """
        if bulletin.withdrawn:
            return RecordSet.withdrawal(bulletin, self.version)
        body = _plain_body(bulletin)
        if not _is_english(bulletin):
            frame = Frame.of(bulletin, body, ())
            unread = _record_set(frame, leave_unread(body, "language"), self.version)
            return unread.model_copy(update={"warnings": (language_warning(bulletin.language),)})
        return self._enriched(bulletin, body, self._extracted(bulletin, body))

    def explain(self, bulletin: Bulletin) -> Explanation:
        """What `read` gives, with the drafts and the candidates for each place that led to it."""
        body = _plain_body(bulletin)
        if bulletin.withdrawn or not _is_english(bulletin):
            return Explanation(self.read(bulletin), body, (), (), ())
        extraction = self._extracted(bulletin, body)
        return Explanation(
            self._enriched(bulletin, body, extraction),
            body,
            extraction.statements,
            extraction.events,
            tuple(explain_events(extraction.events, self._gazetteer)),
        )

    def _extracted(self, bulletin: Bulletin, body: str) -> Extraction:
        return extract(
            body,
            self._gazetteer,
            perspective=bulletin.perspective,
            published=bulletin.published_at,
            model=self._model,
        )

    def reread(self, record_set: RecordSet) -> RecordSet:
        """The set of the same bulletin by the present rules; what older ones inferred is read anew."""
        as_sent = dict.fromkeys(record_set.inferred)
        renewed = self.read(record_set.bulletin.model_copy(update=as_sent))
        return renewed.model_copy(update={"received_at": record_set.received_at, "origin": "reread"})

    def _enriched(self, bulletin: Bulletin, body: str, extraction: Extraction) -> RecordSet:
        places = resolve_events(extraction.events, self._gazetteer)
        entities = locate(extraction.names, extraction.events, places, self._gazetteer)
        inferred = _inferred(bulletin, extraction.layout)
        frame = Frame.of(bulletin.model_copy(update=inferred), body, entities)
        found = zip(extraction.events, places, strict=True)
        without_records = _record_set(frame, extraction, self.version)
        share = without_records.unclassified_share
        return without_records.model_copy(
            update={
                "warnings": reading_warnings(frame.bulletin, body, extraction.layout, share),
                "inferred": tuple(inferred),
                "statements": tuple(statement_record(s, frame, self._people) for s in extraction.statements),
                "front_events": tuple(event_record(event, where, frame) for event, where in found),
            }
        )


def _plain_body(bulletin: Bulletin) -> str:
    """The body that spans count in."""
    return plain_text(bulletin.body) if bulletin.content_type == "text/html" else bulletin.body


def _is_english(bulletin: Bulletin) -> bool:
    return bulletin.language.split("-")[0].lower() == "en"


def _inferred(bulletin: Bulletin, layout: Layout) -> dict[str, object]:
    """The fields that the publisher left out and the text gives."""
    from_text = {"author": layout.author, "published_at": layout.dated}
    return {
        name: value
        for name, value in from_text.items()
        if getattr(bulletin, name) is None and value is not None
    }


def _record_set(frame: Frame, extraction: Extraction, version: str) -> RecordSet:
    """The set with all that is no record."""
    return RecordSet(
        extractor_version=version,
        bulletin=frame.bulletin,
        plain_body=frame.body if frame.bulletin.content_type == "text/html" else None,
        unclassified=tuple(
            Unclassified(span=span_of(rest.stand), reason=rest.reason) for rest in extraction.leftovers
        ),
        entities=frame.mentions,
        unclassified_share=_unclassified_share(frame.body, extraction),
    )


def _unclassified_share(body: str, extraction: Extraction) -> float:
    """The share of the body's letters and digits that stand in no record, 0 to 1."""
    letters = _letters(body)
    left = _letters(" ".join(body[r.stand.start : r.stand.end] for r in extraction.leftovers))
    return round(left / letters, 4) if letters else 0.0


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
