"""Jinja templates of the page; everything that is put into one is escaped."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from schemas.correction import correction_of
from stream.page import addresses, corrected, wording
from stream.page.marking import highlighted
from stream.store.searchable import is_struck


@cache
def _environment() -> Environment:
    # StrictUndefined: a name that a template misspells is an error, and no empty place on the page.
    environment = Environment(
        loader=PackageLoader("stream.page"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(
        highlighted=highlighted,
        correction_of=correction_of,
        is_struck=is_struck,
        verdict_names=corrected.VERDICT_NAMES,
        read_before=corrected.read_before,
        filter_name=wording.filter_name,
        heading_of=wording.heading_of,
        when=wording.when,
        where=wording.where,
        day=wording.day,
        losses=wording.losses,
        country_name=wording.country_name,
        event_names=wording.EVENT_NAMES,
        certainty_names=wording.CERTAINTY_NAMES,
        bulletin_address=addresses.bulletin_address,
        address_of_bulletin=addresses.address_of_bulletin,
        address_of_speaker=addresses.address_of_speaker,
        address_of_place=addresses.address_of_place,
    )
    return environment


def render(template: str, **values: object) -> Markup:
    """The template of this name (without ".html") with these values."""
    return Markup(_environment().get_template(f"{template}.html").render(**values))  # noqa: S704 (escaped by Jinja)
