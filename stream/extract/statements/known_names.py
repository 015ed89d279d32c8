"""The fullest form of each person's name in a bulletin, found by any tail of it or by the given name.

"Omar Fathi al-Senussi" is meant by "al-Senussi", "Senussi" and "Fathi al-Senussi".
"""

from collections.abc import Iterable, Mapping

ARTICLES = ("al-", "el-", "ben-", "bin ", "ibn ", "von ", "van ", "de ")


class KnownNames:
    """Full names by their shorter forms; whoever is told first keeps a form that two could claim."""

    def __init__(self, names: Iterable[str], elsewhere: Mapping[str, str]) -> None:
        """`names` are those who speak; `elsewhere` gives full names of the rest of the body by surname."""
        self._full: dict[str, str] = {}
        told = [name for name in names if len(name.split()) > 1]
        for name in sorted(told, key=lambda name: -len(name.split())):
            for tail in _tails(name):
                self._full.setdefault(tail, name)
        for name in told:
            self._full.setdefault(name.split()[0].lower(), name)
        for surname, name in elsewhere.items():
            self._full.setdefault(surname, name)

    def fullest(self, name: str) -> str:
        """The fullest form of a name, itself when none is longer."""
        return self._full.get(name.lower(), name)


def _tails(name: str) -> list[str]:
    """What a longer name may be shortened to, lower case."""
    words = name.lower().split()
    tails = [" ".join(words[i:]) for i in range(1, len(words))]
    return tails + [
        tail.removeprefix(article) for tail in tails for article in ARTICLES if tail.startswith(article)
    ]
