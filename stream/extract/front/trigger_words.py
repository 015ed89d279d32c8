"""The words that tell of an event, with the kind of event each tells of.

Kinds are the event types, and more: `attack` (on the ground or from afar, the clause decides), `strike` with
its means open, `repel` (makes the attack beside it a failed one), `release`, `damage` and `loss` (weak: they
tell of an event only beside a weapon), `repeat` ("the same happened in").
"""

from typing import Literal

Kind = Literal[
    "strike",
    "attack",
    "shelling",
    "air_strike",
    "missile_strike",
    "drone_strike",
    "explosion",
    "fire",
    "air_defence",
    "clash",
    "offensive",
    "counterattack",
    "advance",
    "capture",
    "withdrawal",
    "deployment",
    "repel",
    "damage",
    "loss",
    "release",
    "other",
    "repeat",
]
Form = Literal["verb", "noun", "either"]


def _each(kind: Kind, words: str) -> dict[str, Kind]:
    return dict.fromkeys(words.split(), kind)


VERBS: dict[str, Kind] = {
    **_each(
        "strike",
        "struck striking hit hitting bombed bombarded bombarding pounded pounding targeted targeting",
    ),
    **_each(
        "strike",
        "bombards pounds pummeled pummelled battered hammered hammering blasted rocked strafed",
    ),
    **_each("shelling", "shelled"),
    **_each("attack", "attacked attacking raided raiding"),
    **_each(
        "offensive", "assaulted assaulting stormed storming storms assailed pressed pressing pushing pushed"
    ),
    **_each("offensive", "probed besieged besieging encircling encircled"),
    **_each("counterattack", "counterattacked counterattacking counter-attacked counterstruck"),
    **_each("advance", "advanced advancing edged progressed penetrated infiltrated entered reached swept"),
    **_each(
        "capture",
        "captured capturing captures seized seizing seizes retook retake retaking retaken recaptured",
    ),
    **_each(
        "capture", "recapturing liberated liberating liberates overran overrun overrunning occupied occupying"
    ),
    **_each("capture", "reclaimed regained conquered overtook"),
    **_each(
        "withdrawal",
        "withdrew withdraw withdrawing withdrawn retreated retreating abandoned abandoning ceded vacated",
    ),
    **_each("deployment", "deployed deploying redeployed redeploying massed massing amassed"),
    **_each(
        "deployment",
        "concentrated concentrating reinforced reinforcing transferred stationed operating",
    ),
    **_each("clash", "clashed clashing fought battled battling skirmished ambushed ambushing"),
    **_each("explosion", "exploded exploding detonated detonating"),
    **_each("fire", "burned burnt burning ablaze alight"),
    **_each("air_defence", "intercepted intercepting downed downing jammed jamming suppressed"),
    **_each(
        "repel",
        "repelled repelling repels repulsed repulsing thwarted foiled halted stopped stopping rebuffed"
        " parried",
    ),
    **_each(
        "damage", "damaged damaging destroyed destroying demolished demolishing leveled levelled flattened"
    ),
    **_each("damage", "wrecked gutted ripped slammed crashed fell landed ignited ignites"),
    **_each("release", "launched launching launches fired firing fires dropped dropping unleashed rained"),
    **_each("release", "used lobbed"),
    **_each("other", "abducted kidnapped executed looted looting massacred mined sank sunk torched torching"),
    **_each(
        "other", "slaughtered beheaded ransacked pillaged hijacked airdropped rammed abducting kidnapping"
    ),
    **_each("loss", "killed killing kills wounded wounding injured injuring injures hurt maimed died"),
}
# Verbs only after "to", "will" and their like; "a shell", "the storm" and "bomb" are no events.
BASE_FORMS: dict[str, Kind] = {
    **_each("capture", "capture seize liberate recapture overrun occupy regain"),
    **_each("offensive", "storm besiege encircle dislodge"),
    **_each("advance", "penetrate infiltrate enter reach"),
    **_each("strike", "bomb bombard target destroy"),
    **_each("shelling", "shell"),
    **_each("counterattack", "counterattack"),
    **_each("repel", "repel repulse"),
    **_each("deployment", "deploy redeploy"),
}
NOUNS: dict[str, Kind] = {
    **_each(
        "strike", "bombardment bombardments bombing bombings barrage barrages salvo salvos salvoes volley"
    ),
    **_each("shelling", "shelling shellings cannonade duel duels"),
    **_each("air_strike", "airstrike airstrikes"),
    **_each(
        "offensive",
        "assaults offensive offensives pressure onslaught incursion incursions thrust storming",
    ),
    **_each(
        "counterattack", "counterattacks counteroffensive counteroffensives counterattack counter-offensive"
    ),
    **_each(
        "clash", "fighting fightings clashes battles skirmishes skirmish firefight firefights combat gunfight"
    ),
    **_each(
        "clash", "gunfights engagements engagement hostilities shootout shootouts gunbattles gunbattle ambush"
    ),
    **_each("clash", "ambushes confrontations gunfire"),
    **_each("other", "massacre massacres airdrop airdrops abduction abductions"),
    **_each("explosion", "explosion explosions blast blasts detonation detonations"),
    **_each("fire", "blaze blazes inferno"),
    **_each("withdrawal", "withdrawal retreat pullback pullout"),
    **_each("capture", "capture liberation seizure recapture"),
    **_each("deployment", "redeployment buildup build-up"),
    **_each("advance", "breakthrough"),
}
# Verb or noun, as the words beside it tell.
EITHER: dict[str, Kind] = {
    **_each("strike", "strike strikes"),
    **_each("attack", "attack attacks"),
    **_each("attack", "raid raids"),
    **_each("offensive", "assault push pushes"),
    **_each("advance", "advance advances"),
    **_each("clash", "clash battle fight fights"),
    **_each("fire", "fire fires"),
    **_each("deployment", "deployment"),
}
