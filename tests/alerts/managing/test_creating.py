"""Making a subscription: what cannot be meant is refused, the past is told, then it is stored and sent."""

from dataclasses import replace
from typing import Any

import pytest

from schemas.subscription import SilenceWatch
from stream.alerts.managing.creating import create, plan
from stream.alerts.managing.draft import draft_from
from stream.alerts.managing.looking import subscriptions
from stream.alerts.managing.office import LATER, Office
from stream.errors import BrokerUnavailableError
from stream.search.choices import AskingError
from tests.alerts.delivery.builders import NOON
from tests.alerts.managing.offices import HOOK, OTHER_HOOK, Announced

CHUHUIV = {"wanted": {"place": ["Chuhuiv"]}}


@pytest.mark.parametrize(
    ("given", "field", "message"),
    [
        ({}, "wanted", "give either wanted"),
        (CHUHUIV | {"watch": {"watch": "failure"}}, "wanted", "give either wanted"),
        ({"wanted": {}}, "wanted", "nothing is asked for"),
        ({"wanted": {"place": ["Krasnoarmeiskkk"]}}, "place", "no place is called"),
        ({"wanted": {"place": ["Chuhuif"]}}, "place", "did you mean Chuhuiv"),
        ({"wanted": {"place": ["Pokrovsk"]}}, "place", "the name of 2 places"),
        ({"wanted": {"speaker": ["Nobody Atall"]}}, "speaker", "no speaker is called"),
        ({"wanted": {"colour": "red"}}, "wanted.colour", "Extra inputs"),
        (CHUHUIV | {"name": ""}, "name", "at least 1 character"),
        (CHUHUIV | {"channels": [{"kind": "pigeon"}]}, "channels.0", "pigeon"),
        (CHUHUIV | {"channels": [{"kind": "webhook", "url": "http://127.0.0.1/x"}]}, "channels", "private"),
        (
            CHUHUIV | {"channels": [{"kind": "webhook", "url": "http://2130706433/"}]},
            "channels",
            "four numbers",
        ),
        (CHUHUIV | {"channels": [{"kind": "mail", "address": "a@b.org,c@d.org"}]}, "channels", "one mailbox"),
        (
            CHUHUIV | {"channels": [{"kind": "chat", "target": "slack://a/b/c"}]},
            "channels",
            "one of: newsroom",
        ),
        (
            CHUHUIV | {"rate": {"timezone": "Mars/Olympus"}},
            "rate.timezone",
            "no time zone is called 'Mars/Olympus'",
        ),
        (
            CHUHUIV | {"rate": {"pace": "daily", "daily_at": "08:00:00Z"}},
            "rate.daily_at",
            "without an offset",
        ),
        (
            CHUHUIV | {"rate": {"pace": "daily", "most_an_hour": 3}},
            "rate",
            "most_an_hour belongs to real_time",
        ),
    ],
)
async def test_what_cannot_be_is_refused_and_nothing_is_stored(
    office: Office, announced: Announced, given: dict[str, Any], field: str, message: str
) -> None:
    with pytest.raises(AskingError, match=message) as refused:
        await create(office, draft_from(given))
    assert refused.value.field == field
    assert (await subscriptions(office)).items == ()
    assert announced.sent == []


async def test_mail_is_refused_where_none_is_sent(office: Office) -> None:
    without = replace(office, channels=replace(office.channels, sends_mail=False))
    with pytest.raises(AskingError, match="FRONTWIRE_MAIL"):
        await create(without, draft_from(CHUHUIV | {"channels": [{"kind": "mail", "address": "a@b.org"}]}))


async def test_a_plan_stores_nothing(office: Office, announced: Announced) -> None:
    planned, seen = await plan(office, draft_from(CHUHUIV))
    assert planned.name == "Chuhuiv"
    assert seen is not None
    assert (await subscriptions(office)).items == ()
    assert announced.sent == []


async def test_it_is_stored_and_announced_and_begins_now(office: Office, announced: Announced) -> None:
    made = await create(office, draft_from(CHUHUIV | {"owner": "desk", "name": "Drones"}))
    held = await office.held(made.subscription.id)
    assert held.model == made.subscription
    assert announced.sent == [made.subscription]
    assert (made.subscription.version, made.subscription.since, made.subscription.state) == (
        1,
        NOON,
        "active",
    )
    assert (await subscriptions(office, owner="desk")).items == (made.subscription,)
    assert (await subscriptions(office, owner="other")).items == ()


async def test_it_tells_how_often_it_would_have_fired(office: Office) -> None:
    made = await create(office, draft_from(CHUHUIV))
    assert made.preview is not None
    assert (made.preview.week, made.preview.month) == (1, 2)
    assert [example.record.id for example in made.preview.examples] == ["late", "early"]


async def test_each_webhook_has_a_secret_of_its_own_which_is_shown(office: Office) -> None:
    hooks = [{"kind": "webhook", "url": url} for url in (HOOK, OTHER_HOOK, HOOK)]
    made = await create(
        office, draft_from(CHUHUIV | {"channels": [*hooks, {"kind": "mail", "address": "a@b.org"}]})
    )
    assert [one.url for one in made.secrets] == [HOOK, OTHER_HOOK]
    kept = await office.desks.secrets.get(made.subscription.id)
    assert kept is not None
    for shown in made.secrets:
        assert kept.model.of_webhook(shown.channel_id, NOON) == (shown.secret,)
    assert made.secrets[0].secret not in made.subscription.model_dump_json()


async def test_what_could_not_be_announced_is_stored_and_says_so(
    office: Office, announced: Announced
) -> None:
    announced.failure = BrokerUnavailableError("Kafka is away")
    made = await create(office, draft_from(CHUHUIV))
    assert made.notes == (LATER,)
    found = [one async for one in office.desks.subscriptions.changed_since(NOON)]
    assert found == [made.subscription]  # where workers look each minute


async def test_a_watch_over_a_publisher_nobody_has_heard_of_is_refused(office: Office) -> None:
    given = {"watch": {"watch": "silence", "publisher": "tribuen", "hours": 6}}
    with pytest.raises(AskingError, match="tribuen"):
        await create(office, draft_from(given))
    made = await create(office, draft_from({"watch": given["watch"] | {"anyway": True}}))
    assert made.subscription.watch == SilenceWatch(publisher="tribuen", hours=6)


async def test_a_watch_has_no_past_to_tell(office: Office) -> None:
    given = {"watch": {"watch": "silence", "publisher": "tribune", "hours": 6}}
    made = await create(office, draft_from(given))
    assert made.preview is None
    assert made.subscription.name == "silence of tribune"
