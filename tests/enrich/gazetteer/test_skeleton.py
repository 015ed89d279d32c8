import pytest

from stream.enrich.gazetteer.normalise import latin, normalise
from stream.enrich.gazetteer.skeleton import coarse, fine


def skeletons(name: str) -> tuple[str, str]:
    spelt = fine(latin(normalise(name)))
    return spelt, coarse(spelt)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kharkiv", "Kherson"),
        ("Sumy", "Samara"),
        ("Kramatorsk", "Krasnodar"),
        ("Lyman", "Luhansk"),
        ("Bakhmut", "Berdiansk"),
    ],
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert skeletons(one)[1] != skeletons(other)[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kupiansk", "Kupyansk"),
        ("Kyiv", "Kiev"),
        ("Huliaipole", "Gulyaypole"),
        ("Vovchansk", "Volchansk"),
        ("Petropavlivka", "Petropavlovka"),
        ("Udachne", "Udachnoye"),
        ("Velyka Novosilka", "Velikaya Novosilka"),
        ("Kostiantynivka", "Konstantinovka"),
        ("Берестове", "Berestovoye"),
        ("Zaporizhzhia", "Zaporizhzhya"),
    ],
)
def test_spellings_and_endings_of_one_name_are_one(one: str, other: str) -> None:
    assert skeletons(one)[0] == skeletons(other)[0]


@pytest.mark.parametrize(
    ("one", "other"), [("Orikhiv", "Orekhov"), ("Zarichne", "Zarechnoye"), ("Svyatogorsk", "Sviatohirsk")]
)
def test_vowels_that_alternate_between_the_languages_are_one_in_the_coarse_key(one: str, other: str) -> None:
    assert skeletons(one)[1] == skeletons(other)[1]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("  Khar’kiv ", "kharkiv"),
        ("Saint-Denis", "saint denis"),
        ("St. Denis", "saint denis"),
        ("Łódź", "lodz"),
        ("KLEBAN-BYK", "kleban byk"),
    ],
)
def test_normalisation_leaves_letters_alone(written: str, key: str) -> None:
    assert normalise(written) == key
