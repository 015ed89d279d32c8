"""The words around toponyms: kinds of place, prepositions with the role they give, words to step over."""

from schemas.place import PlaceRole
from stream.extract.word_set import words

# A region or district holds an event; together with a smaller place it is only `within`.
REGION_KINDS = words(
    "region oblast province governorate state county district raion rayon prefecture department"
    " canton emirate division krai republic territory subdistrict"
)
# Kinds that belong to the name when they follow in small letters, yet are places in themselves.
PLACE_KINDS = words(
    "community township municipality commune forest forests reservoir river peninsula island islands"
    " valley hills hill mountain mountains plateau lake camp strip heights ridge salient bridgehead"
    " wadi gorge pass spit delta corridor enclave quarter neighborhood neighbourhood suburb locality"
    " hromada farm estuary"
)
KIND_PLURALS = {
    "regions": "region",
    "oblasts": "oblast",
    "provinces": "province",
    "governorates": "governorate",
    "states": "state",
    "counties": "county",
    "districts": "district",
    "raions": "raion",
    "republics": "republic",
    "townships": "township",
    "communities": "community",
    "municipalities": "municipality",
    "camps": "camp",
    "neighborhoods": "neighborhood",
    "neighbourhoods": "neighbourhood",
    "directions": "direction",
    "axes": "axis",
    "fronts": "front",
    "sectors": "sector",
    "territories": "territory",
    "departments": "department",
}
AXIS_KINDS = frozenset({"direction", "axis", "front", "sector", "directions", "axes", "fronts", "sectors"})
# "the village of X": whatever stands there is a place.
SETTLEMENT_NOUNS = words(
    "ports airfield airfields airport airports communities refinery base bases municipality "
    "village villages town towns city cities settlement settlements hamlet hamlets suburb suburbs"
    " port locality localities camp district districts region province state municipality commune"
    " community capital township neighborhood neighbourhood island peninsula governorate county"
    " stronghold townships farm"
)
# "the outskirts of X", "south of X": beside the place or in a part of it.
PART_NOUNS: dict[str, PlaceRole] = {
    **dict.fromkeys(
        words(
            "outskirts fringes fringe vicinity direction suburbs edge edges approaches area areas"
            " directions surroundings"
            " environs bank banks shore shores north south east west northeast northwest southeast southwest"
            " north-east north-west south-east south-west coast off flank flanks kilometers kilometres km"
            " miles rear"
            " perimeter northwards southwards eastwards westwards"
        ),
        "near",
    ),
    **dict.fromkeys(
        words(
            "part parts center centre streets quarter quarters half middle heart districts district"
            " neighborhoods neighbourhoods territory side sector sectors waters port airport skies"
            " infrastructure zone zones blocks microdistrict microdistricts"
        ),
        "at",
    ),
}
PREPOSITIONS: dict[str, PlaceRole] = {
    **dict.fromkeys(words("besides in at over inside within across throughout above amid"), "at"),
    **dict.fromkeys(
        words("near around outside off beside along beyond behind opposite"),
        "near",
    ),
    **dict.fromkeys(["between", "linking", "connecting"], "between"),
    **dict.fromkeys(["toward", "towards", "into", "to", "onto", "through"], "toward"),
    **dict.fromkeys(["from"], "from"),
    **dict.fromkeys(["approach", "approaching", "approached"], "toward"),
    # "fire on Klimovo", "strikes against Nabatieh", "the battle for Bakhmut"
    **dict.fromkeys(["on", "against", "for"], "at"),
}
# Stepped over between a preposition and a name.
BETWEEN = words(
    "the a an of southern northern eastern western central northeastern northwestern southeastern"
    " southwestern south-eastern south-western north-eastern north-western occupied besieged embattled"
    " disputed border coastal neighbouring neighboring nearby same entire whole so-called greater far"
    " front-line frontline rebel-held government-held strategic small mining key temporarily contested"
    " adjacent surrounding front line lower upper liberated destroyed both wider immediate outer inner"
    " left right historic rural now industrial residential"
)
# "the following settlements: A, B", "ten villages, among them A and B": a list of places begins.
LIST_OPENERS = frozenset({"including", "them", "namely", "notably", ":"})
PLACE_PLURALS = words(
    "settlements villages towns cities places localities communities districts areas hamlets regions"
    " neighborhoods neighbourhoods camps settlement village town city positions sectors"
)
# "a resident of X", "a woman from X"
PEOPLE = words(
    "resident residents people inhabitants man men woman women boy girl children civilian civilians villagers"
    " locals family pensioner"
)
COMPASS = words(
    "southern northern eastern western central northeastern northwestern southeastern southwestern"
    " south-eastern south-western north-eastern north-western"
)
# "the X–Y road", "the road from X to Y"
ROADS = words("road highway line route stretch railway motorway track corridor street border")
