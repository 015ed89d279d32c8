"""Whether the API is open to the network: other machines reach it, and it asks for no key."""

from ipaddress import ip_address

from stream.settings import Settings


def open_to_all(settings: Settings) -> str | None:
    """What is to be said of an API that other machines reach and that asks for no key; else None."""
    if settings.keys_required or _is_loopback(settings.api.host):
        return None
    return (
        f"the API on {settings.api} asks for no keys: whoever reaches that address may read, publish and"
        " subscribe. Set FRONTWIRE_API_KEYS=required and make keys with frontwire keys add, unless something"
        " in front of it lets in only who may"
    )


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
