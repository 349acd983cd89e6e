"""Names in a text: whose they are, and what could stand for them."""

import pytest

from core.language.people import people
from core.language.privacy.privacy import findings
from core.model import Private
from core.register import lasting


def named(text: str) -> list[str]:
    return [found.text for found in findings(text) if found.type is Private.PERSON]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Then Mr. Threlkeld and Dr. A. B. Cole came in.", ["Mr. Threlkeld", "Dr. A. B. Cole"]),
        ("Dined with Mr\xa0Hill and Mr.\u202fAbney.", ["Mr\xa0Hill", "Mr.\u202fAbney"]),
        ("Tea with Sir J. Tolliver, who slept.", ["Sir J. Tolliver"]),
        ("Oluwafemi joins us on Monday.", ["Oluwafemi"]),
        ("Hank from the hardware store lent me a saw.", ["Hank"]),
        ("I ran into Zorvan, and said so.", ["Zorvan"]),
        ('"Too salty," said Zorvan.', ["Zorvan"]),
        ("Zorvan, our neighbour, waved.", ["Zorvan"]),
        ("Ate with Kamla didi on the roof.", ["Kamla didi"]),
        ("A card from the Hendersons in Malta.", ["Hendersons"]),
        ("i told ravi and mr lowe that i was late, priya laughed", ["ravi", "mr lowe", "priya"]),
    ],
)
def test_somebody(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Nell the dog is slowing up.",
        "The old toad sat by Iris's grave, Iris was our last cat.",
        "Bob, the neighbour's terrier, chased me.",
        "All the dogs I have known: Rex, Bramble, Tilly and Sam.",
        "Our van is called Gertie and will not start.",
        "We read a bit of Dylan Thomas and then some Jane Austen.",
        "A glass of Jack Daniel's and the Ministry of Justice on the radio.",
        "I am learning Rust from the book.",
        "i had a pat on the back and will mark it up, may be late",
    ],
)
def test_nobody_to_be_silent_about(text: str) -> None:
    assert not named(text)


def test_what_the_person_says_of_somebody_counts_more_than_fame() -> None:
    text = "Lunch with Paul Smith, who was late."
    assert not named(text)
    assert [f.text for f in findings(text, people=["Paul Smith"])] == ["Paul Smith"]
    assert named("Lunch with my brother Paul Smith, who was late.") == ["Paul Smith"]


def test_a_private_person_may_share_the_first_name_of_a_public_one() -> None:
    assert named("Jane came round. We talked of Jane Austen.") == ["Jane"]


def put(text: str) -> str:
    """The text with what could stand in place of each name."""
    for found in reversed(findings(text)):
        new = found.instead
        new = new[:1].upper() + new[1:] if found.start == 0 else new
        text = text[: found.start] + new + text[found.end :]
    return text


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Tess and I walked home.", "A friend and I walked home."),
        ("Tess's boots leak.", "A friend's boots leak."),
        ("Met Tess and Raj by the canal.", "Met a friend and another friend by the canal."),
        ("Tess brought plums. Later Tess sang.", "A friend brought plums. Later the friend sang."),
        ("My sister Wiola came. Wiola ate.", "My sister  came. my sister ate."),
        ("Our Kevin rings on Sundays.", "Our friend rings on Sundays."),
        ("Dear Frances, thank you.", "Dear friend, thank you."),
        ("Aunt Vi sends you a jug.", "My aunt sends you a jug."),
        ("Dr. Patel gave me a high five.", "The doctor gave me a high five."),
        ("I told Mrs Okonkwo at once.", "I told somebody at once."),
        ("In chem Mr Lowe set fire to it.", "In chem a teacher set fire to it."),
        ("Winston on plot 12 has the best leeks.", "A neighbour on plot 12 has the best leeks."),
        ("Paired with Tess on the parser.", "Paired with a colleague on the parser."),
        ("Tea with the Hendersons in the rain.", "Tea with the friends in the rain."),
        ("A plumber called Kenny came. Kenny sang.", "A plumber called  came. the plumber sang."),
    ],
)
def test_what_could_stand_instead_reads_well(text: str, reads: str) -> None:
    assert put(text) == reads


