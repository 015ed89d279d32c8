"""Importing into Kibana, what goes wrong first."""

from pathlib import Path

import pytest

from stream.errors import FrontwireError, SettingsError
from stream.kibana.errors import KibanaRefusedError, KibanaUnavailableError
from stream.kibana.importing import Access, import_objects
from stream.kibana.objects import saved_objects
from tests.kibana.fake_kibana import FakeKibana, running

OBJECTS = saved_objects()
NOBODY = Access()


@pytest.mark.parametrize(
    ("kibana", "error", "told"),
    [
        (FakeKibana(status=503), KibanaUnavailableError, "not ready"),
        (FakeKibana(user="elastic:secret"), KibanaRefusedError, "FRONTWIRE_KIBANA_API_KEY"),
        (FakeKibana(status=403), KibanaRefusedError, "HTTP 403"),
        (FakeKibana(status=404), KibanaRefusedError, "base path"),
        (FakeKibana(page="<html>Welcome</html>"), KibanaRefusedError, "Welcome"),
        (
            FakeKibana(refused=frozenset({"frontwire-front-map"})),
            KibanaRefusedError,
            "map frontwire-front-map: unsupported_type",
        ),
    ],
)
def test_what_kibana_does_not_take_is_told(
    kibana: FakeKibana, error: type[FrontwireError], told: str
) -> None:
    with running(kibana), pytest.raises(error, match=told):
        import_objects(kibana.address, OBJECTS, NOBODY)


def test_a_kibana_that_is_not_there_is_told() -> None:
    with running(FakeKibana()) as gone:
        address = gone.address
    with pytest.raises(KibanaUnavailableError, match="run frontwire setup again"):
        import_objects(address, OBJECTS, NOBODY)


def test_an_authority_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="FRONTWIRE_KIBANA_CA"):
        import_objects("https://127.0.0.1:1", OBJECTS, NOBODY, tmp_path / "none.pem")


@pytest.mark.parametrize(
    ("kibana", "access"),
    [
        (FakeKibana(), NOBODY),
        (FakeKibana(user="elastic:secret"), Access("elastic", "secret")),
        (FakeKibana(api_key="a2V5"), Access(api_key="a2V5")),
    ],
)
def test_twice_imported_all_objects_are_there_once(kibana: FakeKibana, access: Access) -> None:
    with running(kibana):
        assert import_objects(kibana.address, OBJECTS, access) == len(OBJECTS)
        assert import_objects(kibana.address, OBJECTS, access) == len(OBJECTS)
    assert kibana.objects == {(each["type"], each["id"]): each for each in OBJECTS}
