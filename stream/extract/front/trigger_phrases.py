"""Event words of more than one token, with the kind of event each tells of."""

from stream.extract.front.trigger_words import Form, Kind


def _each(kind: Kind, form: Form, phrases: str) -> dict[tuple[str, ...], tuple[Kind, Form]]:
    """Phrases parted by commas, each with its kind and form; hyphens stand apart as in the tokens."""
    return {tuple(phrase.split()): (kind, form) for phrase in phrases.split(",")}


PHRASES: dict[tuple[str, ...], tuple[Kind, Form]] = {
    **_each(
        "air_strike",
        "noun",
        "air strike, air strikes, air raid, air raids, air attack, air attacks",
    ),
    **_each(
        "clash",
        "noun",
        "exchange of fire, exchanges of fire, small - arms fire, machine - gun fire, exchange of gunfire",
    ),
    **_each(
        "clash",
        "verb",
        "exchanged fire, traded fire, opened fire, opening fire,"
        " inflicted losses, inflicted damage, inflicted casualties,"
        " inflicted fire, inflicted heavy losses, inflicting losses, losses were inflicted,"
        " damage was inflicted, locked in combat",
    ),
    **_each(
        "advance",
        "noun",
        "broken the siege, broke the siege",
    ),
    **_each(
        "fire",
        "verb",
        "caught fire, set fire",
    ),
    **_each(
        "fire",
        "noun",
        "on fire, in flames, up in flames",
    ),
    **_each(
        "explosion",
        "verb",
        "blew up, blown up, went off, blew himself up, blew herself up, blew themselves up,"
        " detonated himself, struck a mine, hit a mine, drove over a mine, hit a landmine,"
        " struck a landmine, ran over a mine, stepped on a mine, stepped on a landmine, hit an ied",
    ),
    **_each(
        "explosion",
        "noun",
        "suicide bombing, suicide bombings, suicide car bombing, suicide truck bombing, suicide attack,"
        " suicide attacks, car bombing, car bombings, truck bombing, truck bombings, roadside bombing,"
        " roadside bombings",
    ),
    **_each(
        "air_defence",
        "verb",
        "shot down, shoot down, shooting down, brought down, put out of the sky",
    ),
    **_each(
        "air_defence",
        "noun",
        "air defense, air defence, air defenses, air defences, anti - aircraft",
    ),
    **_each(
        "counterattack",
        "verb",
        "counter - attacked, counter - attacking",
    ),
    **_each(
        "counterattack",
        "noun",
        "counter - attacks, counter - attack, counter - offensive",
    ),
    **_each(
        "advance",
        "verb",
        "broke into, broken into, breaking into, crept to, crept closer, crept forward, gained ground,"
        " gaining ground, made gains, made advances, made progress, making progress,"
        " moved forward, moving forward, broke through, broken through, breaking through,"
        " break through, pushed forward, moved into, rolled into, crossed into,"
        " improved their positions, improved positions, improved its positions,"
        " improved their tactical position, improved their tactical positions,"
        " improved its tactical position, gained a foothold, gained footholds,"
        " established a foothold, secured a foothold, improved the tactical situation,"
        " improved the tactical position, improved the situation, took more advantageous lines,"
        " took more advantageous positions, occupied more advantageous lines,"
        " expanded the zone of control, expanding the zone of control, expands the zone of control,"
        " widened the zone of control, widening the zone of control, expanded the buffer zone,"
        " expanding the buffer zone, expanded the bridgehead, expanding the bridgehead,"
        " expanded the control zone, expanding the control zone, consolidated positions,"
        " consolidating positions, consolidating in, consolidated in, consolidating on,"
        " consolidated on, gained positions, crept forward, pressed forward, inched forward,"
        " inching forward, pressing forward",
    ),
    **_each(
        "offensive",
        "verb",
        "closing in on, closed in on, press on, pressing on, presses on, pressed on,"
        " laid siege to, lay siege to, try to break, close in on",
    ),
    **_each(
        "capture",
        "verb",
        "changed hands, fell to, fallen to, won back, taken back, took back,"
        " raised the flag, raised a flag, raised its flag, raised their flag, raised our flag, raised flags,"
        " raising the flag, hoisted the flag, hoisted a flag, hoisted its flag, hoisted their flag,"
        " hoisting the flag, planted the flag, planted a flag, planted their flag, planted its flag",
    ),
    **_each(
        "capture",
        "noun",
        "flag was raised, flag has been raised, flag is raised, flag was hoisted, flag has been hoisted,"
        " flag was planted, flags were raised, flags have been raised",
    ),
    **_each(
        "withdrawal",
        "verb",
        "pulled back, pulled out, pulling back, pulling out, fell back, fallen back, falling back,"
        " pulled out of, pulling out of, left positions, left their positions,"
        " left its positions, abandoned positions, abandoned their positions, abandoned its positions,"
        " gave up positions, gave up their positions, given up positions",
    ),
    **_each(
        "deployment",
        "verb",
        "brought up, bringing up, moved up, moving up, pulled up, sent reinforcements",
    ),
    **_each(
        "repel",
        "verb",
        "beat back, beats back, beat off, beats off, drove off, drives back, drives off, driving back,"
        " fend off, fending off, warding off, throwing back, beaten back, beaten off,"
        " fought off, held off, hold back, holding back,"
        " held back, fended off, driven back, drove back, driven off, pushed back, warded off,"
        " threw back, thrown back, turned back, beating back, beating off, fighting off,"
        " holding off",
    ),
    **_each(
        "other",
        "verb",
        "shot dead, gunned down, violated the ceasefire, violating the ceasefire,"
        " breached the ceasefire, breaching the ceasefire, violated the truce, violating the truce,"
        " broke the ceasefire, took hostage, taken hostage, run aground, burned down, burnt down,"
        " set up checkpoints, hacked to death, laid down their",
    ),
    **_each(
        "damage",
        "verb",
        "came down, come down, coming down,"
        " knocked out, set alight, setting alight, put out of action, set ablaze",
    ),
    **_each(
        "other",
        "noun",
        "ceasefire violation, ceasefire violations, violations of the ceasefire,"
        " violation of the ceasefire, prisoner swap, prisoner exchange, exchange of prisoners,"
        " hostage - taking, violations of the truce, breaches of the ceasefire, truce violations",
    ),
}
