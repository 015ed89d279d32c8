"""Closed classes of words around names."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Words that stand before a person's name, without the point of an abbreviation.
TITLES = _words(
    """
    mr mrs ms miss dr prof sir lord lady dame rev fr sister brother father pastor bishop archbishop cardinal
    pope rabbi imam sheikh ayatollah president vice-president premier chancellor minister secretary senator
    sen congressman congresswoman rep gov governor mayor judge justice attorney councilman councilwoman
    councillor councilor commissioner sheriff deputy detective officer sgt sergeant lt lieutenant capt
    captain maj major col colonel gen general adm admiral marshal commander chief king queen prince princess
    emperor sultan emir coach professor ambassador spokesman spokeswoman spokesperson chairman chairwoman
    director manager chef saint trooper superintendent principal pfc cpl corporal pvt private spc maj-gen
    lt-gen brigadier inspector quarterback pitcher guard forward
    """
)
# After a name they take it for a person's.
SPEECH = _words(
    """
    said says told added noted explained wrote asked replied warned argued insisted recalled admitted stated
    announced declared claimed believes thinks hopes wants knows agreed testified joked smiled laughed died
    pleaded married graduated retired
    """
)
# Before a name they take it for a place's.
LOCATIVE = _words(
    """
    in near at from to toward towards outside inside around between across over into via through off within
    throughout beyond north south east west northeast northwest southeast southwest northern southern
    eastern western central downtown upstate leaving visiting visited reached left entered neighboring
    neighbouring nearby onto
    """
)
# After one of these "of" opens a place ("city of", "outskirts of", "kilometres south of").
PLACE_OF = _words(
    """
    city town village settlement state province region district county capital suburb suburbs outskirts port
    south north east west part parts area coast people residents mayor governor kilometres kilometers miles
    bank island republic kingdom government side center centre direction areas community occupation
    liberation capture siege invasion northeast northwest southeast southwest territory population
    university bishop diocese
    """
)
# Words that follow a place's name without being part of it.
AFTER_PLACE = _words(
    """
    resident residents officials mayor police native man woman area suburb office city council county state
    school schools court government authorities region border district university hospital airport
    """
)
# Words that make a run of capitals a body or an institution.
ORGANIZATION_HEADS = _words(
    """
    ministry university college school academy institute hospital church cathedral council commission
    committee department agency bureau board authority administration service association federation union
    league society foundation fund trust organization organisation party congress parliament senate assembly
    duma court bank company corporation corp inc ltd llc co group holdings industries systems airlines
    airways club team press times post news tribune herald journal gazette guardian network television radio
    police army navy force forces guard corps command center centre museum library theater theatre studio
    studios office ministries partnership coalition alliance movement front brotherhood brigade battalion
    regiment division conference forum chamber
    """
)
# Words that end a numbered unit's name.
UNIT_HEADS = _words(
    """
    brigade battalion regiment division corps battlegroup group company squadron fleet army
    """
)
# Words that make the name before them a street's, and no town's.
STREETS = _words(
    """
    street st road rd avenue ave boulevard blvd lane ln drive dr highway hwy parkway pkwy court ct way place
    pl square plaza bridge pike route turnpike
    """
)
# Words for the kind of a place that end its name, and those that open it.
FEATURES = _words(
    """
    county parish region oblast district province state river lake creek bay island islands valley mountain
    mountains forest reservoir sea gulf beach city township peninsula territory desert canal strait falls
    springs heights hills republic prefecture governorate
    """
)
FEATURES_BEFORE = _words(
    """
    lake river mount mt cape fort ft port gulf bay sea strait
    """
)
# Capitalised words that are no names of places though a gazetteer has towns called so.
COMMON = _words(
    """
    the a an and or but if so as at by for from in into of on off onto out over to up with within without
    this that these those he she it they we you i his her its their our your my me him them who what when
    where why how which while after before since until during between among against about above below under
    again also although because both each either every few first second third last many more most much
    neither never next no none nor not now once one only other others some such than then there though
    through too two three four five six seven eight nine ten very was were is are be been being am do does
    did done have has had can could may might must shall should will would let make made take took get got
    go goes went come came see saw say said says tell told monday tuesday wednesday thursday friday saturday
    sunday january february march april june july august september october november december jan feb mar apr
    jun jul aug sept sep oct nov dec spring summer autumn fall winter today yesterday tomorrow morning
    evening night day week month year time people man men woman women child children family mother father
    son daughter brother sister wife husband friend friends mr mrs ms dr sir lord god jesus christ church
    bible easter christmas thanksgiving halloween internet web email facebook twitter google police army
    navy force forces guard court judge president vice minister chancellor king queen prince senator
    governor mayor chief director general colonel captain major officer doctor professor coach manager
    member members leader leaders official officials spokesman spokeswoman department office agency council
    commission committee board union party group team club school college university hospital company bank
    center centre street road avenue park house home north south east west northern southern eastern western
    central upper lower new old great grand big little long short high low good best better well free open
    public private national international federal state local city town county district region country world
    nation republic democrat democrats republican republicans democratic liberal conservative labor labour
    green catholic christian muslim islamic jewish orthodox black white red blue english french german
    russian spanish italian chinese american british ukrainian israeli arab european african asian canadian
    mexican indian japanese korean according additionally meanwhile however moreover nevertheless instead
    still yet even just perhaps maybe despite following including like unlike toward towards across along
    around near outside inside behind beyond call contact please thank thanks yes okay oh hello dear photo
    image video story news report reports press post times herald journal tribune gazette star sun globe
    mail daily weekly magazine radio television channel act bill law amendment constitution congress senate
    parliament assembly cabinet government study research science health education energy defense defence
    security justice treasury interior finance foreign affairs trade commerce agriculture environment
    transportation war peace victory battle operation project program plan fund award prize cup league game
    games season series super bowl olympics drone drones missile missiles tank tanks air ground fire
    explosion explosions shelling fighting clashes heavy fierce enemy units troops soldiers civilians
    residents witnesses sources social media overnight direction front line section sector axis area areas
    settlement village overall total result status update mobile reading nice bath orange hope enterprise
    independence liberty paradise normal champion male data same bar bay pool start bell rock sandy buy sale
    parks page pages
    """
)
