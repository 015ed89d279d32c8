"""Bodies of the length of real ones, each with one sentence that nothing else in it says."""

# What a bulletin says beside the one sentence: real ones are read as a whole, too.
FILLER = (
    "Artillery shelled the outskirts of {town}, injuring {n} civilians.",
    "Danylo Horbenko, the regional governor, said that the road to {town} would stay closed for {n} days.",
    "“We counted {n} attacks near {town} today,” said Ruta Kalnina, a brigade commander.",
    "The market in {town} opened late, and the buses ran every {n} minutes.",
    "Toward {town}, troops repelled {n} assaults.",
)
TOWNS = ("Kupiansk", "Pokrovsk", "Orikhiv", "Lyman", "Huliaipole", "Vovchansk", "Kherson", "Siversk", "Izium")
BODY_BYTES = 9000


def body_of(bulletin_id: str, number: int, size: int = BODY_BYTES) -> str:
    """One drone strike, and other sentences up to about that size in bytes."""
    lines = [f"Drones struck an oil depot in Poltava overnight, report {bulletin_id} says."]
    while sum(map(len, lines)) < size:
        turn = number + len(lines)
        lines.append(FILLER[turn % len(FILLER)].format(town=TOWNS[turn % len(TOWNS)], n=turn % 37 + 2))
    return "\n\n".join(lines)
