"""The text of a key as its owner has it: `fw_` + id + `_` + secret."""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass, field

ID_BYTES = 6
# 256 bits, drawn by the system: nobody guesses them, so a plain SHA-256 keeps them safe (a slow hash, as
# passwords need, would cost every request some 50 ms).
SECRET_BYTES = 32
FORM = re.compile(r"fw_([0-9a-f]{12})_([A-Za-z0-9_-]{43})")
ENDING = 4


@dataclass(frozen=True, slots=True)
class Token:
    """Its id, by which it is found, and its secret, which is shown once and kept nowhere."""

    id: str
    secret: str = field(repr=False)

    @classmethod
    def draw(cls) -> "Token":
        """One that nobody has seen."""
        return cls(secrets.token_hex(ID_BYTES), secrets.token_urlsafe(SECRET_BYTES))

    @classmethod
    def parse(cls, text: str) -> "Token | None":
        """The token in a text such as "fw_3f2a9c0d1e4b_Q2x…"; None where it has another form."""
        found = FORM.fullmatch(text.strip())
        return cls(found[1], found[2]) if found else None

    @property
    def text(self) -> str:
        """What its owner keeps and sends."""
        return f"fw_{self.id}_{self.secret}"

    @property
    def digest(self) -> str:
        """SHA-256 of the secret, in hexadecimal digits: what is kept of it."""
        return hashlib.sha256(self.secret.encode()).hexdigest()

    @property
    def ending(self) -> str:
        """Its last characters, by which its owner recognises it."""
        return self.secret[-ENDING:]

    def has(self, digest: str) -> bool:
        """Whether this is the digest of its secret; takes the same time wherever the two differ."""
        return hmac.compare_digest(self.digest, digest)
