"""Reporting verbs: what follows each of them, and how sure a sign of speech it is."""

from dataclasses import dataclass

from stream.extract.statements.reporting_verbs import VERBS
from stream.extract.word_set import words as word_set


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a reporting verb: its dictionary form and what it takes."""

    lemma: str
    takes: int
    participle: bool


# What judges or accuses an object: "accused X of mining", "called it “a farce”", "dismissed it as “a lie”".
ACT_VERBS = (
    "accuse accuses accused accusing",
    "call calls called calling",
    "describe describes described describing",
    "dismiss dismisses dismissed dismissing",
    "denounce denounces denounced denouncing",
    "reject rejects rejected rejecting",
    "condemn condemns condemned condemning",
    "brand brands branded branding",
    "deride derides derided deriding",
    "portray portrays portrayed portraying",
    "characterize characterizes characterized characterizing",
    "characterise characterises characterised characterising",
    "criticize criticizes criticized criticizing",
    "criticise criticises criticised criticising",
    "praise praises praised praising",
    "hail hails hailed hailing",
    "mourn mourns mourned mourning",
    "term terms termed terming",
    "label labels labelled labeled labelling labeling",
    "dub dubs dubbed dubbing",
    "deplore deplores deplored deploring",
    "salute salutes saluted saluting",
    "slam slams slammed slamming",
    "speak speaks spoke speaking",
    "liken likens likened likening",
    "compare compares compared comparing",
)
ACTS: dict[str, Verb] = {
    form: Verb(forms.split()[0], 0, form.endswith("ing")) for forms in ACT_VERBS for form in forms.split()
}
FORMS: dict[str, Verb] = {
    form: Verb(forms.split()[0], takes, form.endswith("ing"))
    for takes, verbs in VERBS.items()
    for forms in verbs.split(", ")
    for form in forms.split()
}

# Verbs that report speech wherever they stand after or before a speaker.
PLAIN_CUES = word_set(
    "said says told added adds stated declared noted stressed explained replied responded answered"
    " wrote emphasized emphasised admitted concluded remarked clarified insisted warned asked"
    " reiterated commented quipped tells writes"
)
# The same form is a noun ("the report", "two claims"): a determiner or adjective before it gives it away.
NOUN_LIKE = word_set(
    "report reports claim claims state states note notes comment comments promise promises vow vows"
    " demand demands order orders call calls estimate estimates stress fear fears hope hopes pledge"
    " pledges post posts warning rule rules ruling signal signals detail point answer answers reply"
    " replies remark remarks counter counters caution hint hints thought forecast forecasts show shows"
    " cry joke jokes quip blast saying finding findings snap snaps appeal appeals offer offers advise"
)
PASSIVE = word_set("is are was were be been being ’s 's")
# What a speaker does with words beside reporting: it ends the reported clause before it.
SPEECH_ACTS = word_set(
    "lashed hit blamed accused criticized criticised condemned praised thanked called urged asked"
    " attacked denounced slammed demanded blasted mocked rejected dismissed"
)
