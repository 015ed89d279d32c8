"""Turns: what is to be done by one worker at a time, whoever lives."""

from datetime import datetime, timedelta

from schemas.base import OutputModel
from stream.alerts.desk.desk import Desk
from stream.store.documents import Documents


class Turn(OutputModel):
    """Whose turn it is, and until when; nobody else takes it before."""

    name: str
    owner: str
    until: datetime


class Turns(Desk[Turn]):
    """One document a kind of work."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(documents, "turns", Turn, id_of=lambda turn: turn.name, keys_of=lambda _: {})

    async def take(self, name: str, owner: str, now: datetime, length: timedelta) -> bool:
        """Whether it is the owner's turn, and is for so long from now on; who has it may prolong it."""
        mine = Turn(name=name, owner=owner, until=now + length)
        held = await self.get(name)
        if held is None:
            return await self.create(mine) is not None
        if held.model.owner != owner and held.model.until > now:
            return False
        return await self.replace(held, mine) is not None
