"""What one would be punished for, and what others take or drink, is noticed whatever stands around it."""

import pytest

from core.language.privacy import certain, near, privacy
from core.language.text import senses
from core.model import Private


def matters(text: str, *, keen: bool = False) -> list[Private]:
    return [f.type for f in privacy.findings(text, keen=keen) if f.type is not Private.PERSON]


TOLD = (
    "I faked the signature on the consent form.",
    "I drove home after three pints.",
    "He is sick of taking the tablets.",
    "I forged Dad's signature on the school slip.",
    "We fudged the temperature log for the fridge again.",
    "I put down forty hours and worked thirty.",
    "I told them that I had a degree and I have not.",
    "Drove back from the wedding with four glasses of wine in me.",
    "I had two gin and tonics and then I drove the kids home.",
    "I've been using my dead aunt's blue badge.",
    "We never declared the caravan money.",
    "The gaffer pays us half in an envelope.",
    "I slipped a bottle of perfume into my bag at the shop.",
    "Took a box of gloves home from the ward, as we all do.",
    "I kept the wallet that I found on the bus.",
    "He's been skimming the raffle money for years.",
    "I scratched the neighbour's car and did not leave a note.",
    "We dumped the old paint in the canal.",
    "I let my nephew sit the theory test for me.",
    "I copied his coursework, word for word.",
    "I had the formulas written on my wrist in the exam.",
    "I smoked a joint on the fire escape.",
    "Somebody passed me a pill and I took it.",
    "I was done for shoplifting when I was twenty.",
    "My uncle did six years for the post office job.",
    "I called in dead to the hen do and went to the beach instead.",
    "I told the boss that my grandmother had died, and she is fine.",
    "I read my daughter's diary.",
    "I looked up my ex in the patient records.",
    "I went through his phone while he slept.",
    "I gave the old man the wrong insulin and told no one.",
    "We served the chicken although it was past its date.",
    "I fell asleep in the signal box and a train waited.",
    "We were told to write that the child was seen.",
    "I have been working here on a tourist visa.",
    "I rent the room out and the landlord does not know.",
    "I'm not on the lease.",
    "We jumped the meter years ago.",
    "My brother sells a bit of weed to the students.",
    "If the registrar hears of this I shall be struck off.",
    "It is not strictly legal but the foreman winks.",
    "She won't take her insulin.",
    "Mum hides the pills in the plant pot.",
    "He drinks before he comes on shift.",
    "There are empties behind the cistern again.",
    "He has started smoking again, in the shed.",
    "She hardly eats, and she weighs nothing.",
    "My sister makes herself sick after supper.",
    "He is back on the antidepressants.",
    "Our drummer is on methadone.",
    "Grandad forgets to take his heart tablets.",
    "She is off her meds and everybody can tell.",
    "My flatmate cuts herself.",
    "I've started taking my wife's sleeping pills.",
    "He needs a drink to get out of bed.",
    "I haven't been sober at a party since March.",
    "He says that he is seeing things again.",
    "They clocked out for me and I did the same for them.",
    "I signed the fire doors off without opening one of them.",
    "We landed six boxes over and sold them on the quay.",
    "The vicar has been helping himself from the flower fund.",
    "He burnt his hand on the fryer and hid it from the boss.",
    "If they find out I would lose my licence.",
)


@pytest.mark.parametrize("text", TOLD)
def test_it_is_private(text: str) -> None:
    assert matters(text)


@pytest.mark.parametrize("text", TOLD[::6])
def test_it_is_among_the_plainest_things_too(text: str) -> None:
    assert matters(
        f"The gulls came in off the sea. {text} We had soup by the window and counted boats."
    )


