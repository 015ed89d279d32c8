"""Words for people who suffer losses: civilians and fighters."""

from stream.extract.word_set import words

CIVILIANS = words(
    "civilian civilians resident residents villager villagers child children woman women girl girls boy"
    " boys worker workers farmworker farmworkers driver drivers passenger passengers nurse nurses doctor"
    " doctors medic medics paramedic paramedics volunteer volunteers teacher teachers student students"
    " pensioner pensioners couple family families baby infant schoolchildren journalist journalists"
    " toddler toddlers herder herders worshippers commuters shoppers vendors pupils bystander bystanders"
    " farmer farmers employee employees locals schoolgirl schoolboy shepherd rescuer"
    " rescuers firefighter firefighters patients patient monk monks priest priests imam nun nuns refugee"
    " refugees tourist tourists pedestrian pedestrians cyclist cyclists mourners trader traders shopkeeper"
    " fishermen fisherman miner miners mother father daughter daughters son sons wife husband grandmother"
    " displaced inhabitants inhabitant evacuees townspeople clerics reporter reporters cameraman"
    " grandfather grandson granddaughter siblings twins brothers sisters"
)
FIGHTERS = words(
    "soldier soldiers servicemen serviceman troops fighters fighter militants militant officer officers"
    " gunmen militiamen paratroopers marines terrorists rebels combatants operatives conscripts sailors"
    " insurgents jihadists personnel"
)
# Two words that only together tell of fighters: "members of the security forces", "security personnel".
ARMED_BODIES = frozenset({("security", "forces"), ("security", "force"), ("security", "personnel")})
