"""Armed forces and groups by the names that bulletins call them, with the state they fight for.

The words stand as they do in a text; abbreviations in capitals count only in capitals. A group that
fights its own state's army stands for no state: its side is None ("-"), its name is still an actor. Where
it fights that of one state alone, the state stands behind ("-SD"): where it is named, "the army" is that one.
"""

from stream.extract.word_set import words

# Grouped by war; "side: names parted by commas", "-" for groups, "-state" for those of one state.
TABLE = """
UA: AFU, ZSU, UAF, Ukrainian Armed Forces, Armed Forces of Ukraine, Defense Forces, Defence Forces, SBU, HUR
RU: RF Armed Forces, Russian Armed Forces, Armed Forces of the Russian Federation, RuAF, VKS
RU: Northern Group of Forces, Southern Group of Forces, Wagner, Akhmat, Africa Corps, Black Sea Fleet
IL: IDF, Israel Defense Forces, Israeli Defense Forces, Israel Defence Forces, IAF, Shin Bet
-: Hamas, Islamic Jihad, PIJ, Qassam Brigades, Al-Qassam Brigades, al-Quds Brigades
LB: LAF, Lebanese Armed Forces
-: Hezbollah, Hizbullah, Hizballah, Radwan Force
-: Houthi, Houthis, Ansar Allah, Ansarullah
IR: IRGC, Revolutionary Guards, Revolutionary Guard, Quds Force
SD: SAF, Sudanese Armed Forces, Sudan Armed Forces
-SD: RSF, Rapid Support Forces, SPLM-N, Janjaweed
CD: FARDC
-CD: Wazalendo, M23, AFC, CODECO
-: ADF, FDLR, Red-Tabara
RW: RDF
MM: Tatmadaw, junta, SAC, military council
-MM: Arakan Army, AA, KNU, NUG, KNLA, KIA, MNDAA, TNLA, PDF, KNDF
-MM: People's Defence Force, Three Brotherhood Alliance
SY: SAA, Syrian Arab Army
-: SDF, YPG, YPJ, HTS, Hayat Tahrir al-Sham, SNA, Islamic State, ISIS, ISIL, Daesh, PKK
TR: TSK
ET: ENDF
-ET: TPLF, TDF, Fano, OLA, OLF
SO: SNA forces, Danab
-: al-Shabaab, Al-Shabaab, Boko Haram, ISWAP, ISSP, JNIM, FLA, AQAP, ELN, NPA, BIFF, CPC, 3R, UPC
ML: FAMa
LY: LNA, GNA, GNU
AF: ANA, ANDSF
-: Taliban, TTP, BLA
US: CENTCOM, U.S. Central Command
YE: PLC
"""


def _read(table: str) -> dict[tuple[str, ...], str]:
    """Each name's words, hyphens apart as the tokenizer parts them, with the side as it stands."""
    names: dict[tuple[str, ...], str] = {}
    for line in table.strip().splitlines():
        side, _, cell = line.partition(":")
        for name in cell.split(","):
            spaced = name.strip().replace("-", " - ").replace("'s", " 's")
            names[tuple(spaced.split())] = side
    return names


_SIDES = _read(TABLE)
FORCES = {name: None if side.startswith("-") else side for name, side in _SIDES.items()}
# The state whose army a group fights, by the group's words in small letters.
FIGHT_THE_ARMY_OF = {
    tuple(word.lower() for word in name): side[1:]
    for name, side in _SIDES.items()
    if side[:1] == "-" and side[1:]
}

# Group names in quotation marks or before "battlegroup": the two armies of one war that are named so.
BATTLEGROUPS = {
    **dict.fromkeys(
        words("north south east west center centre dnepr sever yug vostok zapad tsentr dnieper"), "RU"
    ),
    **dict.fromkeys(words("skhid khortytsia tavria pivnich luhansk donetsk siversk odesa dnipro"), "UA"),
}
GROUP_NOUNS = frozenset(
    {"group", "groups", "battlegroup", "grouping", "battlegroups", "troops", "force", "forces"}
)