@pytest.mark.parametrize(
    "text",
    [
        "I forged a hinge out of an old file.",
        "I cooked the eggs in butter and the notes of the band drifted up.",
        "We drove home after three hours in the sun.",
        "Drove to the coast with three friends and a flask of tea.",
        "We cycled over the pass after two coffees.",
        "I pinched out the side shoots on the tomatoes.",
        "The gull nicked my chip.",
        "I stole an hour in the garden before lunch.",
        "She borrowed my bike and brought it back with a basket on.",
        "I signed for the parcel and it was the seeds.",
        "The forecast was wrong and the tent was wet.",
        "I told him that it was oak, and it was not.",
        "I blamed the oven, but it was the flour.",
        "I cheated and used bought pastry.",
        "I copied her recipe onto the back of an envelope.",
        "We dumped the compost on the bed and dug it in.",
        "The dog hid the evidence under the sofa.",
        "I weeded for an hour and had a bit of a sit down.",
        "Had a coke and a bag of crisps on the sea wall.",
        "The line of washing froze stiff as boards.",
        "I did time trials on the old airfield track with the club.",
        "They locked up the bikes and went for a swim.",
        "We were inside when the hail came down.",
        "He was caught with jam all over his face.",
        "The library is on Station Road, and dogs are not allowed in.",
        "I handed in the keys of the van and walked home along the river.",
        "The tablets of clay had been baked so hard that you could still read the thumb prints.",
        "The chimney smokes when the wind is in the east.",
        "He drinks his tea out of a saucer like his father.",
        "She eats her apple core and all.",
        "He cut his hair himself with the kitchen scissors.",
        "She broke her own record by a second.",
        "The kettle is on its last legs and so is the stool.",
        "Back again at the allotment, and the beans are up.",
        "I have not eaten a better plum.",
        "The key is in the lock and will not turn.",
        "Nobody is in the pool before seven.",
        "The bottle in his rucksack had leaked over the map.",
        "I faked an Irish accent for the play and nobody minded.",
        "He made up a song about the bus.",
        "We invented a name for the new kitten.",
        "The band lost its way in the second verse and found it again.",
        "The bus driver waited for me, which is not allowed, and I bowed.",
        "He told his mother that the cake was shop-bought, and she laughed.",
        "My son told his mother a joke about a snail.",
        "The paint is called Whisky and looks like tea.",
        "I picked the lock of my own shed with a hairpin.",
        "We are not meant to feed the ducks bread, so we fed them peas.",
        "The old clock has stopped eating batteries.",
        "I was late because the level crossing was down.",
        "The heron looked the other way.",
        "The dog had the crumbs from under the table and slept on the log book.",
        "We raced the train and lost.",
        "The wine smelled of gooseberries and the cheese of feet.",
        "A man on the tram had a fit of giggles and it spread.",
        "My dealer of second-hand books has found me the atlas.",
        "I poached the pears in wine and they went pink.",
    ],
)
def test_what_only_sounds_so_is_not(text: str) -> None:
    assert not matters(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ich bin nach drei Bier noch betrunken heimgefahren.",
        "Ich habe die Unterschrift gefälscht und niemand hat es gemerkt.",
        "Der Chef lässt uns schwarz arbeiten und zahlt bar auf die Hand.",
        "Mein Bruder kifft wieder und hat seit Wochen nicht gearbeitet.",
        "Das Geld aus dem Laden habe ich nie versteuert.",
        "Falsifiqué la firma de mi padre en el boletín.",
        "Conduje borracho desde la boda hasta casa.",
        "Trabajo en negro en un bar de la playa.",
        "Su marido tiene otra y ella no lo sabe.",
        "Debo tres meses de alquiler.",
        "J'ai imité la signature de ma mère sur le carnet.",
        "Je ne déclare que la moitié de ce que je vends.",
        "Mon oncle a fait deux ans de prison.",
        "Le patron nous paye au noir depuis juin.",
        "Il me reste quarante euros sur le compte.",
    ],
)
def test_it_is_noticed_in_other_languages(text: str) -> None:
    assert matters(text)


