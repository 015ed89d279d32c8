import asyncio
import email
import email.policy
import socket
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from email.message import EmailMessage

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from schemas.channel import MailChannel
from stream.alerts.delivery import notifying
from stream.alerts.delivery.mail import NOT_SET, Mail, mail_server
from stream.alerts.delivery.parcel import Outcome
from stream.alerts.delivery.unsubscribe import UnsubscribeLinks
from stream.alerts.desk.secrets import Secrets
from stream.errors import SettingsError
from tests.alerts.delivery.builders import alert, hook, parcel
from tests.alerts.fakes import MemoryDocuments

ANN = MailChannel(id="c1", address="ann@example.org")


class Postbox:
    """A mail server that takes letters for everybody but those whose name begins with "no"."""

    def __init__(self) -> None:
        self.port = 0
        self.letters: list[tuple[list[str], EmailMessage]] = []
        self.slow = False

    async def handle_RCPT(  # noqa: N802 - the server library's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address.startswith("no"):
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - the same
        if self.slow:
            await asyncio.sleep(0.5)
        assert isinstance(envelope.content, bytes)
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append((envelope.rcpt_tos, letter))
        return "250 OK"

    @property
    def address(self) -> str:
        return f"mailto://127.0.0.1:{self.port}?from=Wire Alerts<alerts@example.org>&reply=desk@example.org"


@pytest.fixture
def closed_port() -> int:
    """Where nobody listens."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


@pytest.fixture
async def postbox() -> AsyncIterator[Postbox]:
    postbox = Postbox()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(postbox), "127.0.0.1", 0)
    postbox.port = server.sockets[0].getsockname()[1]
    yield postbox
    server.close()
    await server.wait_closed()


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=2) as threads:
        yield threads


@pytest.fixture
def links(documents: MemoryDocuments) -> UnsubscribeLinks:
    return UnsubscribeLinks(Secrets(documents), "https://wire.example.org")


@pytest.mark.parametrize(
    "address",
    [
        "smtp.example.net",
        "slack://a/b/c",
        "json://example.org",
        "mailto://",
        "mailto://u:p@",
        "mailto://h?mode=odd",
    ],
)
def test_what_is_no_mail_server_is_refused_without_being_shown(address: str) -> None:
    with pytest.raises(SettingsError, match="FRONTWIRE_MAIL") as error:
        mail_server(address)
    assert address not in str(error.value)


async def test_without_a_mail_server_it_says_so(links: UnsubscribeLinks, threads: ThreadPoolExecutor) -> None:
    assert await Mail(mail_server(None), links, threads).send(parcel(ANN)) == Outcome(error=NOT_SET)


@pytest.mark.parametrize(
    "address",
    [
        "a@example.org,b@example.org",
        "Ann <a@example.org>",
        "a@example.org\r\nBcc: b@example.org",
        "a b@example.org",
    ],
)
async def test_a_letter_goes_to_one_mailbox_and_no_other(
    postbox: Postbox, links: UnsubscribeLinks, threads: ThreadPoolExecutor, address: str
) -> None:
    mail = Mail(mail_server(postbox.address), links, threads)
    outcome = await mail.send(parcel(MailChannel(id="c1", address=address)))
    assert "is no address of one mailbox" in str(outcome.error)
    assert postbox.letters == []


async def test_only_mail_channels_are_taken(links: UnsubscribeLinks, threads: ThreadPoolExecutor) -> None:
    with pytest.raises(TypeError):
        await Mail(None, links, threads).send(parcel(hook()))


async def test_a_server_that_refuses_the_recipient_is_quoted(
    postbox: Postbox, links: UnsubscribeLinks, threads: ThreadPoolExecutor
) -> None:
    mail = Mail(mail_server(postbox.address), links, threads)
    outcome = await mail.send(parcel(MailChannel(id="c1", address="nobody@example.org")))
    assert 'Sending email to "nobody@example.org" failed' in str(outcome.error)


async def test_a_server_that_is_not_there_is_a_failure(
    links: UnsubscribeLinks, threads: ThreadPoolExecutor, closed_port: int
) -> None:
    mail = Mail(mail_server(f"mailto://127.0.0.1:{closed_port}?from=a@example.org"), links, threads)
    outcome = await mail.send(parcel(ANN))
    assert 'Connection error while submitting email to "127.0.0.1"' in str(outcome.error)


async def test_a_slow_server_is_left_after_the_time_limit(
    postbox: Postbox, links: UnsubscribeLinks, threads: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notifying, "SECONDS", 0.1)
    postbox.slow = True
    outcome = await Mail(mail_server(postbox.address), links, threads).send(parcel(ANN))
    assert str(outcome.error).startswith("no answer within")
    await asyncio.sleep(0.7)


async def test_what_arrives_says_what_who_why_and_where_it_is_from(
    postbox: Postbox, links: UnsubscribeLinks, threads: ThreadPoolExecutor
) -> None:
    mail = Mail(mail_server(postbox.address), links, threads)
    assert await mail.send(parcel(ANN)) == Outcome()
    ((to, letter),) = postbox.letters
    assert (to, letter["To"], letter["Reply-To"]) == (
        ["ann@example.org"],
        "ann@example.org",
        "desk@example.org",
    )
    assert letter["From"] == "Wire Alerts <alerts@example.org>"
    assert letter["Subject"] == "Kyiv: Olha Marchenko (governor) said"
    assert letter["X-Frontwire-Delivery"] == "d1"
    plain, html = (letter.get_body((kind,)) for kind in ("plain", "html"))
    assert plain is not None
    assert html is not None
    link = await links.of(parcel(ANN).subscription)
    for part in (plain.get_content(), html.get_content()):
        assert "Why: speaker: Olha Marchenko" in part
        assert "https://tribune.example/b1" in part
        assert link in part
    assert "“We stand,” said Olha Marchenko <of Kyiv> & others." in plain.get_content()
    assert "said <mark>Olha Marchenko</mark> &lt;of Kyiv&gt; &amp; others." in html.get_content()


async def test_one_click_in_the_mail_program_ends_the_subscription(
    postbox: Postbox, links: UnsubscribeLinks, threads: ThreadPoolExecutor
) -> None:
    await Mail(mail_server(postbox.address), links, threads).send(parcel(ANN))
    ((_, letter),) = postbox.letters
    assert letter["List-Unsubscribe"] == f"<{await links.of(parcel(ANN).subscription)}>"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


async def test_a_digest_is_one_letter(
    postbox: Postbox, links: UnsubscribeLinks, threads: ThreadPoolExecutor
) -> None:
    alerts = [alert(f"a{number}") for number in range(33)]
    await Mail(mail_server(postbox.address), links, threads).send(parcel(ANN, *alerts, digest=True))
    ((_, letter),) = postbox.letters
    html = letter.get_body(("html",))
    assert html is not None
    assert (letter["Subject"], "… and 3 more" in html.get_content()) == ("Kyiv: 33 alerts", True)


async def test_two_at_once_are_told_apart_by_what_went_wrong(
    postbox: Postbox, links: UnsubscribeLinks, threads: ThreadPoolExecutor
) -> None:
    mail = Mail(mail_server(postbox.address), links, threads)
    refused = parcel(MailChannel(id="c1", address="nobody@example.org"))
    first, second = await asyncio.gather(mail.send(refused), mail.send(parcel(ANN)))
    assert (first.delivered, second.delivered) == (False, True)
    assert "ann" not in str(first.error)
