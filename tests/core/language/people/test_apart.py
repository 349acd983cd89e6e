"""People whose names are given up stay as many as they are."""

import pytest

from core.language.people.apart import Called
from core.language.privacy.privacy import findings
from core.language.suggest import suggest
from core.model import Private, Suggestion
from core.register import Register, lasting


def put(text: str, **known: object) -> str:
    """The text with what could stand in place of each name."""
    for found in reversed(findings(text, **known)):  # type: ignore[arg-type]
        if found.type is Private.PERSON:
            new, before = found.instead, text[: found.start].rstrip()
            if not before or before[-1] in ".!?\n":
                new = new[:1].upper() + new[1:]
            text = text[: found.start] + new + text[found.end :]
    return text


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        (  # what was put there before counts as well
            "A friend came by with plums. Elaine brought cake. Later Elaine sang.",
            "A friend came by with plums. Another friend brought cake. Later the other friend sang.",
        ),
        (
            "Tom came by. Elaine brought cake. Tom left. Elaine sang, and Ravi danced.",
            "A friend came by. Another friend brought cake. The friend left. The other friend sang, and a third friend danced.",
        ),
        (
            "Tess is my friend. Raj brought plums to the party.",
            "A friend is my friend. Another friend brought plums to the party.",
        ),
        (
            "Dr Ahmed looked at it. Dr Voss said it was fine. Dr Ahmed nodded.",
            "The doctor looked at it. The other doctor said it was fine. The doctor nodded.",
        ),
        (
            "Mrs Ott came. Mr Lund came. Mrs Ott left.",
            "Somebody came. Somebody else came. Somebody left.",
        ),
        (
            "Mrs Ott next door lent a ladder to Mr Lund next door and I thanked Mrs Ott.",
            "A neighbour next door lent a ladder to another neighbour next door and I thanked the neighbour.",
        ),
        (
            "Tom und Jonas waren da. Ich habe mit Jonas gesprochen und Tom half mir. Anna sang. Ich mag Tom.",
            "Ein Freund und ein anderer Freund waren da. Ich habe mit dem anderen Freund gesprochen und der Freund half mir. Eine Freundin sang. Ich mag den Freund.",
        ),
        (
            "Ein Freund kam vorbei. Jonas brachte Kuchen mit.",
            "Ein Freund kam vorbei. Ein anderer Freund brachte Kuchen mit.",
        ),
        (
            "Carlos vino a casa y luego llegó Miguel. Carlos trajo pan. Hablé con Miguel y con Rocío.",
            "Un amigo vino a casa y luego llegó otro amigo. Ese amigo trajo pan. Hablé con ese otro amigo y con una amiga.",
        ),
        (
            "Thierry est passé hier, puis Julien est venu. Thierry a réparé le volet. Mireille a ri avec Julien et Sophie.",
            "Un ami est passé hier, puis un autre ami est venu. Cet ami a réparé le volet. Une amie a ri avec cet autre ami et une autre amie.",
        ),
    ],
)
def test_no_two_are_called_the_same(text: str, reads: str) -> None:
    assert put(text) == reads


def test_what_the_person_calls_two_people_is_told_apart() -> None:
    roles = {"anna": "my sister", "kate": "my sister", "tom": "a friend", "elaine": "a friend"}
    said = {"roles": roles, "people": tuple(roles)}
    text = "Anna rang. Kate was with Tom, and Elaine was late. Tom laughed, Kate did not."
    reads = (
        "My sister rang. My other sister was with a friend, and another friend was late. "
        "The friend laughed, my other sister did not."
    )
    assert put(text, **said) == reads


@pytest.mark.parametrize(
    ("instead", "role"),
    [
        ("a third friend", "a friend"),
        ("the other officer", "an officer"),
        ("my other sister", "my sister"),
        ("somebody else", "a friend"),
        ("einem anderen Freund", "einem anderen Freund"),
        ("ein anderer Freund", "ein Freund"),
        ("otra amiga", "una amiga"),
        ("cet autre ami", "un ami"),
        ("another carer", "a carer"),
    ],
)
def test_the_role_that_is_remembered_is_that_of_one(instead: str, role: str) -> None:
    assert lasting(instead) == role


ENTRY = (
    "Tom mended the gate with a bent nail and a length of baling twine before breakfast. "
    "Elaine painted it green in the rain, and the rain painted half of it off again. "
    "By noon the goat had eaten the twine, and Tom laughed until he had to sit down on the wall."
)


def suggested(names: Register, entry: str = ENTRY) -> list[Suggestion]:
    return suggest.from_entry("e", entry, names=names)


def test_a_suggestion_tells_two_friends_apart_however_much_it_tells() -> None:
    names = Register((), ("Tom", "Elaine"), (), {"tom": "a friend", "elaine": "a friend"})
    found = suggested(names)
    assert found
    for one in found:
        assert "Tom" not in one.text
        assert "Elaine" not in one.text
        assert suggest.accounted(one, {"e": ENTRY})
        low = one.text.lower()
        assert low.count("a friend ") <= 1
        assert ("another friend" in low) == ("a friend mended" in low and "painted it" in low)


def test_somebody_unsaid_is_not_offered_as_the_friend_who_is_there_already() -> None:
    names = Register((), ("Tom",), (), {"tom": "a friend"})
    entry = (
        "Tom mended the gate with a bent nail and baling twine, and Elaine painted it green in the rain. "
        "By noon the goat had eaten the twine and half of the paint was in the ditch."
    )
    found = suggested(names, entry)
    assert found[0].text.startswith("A friend mended the gate")
    assert [caution.instead for caution in found[0].cautions] == ["another friend"]


def test_who_is_called_so_later_counts_for_whoever_comes_after() -> None:
    called = Called()
    assert called.role("tom", "a friend", "en") == "a friend"
    called.said += "My friend and another friend of mine came with a friend.\n"
    assert called.role("lena", "a friend", "en") == "a fourth friend"
