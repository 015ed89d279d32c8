"""A bulletin that is not there: rejected with its reason, or nobody knows it."""

from stream.page.bulletin_page import _missing
from tests.rejections.builders import rejected


def test_one_that_was_rejected_tells_the_last_reason_and_what_to_do() -> None:
    later = rejected().model_copy(update={"reason": "wrong field", "error": "titel: did you mean <title>?"})
    told = _missing("tribune/7", [rejected(), later])
    assert (
        "tribune/7 was rejected on 1 March 2026, 12:00: wrong field. titel: did you mean &lt;title&gt;?"
        in told
    )
    assert 'href="/rejected/tribune/7"' in told
    assert "publish it again" in told


def test_one_that_nobody_knows_leads_to_its_receipts() -> None:
    told = _missing("tribune/7", [])
    assert "There is no bulletin tribune/7" in told
    assert 'href="/receipts/tribune/7"' in told
