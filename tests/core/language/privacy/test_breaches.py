"""What an authority, an employer or a family would want to know is noticed in many words; look-alikes are not."""

import pytest

from core.language.privacy import privacy
from core.model import Private


def matters(text: str) -> list[Private]:
    return [f.type for f in privacy.findings(text, keen=False) if f.type is not Private.PERSON]


@pytest.mark.parametrize(
    "text",
    [
        "I copied my manager's signature onto the order.",
        "Drove back along the coast road after four beers.",
        "He keeps forgetting to take his tablets.",
        "I wrote the witness statement myself and signed his name.",
        "I have not paid for a train all year.",
        "My brother-in-law grows cannabis in the loft.",
        "I told the court that I was at home and I was not.",
        "She is skipping her insulin so as to lose weight.",
        "I swapped the price labels on the lamps.",
        "We water down the gin on Saturdays.",
        "I've been claiming for the childminder who left in May.",
        "Nan is hiding her drinking from the carers.",
        "I put my name on his paper and he never knew.",
        "I backed into a Mercedes outside the bank and left.",
        "The manager makes us clock off before we clean.",
        "I lost a patient's file on the bus.",
        "I emailed the salary list to the whole firm by mistake and recalled it.",
        "I keep my uncle's shotgun under the bed and have no certificate.",
        "I let my son ride without a helmet and the police stopped us.",
        "I paid the examiner to pass me.",
        "My wife has started gambling again on her phone.",
        "He has been to rehab twice and is drinking.",
        "I took my mother's pearls before my sister could.",
        "I have been reading his letters to her.",
        "I posted a bad review of them under a false name.",
        "Dad smokes behind the shed and thinks we don't know.",
        "My flatmate throws up after every meal.",
        "I voted twice, once for my grandmother.",
        "I used the charity card for petrol.",
        "I never told HMRC about the rent from the flat.",
        "We served under-age lads all night.",
        "I drive without my glasses and I cannot read a plate.",
        "The vet signs the papers without seeing the horse.",
        "I said the dog was vaccinated so that they would let us board.",
        "I broke the vase in the museum and walked on.",
        "I hit my son and I have cried all night.",
        "I have a caution for assault from when I was twenty.",
        "I've stopped paying the television licence.",
        "He injects in the car before work.",
        "The readings for February are made up.",
        "The movement book has not been filled in since March.",
        "I told the landlord that it is a table.",
        "The lenders haven't been told.",
        "They asked us to bin the late ones.",
        "Six stitches in the thumb.",
    ],
)
def test_it_is_private(text: str) -> None:
    assert matters(text)


@pytest.mark.parametrize(
    "text",
    [
        "We lost the path and walked on by the stars.",
        "I broke the bread and left the crust for the ducks.",
        "She hit the drum and walked off stage to cheers.",
        "The wind knocked over the sign and the hens hid.",
        "I hit my brother with a snowball and he laughed.",
        "We water down the paint and it runs like a river.",
        "I left the laptop on the table and the cat sat on it.",
        "The choir used the school hall and sang.",
        "He signs his name with a fish.",
        "I copied the names of the stars onto a card.",
        "The kids served the tea and dropped one cup.",
        "We took my mother's rings of pineapple to the fair.",
        "I read her letter to the class and they clapped.",
        "The company van broke down by a field of rape and we had lunch.",
        "The guard on the train sang the stations.",
        "He makes us count the swifts before supper.",
        "Under another name the rose would be a cabbage.",
        "I can't see the plates for the washing up.",
        "He drove with no lights on the cake and forty in the box.",
        "The inspector of drains is a lovely man with a newt.",
        "The knife is in the drawer with the string.",
        "I swapped seats with a man who had a cello.",
        "We emailed the list of songs to the choir.",
        "I stopped paying attention and the jam burnt.",
        "Sew six stitches a side and turn the hem.",
    ],
)
def test_it_is_not(text: str) -> None:
    assert not matters(text)
