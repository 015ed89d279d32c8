"""Fragments of everything in any disorder: nothing breaks, no letter is lost, no span is wrong."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.adversarial.runs import RUNS
from tests.extract.adversarial.soundness import Read, unsound

# A fragment a few times over, so that runs meet one another and sentences stand in between.
FRAGMENTS = st.builds(
    lambda unit, times: unit * times, st.sampled_from(sorted(RUNS.values())), st.integers(1, 9)
)
BODIES = st.lists(FRAGMENTS | st.text(max_size=8), min_size=1, max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(BODIES.filter(str.strip))
def test_no_mixture_breaks_anything(read: Read, body: str) -> None:
    assert unsound(read(body)) == []
