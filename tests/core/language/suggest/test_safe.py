"""Names that give way to roles: only where the role is beside them, and the sentence still reads."""

import pytest

from core.language.suggest.line import Line
from core.language.suggest.read import read
from core.register import Register


def lines(text: str, names: Register | None = None) -> list[Line]:
    return list(read("e", text, names or Register()).lines)


def told(text: str) -> str:
    return " ".join(line.text for line in lines(text))


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("My sister Wiola came by. Wiola ate all the plums.", "My sister came by. My sister ate all the plums."),
        ("I went with my brother, Otto, to the pier.", "I went with my brother to the pier."),
        ("I went with my brother, Otto, who hates piers.", "I went with my brother, who hates piers."),
        ("I met a friend called Tess at the pier.", "I met a friend at the pier."),
        ("Aunt Vi sent me a jug.", "My aunt sent me a jug."),
    ],
)  # fmt: skip
def test_a_role_beside_the_name_stands_for_it(text: str, reads: str) -> None:
    assert told(text) == reads


@pytest.mark.parametrize(
    "text",
    [
        # the role ends a line of its own, and belongs to somebody else
        "My dear wife\nTess is all I talk about on the boat.\n\nEverybody asked for Tess today.",
        "# For my sister\nWiola is a small town by the sea.\n\nWe walked all over Wiola in the rain.",
        # the name begins a clause
        "I spoke to a pupil Tess was teaching last year.",
        # one of two
        "My sister and Tess went to the fair.",
        "The boy, and Mister Salt, waited. Everybody liked Mister Salt.",
        "We had lunch with our friends Tess and Raj on the pier.",
        # the role is in the sentence already, or a second one would be the same
        "My sister Wiola left. Wiola is not the only sister I have.",
        "My sister Wiola left. Wiola said that Wiola was late.",
        # whose it was is said elsewhere
        "Raj came with his daughter Tess. All day Tess sang.",
        # a title alone says nothing of anybody
        "Dr. Salt has written about this for years.",
        "I like the latest of Prof. Salt and his students.",
        "We have had Sgt. Salt's Silver Band on all day.",
        "They gave us Captain Salt Fish Fingers again.",
    ],
)
def test_in_doubt_the_name_stays_and_is_shown(text: str) -> None:
    last = lines(text)[-1]
    assert last.people or last.text == last.sentence.text
    assert not any(change.new for change in last.changes)


@pytest.mark.parametrize("text", ["I heard the *Sgt. Salt's Band* record.", "Poor Aunt Vi."])
def test_an_article_never_stands_before_a_role(text: str) -> None:
    assert told(text) == text.replace("*", "")


def test_what_the_person_said_of_somebody_counts() -> None:
    names = Register(people=("Salt",), roles={"Salt": "my old teacher"})
    [line] = lines("I met Dr. Salt on the pier.", names)
    assert line.text == "I met my old teacher on the pier."