@pytest.mark.parametrize(
    "text",
    [
        "Der schwarze Hund lief über die Wiese und das Gras war nass.",
        "Ich habe die Marmelade ohne Rezept gekocht, und sie ist fest geworden.",
        "Er fährt schwarz gekleidet durch den Schnee, wie eine Krähe.",
        "He copiado la receta de mi abuela en un cuaderno nuevo.",
        "Me queda media hora de sol y un libro.",
        "Tiene otra forma de cortar el pan.",
        "Nous avons trié les photos au noir et blanc, une belle série.",
        "Il reste du soleil sur le balcon et le chat dort.",
        "Le facteur a une nouvelle bicyclette.",
        "Il a piqué ma curiosité avec son vieux moulin.",
        "El jamón está sin sal y la mesa sin mantel.",
        "Das ist verboten gut, sagte sie über den Kuchen.",
    ],
)
def test_what_only_sounds_so_elsewhere_is_not(text: str) -> None:
    assert not matters(text)


@pytest.mark.parametrize(
    "text",
    [
        "A patient has bruises all over her arms and says that it was the stairs.",
        "One of my pupils is cutting herself.",
        "She made me swear to tell nobody.",
        "The brewery is being sold to one of the chains.",
        "They are letting half of the drivers go, it is not announced.",
        "There is talk of a strike, and I voted yes.",
        "We are two months behind with the rent.",
        "I have forty quid to last until Friday.",
        "Bryn Pugh's lad is inside again.",
    ],
)
def test_what_one_knows_by_ones_work_is_told_in_trust_or_owes(text: str) -> None:
    assert matters(text)


@pytest.mark.parametrize(
    "text",
    [
        "A customer has a parrot that says good evening.",
        "The mill is on the river and sells flour to the bakers.",
        "I owe you a pint and the heron an apology.",
        "We were two steps behind with the dance.",
        "She promised not to laugh, and then the hat came off.",
        "The choir voted for the green folders.",
    ],
)
def test_what_only_sounds_like_trust_is_not(text: str) -> None:
    assert not matters(text)


def test_every_sign_can_be_found_and_none_that_is_needed_is_missing() -> None:
    for one in certain.told():
        assert all(len(s) >= near.GRAM and s == s.lower() for s in one.signs)
    for text in TOLD:
        ground = near.Ground(text, list(senses.bounds(text)))
        for one in certain.told():
            assert bool(one.pattern.search(text)) == any(ground.matches(one.pattern, one.signs))


@pytest.mark.parametrize(
    "text",
    [
        "I jumped the red light by the school again.",
        "He passes them all for a bottle of rum.",
        "We left the outliers out so that the curve would fit.",
        "My cousin drives on my badge at night.",
        "They have refused my visa and I stay without leave.",
        "I have not told Anna that I lost the money on the horses.",
        "The kitty is sixty pounds short.",
        "They put him on a performance plan.",
        "I have to let two of my team go.",
        "Two of the children are in care.",
        "She has the tremor in her hands, her hands shake too much to sew.",
        "The inspector came and we hid the mousetraps before he saw.",
        "My client owes me four thousand.",
    ],
)
def test_rules_broken_before_officials_and_what_is_kept_from_somebody(text: str) -> None:
    assert matters(text)


@pytest.mark.parametrize(
    "text",
    [
        "The red light of the harbour ran along the water.",
        "She waved for a bus and a taxi stopped.",
        "We left the points of the stars blank and painted the sky.",
        "The cat sat on my card and would not move.",
        "They have refused the soup, the ungrateful hens.",
        "I told Anna that the tide was late.",
        "Everybody knows the song about the goat.",
        "We put the plan on the wall and drew the pond on it.",
        "The garden is longer than the hose.",
        "Handle with care, it said, and it was a cabbage.",
    ],
)
def test_what_only_sounds_like_a_rule_is_not(text: str) -> None:
    assert not matters(text)


def test_a_letter_that_is_two_in_small_hides_nothing() -> None:
    assert matters("From İzmir by boat. I faked the signature on the consent form.")
