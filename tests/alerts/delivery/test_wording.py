import pytest

from schemas.alert import AlertKind, Reason
from schemas.span import Span
from stream.alerts.delivery.letter import letter
from stream.alerts.delivery.parcel import Parcel
from stream.alerts.delivery.plain_text import plain_text
from stream.alerts.delivery.wording import headline, marked, subject, why
from tests.alerts.delivery.builders import alert, hook, parcel
from tests.store.builders import CHUHUIV, KURSK, front_event, place

LINK = "https://wire.example.org/u?secret=x&y"


def mark(start: int, end: int) -> Reason:
    return Reason(field="word", value="x", span=Span(start=start, end=end))


def of(kind: AlertKind, **more: object) -> Parcel:
    return parcel(hook(), alert(kind=kind, **more))


def test_names_and_passages_are_no_markup() -> None:
    nasty = parcel(hook(), alert(record=front_event("r1", "<script>alert(1)</script>")), name="<b>&")
    assert "<script>" not in letter(nasty, LINK)
    assert "&lt;b&gt;&amp;" in letter(nasty, LINK)
    assert "secret=x&amp;y" in letter(nasty, LINK)


def test_a_bulletins_address_that_is_none_of_the_web_is_no_link() -> None:
    bulletin = alert().bulletin
    assert bulletin is not None
    odd = bulletin.model_copy(update={"url": 'javascript:alert("x")'})
    text = letter(of("match", bulletin=odd), LINK)
    assert "javascript:alert(&quot;x&quot;)" in text
    assert 'href="javascript' not in text


@pytest.mark.parametrize(
    ("reasons", "pieces"),
    [
        ((), [("abcdef", False)]),
        ((mark(0, 6),), [("abcdef", True)]),
        ((mark(1, 3),), [("a", False), ("bc", True), ("def", False)]),
        ((mark(0, 2), mark(1, 3)), [("abc", True), ("def", False)]),
        ((mark(4, 99),), [("abcd", False), ("ef", True)]),
        ((Reason(field="publisher", value="x", span=None),), [("abcdef", False)]),
    ],
)
def test_what_matched_is_marked(reasons: tuple[Reason, ...], pieces: list[tuple[str, bool]]) -> None:
    assert list(marked("abcdef", reasons)) == pieces


def test_an_empty_passage_has_no_pieces() -> None:
    assert list(marked("", ())) == []


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("match", "Olha Marchenko (governor) said"),
        ("changed", "Corrected: Olha Marchenko (governor) said"),
        ("withdrawn", "Withdrawn: Olha Marchenko (governor) said"),
        ("repeated", "Repeated: Olha Marchenko (governor) said"),
    ],
)
def test_a_correction_says_that_it_is_one(kind: AlertKind, said: str) -> None:
    assert headline(alert(kind=kind)) == said


def test_an_event_is_told_by_what_and_where() -> None:
    places = (place("Chuhuiv", CHUHUIV), place("Kursk", KURSK, "from"))
    assert headline(alert(record=front_event("r1", places=places))) == "Drone strike at Chuhuiv from Kursk"
    assert headline(alert(record=front_event("r1", axis="Lyman"))) == "Drone strike on the Lyman axis"
    assert headline(alert(record=front_event("r1"))) == "Drone strike"


@pytest.mark.parametrize("kind", ["silence", "failure", "notice", "test"])
def test_what_has_no_record_is_told_by_its_note(kind: AlertKind) -> None:
    plain = of(kind, record=None, bulletin=None, reasons=(), note="tribune sent nothing for 6 hours")
    for text in (plain_text(plain, LINK), letter(plain, LINK)):
        assert "tribune sent nothing for 6 hours" in text
        assert "None" not in text
    assert subject(plain).startswith("Kyiv: ")


def test_why_names_each_condition_once() -> None:
    assert why(alert(reasons=(mark(0, 1), mark(2, 3)))) == "word: x"
    assert why(alert(reasons=())) == ""


def test_a_digest_of_one_is_one_alert() -> None:
    assert subject(parcel(hook(), digest=True)) == "Kyiv: 1 alert"
