"""What `frontwire doctor` finds: each check says in one line what is, and what to do where it is wrong."""

import asyncio
import os
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import SecretStr

from stream.app import open_documents, open_store
from stream.broker.kafka.api_versions import api_versions
from stream.broker.kafka.connection import Connection
from stream.broker.kafka.setup import TopicSetup
from stream.broker.topics import Topic, topics
from stream.enrich.gazetteer.open import gazetteer_folder
from stream.enrich.people.people import PeopleFileError, load_people
from stream.errors import FrontwireError
from stream.keys.open_to_all import open_to_all
from stream.settings import PREFIX, Settings
from stream.store.documents import COLLECTIONS, Documents


@dataclass(frozen=True, slots=True)
class Finding:
    """One check; `what` says what is and, where it is not fine, what to do.

    `doubtful`: it may be meant so, which only who runs it can tell.
    """

    fine: bool
    what: str
    doubtful: bool = False


def shown_settings(settings: Settings) -> Iterator[tuple[str, str]]:
    """Each variable with its value, secrets masked, and whether it is the default."""
    for name in Settings.model_fields:
        value = getattr(settings, name)
        unset = value in (None, "", ())
        shown = "********" if isinstance(value, SecretStr) else "(unset)" if unset else str(value)
        yield PREFIX + name.upper(), shown if name in settings.model_fields_set else f"{shown} (default)"


async def find_all(settings: Settings) -> list[Finding]:
    """Runs every check; none of them changes anything beyond an empty database of the embedded store."""
    return [
        *_misspelt_variables(),
        _data_folder(settings),
        _gazetteer(settings),
        _people(settings),
        *_trained_pipeline(settings),
        _access(settings),
        *await asyncio.to_thread(_broker, settings),
        *await _broker_versions(settings),
        *await _store(settings),
    ]


def _misspelt_variables() -> Iterator[Finding]:
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    for name in sorted(os.environ):
        # Others that begin like ours, as the compose file's image names, are nobody's mistake.
        if name.startswith(PREFIX) and name not in known and (near := get_close_matches(name, known, 1, 0.9)):
            yield Finding(False, f"{name} is no setting of Frontwire; did you mean {near[0]}?")


def _data_folder(settings: Settings) -> Finding:
    folder = settings.data
    existing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if existing.is_dir() and os.access(existing, os.W_OK | os.X_OK):
        return Finding(True, f"data folder {folder}: can be written")
    return Finding(False, f"data folder {folder}: cannot be written; set FRONTWIRE_DATA to one that can")


def _gazetteer(settings: Settings) -> Finding:
    """Which index the next start finds; one of other data than today's is compiled anew."""
    compiled = sorted(path.stem for path in gazetteer_folder(settings.data).glob("*.index"))
    where = ", ".join(compiled) or "not compiled yet; the first command that needs it does so, in some 10 s"
    return Finding(True, f"gazetteer: {where}")


def _people(settings: Settings) -> Finding:
    """How many people have an id of their own, and whether the user's file can be read."""
    try:
        people = load_people(settings.people)
    except PeopleFileError as error:
        return Finding(False, f"people: {error}; or unset FRONTWIRE_PEOPLE")
    own = f" and {settings.people}" if settings.people else ""
    return Finding(True, f"people: {len(people)} known by those who ship with Frontwire{own}")


def _trained_pipeline(settings: Settings) -> Iterator[Finding]:
    """Whether the trained pipeline that is named fits; it is not loaded for that."""
    if settings.spacy_model is None:
        return
    # It brings spaCy: 1.3 s that nobody else waits for.
    from stream.enrich.trained.find import find_trained  # noqa: PLC0415 - the line above says why

    try:
        yield Finding(True, f"trained pipeline: {find_trained(settings.spacy_model).label} helps the rules")
    except FrontwireError as error:
        yield Finding(False, f"trained pipeline: {error}")


def _access(settings: Settings) -> Finding:
    if doubt := open_to_all(settings):
        return Finding(True, doubt, doubtful=True)
    asked = "asks for keys" if settings.keys_required else "is reached from this machine alone, without keys"
    return Finding(True, f"API {settings.api}: {asked}")


async def _broker_versions(settings: Settings) -> list[Finding]:
    """What Kafka speaks; nothing where it does not answer, which is told already."""
    if settings.broker.embedded:
        return []
    try:
        spoken = await api_versions(Connection.of(settings))
    except FrontwireError:
        return []
    shown = ", ".join(f"{name} {low}-{high}" for name, (low, high) in spoken.items())
    return [Finding(True, f"broker's API versions: {shown}")]


def _broker(settings: Settings) -> list[Finding]:
    if settings.broker.embedded:
        return [Finding(True, "broker: embedded, it runs inside `frontwire trial`")]
    try:
        setup = TopicSetup(Connection.of(settings), time_limit=5)
        existing = setup.partition_counts()
        answers = Finding(True, f"broker {settings.broker}: answers")
        return [answers, *(_topic(setup, topic, existing) for topic in topics(settings.max_body))]
    except FrontwireError as error:
        return [Finding(False, f"broker: {error}")]


def _topic(setup: TopicSetup, topic: Topic, existing: dict[str, int]) -> Finding:
    if topic.name not in existing:
        return Finding(False, f"topic {topic.name}: missing; run `frontwire setup`")
    if changes := setup.to_mend(topic):
        wanted = ", ".join(f"{name} should be {value}" for name, value in changes.items())
        return Finding(False, f"topic {topic.name}: {wanted}; run `frontwire setup`")
    return Finding(True, f"topic {topic.name}: {existing[topic.name]} partitions")


async def _store(settings: Settings) -> list[Finding]:
    try:
        async with open_store(settings) as store, open_documents(settings) as documents:
            health = await store.health()
            found = Finding(
                health.status == "ok", f"store {settings.store}: {health.status}; {health.detail}"
            )
            return [found] if health.status == "unavailable" else [found, *await _documents(documents)]
    except FrontwireError as error:
        return [Finding(False, f"store: {error}")]


async def _documents(documents: Documents) -> list[Finding]:
    """The indices of an earlier version's set-up are healthy, and lack some of these."""
    wrong: list[Finding] = []
    for collection in COLLECTIONS:
        try:
            await documents.count(collection, {})
        except FrontwireError as error:
            wrong.append(Finding(False, f"store: {error}"))
    return wrong or [Finding(True, f"store's documents: {', '.join(COLLECTIONS)} are there")]
