"""English words of the closed classes: they stand in for the part-of-speech tags of a trained model."""

from stream.extract.word_set import words as word_set

DETERMINERS = word_set("the a an this that these those its his her their our my your some several many")
PREPOSITIONS = word_set(
    "of for in at on to from with by about into over under after before during since until near"
    " against among amid between through within without across along around behind beyond despite"
    " outside inside toward towards upon via per regarding concerning following alongside"
)
PRONOUNS = word_set("he she they it we i you")
AUXILIARIES = word_set(
    "is are was were be been being am has have had having do does did will would shall should can"
    " could may might must wo ca 's 're 've 'll 'd ’s ’re ’ve ’ll ’d n't n’t not"
)
FINITE_AUXILIARIES = word_set(
    "is are was were am has have had do does did will would shall should can could may might must wo ca"
)
SUBORDINATORS = word_set(
    "that as while when whether because if although though unless since until after before where once"
    " than whereas lest so why how what"
)
RELATIVES = word_set("who whom whose which")
COORDINATORS = word_set("and but or nor yet")
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = word_set(
    "january february march april may june july august september october november december jan. feb."
    " mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."
)
TIME_WORDS = (
    WEEKDAYS
    | MONTHS
    | word_set("today yesterday tomorrow tonight overnight earlier later recently afterwards afterward")
)
TIME_UNITS = frozenset(
    {"hours", "days", "minutes", "weeks", "months", "years", "hour", "day", "week", "month", "two", "three"}
)
ADVERBS = word_set(
    "also then later further again once earlier now still just only even meanwhile however instead"
    " therefore though too already always never often soon finally first next here there thus yet ever"
    " since afterwards afterward moreover furthermore nevertheless nonetheless otherwise indeed"
    " perhaps maybe sometimes today yesterday twice elsewhere somewhere nowhere abroad"
)
# Ordinary adjectives and nouns in -ly that no adverb test may eat.
NOT_ADVERBS = word_set(
    "family early july italy weekly daily monthly ally reply supply assembly likely elderly"
)
COMMON_VERBS = word_set(
    "go goes went gone come comes came get gets got make makes made take takes took give gives gave"
    " see sees saw know knows knew think thinks thought want wants find finds found become becomes"
    " became begin begins began keep keeps kept let lets leave leaves left hold holds held bring"
    " brings brought put puts run runs ran stand stands stood lose loses lost meet meets met pay pays"
    " paid sit sits sat show shows grow grows grew win wins won fall falls fell send sends sent build"
    " builds built break breaks broke rise rises rose need needs seem seems remain remains continue"
    " continues involve involves include includes provide provides require requires reach reaches live"
    " lives exist exists depend depends belong belongs happen happens appear appears expect expects"
    " believe believes help helps try tries use uses mean means allow allows lead leads understand"
    " understands watch watches follow follows stop stops create creates speak speaks spoke read reads"
    " spend spends spent open opens walk walks offer offers remember remembers love loves consider"
    " considers buy buys bought wait waits serve serves die dies feel feels felt fly flies flew hear"
    " hears heard drive drives drove deserve deserves lack lacks owe owes threaten threatens support"
    " supports face faces hit hits cost costs cut cuts set sets"
    " withdrew withdraws struck strikes fought fights flew shot shoots sank sinks sought seeks taught caught"
    " catches sold sells threw throws drew draws wore wears chose chooses stole swept sweeps spread spreads"
    " burst bursts shut shuts hid hung laid lays lay swore rang bit blew fled flung forbade forgot froze woke"
    " rode shook sped split swam tore dealt dug drank ate fed bled bent clung crept lent lit misled mistook"
    " oversaw quit shed shone shrank slid spun spat sprang stuck stung strode strung swung trod upheld wept"
    " overran overtook retook undertook withstood arose beat beats bore underwent"
)
# "saying only that"
MERELY = frozenset({"only", "just", "simply", "merely"})


def is_adverb(word: str) -> bool:
    """Whether a lower-case word is an adverb ("also", "angrily")."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in NOT_ADVERBS)  # noqa: PLR2004 -- "only" stands in the list; shorter words in -ly ("fly", "ally") are none


def looks_finite(word: str) -> bool:
    """Whether a lower-case word can be the finite verb of a clause; -ed is taken for one."""
    return word in FINITE_AUXILIARIES or word in COMMON_VERBS or (word.endswith("ed") and len(word) > 3)  # noqa: PLR2004 -- "red", "bed", "Ted"
