from pathlib import Path

import pytest

from stream.addresses import BrokerAddress, HostPort, StoreAddress
from stream.errors import SettingsError
from stream.settings import Settings, load_settings


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No variable of this machine and no .env of this folder."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"FRONTWIRE_{name.upper()}", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("BROKER", "localhost:9092", "kafka://host:port"),
        ("BROKER", "kafka://", "is no host:port"),
        ("BROKER", "kafka://a:99999", "65535"),
        ("BROKER", "redis://a:1", "kafka://host:port"),
        ("STORE", "localhost:9200", "http://host:9200"),
        ("STORE", "sqlite:///", "sqlite:///path/file.db"),
        ("STORE", "sqlite://relative.db", "sqlite:///path/file.db"),
        ("API", "8600", "names no port"),
        ("API", "127.0.0.1", "names no port"),
        ("MAX_BODY", "256k", "valid integer"),
        ("MAX_BODY", "12", "greater than or equal to 1024"),
        ("REPLICATION", "0", "greater than or equal to 1"),
        ("BROKER_MECHANISM", "GSSAPI", "PLAIN"),
    ],
)
def test_a_wrong_value_names_variable_value_and_an_example(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, said: str
) -> None:
    monkeypatch.setenv(f"FRONTWIRE_{variable}", value)
    with pytest.raises(SettingsError) as error:
        load_settings()
    assert str(error.value).startswith(f"FRONTWIRE_{variable} is {value!r}: ")
    assert said in str(error.value)
    assert "Example: " in str(error.value)


@pytest.mark.parametrize(
    ("variable", "value"),
    [("BROKER", "kafka://ann:geheim@host:9092"), ("STORE", "https://ann:geheim@host:9200")],
)
def test_credentials_in_an_address_are_refused_and_not_repeated(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(f"FRONTWIRE_{variable}", value)
    with pytest.raises(SettingsError, match="_PASSWORD") as error:
        load_settings()
    assert "geheim" not in str(error.value)


def test_all_wrong_values_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTWIRE_BROKER", "x")
    monkeypatch.setenv("FRONTWIRE_API", "y")
    with pytest.raises(SettingsError, match=r"FRONTWIRE_BROKER.*FRONTWIRE_API"):
        load_settings()


def test_a_password_file_that_cannot_be_read_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTWIRE_STORE_PASSWORD_FILE", "/no/such/file")
    with pytest.raises(SettingsError, match=r"FRONTWIRE_STORE_PASSWORD_FILE.*No such file"):
        load_settings().password_of_store()


@pytest.mark.parametrize("empty", [False, True])
def test_unset_and_empty_mean_embedded_on_this_machine(monkeypatch: pytest.MonkeyPatch, empty: bool) -> None:
    if empty:
        for name in Settings.model_fields:
            monkeypatch.setenv(f"FRONTWIRE_{name.upper()}", "")
    monkeypatch.setenv("XDG_DATA_HOME", "/home/ann/data")
    settings = load_settings()
    assert settings.broker.embedded
    assert settings.data == Path("/home/ann/data/frontwire")
    assert settings.store == StoreAddress(path=Path("/home/ann/data/frontwire/frontwire.db"))
    assert (str(settings.api), settings.max_body) == ("127.0.0.1:8600", 262_144)
    assert (settings.metrics, settings.password_of_broker()) == (None, None)


def test_the_store_is_in_the_data_folder_unless_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTWIRE_DATA", "/srv/frontwire")
    assert str(load_settings().store) == "sqlite:///srv/frontwire/frontwire.db"
    monkeypatch.setenv("FRONTWIRE_STORE", "https://search:9200/")
    assert str(load_settings().store) == "https://search:9200"


def test_dotenv_is_read_and_what_else_is_in_it_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("FRONTWIRE_MAX_BODY=2048\nFRONTWIRE_KAFKA_IMAGE=x\nOTHER=1\n")
    assert load_settings().max_body == 2048


def test_an_argument_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTWIRE_PARTITIONS", "3")
    assert load_settings(partitions=5).partitions == 5


@pytest.mark.parametrize(
    ("text", "servers", "tls"),
    [
        ("kafka://a", ("a:9092",), False),
        ("kafka://a:1,b:2/", ("a:1", "b:2"), False),
        ("kafkas://[::1]:9093, b", ("[::1]:9093", "b:9092"), True),
    ],
)
def test_broker_addresses(text: str, servers: tuple[str, ...], tls: bool) -> None:
    address = BrokerAddress.parse(text)
    assert (tuple(address.bootstrap_servers), address.tls) == (servers, tls)
    assert BrokerAddress.parse(str(address)) == address


def test_a_secret_comes_from_its_variable_or_its_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_text("from the file\n")
    monkeypatch.setenv("FRONTWIRE_BROKER_PASSWORD_FILE", str(tmp_path / "secret"))
    assert load_settings().password_of_broker() == "from the file"
    monkeypatch.setenv("FRONTWIRE_BROKER_PASSWORD", "from the variable")
    assert load_settings().password_of_broker() == "from the variable"
    assert "from the variable" not in repr(load_settings())


def test_host_and_port_are_printed_as_they_are_read() -> None:
    assert str(HostPort.parse("[::1]:8600")) == "[::1]:8600"
