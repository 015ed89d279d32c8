"""Which words may stand for somebody told before: "the lawmaker", "the group", "the newspaper"."""

from stream.extract.statements.names_lexicon import DEMONYMS
from stream.extract.word_set import words as word_set

FEMALE = word_set(
    "spokeswoman chairwoman congresswoman ombudswoman woman lady mother widow queen mrs. ms. businesswoman"
)
MALE = word_set("spokesman chairman congressman man king prince mr. businessman")
# A general word and the offices that it can stand for.
WIDER = {
    "diplomat": word_set("foreign ambassador envoy consul minister"),
    "politician": word_set("minister deputy senator leader chairman mp president chancellor speaker"),
    "official": word_set("head deputy chief director adviser minister commissioner governor mayor"),
    "lawmaker": word_set("deputy senator mp congressman representative speaker duma rada knesset parliament"),
    "officer": word_set("colonel major captain lieutenant commander general"),
    "leader": word_set("president minister chancellor premier chairman head"),
    "statesman": word_set("president minister chancellor"),
    "spokesperson": word_set("spokesman spokeswoman"),
}
# With a general word they tell nobody from others: "the Russian diplomat", "the senior officer".
UNTELLING = DEMONYMS | word_set(
    "senior top veteran chief same former european western american military local 's ’s"
)
# A word that may mean anybody in office, when he has just spoken.
GENERIC = frozenset(WIDER) | {"senator", "parliamentarian", "expert", "analyst", "economist", "deputy", "mp"}
# A word for the body named just before: "the group".
GENERIC_BODIES = word_set(
    "group movement militia organization organisation faction paramilitary alliance body agency charity ngo"
    " office watchdog institution company operator"
) | {"think tank"}
GENERIC_OUTLETS = word_set(
    "newspaper paper outlet publication channel agency broadcaster portal magazine website daily weekly"
    " station site"
)
WRITERS = word_set("author authors editors publication outlet paper")
# "the post says": its writer does.
DOCUMENTS = frozenset({"post", "message", "letter", "statement", "tweet", "video"})

# "the Dutchman", "the Ukrainian": somebody told before, where no office says more.
NATIVES = (
    DEMONYMS - word_set("soviet western us u.s. uk eu un nato chinese japanese french british")
) | word_set(
    "dutchman dutchwoman frenchman frenchwoman englishman englishwoman irishman irishwoman welshman briton"
    " pole turk dane swede finn spaniard scot serb croat kurd"
)


def names_by_origin(word: str) -> bool:
    """Whether a lower-case word stands for one person by land or age: "Dutchman", "60-year-old"."""
    return word in NATIVES or word.endswith("-year-old")
