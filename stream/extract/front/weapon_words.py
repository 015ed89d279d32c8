"""Weapons by the kind of attack they make."""

from typing import Literal

from stream.extract.word_set import words

Family = Literal["drone", "missile", "air", "gun", "mine"]

DRONE = words(
    "drone drones uav uavs fpv fpvs quadcopter quadcopters shahed shaheds geran gerans geran-2 geranium"
    " geraniums gerbera gerberas lancet lancets bayraktar bayraktars orlan mavic mavics copter copters"
    " ucav ucavs molniya hermes heron dron unmanned uncrewed kamikaze loitering lyutyi"
)
MISSILE = words(
    "missile missiles iskander iskanders kalibr kalibrs kinzhal kinzhals atacms tochka neptune"
    " s-200 s-300 s-400 kh-22 kh-31 kh-32 kh-35 kh-47 kh-55 kh-59 kh-69 kh-101 kh-555 x-22 x-31 x-35 x-59"
    " x-69 x-101 kn-23 p-800 scalp fateh-110 fateh"
    " neptunes oreshnik zircon tsirkon onyx scud scuds flamingo taurus ballistic cruise hypersonic"
)
AIR = words(
    "aircraft airplane airplanes plane planes jet jets warplane warplanes bomber bombers aviation"
    " helicopter helicopters gunship gunships kab kabs fab fabs jdam jdams airstrike airstrikes"
    " fighter-bombers sukhoi glide aerial bomb bombs antonov umpk paramotor paramotors"
    " gyrocopter gyrocopters su-22 su-24 su-25 su-27 su-30 su-34 su-35 su-57 mig-21 mig-23 mig-29 mig-31 f-15"
    " f-16 f-16s f-35 f-35s f-5 j-7 jf-17 tu-22m3 tu-95 tu-160 il-76 an-26 mi-8 mi-17 mi-24 mi-28 ka-52 k-8"
    " kab-250 kab-500 kab-1500 fab-250 fab-500 fab-1500 fab-3000 odab-500 odab-1500 umpb gbu-31 gbu-39 mk-84"
    " l-39 sukhoi-24 sukhoi-25 mirage rafale"
)
GUN = words(
    "artillery mortar mortars howitzer howitzers shell shells rocket rockets grad grads smerch uragan"
    " himars mlrs cannon cannons katyusha katyushas gun guns tornado solntsepek cluster"
    " bm-21 bm-27 bm-30 d-30 d-20 m-46 m109 tos-1 tos-1a rm-70 2s1 2s3 2s19"
    " shelling m777 caesar machine-gun qassam projectile projectiles gunboat gunboats"
)
MINE = words("mine mines landmine landmines ied ieds vbied vbieds explosive")
# "a roadside bomb", "a car bomb", "a suicide bomber": laid or carried, not dropped.
LAID = words("roadside car truck suicide motorcycle vehicle magnetic homemade home-made buried planted")

FAMILIES: dict[str, Family] = {
    **dict.fromkeys(DRONE, "drone"),
    **dict.fromkeys(MISSILE, "missile"),
    **dict.fromkeys(AIR, "air"),
    **dict.fromkeys(GUN, "gun"),
    **dict.fromkeys(MINE, "mine"),
}
# Words that only specify a weapon named after them, and those that only go on with one named before them.
BEFORE_WEAPON = words(
    "fpv strike attack kamikaze reconnaissance long-range one-way loitering guided glide aerial"
    " cruise ballistic hypersonic anti-tank cluster barrel thermobaric unmanned uncrewed multiple"
    " fiber-optic suicide unguided heavy air-launched naval surface car fighter combat rocket tank"
    " storm shadow artillery mortar iskander shahed geran geran-2 grad improvised roadside truck"
)
AFTER_WEAPON = words(
    "drone drones missile missiles bomb bombs munition munitions vehicle vehicles shells shell"
    " launchers launcher rockets rocket systems system fire jets jet aircraft aviation uavs uav device"
    " devices"
)
