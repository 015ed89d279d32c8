"""`frontwire subscriptions` and `frontwire alerts`: each message says what to do next."""

import asyncio
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from schemas.subscription import Subscription
from stream.alerts.desk.alerts import Alerts
from stream.alerts.desk.deliveries import Deliveries
from stream.alerts.managing import trying_out
from stream.cli import subscription_office
from stream.cli.main import run
from stream.store.embedded.documents import EmbeddedDocuments
from tests.alerts.delivery.builders import alert, delivery
from tests.alerts.managing.offices import HOOK, OTHER_HOOK, FewPlaces

CREATE = ["subscriptions", "create", "--place", "Chuhuiv"]


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Few places: to compile the gazetteer would take seconds."""
    monkeypatch.setenv("FRONTWIRE_DATA", str(tmp_path))
    monkeypatch.setenv("FRONTWIRE_BROKER", "embedded")
    monkeypatch.setenv("FRONTWIRE_STORE", f"sqlite:///{tmp_path}/store.db")
    monkeypatch.setattr(subscription_office, "gazetteer_with_progress", lambda _: FewPlaces())
    return tmp_path / "store.db"


def stored(capsys: pytest.CaptureFixture[str]) -> list[Any]:
    capsys.readouterr()
    assert run(["subscriptions", "list", "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def made(capsys: pytest.CaptureFixture[str], *more: str) -> str:
    assert run([*CREATE, *more]) == 0
    return str(stored(capsys)[-1]["id"])


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["create"], "give either wanted"),
        (["create", "--place", "Krasnoarmeiskkk"], "no place is called 'Krasnoarmeiskkk'"),
        (["create", "--place", "Pokrovsk"], "geonames:704422"),
        (["create", "--place", "Kyiv", "--failures"], "give either wanted"),
        (["create", "--silence", "tribune"], "give --silence and --hours together"),
        (["create", "--place", "Kyiv", "--webhook", "http://10.0.0.1/"], "private"),
        (["create", "--place", "Kyiv", "--mail", "ann@example.org"], "FRONTWIRE_MAIL"),
        (["create", "--place", "Kyiv", "--chat", "newsroom"], "FRONTWIRE_TARGETS"),
        (["create", "--place", "Kyiv", "--pace", "weekly"], "rate.pace"),
        (["show", "none"], "list them"),
        (["change", "none"], "nothing to change is given"),
        (["change", "none", "--name", "x"], "there is no subscription 'none'"),
        (["rotate", "none"], "there is no subscription 'none'"),
        (["test", "none"], "there is no subscription 'none'"),
    ],
)
def test_what_cannot_be_is_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    assert run(["subscriptions", *arguments]) == 2
    output = capsys.readouterr()
    assert complaint in output.err
    assert output.err.count("\n") == 1
    assert stored(capsys) == []


def test_a_preview_stores_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["subscriptions", "preview", "--place", "Chuhuiv"]) == 0
    assert "It would have fired 0 times in the last 7 days, 0 in 30." in capsys.readouterr().out
    assert stored(capsys) == []


def test_one_that_is_made_tells_its_past_its_secret_and_what_to_do_next(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([*CREATE, "--webhook", HOOK, "--pace", "daily", "--daily-at", "07:30", "--owner", "desk"]) == 0
    told = capsys.readouterr().out
    (one,) = stored(capsys)
    assert "Made: Chuhuiv" in told
    assert "It would have fired 0 times" in told
    assert re.search(r"shown this once: whsec_\S+", told)
    assert f"frontwire subscriptions test {one['id']}" in told
    assert f"frontwire alerts tail --subscription {one['id']}" in told
    assert (one["rate"]["pace"], one["rate"]["daily_at"], one["owner"]) == ("daily", "07:30:00", "desk")


def test_every_field_of_what_is_wanted_can_be_given(capsys: pytest.CaptureFixture[str]) -> None:
    given = (
        "--place Kyiv --within 20 --place-group at --place-group from --axis Chuhuiv --event-type shelling"
        " --kind front_event --certainty stated --publisher tribune --anyway --casualties 2 --word depot"
        " --any-word fire --no-word drill --phrase big_fire --fold-minutes 0"
        " --no-corrections --most-an-hour 3 --name All"
    )
    assert run(["subscriptions", "create", *given.split()]) == 0
    (one,) = stored(capsys)
    wanted = one["wanted"]
    assert wanted["places"][0]["radius_km"] == 20
    assert wanted["place_groups"] == ["at", "from"]
    assert wanted["axes"][0]["name"] == "Chuhuiv"
    assert (wanted["event_types"], wanted["certainties"]) == (["shelling"], ["stated"])
    assert (wanted["kinds"], wanted["publishers"], wanted["casualties_at_least"]) == (
        ["front_event"],
        ["tribune"],
        2,
    )
    assert wanted["words"] == {"all": ["depot"], "any": ["fire"], "none": ["drill"], "phrase": "big_fire"}
    assert (one["fold_minutes"], one["corrections"], one["rate"]["most_an_hour"]) == (0, False, 3)


def test_it_is_shown_changed_paused_resumed_and_ended(capsys: pytest.CaptureFixture[str]) -> None:
    key = made(capsys)
    assert run(["subscriptions", "change", key, "--name", "Other"]) == 0
    assert run(["subscriptions", "pause", key]) == 0
    assert f"frontwire subscriptions resume {key}" in capsys.readouterr().out
    assert run(["subscriptions", "show", key]) == 0
    shown = Subscription.model_validate_json(capsys.readouterr().out)
    assert (shown.name, shown.state, shown.version) == ("Other", "paused", 3)
    assert run(["subscriptions", "resume", key]) == 0
    assert run(["subscriptions", "list"]) == 0
    assert "Other" in capsys.readouterr().out
    assert run(["subscriptions", "delete", key]) == 0
    assert stored(capsys) == []


def test_an_empty_list_says_how_to_make_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["subscriptions", "list"]) == 0
    assert "frontwire subscriptions create --help" in capsys.readouterr().out


def test_a_test_that_does_not_arrive_ends_with_exit_code_1(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trying_out.try_out, "__defaults__", (0.0,))
    key = made(capsys, "--webhook", HOOK)
    assert run(["subscriptions", "test", key]) == 1
    told = capsys.readouterr().out
    assert HOOK in told
    assert f"frontwire subscriptions deliveries {key}" in told
    bare = made(capsys, "--name", "zzz")
    assert run(["subscriptions", "test", bare]) == 0
    assert "live stream alone" in capsys.readouterr().out


def test_a_new_secret_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    key = made(capsys, "--webhook", HOOK, "--webhook", OTHER_HOOK)
    assert run(["subscriptions", "rotate", key]) == 2
    assert OTHER_HOOK in capsys.readouterr().err
    channel = stored(capsys)[0]["channels"][0]["id"]
    assert run(["subscriptions", "rotate", key, "--channel", channel]) == 0
    assert "The old one is valid until" in capsys.readouterr().out


def test_what_was_set_aside_is_listed_and_sent_again(capsys: pytest.CaptureFixture[str], file: Path) -> None:
    key = made(capsys)
    assert run(["subscriptions", "deliveries", key]) == 0
    assert "There is none." in capsys.readouterr().out
    aside = delivery(subscription_id=key, state="set_aside")
    asyncio.run(_kept(file, lambda documents: Deliveries(documents).create(aside)))
    assert run(["subscriptions", "deliveries", key]) == 0
    assert f"frontwire subscriptions replay {key}" in capsys.readouterr().out
    assert run(["subscriptions", "replay", key]) == 0
    assert "1 due again" in capsys.readouterr().out


def test_alerts_are_printed_as_they_come(capsys: pytest.CaptureFixture[str], file: Path) -> None:
    key = made(capsys)
    assert run(["alerts", "tail", "--subscription", "none"]) == 2
    assert "list them" in capsys.readouterr().err
    fired = alert(subscription_id=key, at=datetime.now(UTC))
    asyncio.run(_kept(file, lambda documents: Alerts(documents).create(fired)))
    tail = ["alerts", "tail", "--subscription", key, "--since-minutes", "10", "--count", "1"]
    assert run(tail) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Kyiv: Olha Marchenko (governor) said" in told
    assert "tribune, “Evening”" in told
    assert run([*tail, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "a1"


async def _kept(file: Path, keep: Any) -> None:
    documents = EmbeddedDocuments(file)
    await keep(documents)
    await documents.close()
