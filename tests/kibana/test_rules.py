"""Kibana's rules for a place and a speaker: REST requests that a script makes, wrong ids refused first."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from stream.kibana.field_types import mapping_of
from tests.kibana.fake_kibana import FakeKibana, running

SCRIPT = Path(__file__).parents[2] / "deploy" / "kibana" / "rules" / "create"


def create(kibana: FakeKibana, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "FRONTWIRE_KIBANA": kibana.address} | more
    return subprocess.run(
        [SCRIPT, *arguments], env=environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Make a rule in Kibana"),
        (("town", "geonames:1", "Kern"), "Make a rule in Kibana"),
        (("place", 'geonames:1"}}', "Kern"), "is no id of a place"),
        (("speaker", "person:kern", 'Jan "Kern'), "quotation mark"),
    ],
)
def test_what_would_break_the_request_is_refused(arguments: tuple[str, ...], told: str) -> None:
    with running(FakeKibana()) as kibana:
        done = create(kibana, *arguments)
    assert (done.returncode, kibana.rules) == (2, [])
    assert told in done.stderr


def test_who_may_not_make_rules_is_told_so() -> None:
    with running(FakeKibana(user="elastic:secret")) as kibana:
        done = create(kibana, "place", "geonames:706448", "Kherson")
    assert done.returncode != 0
    assert "missing authentication credentials" in done.stdout


@pytest.mark.parametrize(
    ("kind", "entity", "view", "field"),
    [
        ("place", "geonames:706448", "front_events", "place_ids"),
        ("speaker", "person:jan-kern", "statements", "speaker_id"),
    ],
)
def test_a_rule_looks_for_new_records_of_one_entity(kind: str, entity: str, view: str, field: str) -> None:
    with running(FakeKibana(user="elastic:secret")) as kibana:
        login = {"FRONTWIRE_KIBANA_USER": "elastic", "FRONTWIRE_KIBANA_PASSWORD": "secret"}
        done = create(kibana, kind, entity, "Jan & Kern's", **login)
    assert done.returncode == 0, done.stdout + done.stderr
    (rule,) = kibana.rules
    assert rule["name"].endswith("Jan & Kern's")
    assert (rule["rule_type_id"], rule["consumer"]) == (".es-query", "stackAlerts")
    params = rule["params"]
    assert params["excludeHitsFromPreviousRun"] is True
    assert json.loads(params["esQuery"])["query"]["bool"]["filter"] == [{"term": {field: entity}}]
    assert mapping_of(view, field)["type"] == "keyword"  # type: ignore[arg-type] # one of the views
    assert mapping_of(view, params["timeField"])["type"] == "date"  # type: ignore[arg-type] # one of the views
    assert params["index"] == [f"frontwire-{view.replace('_', '-')}"]
