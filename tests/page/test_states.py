"""What the page says instead of results."""

from stream.page.asked import Asked
from stream.page.states import failed, nothing
from stream.search.choices import AskingError, Choice
from stream.store.query import QueryError

CHOICES = (Choice("geonames:1", "Odesa (UA)"), Choice("geonames:2", "Odessa (Texas, US)"))


def test_an_error_is_told_in_its_own_words_and_never_as_html() -> None:
    told = failed(QueryError("since is '<b>'"))
    assert "since is &#39;&lt;b&gt;&#39;" in told
    assert 'role="alert"' in told


def test_candidates_are_links_that_keep_the_other_filters() -> None:
    asked = Asked("statement").with_("place", "Odesa").with_("q", "port")
    told = failed(AskingError("which Odesa?", "place", "Odesa", CHOICES), asked)
    assert '<a href="/page/?kind=statement&amp;q=port&amp;place=geonames%3A2">Odessa (Texas, US)</a>' in told


def test_candidates_for_what_is_no_filter_are_no_links() -> None:
    told = failed(AskingError("which chat?", "channels", "x", CHOICES), Asked())
    assert "geonames" not in told


def test_each_filter_can_be_taken_away_where_nothing_matches() -> None:
    told = nothing(Asked().with_("side", "UA").with_("side", "RU"))
    assert '<a href="/page/?side=RU">Search without side: UA</a>' in told


def test_an_empty_store_says_how_to_fill_it() -> None:
    assert "frontwire publish" in nothing(Asked())
