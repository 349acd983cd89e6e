"""Names that are words as well, names in rows, of families, and by the surname alone."""

import pytest

from core.language.privacy.privacy import findings
from core.model import Private


def named(text: str) -> list[str]:
    return [found.text for found in findings(text) if found.type is Private.PERSON]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Will and I dug the trench.", ["Will"]),
        ("May rang about the chairs.", ["May"]),
        ("Mark says it leans.", ["Mark"]),
        ("Ivy and Hannah sang the low part.", ["Ivy", "Hannah"]),
        ("My friend River is learning the oboe.", ["River"]),
        ("Babs thinks the yellow is too loud.", ["Babs"]),
        ("Old Mrs Pellow waved from the wall.", ["Old Mrs Pellow"]),
        ("Afterwards Mrs Pelham said that it rattles.", ["Mrs Pelham"]),
        ("The Nowaczyks had us over for soup.", ["Nowaczyks"]),
        ("The two Toms carried the bath.", ["Toms"]),
        ("O'Hara took the last bun and McTavish plays the pipes.", ["O'Hara", "McTavish"]),
        ("There were R. Hardy, S. Okoro and M. Lind.", ["R. Hardy", "S. Okoro", "M. Lind"]),
        ("I lent the drill to Tolliver, who never gives it back.", ["Tolliver"]),
        ("Our mate dave came round and we fixed it.", ["dave"]),
        ("I was stopped in the street by Sarah Cole.", ["Sarah Cole"]),
        ("We were given a lift by Martin Dunn, who lives opposite.", ["Martin Dunn"]),
        ("The cake is by Ellen Marsh from the choir.", ["Ellen Marsh"]),
        ("I found a poem by Ruth Lowe, whom I met in May.", ["Ruth Lowe"]),
        ("Last night Stef had promised us a bed.", ["Stef"]),
        ("Next week Brax will lend me the van.", ["Brax"]),
        ("Kim, Kim's wife and Kim's dog were there.", ["Kim", "Kim", "Kim"]),
    ],
)
def test_somebody(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Will it hold, and will I mind?",
        "May was wet and June was wetter.",
        "Sandy soil suits carrots.",
        "Frank talk is rare.",
        "Pat the dough dry, mark the edge, and leave it.",
        "Nick the bark with a knife.",
        "Drew three herons and a boat.",
        "Carol singing at six in the square.",
        "Robin on the fence, wren in the hedge.",
        "Sweet William and Black-eyed Susan in the same bed.",
        "Jack Russells bark at my bike.",
        "Darwin kept pigeons, and so do I.",
        "Shakespeare wrote it and we ruined it.",
        "Read R. Hardy, 1874, on the train.",
        "I cannot run all of that on my poor MacBook.",
        "Then a C. of E. Padre gave a short talk.",
        "I was moved to tears by Sarah Cole.",
        "The photographs by Ellen Marsh from the show are in the hall.",
    ],
)
def test_nobody(text: str) -> None:
    assert not named(text)


def test_a_name_the_person_knows_counts_more_than_the_word() -> None:
    assert [f.text for f in findings("Robin in the garden again.", people=["Robin"])] == ["Robin"]


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Borrowed Tom's ladder for the roof.", ["a friend"]),
        ("Thank you, Ola, for the soup.", ["friend"]),
        ("Ola, thank you for the soup.", ["friend"]),
        ("Happy birthday Liv!", ["friend"]),
        ("The two Toms carried the bath.", ["friends"]),
        ("Every Anna I know can sing.", ["friend"]),
        ("Another Tom came by.", ["friend"]),
        ("Ben, our neighbour, waved.", ["a friend"]),
    ],
)
def test_what_stands_instead_reads_well(text: str, instead: list[str]) -> None:
    assert [f.instead for f in findings(text) if f.type is Private.PERSON] == instead


def test_a_role_that_was_said_reads_well_behind_other_words() -> None:
    roles = {"kate": "my sister"}
    text = "Dear Kate, thank you. Kate's cake fell, and Kate laughed."
    found = findings(text, people=["Kate"], roles=roles)
    assert [f.instead for f in found] == ["sister", "my sister", "my sister"]


def test_a_name_that_may_stand_may_stand_with_fondness_too() -> None:
    text = "Old Elaine waved. Poor Elaine slept. Old Elaine Marsh did not."
    found = findings(text, allowed=["Elaine"], keen=False)
    assert [f.text for f in found] == ["Old Elaine Marsh"]
