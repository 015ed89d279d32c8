"""Sessions: what a browser has after somebody signed in with a key, so that it never keeps the key itself."""

from datetime import datetime, timedelta

from stream.keys.desk import KeyDesk
from stream.keys.key import ApiKey
from stream.keys.token import Token

# A working day; then the key is asked for again.
SESSION = timedelta(hours=12)


async def begin_session(desk: KeyDesk, key: ApiKey, now: datetime) -> Token:
    """A session with what the key may do, which ends with it; sessions of the past are cleared away."""
    await desk.forget_sessions(now)
    token = Token.draw()
    ends = now + SESSION
    session = ApiKey(
        id=token.id,
        name=key.name,
        scopes=key.scopes,
        publishers=key.publishers,
        digest=token.digest,
        ending=token.ending,
        created_at=now,
        expires_at=min(ends, key.expires_at) if key.expires_at else ends,
        revoked_at=None,
        session_of=key.id,
    )
    if await desk.create(session) is None:  # one of 2^48 ids is taken: the next one is not
        return await begin_session(desk, key, now)
    return token


async def end_session(desk: KeyDesk, session: ApiKey) -> None:
    """Nobody gets in by it any more, other replicas' memory of it aside; safe to repeat."""
    held = await desk.get(session.id)
    if held is not None:
        await desk.delete(held)
