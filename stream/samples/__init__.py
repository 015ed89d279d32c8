"""The sample bulletins that `frontwire trial` publishes: invented people, real offices and places."""

from importlib import resources

from schemas.bulletin import IncomingBulletin
from schemas.reading import read_bulletin_message


def sample_bulletins() -> list[IncomingBulletin]:
    """All of them, in the order of their file names."""
    files = [file for file in resources.files(__name__).iterdir() if file.name.endswith(".json")]
    return [read_bulletin_message(file.read_bytes()) for file in sorted(files, key=lambda file: file.name)]
