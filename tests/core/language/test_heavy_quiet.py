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
)


@pytest.mark.parametrize("text", SADDER)
def test_nothing_is_told_of_a_heavy_day(text: str) -> None:
    assert heavy.weigh(text) is heavy.Weight.HEAVY
    assert from_entry("e", text, "2026-03-10") == []


@pytest.mark.parametrize("text", LIGHTER)
def test_a_light_one_is_not_taken_for_heavy(text: str) -> None:
    assert heavy.weigh(text) is heavy.Weight.LIGHT


def test_in_a_long_entry_only_the_sentence_is_heavy() -> None:
    text = "We didn't speak at dinner. " + "I glazed a bowl and hung it up to dry. " * 60
    assert heavy.weigh(text) is heavy.Weight.PARTLY
    assert heavy.grave("We didn't speak at dinner.")
