"""The fields of a subscription as options, once for create, preview and change."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any

from stream.cli import subscription_options as options
from stream.cli.subscription_options import rest_from, wanted_from, watch_from


def fields(
    *,
    speaker: options.Speaker = None,
    place: options.Place = None,
    within: options.Within = None,
    place_group: options.PlaceGroup = None,
    axis: options.Axis = None,
    event_type: options.EventType = None,
    side: options.Side = None,
    kind: options.Kind = None,
    certainty: options.Certainty = None,
    mode: options.Mode = None,
    publisher: options.Publisher = None,
    casualties_at_least: options.Casualties = None,
    all_words: options.AllWords = None,
    any_words: options.AnyWords = None,
    no_words: options.NoWords = None,
    phrase: options.Phrase = None,
    anyway: options.Anyway = False,
    silence: options.Silence = None,
    hours: options.Hours = None,
    failures: options.Failures = False,
    name: options.Title = None,
    webhook: options.Webhook = None,
    mail: options.Mail = None,
    chat: options.Chat = None,
    pace: options.Pace = None,
    most_an_hour: options.MostAnHour = None,
    daily_at: options.DailyAt = None,
    timezone: options.Timezone = None,
    fold_minutes: options.FoldMinutes = None,
    corrections: options.Corrections = None,
) -> dict[str, Any]:
    """A draft or change as the API takes it, of what was given alone."""
    wanted = wanted_from(
        speaker=speaker,
        place=place,
        within=within,
        place_group=place_group,
        axis=axis,
        event_type=event_type,
        side=side,
        kind=kind,
        certainty=certainty,
        mode=mode,
        publisher=publisher,
        casualties_at_least=casualties_at_least,
        all_words=all_words,
        any_words=any_words,
        no_words=no_words,
        phrase=phrase,
        anyway=anyway and silence is None,
    )
    rate: dict[str, object] = {
        "pace": pace,
        "most_an_hour": most_an_hour,
        "daily_at": daily_at,
        "timezone": timezone,
    }
    rest = rest_from(
        webhook=webhook,
        mail=mail,
        chat=chat,
        rate=rate,
        name=name,
        fold_minutes=fold_minutes,
        corrections=corrections,
    )
    return wanted | watch_from(silence, hours, failures=failures, anyway=anyway) | rest


def takes_fields(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command all of these options; it gets what they make as `given`."""
    theirs = inspect.signature(fields).parameters
    own = [each for each in inspect.signature(command).parameters.values() if each.name != "given"]

    @wraps(command)
    def run(**values: Any) -> None:
        given = fields(**{name: values.pop(name) for name in theirs})
        command(**values, given=given)

    # What typer makes options of: the command's own ones, then the fields.
    signature = inspect.Signature([*own, *theirs.values()])
    run.__signature__ = signature  # type: ignore[attr-defined] # that is where inspect looks
    run.__annotations__ = {each.name: each.annotation for each in signature.parameters.values()}
    del run.__wrapped__
    return run
