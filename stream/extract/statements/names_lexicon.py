"""Words that tell what a speaker is: offices, kinds of body, outlets, countries and capitals."""

from stream.extract.countries import COUNTRY_WORDS
from stream.extract.word_set import words as word_set

# Heads of a role: after one of them a name may follow ("Foreign Minister Orlova").
ROLES = word_set(
    "mr mrs ms dr dame mep mps columnist commentator blogger paramedic attache attaché statesman veteran"
    " singer writer poet priest monk midwife miner trader broker chef baker pensioner shopkeeper curator"
    " president minister chancellor premier spokesman spokeswoman spokesperson spokespeople secretary"
    " commissioner chairman chairwoman chair chairperson chief head director governor mayor senator"
    " congressman congresswoman representative ambassador envoy deputy speaker general colonel major"
    " captain lieutenant sergeant admiral marshal commander judge prosecutor attorney lawyer leader"
    " king queen prince princess pope archbishop bishop patriarch professor dr. prof. mr. mrs. ms. sir lord"
    " lady analyst expert economist adviser advisor aide official officer diplomat undersecretary"
    " vice-president ombudsman ombudswoman ceo founder owner editor author historian scientist"
    " researcher journalist correspondent reporter activist candidate nominee lawmaker legislator"
    " member counsel counselor councillor councilor manager coordinator inspector superintendent"
    " sheriff detective agent soldier fighter volunteer doctor nurse teacher farmer resident witness"
    " survivor coach rep. sen. gov. gen. lt col. lt. maj. capt. sgt. brigadier commandant negotiator"
    " delegate plenipotentiary vice dean rector president-elect strategist pollster fellow scholar"
    " pilot engineer driver worker mother father son daughter widow brother sister wife husband woman"
    " man boy girl student businessman businesswoman tycoon spokesmen co-chair mp rabbi imam ayatollah"
    " emir sultan sheikh administrator rapporteur abbot reeve warden brig. adm. cmdr. spokesmen"
    " shaikh sheik cheikh mullah maulana qari hajj hajji sayyid cardinal metropolitan reverend rev. nun"
    " gen maj capt col sgt cmdr brig adm cpl cpl. pvt pvt. ensign warlord militant rebel prisoner hostage"
    " deserter defector gunner sniper medic surgeon grandmother grandfather fisherman consul"
)
TITLES = word_set("mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame prof. prof")
# Plural and collective heads of people who are not named.
UNNAMED = word_set(
    "rebels militants insurgents protesters villagers medics rescuers refugees locals separatists"
    " officials diplomats sources source people person residents witnesses eyewitnesses analysts"
    " experts observers critics supporters lawmakers senators soldiers officers commanders doctors"
    " workers volunteers aides advisers advisors economists researchers scientists investigators"
    " prosecutors lawyers activists survivors relatives neighbors neighbours insider insiders"
    " negotiators ministers leaders spokespeople authorities traders executives farmers teachers"
    " students voters republicans democrats conservatives liberals historians engineers journalists"
    " reporters bloggers pilots prisoners refugees fighters servicemen servicewomen veterans employees"
    " participants delegates ambassadors everyone everybody somebody someone nobody one others another"
    " many some most"
)
# Heads of bodies that speak: "the Foreign Ministry", "Romania's Coast Guard".
BODIES = word_set(
    "programme program emergency rescue command observatory initiative forum caliphate junta front military"
    " ministry embassy commission committee staff guard service center centre council government"
    " administration agency command army forces force union party police company corporation group"
    " institute bank office department court parliament navy senate congress cabinet duma rada"
    " bundestag knesset sejm kremlin pentagon house nato eu un osce iaea alliance coalition"
    " organization organisation association federation society foundation fund team campaign"
    " delegation mission secretariat treasury tribunal directorate inspectorate authority board bureau"
    " brigade battalion regiment corps division headquarters hq operator regulator university hospital"
    " church patriarchate consulate movement network league club trust chamber legislature presidency"
    " ombudsman militia air nations states republic kingdom cia fbi sbu gur fsb fda epa inc. corp."
    " ltd. co. llc firm exchange laboratory lab think-tank side city ministry's border ministries"
    " companies agencies governments railways railway port airline airlines laboratories"
    " commons lords majlis storting folketing riksdag riigikogu saeima seimas watchdog faction wing"
)
OUTLET_WORDS = word_set(
    "newspaper daily weekly magazine channel television tv radio broadcaster outlet outlets portal"
    " website site tabloid media newspapers channels broadcasters news journal times gazette"
    " herald tribune telegraph observer chronicle podcast newsletter newswire blog"
)
# Before a name in marks: the command “South”, the company “Dron”.
NAMED = OUTLET_WORDS | word_set(
    "command group grouping brigade battalion regiment company organization organisation movement foundation"
    " party association corps detachment agency centre center project"
)
OUTLETS = word_set(
    "reuters bloomberg cnn bbc tass interfax afp ap associated ria novosti xinhua dpa ansa efe"
    " anadolu kyodo yonhap pap unian ukrinform suspilne aif rt sputnik politico axios nbc cbs abc pbs"
    " npr msnbc fox guardian economist spiegel zeit welt figaro monde repubblica corriere pais mundo"
    " kommersant izvestia vedomosti meduza rbc lenta gazeta pravda aljazeera jazeera haaretz times"
    " post wsj newsweek telegraph mirror sun euronews deutsche cnbc buzzfeed breitbart vox slate"
    " huffpost espresso hromadske nexta tsn ntv zvezda channel sky itv ard zdf orf rai tf1 lci bfm tvp"
    " independent insider courier examiner arabiya mayadeen manar masirah hadath ahram irna isna tasnim ynet"
    " maariv walla hurriyet cumhuriyet milliyet yomiuri asahi mainichi nikkei antara ndtv cgtn rfi rferl lrt"
    " delfi onet rzeczpospolita wyborcza handelsblatt faz süddeutsche nzz liberation libération parisien nrk"
    " telegram facebook twitter x youtube instagram vkontakte vk whatsapp linkedin"
)
PLATFORMS = word_set(
    "telegram facebook twitter x youtube instagram vkontakte vk linkedin truth tiktok weibo max"
)
# Countries and capitals stand for their governments ("Brussels says that").
COUNTRIES = word_set(
    "afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain bangladesh"
    " belarus belgium bolivia bosnia brazil britain bulgaria cambodia cameroon canada chad chile china"
    " colombia croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia"
    " finland france georgia germany ghana greece hungary iceland india indonesia iran iraq ireland"
    " israel italy japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon libya"
    " lithuania luxembourg malaysia mali malta mexico moldova mongolia montenegro morocco mozambique"
    " myanmar nepal netherlands niger nigeria norway oman pakistan palestine panama peru philippines"
    " poland portugal qatar romania russia rwanda scotland serbia singapore slovakia slovenia somalia"
    " spain sudan sweden switzerland syria taiwan tajikistan thailand tunisia turkey türkiye"
    " turkmenistan uganda ukraine uzbekistan venezuela vietnam wales yemen zimbabwe usa uk us u.s."
    " u.k. europe america"
)
CAPITALS = word_set(
    "kyiv kiev moscow washington london paris berlin rome madrid warsaw brussels vienna budapest"
    " prague bratislava bucharest sofia athens ankara belgrade zagreb ljubljana sarajevo pristina"
    " skopje tirana chisinau minsk vilnius riga tallinn helsinki stockholm oslo copenhagen reykjavik"
    " dublin lisbon bern amsterdam hague beijing tokyo seoul pyongyang delhi islamabad kabul tehran"
    " baghdad damascus beirut jerusalem amman riyadh doha cairo tripoli tunis algiers rabat khartoum"
    " nairobi addis tbilisi yerevan baku astana tashkent bishkek dushanbe ashgabat ottawa canberra"
    " hanoi taipei brasilia caracas havana bogota santiago lima strasbourg geneva kremlin"
)
PLACES_THAT_SPEAK = COUNTRIES | CAPITALS
# Buildings and streets that stand for who works there; none is a person.
SEATS = frozenset(
    {"downing street", "elysée", "élysée", "elysee", "whitehall", "bankova", "foggy bottom", "quai d’orsay"}
)
# Last words of the names of bodies and armed movements that no article tells from people.
MOVEMENTS = word_set(
    "international watch crescent borders hezbollah hizbollah hizbullah hamas fatah taliban jihad wagner isis"
    " houthis allah shabaab haram rosatom gazprom naftogaz ukrenergo energoatom roskomnadzor rosaviatsia"
)
# Before a name of at least two words: "U Kyaw Myint", "Daw Khin Aye".
HONORIFICS = frozenset({"u", "daw"})
NAME_PARTICLES = word_set("de van von der den da di del della la le al el bin ibn ben abu dos ter zu of-") - {
    "of-"
}
# Adjectives of lands, before a role ("German Chancellor"); the endings catch most.
DEMONYM_ENDINGS = ("ian", "ish", "ese", "ean", "ani")
DEMONYMS = word_set(
    "russian ukrainian german american british french italian polish turkish chinese japanese"
    " european hungarian romanian belgian dutch danish swedish norwegian finnish estonian latvian"
    " lithuanian czech slovak austrian swiss greek serbian croatian bulgarian spanish portuguese irish"
    " canadian australian indian iranian israeli palestinian syrian iraqi lebanese egyptian saudi"
    " korean belarusian moldovan georgian armenian azerbaijani kazakh uzbek soviet western us u.s. uk"
    " eu un nato brazilian mexican pakistani afghan yemeni vietnamese filipino thai indonesian libyan"
    " sudanese ethiopian kenyan nigerian qatari emirati crimean chechen"
) | {
    word for each in COUNTRY_WORDS if each.sort == "adjective" and len(each.words) == 1 for word in each.words
}
# Words of an office or body that a name cannot begin with.
OFFICE_WORDS = word_set(
    "state foreign defense defence interior internal external affairs finance economy economic energy"
    " security national international justice health education culture transport agriculture trade"
    " council duma rada committee commission ministry parliament supreme high prime deputy vice first"
    " chief general staff central bank union nations federation federal republic armed forces army"
    " navy air force military intelligence service border guard police white house environment"
    " infrastructure digital development labor labour social policy budget regional press joint"
    " special senior assistant acting former ex- permanent north south east west northern southern"
    " eastern western group district region city court attorney administration government kremlin"
    " pentagon senate congress democratic republican party people people’s people's russia ukraine"
    " assembly forum organization organisation institute university center centre"
) | {
    word for each in COUNTRY_WORDS if each.sort == "adjective" and len(each.words) == 1 for word in each.words
}
