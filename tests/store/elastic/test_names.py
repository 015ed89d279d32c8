import pytest

from stream.store.elastic.names import MAX_ID_BYTES, Names, bulletin_document_id, first_index

LONGEST = MAX_ID_BYTES - len("tribune/")


@pytest.mark.parametrize("bulletin_id", ["x" * (LONGEST + 1), "ї" * 400])
def test_a_key_too_long_for_a_document_id_is_hashed(bulletin_id: str) -> None:
    document_id = bulletin_document_id("tribune", bulletin_id)
    assert document_id.startswith("tribune/sha256:")
    assert len(document_id.encode()) <= MAX_ID_BYTES
    assert document_id != bulletin_document_id("tribune", bulletin_id[:-1] + "y")


@pytest.mark.parametrize("bulletin_id", ["2025-09-06", "a/b", "x" * LONGEST])
def test_a_key_that_fits_is_the_document_id(bulletin_id: str) -> None:
    assert bulletin_document_id("tribune", bulletin_id) == f"tribune/{bulletin_id}"


def test_aliases_and_indices_as_analysts_know_them() -> None:
    names = Names("frontwire")
    assert names.aliases == ("frontwire-statements", "frontwire-front-events", "frontwire-bulletins")
    assert first_index(names.front_events) == "frontwire-front-events-000001"
