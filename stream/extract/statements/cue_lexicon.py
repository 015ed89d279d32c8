"""Reporting verbs: what follows each of them, and how sure a sign of speech it is."""

from dataclasses import dataclass

from stream.extract.word_set import words as word_set

# What a verb takes. THAT: a that-clause. BARE: a clause without "that". OBJECT: an addressee before it
# ("told TASS that"). URGE: an addressee with an infinitive ("urged all parties to"). DENY: what it reports is
# denied. INTENT: an infinitive of the speaker's own ("claimed to have", "vowed to"). WEAK: often no speech at
# all ("shows", "finds"): only with a that-clause, a quotation or a person.
THAT, BARE, OBJECT, URGE, DENY, WEAK, AFTER, INTENT = 1, 2, 4, 8, 16, 32, 64, 128

VERBS: dict[str, int] = {
    "say says said saying": THAT | BARE | AFTER,
    "tell tells told telling": THAT | BARE | OBJECT | AFTER,
    "add adds added adding": THAT | BARE | AFTER,
    "state states stated stating": THAT | BARE | AFTER,
    "declare declares declared declaring": THAT | BARE | AFTER,
    "claim claims claimed claiming": THAT | BARE | AFTER | INTENT,
    "note notes noted noting": THAT | BARE | AFTER,
    "stress stresses stressed stressing": THAT | AFTER,
    "emphasize emphasizes emphasized emphasizing": THAT | AFTER,
    "emphasise emphasises emphasised emphasising": THAT | AFTER,
    "underline underlines underlined underlining": THAT | AFTER,
    "underscore underscores underscored underscoring": THAT | AFTER,
    "clarify clarifies clarified clarifying": THAT | AFTER,
    "explain explains explained explaining": THAT | AFTER,
    "announce announces announced announcing": THAT | AFTER,
    "report reports reported reporting": THAT | AFTER | BARE,
    "confirm confirms confirmed confirming": THAT | AFTER,
    "warn warns warned warning": THAT | OBJECT | AFTER | BARE,
    "caution cautions cautioned cautioning": THAT | OBJECT | AFTER,
    "insist insists insisted insisting": THAT | AFTER | BARE,
    "assert asserts asserted asserting": THAT | AFTER | BARE,
    "argue argues argued arguing": THAT | AFTER | BARE,
    "maintain maintains maintained maintaining": THAT | AFTER | WEAK,
    "contend contends contended contending": THAT | AFTER | BARE,
    "acknowledge acknowledges acknowledged acknowledging": THAT | AFTER | BARE,
    "admit admits admitted admitting": THAT | AFTER | BARE,
    "concede concedes conceded conceding": THAT | AFTER | BARE,
    "reply replies replied replying": THAT | AFTER,
    "respond responds responded responding": THAT | AFTER,
    "answer answers answered answering": THAT | AFTER,
    "retort retorts retorted retorting": THAT | AFTER,
    "counter counters countered countering": THAT | AFTER | WEAK,
    "recall recalls recalled recalling": THAT | AFTER,
    "remind reminds reminded reminding": THAT | OBJECT | AFTER,
    "repeat repeats repeated repeating": THAT | AFTER,
    "reiterate reiterates reiterated reiterating": THAT | AFTER,
    "remark remarks remarked remarking": THAT | AFTER,
    "observe observes observed observing": THAT | AFTER | WEAK,
    "comment comments commented commenting": THAT | AFTER,
    "quip quips quipped quipping": THAT | AFTER,
    "joke jokes joked joking": THAT | AFTER,
    "complain complains complained complaining": THAT | AFTER,
    "lament laments lamented lamenting": THAT | AFTER,
    "predict predicts predicted predicting": THAT | AFTER | BARE,
    "estimate estimates estimated estimating": THAT | BARE | AFTER,
    "suggest suggests suggested suggesting": THAT | AFTER | BARE,
    "imply implies implied implying": THAT | AFTER | WEAK,
    "allege alleges alleged alleging": THAT | AFTER | BARE,
    "believe believes believed believing": THAT | BARE | AFTER,
    "think thinks thought": THAT | BARE | AFTER | WEAK,
    "hope hopes hoped hoping": THAT | BARE | WEAK,
    "fear fears feared fearing": THAT | BARE | WEAK,
    "expect expects expected expecting": THAT | WEAK,
    "promise promises promised promising": THAT | OBJECT | AFTER | BARE | INTENT,
    "vow vows vowed vowing": THAT | AFTER | INTENT,
    "pledge pledges pledged pledging": THAT | AFTER | INTENT,
    "swear swears swore swearing": THAT | AFTER | INTENT,
    "assure assures assured assuring": THAT | OBJECT | AFTER | BARE,
    "inform informs informed informing": THAT | OBJECT | AFTER,
    "notify notifies notified notifying": THAT | OBJECT,
    "write writes wrote writing": THAT | AFTER,
    "tweet tweets tweeted tweeting": THAT | AFTER,
    "post posts posted posting": THAT | AFTER | WEAK,
    "testify testifies testified testifying": THAT | AFTER,
    "reveal reveals revealed revealing": THAT | AFTER,
    "disclose discloses disclosed disclosing": THAT | AFTER,
    "indicate indicates indicated indicating": THAT | AFTER | WEAK,
    "signal signals signaled signalled signaling signalling": THAT | WEAK,
    "propose proposes proposed proposing": THAT | AFTER | WEAK,
    "recommend recommends recommended recommending": THAT | AFTER | WEAK,
    "demand demands demanded demanding": THAT | AFTER,
    "agree agrees agreed agreeing": THAT | AFTER | WEAK,
    "disagree disagrees disagreed": AFTER,
    "conclude concludes concluded concluding": THAT | AFTER | WEAK,
    "point pointed": 0,
    "continue continues continued": AFTER | WEAK,
    "ask asks asked asking": AFTER,
    "deny denies denied denying": THAT | DENY,
    "refute refutes refuted refuting": THAT | DENY,
    "reject rejects rejected rejecting": THAT | DENY,
    "urge urges urged urging": THAT | OBJECT | URGE | AFTER,
    "order orders ordered": THAT | URGE | WEAK,
    "exclaim exclaims exclaimed": AFTER,
    "shout shouts shouted": AFTER | THAT,
    "whisper whispers whispered": AFTER | THAT,
    "boast boasts boasted boasting": THAT | AFTER,
    "speculate speculates speculated": THAT | AFTER,
    "summarize summarizes summarized": AFTER,
    "summarise summarises summarised": AFTER,
    "hint hints hinted hinting": THAT | AFTER,
    "threaten threatens threatened threatening": THAT | WEAK | INTENT,
    "cry cried": AFTER | WEAK,
    "interject interjected": AFTER,
    "opine opined opines": THAT | AFTER,
    "proclaim proclaims proclaimed proclaiming": THAT | AFTER,
    "specify specifies specified specifying": THAT | AFTER,
    "elaborate elaborated elaborates": AFTER,
    "detail detailed": WEAK,
    "mention mentions mentioned mentioning": THAT | AFTER,
    "profess professed": THAT,
    "blast blasted": AFTER | WEAK,
    "dismiss dismisses dismissed dismissing": THAT | DENY,
    "advise advises advised advising": THAT | OBJECT | AFTER | WEAK,
    "instruct instructs instructed instructing": 0,
    "implore implores implored imploring": AFTER,
    "beg begs begged begging": AFTER | WEAK,
    "encourage encourages encouraged encouraging": 0,
    "appeal appeals appealed appealing": AFTER | WEAK,
    "offer offers offered offering": INTENT,
    "read reads": AFTER | WEAK,
    "wonder wonders wondered wondering": AFTER,
    "sigh sighs sighed": AFTER,
    "grumble grumbles grumbled": AFTER | THAT,
    "muse mused muses": AFTER,
    "mock mocks mocked": AFTER | WEAK,
    "snap snaps snapped": AFTER,
    "scoff scoffs scoffed": AFTER,
    "shrug shrugs shrugged": AFTER,
    "plead pleads pleaded": AFTER | THAT,
    "dispute disputes disputed": THAT | DENY,
    "rejoin rejoined": AFTER | WEAK,
    "recount recounts recounted recounting": THAT | AFTER,
    "forecast forecasts": THAT | AFTER | WEAK,
}


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
    "slam slams slammed slamming",
)
ACTS: dict[str, Verb] = {
    form: Verb(forms.split()[0], 0, form.endswith("ing")) for forms in ACT_VERBS for form in forms.split()
}
FORMS: dict[str, Verb] = {
    form: Verb(forms.split()[0], takes, form.endswith("ing"))
    for forms, takes in VERBS.items()
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
