"""Reporting cues of several words: "according to", "was quoted as saying", "is of the opinion"."""

from collections.abc import Iterator
from typing import Literal

from stream.extract.statements.cue_lexicon import Verb
from stream.extract.statements.reporting_verbs import AFTER, BARE, OBJECT, THAT
from stream.extract.word_set import words as word_set

CueKind = Literal["verb", "quoted_as", "according", "act", "outlet"]
SAYING = Verb("say", THAT | AFTER, participle=False)
QUOTED = Verb("say", THAT | BARE | AFTER, participle=False)
QUOTED_TO = Verb("tell", THAT | BARE | OBJECT | AFTER, participle=False)
OPINION = Verb("opinion", THAT | AFTER, participle=False)
# An outlet does it, not its source.
QUOTES = Verb("quote", 0, participle=False)
CONVICTION = Verb("opinion", THAT | BARE | AFTER, participle=False)
CONTINUING = Verb("go on", AFTER, participle=False)
PUTTING = Verb("put it", AFTER, participle=False)
POINTING = Verb("point out", THAT | AFTER, participle=False)
# "the agency quotes Jan Kern as saying"
QUOTING = word_set("quoted cited quotes cites quoting citing")
OWNERS = ("his", "her", "their", "its")

# The source follows these.
ACCORDING = (
    *("according to", "in the words of", "in the view of", "in the opinion of", "in the assessment of"),
    *("in the estimation of", "in the judgment of", "in the judgement of", "by the account of"),
    *(f"from the {view} of" for view in ("point of view", "perspective", "standpoint", "viewpoint")),
    *(f"as {told} by" for told in ("reported", "stated", "confirmed", "announced", "noted", "explained")),
    *(f"as {told} by" for told in ("claimed", "described", "told", "specified", "clarified", "relayed")),
    *(f"in {owner} words" for owner in OWNERS),
    *(f"from {owner} point of view" for owner in OWNERS),
    *(f"in {owner} own words" for owner in OWNERS),
    *(f"in {owner} {view}" for owner in OWNERS for view in ("opinion", "view", "assessment", "estimation")),
)
QUOTED_AS = ("quoted as saying", "cited as saying")
# The speaker stands before these.
VERB_PHRASES = {
    ("went on to say", "goes on to say", "went on to add"): SAYING,
    (
        *("went on", "goes on", "shot back", "shoots back", "fired back", "hit back"),
        *("had to say", "has to say", "have to say"),
        *("chimed in", "cut in", "weighed in"),
    ): CONTINUING,
    ("pointed out", "points out", "point out"): POINTING,
    ("summed up", "sums up", "sum up"): CONTINUING,
    ("pointing out",): Verb("point out", THAT | AFTER, participle=True),
    ("put it", "puts it", "phrased it", "phrases it"): PUTTING,
    ("not rule out", "not exclude", "not ruled out", "not excluded"): OPINION,
    ("let it be known", "lets it be known", "made it known"): OPINION,
    ("takes the view", "took the view", "take the view", "has the impression", "had the impression"): OPINION,
    ("takes the position", "took the position", "take the position"): OPINION,
    # With "that" alone: "held the road" says nothing. It stays out of the cue.
    ("holds that", "hold that", "held that"): OPINION,
    ("made it clear", "makes it clear", "made clear", "makes clear"): OPINION,
}
# After a form of "be".
HEARSAY = ("reported to have said", "reported as saying", "alleged to have said")
CONVICTIONS = ("of the opinion", "of the view", "convinced", "confident", "certain", "adamant", "sure")


def _phrases() -> Iterator[tuple[tuple[str, ...], CueKind, Verb]]:
    """The cues of several words; longer ones before those that they begin with."""
    for words in ACCORDING:
        yield tuple(words.split()), "according", SAYING
    for words in QUOTED_AS:
        yield tuple(words.split()), "quoted_as", QUOTED
    for alike, verb in VERB_PHRASES.items():
        for words in alike:
            yield tuple(words.split()), "verb", verb
    for be in ("is", "was", "are", "were", "’s", "'s"):
        for words in HEARSAY:
            yield (be, *words.split()), "verb", QUOTED
        for words in CONVICTIONS:
            yield (be, *words.split()), "verb", CONVICTION


PHRASES = tuple(_phrases())
PHRASES_OF = {head: [one for one in PHRASES if one[0][0] == head] for head in {one[0][0] for one in PHRASES}}
LONGEST_PHRASE = max(len(phrase) for phrase, _, _ in PHRASES)
# "in the ministry’s view", "by Kern’s account": the owner stands before these.
VIEWS = word_set(
    "view opinion account count words telling estimate reckoning assessment estimation judgment judgement"
    " perspective standpoint viewpoint"
)
# "from the ministry’s point of view"
VIEW_OF = ("point", "of", "view")
PHRASE_HEADS = frozenset(phrase[0] for phrase, _, _ in PHRASES) | {"per", "in", "by", "from", *QUOTING}
