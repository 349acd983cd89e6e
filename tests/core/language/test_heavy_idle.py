"""What only sounds heavy, beside what is: the one leaves the other where it stands."""

import pytest

from core.language import heavy

WEIGHS = (
    "At the game on Saturday my father died.",
    "A song on the radio and I wept, because my mother died in March.",
    "I played the song with my dad the night he died.",
    "We sat with the book on his bed while my mother was dying.",
    "They let me go on Friday after nine years at the bakery.",
    "They let me go over the phone.",
    "He played at a funeral on Friday, and it was my grandfather's.",
    "The hospice garden is where I sat with Mum today.",
    "We aren't talking, and now the children know.",
    "My brother and I haven't spoken for years, and today he wrote to my solicitor.",
    "Since he left us the house is silent.",
    "I cried at the wedding because he should have been there.",
    "I wept in the play and nobody knew that the baby had died.",
    "I collected my father's cap from the hospice.",
    "The dog died.",
)


@pytest.mark.parametrize("text", WEIGHS)
def test_what_only_sounds_heavy_hides_nothing(text: str) -> None:
    assert heavy.weigh(text) is heavy.Weight.HEAVY