def test_the_word_somebody_is_known_by() -> None:
    names = ("Mr. J. Hill", "Little Wilf", "Aunt Vi", "Tess Marsh", "Dr", "J.")
    assert [people.first_word(n) for n in names] == ["hill", "wilf", "vi", "tess", "dr", "j."]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mwalimu Otieno shared his chalk.", ["Mwalimu Otieno"]),
        ("The door landed in Sheila's leeks.", ["Sheila"]),
        ("River and I painted the hall.", ["River"]),
        ("I cooked for the Kowalskis and turned it over whole.", ["Kowalskis"]),
        ("When Lupin rose to go I said nothing.", ["Lupin"]),
        ("We were startled at Daisy's appearance.", ["Daisy"]),
    ],
)
def test_somebody_by_what_they_do(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Client wants marble and has the money for tile.",
        "Rain, always rain.",
        "Log says six knots through the water.",
        "I rebuilt the website in Hugo, and Hugo is very fast.",
        "A bacon roll at Pam's Pantry.",
        "Day 47 of Rust and the compiler is kind.",
        "The game was the Yankees all over.",
        "Je lis. J'ai relu Colette dans le train et il a plu.",
    ],
)
def test_nobody_by_what_stands_around(text: str) -> None:
    assert not named(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("L had booked the train and C was struck down, poor boy. I told L.", ["L", "C", "L"]),
        ("We had a visit with DK's mum and all the cousins.", ["DK"]),
        ("Zorvine followed me down the lane.", ["Zorvine"]),
    ],
)
def test_somebody_written_short(text: str, names: list[str]) -> None:
    assert sorted(named(text)) == sorted(names)


@pytest.mark.parametrize(
    "text",
    ["I wrote the compiler in C and C is a small language.", "Took vitamin D and D was fine."],
)
def test_a_letter_that_is_nobody(text: str) -> None:
    assert not named(text)


@pytest.mark.parametrize(
    ("instead", "role"),
    [
        ("the friend", "a friend"),
        ("another colleague", "a colleague"),
        ("the officer", "an officer"),
        ("my sister", "my sister"),
        ("neighbour", "a neighbour"),
        ("somebody", "a friend"),
        ("", "a friend"),
    ],
)
def test_the_role_somebody_is_remembered_by(instead: str, role: str) -> None:
    assert lasting(instead) == role


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Met F.S. at noon. F.S. bought me some flowers.", ["F.S.", "F.S."]),
        ("I fetched CM from the train and CM slept until noon.", ["CM", "CM"]),
        ("A nice long letter from Wadlow & one from Mother.", ["Wadlow"]),
        ("Came across poor old Falkner today.", ["Falkner"]),
        ("I made a frock for Dorothea Juliana & am sewing another.", ["Dorothea Juliana"]),
    ],
)
def test_somebody_in_a_diary(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "A walk along the beach at Lee-on-the-Solent, and a night in the Lake District.",
        "A workshop with Tinker.it and the UK team at 5.30 p.m. and a talk on AI was good.",
    ],
)
def test_places_and_letters_are_nobody(text: str) -> None:
    assert not named(text)


@pytest.mark.parametrize("piece", ["Xyz ", "Mr. ", "J. B. ", "Tom and ", "AB ", "the dogs: Rex, "])
def test_a_name_without_end_is_read_to_the_end(piece: str) -> None:
    text = piece * 4000
    found = findings(text)
    assert all(text[f.start : f.end] == f.text for f in found)


def test_a_couple_may_be_a_letter_each() -> None:
    assert "J&C" in [
        f.text for f in people.find("On Sunday we had dinner with J&C and it was lovely.")
    ]
    assert not list(people.find("We talked about R&D and then there was a Q&A with tea."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Her name was Precious and she is studying pharmacy.", "Precious"),
        ("Yonas, from the hostel, cooks for eleven on one ring.", "Yonas"),
        ("Tendai, on the night shift, lent me her gloves.", "Tendai"),
    ],
)
def test_somebody_introduced(text: str, name: str) -> None:
    assert named(text) == [name]


def test_a_town_seen_from_somewhere_is_nobody() -> None:
    assert not named("Nakuru, from the air, looked like spilled salt.")
