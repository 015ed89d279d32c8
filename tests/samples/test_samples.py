"""The samples fit what the trial does with them."""

import collections

from stream.samples import sample_bulletins
from stream.settings import load_settings


def test_there_are_at_least_five_on_different_days() -> None:
    samples = sample_bulletins()
    assert len(samples) >= 5
    assert len({str(sample.published_at)[:10] for sample in samples}) >= 5


def test_each_has_a_key_of_its_own() -> None:
    keys = collections.Counter(sample.key for sample in sample_bulletins())
    assert keys.most_common(1)[0][1] == 1


def test_each_states_its_revision_so_that_a_second_trial_can_skip_it() -> None:
    assert [sample.key for sample in sample_bulletins() if sample.revision is None] == []


def test_each_fits_the_default_limit() -> None:
    limit = load_settings().max_body
    assert [sample.key for sample in sample_bulletins() if len(sample.body.encode()) > limit] == []
