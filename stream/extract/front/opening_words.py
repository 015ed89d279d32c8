"""Words that have a capital at the head of a sentence without being a name: "Explosions", "Heavy"."""

from stream.extract.front.numbers import TENS, UNITS
from stream.extract.word_set import words

# Capitalised only because a sentence opens with them; what is left over there may be a name.
OPENING_WORDS = (
    words(
        "the a an in on at near from toward towards to of and or but as by for with without over under"
        " after before during since while when where what which who that this these those there here it"
        " its he she they we our their his her i you no not nobody none one two three four five six seven"
        " eight nine ten eleven twelve several many some few all both each every another other others more"
        " most at least about around nearly according additionally also moreover meanwhile however earlier"
        " later today yesterday overnight tonight last early late north south east west northeast"
        " northwest southeast southwest further elsewhere officially units unit troops soldiers fighters"
        " forces paratroopers marines residents civilians people men women heavy fierce intense small"
        " large new explosions explosion drones drone missiles missile rockets artillery mortar air"
        " fighting clashes clash shelling attacks attack strikes strike assault assaults falling social"
        " local media reports fire fires two-thirds dozens hundreds scores positions houses buildings"
        " between following along across inside outside within beyond behind off out up down if then so"
        " yet still only including despite amid against via per thirty-seven pressure guided glide russian"
        " ukrainian long-range unconfirmed preliminary official despite because although though throughout"
        " back again once twice thus such same just even now soon first second third group groups"
        " government rebel rebels militants army navy aircraft aviation jets warplanes helicopters tanks"
        " columns column convoy security special defense defence regional district emergency rescue police"
        " officials authorities witnesses sources source footage video operations operational combat"
        " situation advance advances advancing withdrawal capture fresh sporadic repeated continued"
        " continuing ongoing limited isolated how why whose any else none nothing something sirens power"
        " debris casualties damage losses advancing attacking enemy occupiers invaders defenders infantry"
        " snipers gunmen militia militias volunteers reinforcements reserves convoys engineers sappers"
        " schools hospitals houses homes warehouses depots factories plants shops facilities ports airports"
        " bases villages village town towns city cities settlement settlements kilometers kilometres miles"
        " besides apart aside"
        " breaking update updated live watch latest urgent video exclusive correction analysis explainer map"
        " aid flights traffic gunfire shots supplies ships vessels vehicles cars trucks trains buses rockets"
        " bombs mines prisoners hostages gunmen rescuers fuel food gunners artillerymen shells"
    )
    | UNITS.keys()
    | TENS.keys()
)
