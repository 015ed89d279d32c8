"""Webhooks: a signed POST to an address that was checked, without redirects, within 15 seconds."""

import asyncio
from collections.abc import Callable, Collection
from datetime import datetime

import httpcore
import httpx
from standardwebhooks import Webhook

from schemas.channel import WebhookChannel
from stream.alerts.delivery.guarded_network import GuardedNetwork
from stream.alerts.delivery.open_address import Network
from stream.alerts.delivery.parcel import Outcome, Parcel
from stream.alerts.delivery.retry_after import retry_after
from stream.alerts.delivery.webhook_body import webhook_body
from stream.alerts.delivery.webhook_url import WebhookUrlError, check_webhook_url
from stream.alerts.desk.secrets import Secrets

Headers = dict[bytes | str, bytes | str]

CONNECT_SECONDS = 5.0
WHOLE_SECONDS = 15.0
# An answer is read to its end, so that the connection can be used again; a longer one ends it.
LONGEST_ANSWER = 64 * 1024
GONE = 410
UNSIGNED = "not sent: the channel has no secret to sign with; save the subscription again"
PLAIN_HEADERS: Headers = {"Content-Type": "application/json", "User-Agent": "Frontwire", "Accept": "*/*"}
NETWORK_ERRORS = (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError)


class Webhooks:
    """Sends parcels of webhook channels.

    httpcore and not httpx sends: its network can be replaced by a guarded one, it follows no redirect, keeps
    no cookie, and reads no proxy from the environment, behind which the guard would see nothing.
    """

    def __init__(
        self,
        network: GuardedNetwork,
        secrets: Secrets,
        now: Callable[[], datetime],
        allowed: Collection[Network] = (),
    ) -> None:
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=None,  # the lanes of the dispatcher bound them
            max_keepalive_connections=32,
            keepalive_expiry=30.0,
            network_backend=network,
        )
        self._secrets = secrets
        self._now = now
        self._allowed = allowed

    async def send(self, parcel: Parcel) -> Outcome:
        """See `Sends`."""
        channel = parcel.channel
        if not isinstance(channel, WebhookChannel):
            raise TypeError(f"{channel.id} is no webhook channel")
        body = webhook_body(parcel)
        signatures = await self._signatures(parcel, body)
        if not signatures:
            return Outcome(error=UNSIGNED)
        try:
            url = check_webhook_url(channel.url, self._allowed)
            async with asyncio.timeout(WHOLE_SECONDS):
                return await self._post(url, signatures, body)
        except TimeoutError:
            return Outcome(error=f"no answer within {WHOLE_SECONDS:.0f} s")
        except WebhookUrlError as error:
            return Outcome(error=f"not sent: {error}")
        except NETWORK_ERRORS as error:
            return Outcome(error=f"{type(error).__name__}: {error}")

    async def close(self) -> None:
        """Closes all connections."""
        await self._pool.aclose()

    async def _signatures(self, parcel: Parcel, body: bytes) -> Headers:
        """The headers of Standard Webhooks, signed with each secret that is valid now; {} where none is."""
        now = self._now()
        held = await self._secrets.get(parcel.subscription.id)
        valid = held.model.of_webhook(parcel.channel.id, now) if held else ()
        if not valid:
            return {}
        key, text = parcel.delivery.id, body.decode()
        return {
            "webhook-id": key,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": " ".join(Webhook(secret).sign(key, now, text) for secret in valid),
        }

    async def _post(self, url: httpx.URL, signatures: Headers, body: bytes) -> Outcome:
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        headers: dict[bytes | str, bytes | str] = {
            **signatures,
            **PLAIN_HEADERS,
            "Host": url.netloc.decode("ascii"),
        }
        seconds = {"connect": CONNECT_SECONDS, "read": WHOLE_SECONDS, "write": WHOLE_SECONDS}
        async with self._pool.stream(
            "POST", target, headers=headers, content=body, extensions={"timeout": seconds}
        ) as response:
            await _read_some(response)
            return _outcome(response, self._now())


async def _read_some(response: httpcore.Response) -> None:
    """Reads the answer up to `LONGEST_ANSWER`; leaving the stream unread closes the connection."""
    read = 0
    async for part in response.aiter_stream():
        read += len(part)
        if read > LONGEST_ANSWER:
            return


def _outcome(response: httpcore.Response, now: datetime) -> Outcome:
    status = response.status
    headers = {name.lower(): value.decode("latin-1") for name, value in response.headers}
    if httpx.codes.is_success(status):
        return Outcome(status=status)
    if httpx.codes.is_redirect(status):
        return Outcome(status=status, error=f"answered {status}: redirects are not followed")
    return Outcome(
        status=status,
        error=f"answered {status}",
        retry_after=retry_after(headers.get(b"retry-after"), now),
        gone=status == GONE,
    )
