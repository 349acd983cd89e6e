"""Heavy days told in plain words are as quiet as those that say so; light ones stay light."""

import pytest

from core.language import heavy
from core.language.suggest import from_entry

SADDER = (
    "Her biopsy results were worse than they had hoped. I bought apples on the way home.",
    "We scattered Mum's ashes off the pier this morning. The gulls were loud and the sea was flat.",
    "Our first Christmas without Grandpa. I put out nine plates and took one away again.",
    "Cleared out Dad's flat today. Forty years of string in one drawer, and the radio still on his station.",
    "We didn't talk at breakfast. The toast went cold and I fed it to the sparrows.",
    "My brother and I haven't spoken since Easter. I saw his van at the garage today.",
    "The vet wants her back on Friday for more tests. She slept on my feet all evening.",
    "Had a huge row with the landlord. Afterwards I painted the shed door yellow, both sides.",
    "Laid off after nine years. On the tram a boy gave me half of his pretzel.",
    "The girls' dad never rang. We waited on the stairs with our shoes on and ate the cake ourselves.",
    "My cousin's marriage is over. He rang while I was plucking a goose and I went on plucking.",
    "Gran's birthday. I lit the candle and sang the verse she always forgot.",
    "The consultant wants him back in on Monday. I watered his beans.",
    "Since Mum died the garden has been mine. The roses do not know.",
    "We had to say goodbye to our old dog today. The lead is still on its hook.",
    "They let me go after nine years. I bought a plum cake and ate half.",
    "Cried all morning. Then I baked, and the loaves rose.",
    "It was hard to get out of bed again. I cried over a spoon. The sun came round the house.",
)
LIGHTER = (
    "We didn't talk about the weather at breakfast, for once.",
    "My test results came back better than I feared: 38 of 40 verbs.",
    "The boys buried him in the sand up to his chin.",
    "I lost them among the trees and found them at the ice cream van.",
    "The choir is not the same without them, but it is quicker at the tea.",
    "I set my voicemail to say that I am in the darkroom.",
    "The doctor next door wants his ladder back.",
    "Since she went vegan we cook twice, and since he left school he cooks too.",
    "I cleared out my wardrobe, and her room for the new desk.",
    "I had to say goodbye to my sister at the station, the bus was leaving.",
    "Keep it in for forty minutes, and keep them in for another week if it freezes.",
    "A recipe I'd take to my grave. The baker would turn in his grave.",
    "Her dad never came to terms with computers, so I fixed it.",
    "My results weren't bad: a merit for the fugue.",
    "The doctor wants it back in the office by noon.",
    "Our dog slipped away through the gate and came back muddy.",
    "My son's birthday. He lit the candle on his cake with my help.",
    "It was the first Christmas without him at the till; he retired in May.",
    "We don't talk at breakfast. We read.",
)
IDLE = (  # words of heavy days in what is none
    "The table had been laid for six, and Mum let me go to the fair alone.",
    "It hit me that I have been here ten years.",
    "We cried with laughter at the quiz, then laughed until we cried again.",
    "Store the jam in a dark place for a month.",
    "A black dog ran across the beach and stole my sandwich.",
    "I'm hopeless at crosswords, but a lump of clay became a bowl today.",
    "I lost my brother to the crowd at the fair and found him at the chips.",
    "We drove through Luton.",
    "Nos despedimos a las ocho, y a mi hermana la despedimos a ella en el aeropuerto.",
    "Despedimos a mi hermana en el aeropuerto y luego cenamos.",
    "Mon père est mort de rire devant ce film.",
    "Mi padre se murió de risa.",
    "Wir haben vor Lachen geweint.",
)
NEITHER = (  # what a light day may begin to tell too
    "The fight with the printer is won.",
    "Added redundancy to the backup script, with a row of new disks.",
    "An ambulance passed while I was picking plums.",
    "Quarrelled with the sourdough again.",
)


@pytest.mark.parametrize("text", SADDER)
def test_nothing_is_told_of_a_heavy_day(text: str) -> None:
    assert heavy.weigh(text) is heavy.Weight.HEAVY
    assert from_entry("e", text, "2026-03-10") == []


@pytest.mark.parametrize("text", LIGHTER + IDLE)
def test_a_light_one_is_not_taken_for_heavy(text: str) -> None:
    assert heavy.weigh(text) is heavy.Weight.LIGHT


@pytest.mark.parametrize("text", NEITHER)
def test_what_begins_with_a_word_that_may_be_light_is_not_heavy_as_a_whole(text: str) -> None:
    assert heavy.weigh(text) is not heavy.Weight.HEAVY


def test_in_a_long_entry_only_the_sentence_is_heavy() -> None:
    text = "We didn't speak at dinner. " + "I glazed a bowl and hung it up to dry. " * 60
    assert heavy.weigh(text) is heavy.Weight.PARTLY
    assert heavy.grave("We didn't speak at dinner.")
