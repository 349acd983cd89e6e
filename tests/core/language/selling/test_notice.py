"""Lines of a notice, and what only looks like one."""

import pytest

from core.language.selling.notice import notice


@pytest.mark.parametrize(
    "text",
    [
        "Appointments from Tuesday.",
        "New single Friday.",
        "Commissions welcome.",
        "Free quotes, tidy work.",
        "Logs, dry, by the barrow.",
        "Wedding stationery a speciality.",
        "Afternoon tea for two is eighteen pounds.",
        "Eggs are at the gate, two pounds a half dozen.",
        "A dozen is three pounds, honesty box by the gate.",
        "I sell them from the wall by the church.",
        "I make them to order in willow.",
        "Portraits make good gifts.",
        "I have a slot in June.",
        "My guided night walks run every Friday in May.",
        "My workshop comes to your school.",
        "I teach beginners too, first lesson free.",
        "If you would like to learn as well, my kitchen seats six.",
        "Anyone need a gardener?",
        "Want a floor like it?",
    ],
)
def test_a_line_of_a_notice(text: str) -> None:
    assert notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "A pint is six pounds now.",
        "The rent is nine hundred pounds.",
        "I paid two pounds a bag for the soil.",
        "My uncle sold his boat for four pounds.",
        "Two tickets, one seat and no map.",
        "Eggs and rain.",
        "All the seats were taken by Friday.",
        "The orders from Tuesday are packed.",
        "I sell bread on the square and know every dog.",
        "My piano lessons start on Monday and I am afraid.",
        "If you want to learn patience, plant asparagus.",
        "I had a slot on the radio once.",
        "Anyone who needs a rest is welcome to my bench.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert not notice(text)
