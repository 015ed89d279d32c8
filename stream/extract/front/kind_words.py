"""Nouns after which an event word only says what kind they are: "attack drones", "assault groups"."""

from stream.extract.word_set import words

# "attack drones", "assault groups", "battle tanks": there the word only says what kind.
NAMES_A_KIND = words(
    "drone drones helicopter helicopters aircraft uav uavs group groups unit units troops brigade"
    " brigades team teams detachment detachments battalion battalions infantry regiment tank tanks"
    " group boat boats ship fighter fighters rifle rifles vehicle vehicles squad squads company"
    " companies force forces weapons alert siren sirens alerts"
    " truck trucks plane planes operation zone missile missiles radar system systems"
    " injury injuries trauma wave battery department brigades regiments detachments unmanned uncrewed"
    " aerial vessels vessel craft"
    " jets jet engine engines station stations service services crew crews chief hydrant hose hoses"
)
