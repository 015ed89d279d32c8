"""How often one key, or one address without a key, may ask: counted in memory, for each process by itself."""

import math
import time
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from limits import RateLimitItem
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter

from stream.keys.key import ApiKey

# One household or office has a /64 of its own, and each of its machines draws new addresses from it.
IPV6_SHARED_BITS = 64


@dataclass(frozen=True, slots=True)
class Allowance:
    """Whether one more request was granted, how many are left, and after how many seconds there are more."""

    granted: bool
    left: int
    more_in: int


class Rates:
    """Two counters for each who asks, whatever the rate: that of this window and that of the one before."""

    def __init__(self, rate: RateLimitItem) -> None:
        self._rate = rate
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())

    async def take(self, who: str) -> Allowance:
        """One request of theirs."""
        granted = await self._limiter.hit(self._rate, who)
        reset_at, left = await self._limiter.get_window_stats(self._rate, who)
        return Allowance(granted, left if granted else 0, max(1, math.ceil(reset_at - time.time())))

    def headers_of(self, allowance: Allowance) -> dict[str, str]:
        """As the IETF's draft of RateLimit header fields has them, and `Retry-After` for who must wait.

        `RateLimit-Policy: "requests";q=600;w=60` and `RateLimit: "requests";r=599;t=42`.
        """
        told = {
            "RateLimit-Policy": f'"requests";q={self._rate.amount};w={self._rate.get_expiry()}',
            "RateLimit": f'"requests";r={allowance.left};t={allowance.more_in}',
        }
        return told if allowance.granted else told | {"Retry-After": str(allowance.more_in)}

    @property
    def rate(self) -> str:
        """In words: "600 per 1 minute"."""
        return str(self._rate)


def asker(key: ApiKey | None, host: str | None) -> str:
    """Whose request it is: sessions count as the key that began them."""
    if key is not None:
        return f"key {key.session_of or key.id}"
    return f"address {_network(host)}"


def _network(host: str | None) -> str:
    try:
        address = ip_address(host or "")
    except ValueError:
        return host or "of a socket"
    if isinstance(address, IPv6Address):
        return str(IPv6Address(int(address) >> IPV6_SHARED_BITS << IPV6_SHARED_BITS))
    return str(address)
