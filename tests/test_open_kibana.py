"""What `frontwire setup` does with Kibana."""

import pytest

from stream.errors import SettingsError
from stream.open_kibana import put_into_kibana
from stream.settings import load_settings
from tests.kibana.fake_kibana import FakeKibana, running


def test_records_in_a_file_are_nothing_that_kibana_could_show() -> None:
    with running(FakeKibana()) as kibana, pytest.raises(SettingsError, match="FRONTWIRE_STORE=http"):
        put_into_kibana(load_settings(store="sqlite:///frontwire.db"), kibana.address)
    assert kibana.objects == {}


@pytest.mark.parametrize(
    ("public_url", "page"),
    [(None, "http://127.0.0.1:8600/page/"), ("https://wire.example.org", "https://wire.example.org/page/")],
)
def test_the_links_lead_to_the_page_as_others_reach_it(public_url: str | None, page: str) -> None:
    settings = load_settings(store="http://127.0.0.1:1", kibana_api_key="a2V5", public_url=public_url)
    with running(FakeKibana(api_key="a2V5")) as kibana:
        assert put_into_kibana(settings, kibana.address) == len(kibana.objects)
    view = kibana.objects["index-pattern", "frontwire-view-bulletins"]
    assert page in view["attributes"]["fieldFormatMap"]
