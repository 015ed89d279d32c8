from collections.abc import Callable
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
        ("PUBLIC_URL", "wire.example.org", "expected https://host"),
        ("PUBLIC_URL", "https://wire.example.org/?a=b", "expected https://host"),
        ("ALLOW_PRIVATE_TARGETS", "10.0.0.0/33", "10.0.0.0/33"),
        ("ALLOW_PRIVATE_TARGETS", "10.0.0.1/8", "host bits"),
        ("ALLOW_PRIVATE_TARGETS", "intranet", "intranet"),
        ("API_KEYS", "yes", "'off' or 'required'"),
        ("API_RATE", "many", "expected how many per second"),
        ("API_RATE", "600", "expected how many per second"),
        ("CORS", "desk.example.org", "is no origin"),
        ("CORS", "https://desk.example.org/page", "is no origin"),
        ("CORS", "*,https://desk.example.org", "is no origin"),
        ("KEEP_ALERTS", "13", "greater than or equal to 14"),
        ("KEEP_DELIVERIES", "7", "greater than or equal to 8"),
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


@pytest.mark.parametrize(
    ("part", "given", "missing"),
    [
        ("BROKER", "USER", "PASSWORD"),
        ("BROKER", "PASSWORD", "USER"),
        ("STORE", "USER", "PASSWORD"),
        ("STORE", "PASSWORD", "USER"),
    ],
)
def test_half_of_a_login_is_not_passed_over(
    monkeypatch: pytest.MonkeyPatch, part: str, given: str, missing: str
) -> None:
    monkeypatch.setenv(f"FRONTWIRE_{part}_{given}", "x")
    settings = load_settings()
    read = settings.password_of_broker if part == "BROKER" else settings.password_of_store
    with pytest.raises(
        SettingsError, match=f"FRONTWIRE_{part}_{given} is set and FRONTWIRE_{part}_{missing} is not"
    ):
        read()


@pytest.mark.parametrize(
    ("part", "read"), [("STORE", Settings.api_key_of_store), ("KIBANA", Settings.api_key_of_kibana)]
)
def test_a_user_and_an_api_key_are_one_too_many(
    monkeypatch: pytest.MonkeyPatch, part: str, read: Callable[[Settings], str | None]
) -> None:
    monkeypatch.setenv(f"FRONTWIRE_{part}_USER", "ann")
    monkeypatch.setenv(f"FRONTWIRE_{part}_API_KEY", "x")
    with pytest.raises(SettingsError, match="unset the other"):
        read(load_settings())


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


SECRETS: dict[str, tuple[str, Callable[[Settings], str | None]]] = {
    "BROKER_PASSWORD": ("BROKER_USER", Settings.password_of_broker),
    "STORE_PASSWORD": ("STORE_USER", Settings.password_of_store),
    "STORE_API_KEY": ("LOG_LEVEL", Settings.api_key_of_store),
    "KIBANA_PASSWORD": ("KIBANA_USER", Settings.password_of_kibana),
    "KIBANA_API_KEY": ("LOG_LEVEL", Settings.api_key_of_kibana),
    "MAIL": ("LOG_LEVEL", Settings.mail_address),
}


def test_every_secret_may_stand_in_a_file() -> None:
    secrets = {name.upper() for name in Settings.model_fields if "SecretStr" in _type_of(name)}
    assert secrets == SECRETS.keys()
    assert {f"{name}_file".lower() for name in secrets} <= Settings.model_fields.keys()


@pytest.mark.parametrize("variable", SECRETS)
def test_a_secret_comes_from_its_variable_or_its_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str
) -> None:
    beside, read = SECRETS[variable]
    monkeypatch.setenv(f"FRONTWIRE_{beside}", "DEBUG")
    (tmp_path / "secret").write_text("from the file\n")
    monkeypatch.setenv(f"FRONTWIRE_{variable}_FILE", str(tmp_path / "secret"))
    assert read(load_settings()) == "from the file"
    monkeypatch.setenv(f"FRONTWIRE_{variable}", "from the variable")
    assert read(load_settings()) == "from the variable"
    assert "from the variable" not in repr(load_settings())


def _type_of(name: str) -> str:
    return str(Settings.model_fields[name].annotation)


def test_host_and_port_are_printed_as_they_are_read() -> None:
    assert str(HostPort.parse("[::1]:8600")) == "[::1]:8600"


def test_private_networks_are_read_from_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTWIRE_ALLOW_PRIVATE_TARGETS", "10.0.0.0/8, fd00::/8,127.0.0.1")
    assert [str(each) for each in load_settings().allow_private_targets] == [
        "10.0.0.0/8",
        "fd00::/8",
        "127.0.0.1/32",
    ]


def test_paths_can_be_added_to_the_public_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTWIRE_PUBLIC_URL", "https://example.org/wire/")
    assert load_settings().public_url == "https://example.org/wire"
