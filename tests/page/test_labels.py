"""Values of filters in words."""

import pytest

from stream.page.labels import label_of


@pytest.mark.parametrize(
    ("filter_", "value", "label"),
    [
        ("publisher", "UA", "UA"),
        ("event_type", "UA", "UA"),
        ("speaker", "drone_strike", "drone_strike"),
        ("event_type", "drone_strike", "Drone strike"),
        ("certainty", "stated", "stated as fact"),
        ("side", "UA", "Ukraine"),
    ],
)
def test_only_codes_get_names(filter_: str, value: str, label: str) -> None:
    assert label_of(filter_, value) == label
