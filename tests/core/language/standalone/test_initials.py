"""Initials that everybody knows, that are spelt out or of a town lean on nothing; others do."""

import pytest

from core.language.standalone import standalone


@pytest.mark.parametrize(
    "text",
    [
        "I went SCUBA diving off the old pier and met a crab.",
        "I waited TWO YEARS for the first pear.",
        "The bread was GONE before ten.",
        "We met the Harbour Garden Trust (HGT) at the town hall.",
        "We wore RWP (Royal Walking Party) coats all day.",
        "We slept in Dayton, OH and ate cherry pie.",
        "I bought an LG Washer and a box of soap.",
        "My SUV smells of onions.",
    ],
)
def test_initials_that_need_nothing(text: str) -> None:
    assert standalone.leans(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The HGT meeting ran until nine.",
        "The rules of the house (HGT) were read out.",
        "We learnt to knit at SKAC this year.",
        "I joined the RWP committee.",
        "We slept in a tent, OH people everywhere.",
        "The BGW Project took all summer.",
    ],
)
def test_initials_that_nobody_knows(text: str) -> None:
    assert "initials" in standalone.leans(text)


def test_initials_spelt_out_are_known_from_then_on() -> None:
    told = "We met the Harbour Garden Trust (HGT) at the town hall."
    assert standalone.follows("The HGT brought the biscuits.", told)
    assert not standalone.follows("The HGT brought the biscuits.", "We met at the town hall.")
