"""What an operator does with keys: make one, see all, take one back."""

from collections.abc import Iterable
from datetime import datetime

from stream.errors import FrontwireError
from stream.keys.desk import KeyDesk
from stream.keys.key import SCOPES, ApiKey, Scope, shown
from stream.keys.token import Token

LONGEST_NAME = 100


class KeyAskedError(FrontwireError):
    """A key cannot be made or found as asked; the message says what to give instead."""


async def add_key(
    desk: KeyDesk,
    name: str,
    scopes: Iterable[str],
    *,
    now: datetime,
    publishers: Iterable[str] = (),
    expires_at: datetime | None = None,
) -> tuple[ApiKey, Token]:
    """Makes a key; the token is the only place where its secret is. Raises KeyAskedError."""
    held = _scopes(scopes)
    bound = tuple(dict.fromkeys(publishers))
    if bound and "publish" not in held:
        raise KeyAskedError("a publisher is named, and the key may not publish: add --scope publish")
    if bound and "admin" in held:
        raise KeyAskedError("admin may publish for anybody: leave the publisher or admin out")
    if expires_at is not None and expires_at <= now:
        raise KeyAskedError(f"the key would have expired at {expires_at.isoformat()}: give a later time")
    token = Token.draw()
    key = ApiKey(
        id=token.id,
        name=_name(name),
        scopes=held,
        publishers=bound,
        digest=token.digest,
        ending=token.ending,
        created_at=now,
        expires_at=expires_at,
        revoked_at=None,
        session_of=None,
    )
    if await desk.create(key) is None:  # one of 2^48 ids is taken: the next one is not
        return await add_key(desk, name, held, now=now, publishers=bound, expires_at=expires_at)
    return key, token


async def revoke_key(desk: KeyDesk, asked: str, now: datetime) -> ApiKey:
    """Takes back the key of this id, or the one valid key of this name; safe to repeat by its id.

    Its document stays, so that a list tells whose it was. Raises KeyAskedError.
    """
    key_id = await _id_of(desk, asked, now)
    revoked = await desk.change(key_id, lambda key: None if key.revoked_at else _revoked(key, now))
    if revoked is None:
        raise KeyAskedError(f"there is no key {asked!r}: see frontwire keys list")
    return revoked.model


def _revoked(key: ApiKey, now: datetime) -> ApiKey:
    return key.model_copy(update={"revoked_at": now})


async def _id_of(desk: KeyDesk, asked: str, now: datetime) -> str:
    if await desk.get(asked) is not None:
        return asked
    named = [key async for key in desk.all() if key.name == asked and key.state(now) == "valid"]
    if not named:
        raise KeyAskedError(f"there is no valid key {asked!r}: see frontwire keys list")
    if len(named) > 1:
        raise KeyAskedError(f"{len(named)} keys are called {asked!r}, name one by its id: {_listed(named)}")
    return named[0].id


def _listed(keys: list[ApiKey]) -> str:
    return ", ".join(map(shown, keys))


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise KeyAskedError(f"a key needs a name of 1 to {LONGEST_NAME} characters, such as whose it is")
    return name


def _scopes(given: Iterable[str]) -> tuple[Scope, ...]:
    """Those given, once each and in our order."""
    wanted = set(given)
    unknown = sorted(wanted.difference(SCOPES))
    if unknown or not wanted:
        said = f"no scope is called {', '.join(map(repr, unknown))}" if unknown else "a key needs a scope"
        raise KeyAskedError(f"{said}: choose from {', '.join(SCOPES)}")
    return tuple(scope for scope in SCOPES if scope in wanted)
