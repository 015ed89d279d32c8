"""Loads a trained pipeline, and says what it cannot help with."""

import spacy
import structlog
from spacy.language import Language

from stream.enrich.trained.find import Found, TrainedPipelineError, find_trained
from stream.enrich.trained.pipeline import TrainedPipeline

# They cost time and give nothing that is asked for; sentences are our own.
UNUSED = (
    *("lemmatizer", "trainable_lemmatizer", "morphologizer", "senter", "sentencizer", "entity_linker"),
    *("textcat", "textcat_multilabel", "spancat", "spancat_singlelabel"),
)
NAMES, PARSES = "doc.ents", "token.dep"
log = structlog.get_logger(__name__)


def open_trained(given: str) -> TrainedPipeline:
    """The pipeline of that package name or folder, ready to read.

    One that gives names alone, or parses alone, helps with that; the log says what is missing. Raises
    TrainedPipelineError where there is none, where it does not load, and where it gives neither.
    """
    found = find_trained(given)
    nlp = _load(found)
    gives = {each for pipe in nlp.pipe_names for each in nlp.get_pipe_meta(pipe).assigns}
    names, parses = NAMES in gives, PARSES in gives
    if not names and not parses:
        raise TrainedPipelineError(
            given,
            f"it has {', '.join(nlp.pipe_names) or 'no parts'}, and none that finds names or parses; name one"
            " with `ner` or `parser`",
        )
    for has, part, lost in ((names, "ner", "names of people"), (parses, "parser", "ends of clauses")):
        if not has:
            log.warning("trained pipeline lacks a part", pipeline=found.label, part=part, by_rules_alone=lost)
    return TrainedPipeline(nlp, found.label)


def _load(found: Found) -> Language:
    try:
        return spacy.load(found.loadable, exclude=UNUSED)
    except Exception as error:
        # Each part reads its own files, and a package may run code of its own: any exception may come.
        raise TrainedPipelineError(
            found.given, f"it does not load ({type(error).__name__}: {error}); install it anew"
        ) from error
