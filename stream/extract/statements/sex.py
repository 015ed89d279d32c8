"""Whether "he" or "she" can mean somebody: by given name, by the ending of a Slavic surname, by the office.

The lists are of names common in the news of the wars that bulletins tell of; who is not in them fits both.
"""

from typing import Literal

from stream.extract.statements.meant_by import FEMALE, MALE
from stream.extract.word_set import words as word_set

Sex = Literal["he", "she"]

MEN = word_set(
    "oleh oleg serhii serhiy sergei sergey andrii andriy andrei andrey andrew vasyl vasily mykola nikolai"
    " nikolay nikita illia ilya kuzma luka sava foma danylo danila mykhailo mikhail petro pavlo pavel ivan"
    " dmytro dmitry dmitri oleksandr alexander aleksandr oleksii oleksiy alexei aleksei volodymyr vladimir"
    " vladislav vladyslav yaroslav yevhen yevgeny yuriy yurii yuri roman ruslan stepan taras bohdan bogdan"
    " borys boris anton artem artyom denys denis maksym maxim kyrylo kirill konstantin kostiantyn leonid"
    " viktor victor vitalii vitaly valerii valery viacheslav vyacheslav hryhorii grigory ihor igor"
    " stanislav rostyslav sviatoslav tymofii zakhar hlib gleb nazar ostap marko mark john james robert"
    " michael david william richard joseph thomas charles daniel matthew anthony paul steven george"
    " kenneth brian edward jason jeffrey ryan jacob gary peter martin simon stephen philip patrick sean"
    " scott antony benjamin jean pierre jacques emmanuel nicolas antoine hans karl friedrich olaf jens"
    " lars erik bjorn jan piotr pawel andrzej tomasz krzysztof jakub ahmed ahmad mohammed mohammad"
    " muhammad mahmoud mustafa musa moussa issa isa hamza taha yahya zakaria ali hassan hussein omar"
    " khaled khalid ibrahim ismail youssef yusuf tariq bilal nabil samir karim abdullah abdalla abdel"
    " abdul salah walid faisal nasser rashid saeed jamal basheer bashir idris osman haider muatasim recep"
    " mehmet murat hakan avi yossi moshe benny yair itamar herzi yoav daoud kofi kwame felix corneille min"
    " aung ko maung"
)
WOMEN = word_set(
    "olha olga olena elena yelena iryna irina irena natalia nataliia natalya kateryna ekaterina catherine"
    " oksana tetiana tatiana tatyana svitlana svetlana liudmyla lyudmila lyubov liubov nadiia nadezhda"
    " vira vera halyna galina hanna anna anastasia mariia maria mary marta maryna marina yulia yuliia"
    " julia daria daryna darya alina alla inna larysa larisa lesia lidia lidiya nina polina sofia sofiia"
    " valentyna valentina viktoria viktoriia victoria yana zhanna zoya ruslana bohdana uliana solomiia"
    " nelia rania rana amira amal salma fatima fatemeh fatma aisha aicha zainab zeinab mariam maryam noor"
    " nour huda layla leila samira yasmin hanan hala dina reem rim sarah sara rachel rebecca miriam ruth"
    " esther shira noa tamar orna ursula angela annalena christine nathalie sophie marie anne claire"
    " giorgia jane emily emma elizabeth jennifer jessica linda susan karen nancy lisa margaret sandra"
    " ashley kimberly laura michelle amanda melissa deborah stephanie kaja mette sanna magdalena agnieszka"
    " katarzyna malgorzata joanna ewa carmen lucia daw khin aye"
)
HERS = ("ova", "eva", "yova", "skaya", "skaia", "ska", "aya", "cka")
HIS = ("ov", "ev", "yov", "sky", "skyi", "skiy", "skii", "ski", "tsky", "ckyi")
SHORTEST_SURNAME = 5


def sex_of_office(words: set[str]) -> Sex | None:
    """What pronoun means the bearer of an office: "she" for a spokeswoman; None where either may."""
    if words & FEMALE:
        return "she"
    return "he" if words & MALE else None


def sex_of_name(name: str) -> Sex | None:
    """What pronoun means somebody of this full name; None where either may.

    >>> sex_of_name("Iryna Dudko")
    'she'
    """
    *given, surname = name.lower().split()
    for part in given:
        if part in MEN or part in WOMEN:
            return "he" if part in MEN else "she"
    return _by_surname(surname) if given else None


def _by_surname(surname: str) -> Sex | None:
    if len(surname) < SHORTEST_SURNAME:
        return None
    if surname.endswith(HERS):
        return "she"
    return "he" if surname.endswith(HIS) else None
