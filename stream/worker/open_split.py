"""Puts the work of split together: what reads bulletins, and a thread to read them in."""

from concurrent.futures import ThreadPoolExecutor

from agents.receipts import Receipts
from agents.split import Split
from stream.broker.port import Outlet
from stream.enrich.open import open_reader
from stream.enrich.seldom_collected import collect_seldom
from stream.settings import Settings


def open_split(settings: Settings, outlet: Outlet, receipts: Receipts) -> Split:
    """The work of split; opens the gazetteer, and compiles it the first time."""
    collect_seldom()
    reader = open_reader(settings.data, people=settings.people, spacy_model=settings.spacy_model)
    # One thread: Faust hands over one message at a time, and Python reads one text at a time.
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="read")
    return Split(reader.read, outlet, receipts, settings.max_body, thread)
