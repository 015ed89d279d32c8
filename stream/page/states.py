"""Empty, failed and under way: what the page says instead of results."""

from markupsafe import Markup

from stream.errors import FrontwireError
from stream.page.asked import FILTERS, HOME, Asked
from stream.page.rendering import render
from stream.page.wording import filter_name
from stream.search.choices import AskingError


def searching() -> Markup:
    """While the store is asked."""
    return render("state", kind="busy", what="Searching …", advice="", links=[])


def failed(error: FrontwireError, asked: Asked | None = None) -> Markup:
    """What was wrong, in the words of the error, which say what to do.

    Candidates that the error carries are links that put one of them into what was `asked`.
    """
    links = [("Try again", ""), ("Start again", HOME)]  # an empty address is that of the page itself
    if isinstance(error, AskingError) and asked is not None and error.field in FILTERS:
        chosen = [(choice.label, asked.with_(error.field, choice.value).address) for choice in error.choices]
        links = [*chosen, ("Start again", HOME)]
    return render("state", kind="error", what=str(error), advice="", links=links)


def nothing(asked: Asked) -> Markup:
    """Nothing matches: each filter can be taken away by itself."""
    if not asked.pairs:
        return render(
            "state",
            kind="empty",
            what="Nothing has been read yet.",
            advice="Publish a bulletin (frontwire publish FILE, or POST /bulletins): it appears here.",
            links=[("How to publish", "/docs")],
        )
    links = [
        (f"Search without {filter_name(name)}: {value}", asked.without(name, value).address)
        for name, value in asked.pairs
    ]
    return render("state", kind="empty", what="Nothing matches all of these filters.", advice="", links=links)
