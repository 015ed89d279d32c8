"""Countries with the words that stand for them: name, adjective, people, capital in place of the state.

One line a country: ISO 3166-1 alpha-2, names, adjectives, peoples, seats of government that stand for it;
the words of a kind are parted by commas. All states that fought, hosted or bordered a war since 1990.
"""

from typing import Literal, NamedTuple

Word = Literal["name", "adjective", "people", "seat"]

TABLE = """
AE | UAE, Emirates, United Arab Emirates | Emirati | Emiratis | Abu Dhabi
AF | Afghanistan | Afghan | Afghans | Kabul
AM | Armenia | Armenian | Armenians | Yerevan
AO | Angola | Angolan | Angolans | Luanda
AZ | Azerbaijan | Azerbaijani, Azeri | Azerbaijanis, Azeris | Baku
BA | Bosnia, Bosnia and Herzegovina | Bosnian | Bosnians | Sarajevo
BF | Burkina Faso | Burkinabe | Burkinabes | Ouagadougou
BI | Burundi | Burundian | Burundians | Gitega
BY | Belarus | Belarusian | Belarusians | Minsk
CA | Canada | Canadian | Canadians | Ottawa
CD | DRC, DR Congo, Democratic Republic of Congo, Democratic Republic of the Congo | Congolese | - | Kinshasa
CF | Central African Republic | Central African | - | Bangui
CM | Cameroon | Cameroonian | Cameroonians | Yaounde
CN | China | Chinese | - | Beijing
CO | Colombia | Colombian | Colombians | Bogota
DE | Germany | German | Germans | Berlin
DZ | Algeria | Algerian | Algerians | Algiers
EG | Egypt | Egyptian | Egyptians | Cairo
ER | Eritrea | Eritrean | Eritreans | Asmara
ET | Ethiopia | Ethiopian | Ethiopians | Addis Ababa
FR | France | French | Frenchmen | Paris
GB | United Kingdom, Britain, UK, U.K., Great Britain | British | Britons | London
GE | Georgia | Georgian | Georgians | Tbilisi
HR | Croatia | Croatian | Croats, Croatians | Zagreb
IL | Israel | Israeli | Israelis | Jerusalem, Tel Aviv
IN | India | Indian | Indians | New Delhi, Delhi
IQ | Iraq | Iraqi | Iraqis | Baghdad
IR | Iran | Iranian | Iranians | Tehran, Teheran
JO | Jordan | Jordanian | Jordanians | Amman
KE | Kenya | Kenyan | Kenyans | Nairobi
KG | Kyrgyzstan | Kyrgyz | - | Bishkek
KH | Cambodia | Cambodian | Cambodians | Phnom Penh
KP | North Korea, DPRK | North Korean | North Koreans | Pyongyang
KR | South Korea | South Korean | South Koreans | Seoul
KW | Kuwait | Kuwaiti | Kuwaitis | -
LB | Lebanon | Lebanese | - | Beirut
LY | Libya | Libyan | Libyans | Tripoli
MD | Moldova | Moldovan | Moldovans | Chisinau
ML | Mali | Malian | Malians | Bamako
MM | Myanmar, Burma | Burmese | - | Naypyidaw, Naypyitaw
MZ | Mozambique | Mozambican | Mozambicans | Maputo
NE | Niger | Nigerien | Nigeriens | Niamey
NG | Nigeria | Nigerian | Nigerians | Abuja
PH | Philippines | Philippine, Filipino | Filipinos | Manila
PK | Pakistan | Pakistani | Pakistanis | Islamabad
PL | Poland | Polish | Poles | Warsaw
PS | Palestine | Palestinian | Palestinians | Ramallah
RO | Romania | Romanian | Romanians | Bucharest
RS | Serbia | Serbian, Serb | Serbs, Serbians | Belgrade
RU | Russia, Russian Federation | Russian | Russians | Moscow
RW | Rwanda | Rwandan | Rwandans | Kigali
SA | Saudi Arabia | Saudi, Saudi Arabian | Saudis | Riyadh
SD | Sudan | Sudanese | - | Khartoum
SO | Somalia | Somali, Somalian | Somalis | Mogadishu
SS | South Sudan | South Sudanese | - | Juba
SY | Syria | Syrian | Syrians | Damascus
TD | Chad | Chadian | Chadians | N'Djamena
TH | Thailand | Thai | Thais | Bangkok
TJ | Tajikistan | Tajik | Tajiks | Dushanbe
TR | Turkey, Türkiye | Turkish | Turks | Ankara
UA | Ukraine | Ukrainian | Ukrainians | Kyiv, Kiev
UG | Uganda | Ugandan | Ugandans | Kampala
US | United States, USA, U.S., US, America | American | Americans | Washington
VE | Venezuela | Venezuelan | Venezuelans | Caracas
XK | Kosovo | Kosovar, Kosovan | Kosovars | Pristina
YE | Yemen | Yemeni | Yemenis | Sanaa, Sana'a, Aden
"""


class CountryWord(NamedTuple):
    """A word or words that stand for a country, and how."""

    words: tuple[str, ...]
    side: str
    sort: Word


def _read(table: str) -> tuple[CountryWord, ...]:
    """The table's words in lower case, each with its country and sort."""
    sorts: tuple[Word, ...] = ("name", "adjective", "people", "seat")
    found = []
    for line in table.strip().splitlines():
        side, *kinds = (cell.strip() for cell in line.split("|"))
        for sort, cell in zip(sorts, kinds, strict=True):
            names = [name.strip() for name in cell.split(",") if name.strip() != "-"]
            found += [CountryWord(tuple(name.lower().split()), side, sort) for name in names]
    return tuple(found)


COUNTRY_WORDS = _read(TABLE)
