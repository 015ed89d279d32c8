"""Two speakers for one clause: "The ministry said that it would not, spokesman Ivan Orel said.".

The second is the one who spoke, the first the body that he spoke for.
"""

from stream.extract.statements.closed_classes import PRONOUNS
from stream.extract.statements.content_after import content_after
from stream.extract.statements.finding import Finding
from stream.extract.statements.outlet_in_aside import closing_report
from stream.extract.statements.partners import POSSESSIVES
from stream.extract.statements.phrase import Range
from stream.extract.statements.reporting_verbs import DENY
from stream.extract.statements.situation import Situation

# What follows the cue of an attribution that closes a frame.
CLOSING = frozenset({"end", "comma"})


def second_attribution(seen: Situation) -> Finding | None:
    """The content of the attribution before, for the speaker who closes the frame."""
    if not seen.found or seen.cue.verb.takes & DENY:
        return None
    earlier = seen.found[-1]
    phrase = seen.subject
    if phrase is None or earlier.speaker is None:
        return None
    if seen.frame.lower[phrase.main.first] in PRONOUNS | POSSESSIVES:  # "her office said" passes her words on
        return None
    if seen.before(phrase.whole.first) >= 0 or content_after(seen.frame, seen.cue).intro not in CLOSING:
        return None
    if seen.frame.lower[earlier.contents[0].first] != "to" and closing_report(seen.frame, phrase.whole.first):
        return None  # "The mayor said that the bridge was lost, Volna reports": the mayor, through Volna
    contents = earlier.contents
    if seen.frame.lower[contents[0].first] == "to":  # "Kern threatened to leave, Volna reports"
        contents = (Range(earlier.extent.first, contents[-1].last),)
    return Finding(
        rule="second_attribution",
        contents=contents,
        speaker=phrase,
        cue=seen.cue.items,
        extent=Range(contents[0].first, seen.cue.items.last),
        confidence=0.85,
        denied=earlier.denied,
    )
