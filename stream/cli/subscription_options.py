"""The options that say what a subscription wants and how it is to reach its subscriber."""

from typing import Annotated, Any

import typer

from stream.search.choices import AskingError

Names = list[str] | None
Speaker = Annotated[Names, typer.Option(help="A name in any spelling, or an entity id; repeatable.")]
Place = Annotated[
    Names, typer.Option(help='"Lyman, Donetsk", "Kharkov region", "within 25 km of Odesa"; repeatable.')
]
Within = Annotated[float | None, typer.Option(help="Kilometres around each place.")]
PlaceGroup = Annotated[Names, typer.Option(help="How an event stands to it: at, from, toward, within.")]
Axis = Annotated[Names, typer.Option(help="The direction that events are filed under.")]
EventType = Annotated[Names, typer.Option(help='Such as "drone strike"; repeatable.')]
Side = Annotated[Names, typer.Option(help="Whose forces: a country; repeatable.")]
Kind = Annotated[Names, typer.Option(help="statement or front_event.")]
Certainty = Annotated[Names, typer.Option(help="stated, reported, denied, disputed; repeatable.")]
Mode = Annotated[Names, typer.Option(help="direct, indirect, mixed; repeatable.")]
Publisher = Annotated[Names, typer.Option(help="Whose bulletins; repeatable.")]
Casualties = Annotated[int | None, typer.Option("--casualties", help="Killed and wounded, at least so many.")]
AllWords = Annotated[Names, typer.Option("--word", help="A word that must occur; repeatable.")]
AnyWords = Annotated[Names, typer.Option("--any-word", help="Of these one must occur; repeatable.")]
NoWords = Annotated[Names, typer.Option("--no-word", help="A word that must not occur; repeatable.")]
Phrase = Annotated[str | None, typer.Option(help="Words that must follow one another.")]
Anyway = Annotated[bool, typer.Option("--anyway", help="Take a speaker or publisher nobody has heard of.")]
Silence = Annotated[str | None, typer.Option(help="Watch a publisher instead: fires when nothing came.")]
Hours = Annotated[float | None, typer.Option(help="For --silence: after so many hours.")]
Failures = Annotated[bool, typer.Option("--failures", help="Watch for subscriptions that were paused.")]
Webhook = Annotated[Names, typer.Option(help="An address that alerts are posted to; repeatable.")]
Mail = Annotated[Names, typer.Option(help="A mail address; repeatable.")]
Chat = Annotated[Names, typer.Option(help="A chat target that the operator has named; repeatable.")]
Title = Annotated[
    str | None, typer.Option("--name", help="What it is called; made of the rest if not given.")
]
Owner = Annotated[str | None, typer.Option(help="Whose it is, to list by.")]
Pace = Annotated[str | None, typer.Option(help="real_time, hourly or daily.")]
MostAnHour = Annotated[int | None, typer.Option(help="At most so many an hour, the rest summed up.")]
DailyAt = Annotated[str | None, typer.Option(help="For --pace daily: a local time, such as 07:30.")]
Timezone = Annotated[str | None, typer.Option(help="Such as Europe/Kyiv.")]
FoldMinutes = Annotated[
    int | None, typer.Option(help="The same from others is counted for so long; 0 for never.")
]
Corrections = Annotated[
    bool | None, typer.Option("--corrections/--no-corrections", help="Say when a revision changes it.")
]


def wanted_from(**conditions: object) -> dict[str, Any]:
    """`{"wanted": {…}}` of the conditions that were given, {} where none was."""
    given = _given({name: value for name, value in conditions.items() if value is not False})
    return {"wanted": given} if given else {}


def watch_from(silence: str | None, hours: float | None, *, failures: bool, anyway: bool) -> dict[str, Any]:
    """`{"watch": {…}}` where one is asked for; raises AskingError for half of one."""
    if silence is not None and hours is not None:
        known = {"anyway": True} if anyway else {}
        return {"watch": {"watch": "silence", "publisher": silence, "hours": hours} | known}
    if silence is not None or hours is not None:
        raise AskingError("give --silence and --hours together", "watch", str(silence or hours))
    return {"watch": {"watch": "failure"}} if failures else {}


def rest_from(
    *,
    webhook: Names,
    mail: Names,
    chat: Names,
    rate: dict[str, object],
    **others: object,
) -> dict[str, Any]:
    """The fields of a draft or change beside what is wanted, those that were given alone."""
    channels = [{"kind": "webhook", "url": each} for each in webhook or ()]
    channels += [{"kind": "mail", "address": each} for each in mail or ()]
    channels += [{"kind": "chat", "target": each} for each in chat or ()]
    return _given({"channels": channels, "rate": _given(rate), **others})


def _given(values: dict[str, Any]) -> dict[str, Any]:
    """Without what was not given; `--no-corrections` and 0 minutes were."""
    return {name: value for name, value in values.items() if value is not None and value not in ([], {})}
