import asyncio
import json
import socket
import ssl
import subprocess
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

import httpcore
import httpx
import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from stream.alerts.delivery import webhook as module
from stream.alerts.delivery.guarded_network import GuardedNetwork
from stream.alerts.delivery.open_address import Network
from stream.alerts.delivery.webhook import LONGEST_ANSWER, Webhooks
from stream.alerts.desk.secrets import Secrets
from tests.alerts.delivery.builders import alert, hook, parcel
from tests.alerts.delivery.receiver import Receiver, Request, answering, listening
from tests.alerts.fakes import MemoryDocuments

LOOPBACK = (ip_network("127.0.0.1/32"), ip_network("::1/128"))


class Names:
    """A name server that gives the next answer at each question, and the last one from then on."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        if host.replace(".", "").isdigit() or ":" in host:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            return [str(each[4][0]) for each in found]
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def webhooks(
    documents: MemoryDocuments, names: Names | None = None, allowed: Collection[Network] = LOOPBACK
) -> AsyncIterator[Webhooks]:
    secrets = Secrets(documents)
    await secrets.fit("s1", ("c1",))
    sender = Webhooks(GuardedNetwork(names or Names(["127.0.0.1"]), allowed), secrets, now, allowed)
    yield sender
    await sender.close()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with listening() as receiver:
        yield receiver


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_a_failure_and_not_followed(
    documents: MemoryDocuments, receiver: Receiver, status: int
) -> None:
    async with listening() as inside, webhooks(documents) as sender:
        receiver.answer = answering(f"{status} Elsewhere", f"Location: {inside.url()}")
        outcome = await sender.send(parcel(hook(receiver.url())))
        assert (outcome.status, outcome.error) == (status, f"answered {status}: redirects are not followed")
        assert (len(receiver.requests), inside.connections) == (1, 0)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "2130706433",
        "017700000001",
        "0177.0.0.1",
        "0x7f000001",
        "0x7f.0.0.1",
        "127.1",
        "0",
        "0.0.0.0",  # noqa: S104 - refused, not listened on
        "[::1]",
        "[::]",
        "[::127.0.0.1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "localhost",
        "LOCALHOST.",
    ],
)
async def test_this_machine_is_not_connected_to_in_any_spelling(
    documents: MemoryDocuments, receiver: Receiver, host: str
) -> None:
    async with webhooks(documents, allowed=()) as sender:
        outcome = await sender.send(parcel(hook(receiver.url(host))))
    assert outcome.error is not None
    assert outcome.error.startswith("not sent: ")
    assert receiver.connections == 0


@pytest.mark.parametrize(
    "answer",
    [
        ["127.0.0.1"],
        ["::1"],
        ["::ffff:127.0.0.1"],
        ["::ffff:a9fe:a9fe"],
        ["::127.0.0.1"],
        ["2002:a00:1::"],
        ["fd00::7"],
        ["0.0.0.0"],  # noqa: S104 - refused, not listened on
        ["100.64.0.1"],
        ["64:ff9b::7f00:1"],
        ["169.254.169.254"],
        ["10.0.0.7"],
        ["8.8.8.8", "127.0.0.1"],
        ["fe80::1%lo"],
    ],
)
async def test_a_name_that_stands_for_an_inner_address_is_not_connected_to(
    documents: MemoryDocuments, receiver: Receiver, answer: list[str]
) -> None:
    async with webhooks(documents, Names(answer), allowed=()) as sender:
        outcome = await sender.send(parcel(hook(receiver.url("hooks.example.org"))))
    assert "AddressRefusedError: hooks.example.org stands for" in str(outcome.error)
    assert receiver.connections == 0


async def test_the_address_that_was_checked_is_the_one_connected_to(documents: MemoryDocuments) -> None:
    """A name server that answers otherwise at the second question: 127.0.0.2 is allowed, 127.0.0.1 is not."""
    names = Names(["127.0.0.2"], ["127.0.0.1"])
    allowed = [ip_network("127.0.0.2/32")]
    async with listening("127.0.0.2") as receiver, webhooks(documents, names, allowed) as sender:
        receiver.answer = answering("204 No Content", "Connection: close")
        first = await sender.send(parcel(hook(receiver.url("hooks.example.org"))))
        assert (first.delivered, names.asked) == (True, ["hooks.example.org"])
        second = await sender.send(parcel(hook(receiver.url("hooks.example.org"))))
        assert "stands for 127.0.0.1" in str(second.error)
        assert receiver.connections == 1


async def test_sockets_of_this_machine_are_not_connected_to() -> None:
    with pytest.raises(httpcore.ConnectError):
        await GuardedNetwork(Names([])).connect_unix_socket("/run/docker.sock")


@pytest.mark.parametrize(
    ("status", "headers", "wait", "gone"),
    [
        ("500 Internal Server Error", (), None, False),
        ("404 Not Found", (), None, False),
        ("410 Gone", (), None, True),
        ("429 Too Many Requests", ("Retry-After: 120",), timedelta(minutes=2), False),
        ("503 Service Unavailable", ("Retry-After: 99999999999",), timedelta(days=1), False),
        ("503 Service Unavailable", ("Retry-After: soon",), None, False),
    ],
)
async def test_any_answer_but_a_good_one_is_a_failure(
    documents: MemoryDocuments,
    receiver: Receiver,
    *,
    status: str,
    headers: tuple[str, ...],
    wait: timedelta | None,
    gone: bool,
) -> None:
    receiver.answer = answering(status, *headers)
    async with webhooks(documents) as sender:
        outcome = await sender.send(parcel(hook(receiver.url())))
    assert (outcome.delivered, outcome.error) == (False, f"answered {status[:3]}")
    assert (outcome.retry_after, outcome.gone) == (wait, gone)


async def test_nobody_listening_is_a_failure(documents: MemoryDocuments) -> None:
    async with listening() as receiver:
        pass
    async with webhooks(documents) as sender:
        outcome = await sender.send(parcel(hook(receiver.url())))
    assert str(outcome.error).startswith("ConnectError: ")


async def test_a_name_that_nobody_knows_is_a_failure(documents: MemoryDocuments) -> None:
    class NoNames(Names):
        async def __call__(self, _host: str, _port: int) -> Sequence[str]:
            raise socket.gaierror(-2, "Name or service not known")

    async with webhooks(documents, NoNames([])) as sender:
        outcome = await sender.send(parcel(hook("https://hooks.example.org/")))
    assert outcome.error == "ConnectError: hooks.example.org: Name or service not known"


async def test_what_is_no_http_is_a_failure(documents: MemoryDocuments, receiver: Receiver) -> None:
    async def nonsense(_: Request) -> bytes:
        return b"SSH-2.0-OpenSSH_9.2\r\n\r\n"

    receiver.answer = nonsense
    async with webhooks(documents) as sender:
        outcome = await sender.send(parcel(hook(receiver.url())))
    assert str(outcome.error).startswith("RemoteProtocolError: ")


async def test_a_receiver_that_never_answers_is_left_after_the_time_limit(
    documents: MemoryDocuments, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(_: Request) -> bytes:
        await asyncio.sleep(60)
        return b""

    receiver.answer = never
    monkeypatch.setattr(module, "WHOLE_SECONDS", 0.2)
    async with webhooks(documents) as sender:
        outcome = await sender.send(parcel(hook(receiver.url())))
    assert not outcome.delivered
    assert outcome.error is not None


async def test_a_long_answer_is_not_read_to_its_end(documents: MemoryDocuments, receiver: Receiver) -> None:
    receiver.answer = answering("200 OK", body=b"x" * (64 * LONGEST_ANSWER))
    async with webhooks(documents) as sender:
        assert (await sender.send(parcel(hook(receiver.url())))).delivered
        receiver.answer = answering("200 OK")
        assert (await sender.send(parcel(hook(receiver.url())))).delivered
    assert receiver.connections == 2


async def test_nothing_is_sent_unsigned(documents: MemoryDocuments, receiver: Receiver) -> None:
    async with webhooks(documents) as sender:
        outcome = await sender.send(parcel(hook(receiver.url(), "another")))
    assert "no secret" in str(outcome.error)
    assert receiver.connections == 0


async def test_what_arrives_is_verified_by_the_published_library(
    documents: MemoryDocuments, receiver: Receiver
) -> None:
    async with webhooks(documents) as sender:
        assert (await sender.send(parcel(hook(receiver.url(path="/hook?room=3"))))).delivered
    (request,) = receiver.requests
    secrets = (await Secrets(documents).fit("s1", ("c1",))).of_webhook("c1", now())
    message = Webhook(secrets[0]).verify(request.body, request.headers)
    assert request.line == "POST /hook?room=3 HTTP/1.1"
    assert request.headers["host"] == f"127.0.0.1:{receiver.port}"
    assert (request.headers["webhook-id"], request.headers["content-type"]) == ("d1", "application/json")
    assert (message["type"], message["timestamp"]) == ("alert.match", "2026-03-01T12:00:00Z")
    assert message["data"] == alert().model_dump(mode="json")
    with pytest.raises(WebhookVerificationError):
        Webhook(secrets[0]).verify(request.body + b" ", request.headers)


async def test_while_secrets_change_both_verify(documents: MemoryDocuments, receiver: Receiver) -> None:
    secrets = Secrets(documents)
    async with webhooks(documents) as sender:
        (old,) = (await secrets.fit("s1", ("c1",))).of_webhook("c1", now())
        await secrets.rotate("s1", "c1", now(), now() + timedelta(days=1))
        assert (await sender.send(parcel(hook(receiver.url())))).delivered
    (request,) = receiver.requests
    new, still = (await secrets.fit("s1", ("c1",))).of_webhook("c1", now())
    assert still == old
    for secret in (old, new):
        assert Webhook(secret).verify(request.body, request.headers)


async def test_a_digest_carries_all_its_alerts(documents: MemoryDocuments, receiver: Receiver) -> None:
    alerts = (alert("a1"), alert("a2", at=alert().at + timedelta(minutes=5)))
    async with webhooks(documents) as sender:
        assert (await sender.send(parcel(hook(receiver.url()), *alerts, digest=True))).delivered
    message = json.loads(receiver.requests[0].body)
    assert (message["type"], message["timestamp"]) == ("alert.digest", "2026-03-01T12:05:00Z")
    assert (message["data"]["count"], [each["id"] for each in message["data"]["alerts"]]) == (2, ["a1", "a2"])


async def test_a_connection_is_used_again(documents: MemoryDocuments, receiver: Receiver) -> None:
    async with webhooks(documents) as sender:
        for _ in range(3):
            assert (await sender.send(parcel(hook(receiver.url())))).delivered
    assert (len(receiver.requests), receiver.connections) == (3, 1)


async def test_ipv6_is_connected_to(documents: MemoryDocuments) -> None:
    async with listening("::1") as receiver, webhooks(documents) as sender:
        assert (await sender.send(parcel(hook(receiver.url("[::1]"))))).delivered
        assert receiver.requests[0].headers["host"] == f"[::1]:{receiver.port}"


def certificate(folder: Path, name: str) -> ssl.SSLContext:
    """A server's context with a certificate of that name, signed by itself, which lies in the folder."""
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")]
    subject = ["-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *files, *subject]
    subprocess.run(command, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


@pytest.mark.parametrize(("name", "delivered"), [("hooks.example.org", True), ("other.example.org", False)])
async def test_the_certificate_must_be_that_of_the_name(
    documents: MemoryDocuments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, delivered: bool
) -> None:
    context = certificate(tmp_path, name)
    trusting = ssl.create_default_context(cafile=str(tmp_path / "cert.pem"))
    monkeypatch.setattr(httpx, "create_ssl_context", lambda: trusting)
    async with listening(tls=context) as receiver, webhooks(documents) as sender:
        url = receiver.url("hooks.example.org", scheme="https")
        assert (await sender.send(parcel(hook(url)))).delivered == delivered
        assert len(receiver.requests) == int(delivered)
