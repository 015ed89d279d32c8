"""The reporting verbs in all their forms, by what may follow each of them."""

# What a verb takes. THAT: a that-clause. BARE: a clause without "that". OBJECT: an addressee before it
# ("told TASS that"). URGE: an addressee with an infinitive ("urged all parties to"). DENY: what it reports is
# denied. INTENT: an infinitive of the speaker's own ("claimed to have", "vowed to"). WEAK: often no speech at
# all ("shows", "finds"): only with a that-clause, a quotation or a person.
# PLAIN: a clause without "that" where a pronoun or an auxiliary shows that it is one ("confirmed it will").
THAT, BARE, OBJECT, URGE, DENY, WEAK, AFTER, INTENT, PLAIN = 1, 2, 4, 8, 16, 32, 64, 128, 256

# Forms of one verb stand together, verbs are parted by commas.
VERBS: dict[int, str] = {
    THAT | BARE | AFTER: (
        "say says said saying, add adds added adding, state states stated stating, "
        "declare declares declared declaring, note notes noted noting, report reports reported reporting, "
        "insist insists insisted insisting, assert asserts asserted asserting, "
        "argue argues argued arguing, contend contends contended contending, "
        "acknowledge acknowledges acknowledged acknowledging, admit admits admitted admitting, "
        "concede concedes conceded conceding, predict predicts predicted predicting, "
        "estimate estimates estimated estimating, suggest suggests suggested suggesting, "
        "allege alleges alleged alleging, believe believes believed believing, "
        "affirm affirms affirmed affirming, reckon reckons reckoned reckoning"
    ),
    THAT | BARE | OBJECT | AFTER: (
        "tell tells told telling, warn warns warned warning, assure assures assured assuring, "
        "caution cautions cautioned cautioning"
    ),
    THAT | AFTER | PLAIN: (
        "stress stresses stressed stressing, emphasize emphasizes emphasized emphasizing, "
        "emphasise emphasises emphasised emphasising, underline underlines underlined underlining, "
        "clarify clarifies clarified clarifying, explain explains explained explaining, "
        "announce announces announced announcing, confirm confirms confirmed confirming, "
        "complain complains complained complaining, boast boasts boasted boasting, "
        "reiterate reiterates reiterated reiterating, reveal reveals revealed revealing, "
        "write writes wrote written writing, hint hints hinted hinting"
    ),
    THAT | AFTER: (
        "underscore underscores underscored underscoring, reply replies replied replying, "
        "respond responds responded responding, answer answers answered answering, "
        "retort retorts retorted retorting, recall recalls recalled recalling, "
        "repeat repeats repeated repeating, "
        "remark remarks remarked remarking, comment comments commented commenting, "
        "quip quips quipped quipping, joke jokes joked joking, "
        "lament laments lamented lamenting, deplore deplores deplored deploring, "
        "regret regrets regretted regretting, "
        "tweet tweets tweeted tweeting, "
        "testify testifies testified testifying, "
        "disclose discloses disclosed disclosing, demand demands demanded demanding, shout shouts shouted, "
        "whisper whispers whispered, speculate speculates speculated, "
        "opine opined opines, proclaim proclaims proclaimed proclaiming, "
        "specify specifies specified specifying, mention mentions mentioned mentioning, "
        "grumble grumbles grumbled, plead pleads pleaded, confide confides confided confiding, "
        "mutter mutters muttered muttering, murmur murmurs murmured, "
        "recount recounts recounted recounting"
    ),
    THAT | WEAK | AFTER: (
        "maintain maintains maintained maintaining, counter counters countered countering, "
        "observe observes observed observing, imply implies implied implying, post posts posted posting, "
        "propose proposes proposed proposing, "
        "recommend recommends recommended recommending, assess assesses assessed assessing, "
        "protest protests protested protesting, venture ventured ventures, reason reasoned, "
        "foresee foresees foresaw, rule rules ruled ruling, forecast forecasts"
    ),
    THAT | WEAK | AFTER | PLAIN: (
        "indicate indicates indicated indicating, agree agrees agreed agreeing, "
        "conclude concludes concluded concluding"
    ),
    THAT | OBJECT | AFTER: ("remind reminds reminded reminding, inform informs informed informing"),
    THAT | BARE | WEAK | AFTER: ("think thinks thought"),
    THAT | BARE | WEAK: ("hope hopes hoped hoping, fear fears feared fearing"),
    THAT | WEAK | PLAIN: "signal signals signaled signalled signaling signalling",
    THAT | WEAK: ("expect expects expected expecting, find finds found finding"),
    THAT | BARE | OBJECT | AFTER | INTENT: ("promise promises promised promising"),
    THAT | BARE | AFTER | INTENT: (
        "vow vows vowed vowing, pledge pledges pledged pledging, swear swears swore swearing, "
        "claim claims claimed claiming"
    ),
    THAT | OBJECT: ("notify notifies notified notifying"),
    AFTER: (
        "disagree disagrees disagreed, ask asks asked asking, exclaim exclaims exclaimed, "
        "summarize summarizes summarized, summarise summarises summarised, interject interjected, "
        "elaborate elaborated elaborates, implore implores implored imploring, "
        "wonder wonders wondered wondering, sigh sighs sighed, muse mused muses, snap snaps snapped, "
        "scoff scoffs scoffed, shrug shrugs shrugged, fume fumes fumed fuming, "
        "decry decries decried decrying"
    ),
    0: (
        "point pointed, instruct instructs instructed instructing, "
        "encourage encourages encouraged encouraging, invite invites invited inviting, "
        "exhort exhorts exhorted"
    ),
    WEAK | AFTER: (
        "continue continues continued, cry cried, blast blasted, beg begs begged begging, "
        "appeal appeals appealed appealing, read reads, mock mocks mocked, rejoin rejoined, "
        "thunder thundered, react reacts reacted"
    ),
    THAT | DENY: (
        "deny denies denied denying, refute refutes refuted refuting, reject rejects rejected rejecting, "
        "dismiss dismisses dismissed dismissing, dispute disputes disputed, rebut rebuts rebutted"
    ),
    THAT | OBJECT | URGE | AFTER: ("urge urges urged urging"),
    THAT | URGE | WEAK: ("order orders ordered"),
    THAT | WEAK | INTENT | AFTER: ("threaten threatens threatened threatening"),
    WEAK: ("detail detailed"),
    THAT: (
        "allow allows allowed allowing, profess professed, reaffirm reaffirms reaffirmed reaffirming, "
        "restate restates restated restating, relay relays relayed relaying, "
        "attest attests attested attesting"
    ),
    THAT | OBJECT | WEAK | AFTER: ("advise advises advised advising"),
    INTENT: ("offer offers offered offering"),
}
