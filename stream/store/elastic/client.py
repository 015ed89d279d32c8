"""The connection to an Elasticsearch cluster, made at the first request."""

from pathlib import Path
from typing import Any

from elastic_transport import AiohttpHttpNode, BaseAsyncNode
from elasticsearch import AsyncElasticsearch

from stream.errors import SettingsError

REQUEST_SECONDS = 30.0  # the largest bulk takes about one; what is slower is broken, and is tried again


def connect(
    url: str,
    *,
    user: str | None = None,
    password: str | None = None,
    api_key: str | None = None,
    ca: Path | None = None,
    request_seconds: float = REQUEST_SECONDS,
    node: type[BaseAsyncNode] = AiohttpHttpNode,
) -> AsyncElasticsearch:
    """A client, to be closed by who asks for it.

    `url` is `http(s)://host:port`, without credentials; these are `user` and `password`, or `api_key`.
    `ca` is the file of the authority that signed the server's certificate. `node` is what sends a request,
    for tests that let it fail. Raises SettingsError for an address that cannot be one.
    """
    given: dict[str, Any] = {"basic_auth": (user, password or "")} if user else {}
    if api_key:
        given = {"api_key": api_key}
    if ca:
        given["ca_certs"] = str(ca)
    if not url.startswith(("http://", "https://")):
        raise SettingsError(f"FRONTWIRE_STORE is {url!r}: give http(s)://host:port")
    try:
        # No retries of its own: a put that fails is put again as a whole, and health must answer at once.
        return AsyncElasticsearch(
            url,
            node_class=node,
            request_timeout=request_seconds,
            max_retries=0,
            http_compress=True,  # a tenth of the bytes; aiohttp sends above 1 MiB in one blocking write
            **given,
        )
    except ValueError as error:
        raise SettingsError(f"FRONTWIRE_STORE is {url!r}: {error}: give http(s)://host:port") from error
