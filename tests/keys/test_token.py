"""The text of a key: of one form, hard to guess, recognised without being kept."""

import pytest

from stream.keys.token import Token

DRAWN = Token.draw()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("fw_", id="its beginning alone"),
        pytest.param(DRAWN.secret, id="its secret alone"),
        pytest.param(DRAWN.text[:-1], id="a letter short"),
        pytest.param(DRAWN.text + "x", id="a letter long"),
        pytest.param(DRAWN.text.replace("fw_", "FW_"), id="in capitals"),
        pytest.param(DRAWN.text.replace(DRAWN.id, DRAWN.id[:-1] + "G"), id="its id is not hexadecimal"),
        pytest.param(f"{DRAWN.text}\nfw_", id="a line behind it"),
        pytest.param("fw_" + "٣" * 12 + "_" + DRAWN.secret, id="digits of another script"),
    ],
)
def test_what_has_another_form_is_no_token(text: str) -> None:
    assert Token.parse(text) is None


def test_it_is_read_as_it_was_written() -> None:
    for _ in range(50):  # secrets hold "_" and "-", too
        token = Token.draw()
        assert Token.parse(f" {token.text}\n") == token


def test_no_two_are_alike_and_each_holds_256_bits() -> None:
    drawn = [Token.draw() for _ in range(200)]
    assert len({token.id for token in drawn}) == len({token.secret for token in drawn}) == 200
    assert {len(token.secret) for token in drawn} == {43}


def test_only_the_secret_itself_has_its_digest() -> None:
    assert DRAWN.has(DRAWN.digest)
    assert not Token.draw().has(DRAWN.digest)
    assert not DRAWN.has("")


def test_it_is_shown_without_its_secret() -> None:
    assert DRAWN.secret not in repr(DRAWN)
