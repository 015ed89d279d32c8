"""Sets of words, written as running text so that tables of them stay readable."""


def words(text: str) -> frozenset[str]:
    """The words of a text parted by white space.

    >>> sorted(words("shelled struck"))
    ['shelled', 'struck']
    """
    return frozenset(text.split())
