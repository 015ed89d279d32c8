"""What the extraction needs to know about names, and no more; `stream.enrich` provides it."""

from typing import Protocol


class Lexicon(Protocol):
    """A source of known names. The extraction works without any (`EmptyLexicon`), only less well."""

    def is_place(self, name: str) -> bool:
        """Whether a gazetteer knows a place of this name in any spelling ("Kharkov", "Velyka Lepetykha")."""
        ...

    def is_first_name(self, word: str) -> bool:
        """Whether people are called so ("Dmitry", "Annelies"): a surname may follow."""
        ...


class EmptyLexicon:
    """Knows no name at all: for tests of pure grammar."""

    def is_place(self, name: str) -> bool:
        """No name is a place."""
        del name
        return False

    def is_first_name(self, word: str) -> bool:
        """No word is a first name."""
        del word
        return False
