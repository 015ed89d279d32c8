"""The production analysis is proved on the server with a text."""

from typing import Any

import pytest

from stream.errors import StoreRejectedError
from stream.store.elastic import ElasticStore, IndexOptions
from stream.store.elastic.analysis import PROOF_WORDS
from tests.store.elastic.scripted_node import Script

# Two component templates; for each of three aliases a template, "is it there", settings and mapping.
UP_TO_THE_PROOF: list[tuple[int, Any] | Exception] = [(200, {"acknowledged": True})] * (2 + 3 * 4)


def tokens(*words: str) -> tuple[int, Any]:
    return 200, {"tokens": [{"token": word} for word in words]}


async def set_up(script: Script, options: IndexOptions) -> None:
    store = ElasticStore("http://127.0.0.1:9200", node=script.node(), options=options)
    try:
        await store.setup()
    finally:
        await store.close()


async def test_an_index_made_with_another_analysis_is_named_with_a_way_out() -> None:
    script = Script([*UP_TO_THE_PROOF, tokens("the", "élite’s", "shelling")])
    with pytest.raises(StoreRejectedError, match=r"frontwire-statements cuts.*Delete it, run"):
        await set_up(script, IndexOptions())


async def test_the_english_analysis_is_proved_for_both_kinds_of_record() -> None:
    script = Script([*UP_TO_THE_PROOF, tokens(*PROOF_WORDS)])
    await set_up(script, IndexOptions())
    assert [target for _, target, *_ in script.asked[-2:]] == [
        "/frontwire-statements/_analyze",
        "/frontwire-front-events/_analyze",
    ]


async def test_the_plain_analysis_promises_nothing_to_prove() -> None:
    script = Script([(200, {"acknowledged": True})])
    await set_up(script, IndexOptions(analysis="plain"))
    assert not [target for _, target, *_ in script.asked if "_analyze" in target]
