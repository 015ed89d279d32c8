"""A tiny pipeline, trained here in some seconds, on sentences of our own, lying on disk as a user's would."""

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed

# People in brackets.
NAMES = (
    "[Will Harper] said the road was open .",
    "[Will Harper] told reporters that nobody came .",
    "On Monday [ter Haar] said the ferry was late .",
    "The port was closed , said [ter Haar] .",
    "The mayor of Zelenodol [Quang Vinh Tran] said it was quiet .",
    "[Dieter Bank] said that the school was closed .",
    "A lawyer of [Dieter Bank] said that the school was open .",
    "The bank said that nobody would pay .",
    "The ministry said the bridge was open .",
    "Nobody will come to the port .",
)
# Each word with the number of its head and its label; a root is its own head.
PARSES = (
    # The clause ends before ", as"; the rules take all of the sentence.
    (
        "Ada/1/compound Ruiz/2/nsubj said/2/ROOT that/6/mark the/5/det ferry/6/nsubj was/2/ccomp late/6/acomp"
        " ,/2/punct as/12/mark the/11/det harbour/12/nsubj was/2/advcl full/12/acomp ./2/punct"
    ),
    # The guards claimed it, so the clause goes on; the rules take it for another attribution of hers.
    (
        "Ada/1/compound Ruiz/2/nsubj said/2/ROOT that/6/mark the/5/det guards/6/nsubj came/2/ccomp and/6/cc"
        " claimed/6/conj that/13/mark the/11/det mayor/13/nsubj had/13/aux left/8/ccomp ./2/punct"
    ),
    # A day hung on the wrong verb, as parsers do.
    (
        "Ada/1/compound Ruiz/2/nsubj said/2/ROOT that/6/mark the/5/det ferry/6/nsubj was/2/ccomp late/6/acomp"
        " on/2/prep Monday/8/pobj ./2/punct"
    ),
)
ROUNDS = 40


def named(nlp: Language, marked: str) -> Example:
    """A sentence with its people in brackets as a training example."""
    words, spans, first = [], [], 0
    for word in marked.split():
        if word.startswith("["):
            first = len(words)
        words.append(word.strip("[]"))
        if word.endswith("]"):
            spans.append((first, len(words)))
    labels = ["O"] * len(words)
    for start, end in spans:
        labels[start:end] = ["B-PERSON", *["I-PERSON"] * (end - start - 1)]
    return Example(Doc(nlp.vocab, words=words), Doc(nlp.vocab, words=words, ents=labels))


def parsed(nlp: Language, table: str) -> Example:
    """A sentence with heads and labels as a training example."""
    words, heads, labels = zip(*(cell.split("/") for cell in table.split()), strict=True)
    whole = Doc(nlp.vocab, words=words, heads=[int(head) for head in heads], deps=labels)
    return Example(Doc(nlp.vocab, words=words), whole)


def trained(part: str, examples: Callable[[Language], list[Example]]) -> Language:
    """A pipeline of one part, `ner` or `parser`."""
    fix_random_seed(7)
    nlp = blank()
    # Labels rarer than 30 are thrown together by default, and here all are.
    nlp.add_pipe(part, config={"min_action_freq": 1} if part == "parser" else {})
    shown = examples(nlp)
    nlp.initialize(lambda: shown)
    for _ in range(ROUNDS):
        nlp.update(shown)
    return nlp


def blank() -> Language:
    nlp = spacy.blank("en")
    nlp.meta |= {"name": "tiny", "version": "0.0.7"}
    return nlp


@pytest.fixture(scope="session")
def pipelines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Folders of pipelines: `both`, one for each part alone, and one with `neither`."""
    folder = tmp_path_factory.mktemp("pipelines")
    ner = trained("ner", lambda nlp: [named(nlp, marked) for marked in NAMES])
    parser = trained("parser", lambda nlp: [parsed(nlp, table) for table in PARSES])
    both = blank()
    both.add_pipe("ner", source=ner)
    both.add_pipe("parser", source=parser)
    for name, nlp in {"ner": ner, "parser": parser, "both": both, "neither": blank()}.items():
        nlp.to_disk(folder / name)
    return {path.name: path for path in folder.iterdir()}
