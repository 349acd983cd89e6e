"""What bears somebody's name and is nobody; and that somebody of the same name still is."""

import pytest

from core.language.people import people


def named(text: str, *known: str) -> list[str]:
    return [found.text for found in people.find(text, people=known)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Whippy was parked outside again.",
        "The stall next to Clay & Cider sold out.",
        "Mrs Beeton's recipe says six hours, Mary Berry says five.",
        "Half a tub of Ben & Jerry's gone, and Ben and Jerry's had no more.",
        "Marks and Spencer had no small ones.",
        "We slept on the Bella Vista for two nights.",
        "Storm Eunice took the fence, Hurricane Ida the roof.",
        "Pint in the Lord Nelson, then the Prince Albert.",
        "Two pounds of Victoria plums, and the Bramley is covered in blossom.",
        "We sang Hey Jude at the end, and Jolene twice.",
        "Watched Erin Brockovich with a blanket.",
        "Winnie the Pooh and Jack in the Box.",
        "The Anna Marie sank near here; the Sarah Jane is moored at the quay.",
        "A can of Stella, a slice of Charlotte, a glass of Harvey.",
        "Sold an Emma Reed jug and a Robin Hale print.",
        "Planted Charlotte and Desiree. Felicity is in flower.",
        "Romeo and Juliet with year nine.",
        "Night in A & E.",
        "She took photos on the Canon. Cone 6, slow.",
        "Went from Baker Street to the Abbey and home.",
        "Chips from Frankie's, and Joe's was shut.",
        "Heinz beans, Colman's on the ham, a hat from Toni & Guy.",
        "Finished Alan Wake 2 and started Rebecca again.",
        "Reading Middlemarch and Dorothea is driving me mad.",
        "Flew to Charlotte, drove to Madison, camped near Lake Louise.",
        "Every Tom, Dick and Harry was there; Bob's your uncle, for Pete's sake.",
        "Milked Rosie, and Percy's claws want clipping.",
        "Walked Alfie round the reservoir on his new lead, took Oscar to the vet.",
        "We called the new colony Wesley, and walked to Santiago.",
        "Watched Bargain Hunt and then Columbo and went to bed.",
        "Rain came through the ceiling. Glass is made to measure.",
        "Watched Gavin and Stacey on the sofa, and an episode of Ben and Holly.",
        "Line of Duty and Tess of the d'Urbervilles, all in a week.",
    ],
)
def test_a_thing_is_nobody(text: str) -> None:
    assert not named(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Met Uncle Ben at the station.", ["Uncle Ben"]),
        ("Aunt Bessie brought a trifle.", ["Aunt Bessie"]),
        ("Dr Martens is my new dentist.", ["Dr Martens"]),
        ("Ben and Jerry came for supper.", ["Ben", "Jerry"]),
        ("Clay and I fixed the wheel.", ["Clay"]),
        ("A Tom Tolliver rang about the car.", ["Tom Tolliver"]),
        ("Gave Tom soup and lent Sarah boots for the walk.", ["Tom", "Sarah"]),
        ("Graham Thomas from my class is ill.", ["Graham Thomas"]),
        ("Stella and I drank a can of Stella.", ["Stella"]),
        ("Eunice said the roof had gone in Storm Eunice.", ["Eunice"]),
        ("Dinner at Frank's, and stayed at Joan's.", ["Frank", "Joan"]),
        ("Bella and Ruby are both off school.", ["Bella", "Ruby"]),
        (
            "Madison in year four cried when the bell went. Crystal next door is ill.",
            ["Madison", "Crystal"],
        ),
        ("Charlotte drove to the vet with Oscar.", ["Charlotte", "Oscar"]),
        ("Woke Tom at six. Hugged Anna.", ["Tom", "Anna"]),
        ("She showed me photos of Sarah Tolliver.", ["Sarah Tolliver"]),
        ("Drove to Charlotte's for supper.", ["Charlotte"]),
        ("Uncle Ben died. Aunt Bessie has dementia.", ["Uncle Ben", "Aunt Bessie"]),
        ("Sprayed Tom with the hose, and he laughed.", ["Tom"]),
        ("Tom walked the dog on his lead, and Huw lambed forty.", ["Tom", "Huw"]),
        ("Anna's calf hurts and Dave's clutch went.", ["Anna", "Dave"]),
        ("A tin of Grandpa Joe's medals.", ["Grandpa Joe"]),
        ("We named the baby Ada.", ["Ada"]),
        (
            "The Reverend Tolliver watched, Hazel Crouch beat me to it.",
            ["Reverend Tolliver", "Hazel Crouch"],
        ),
        ("The Pargeter twins came, and LaTonya put a nose on it.", ["Pargeter", "LaTonya"]),
        ("We mended Marama's sock and rubbed Lenora's hip.", ["Marama", "Lenora"]),
        ("Ben and Holly are getting divorced.", ["Ben", "Holly"]),
        ("Gavin and Stacey can't pay the rent.", ["Gavin", "Stacey"]),
        ("Claire's in the hospital, and Terry's had a row.", ["Claire", "Terry"]),
        ("That Tom Tolliver lied to me.", ["Tom Tolliver"]),
        ("A Sarah Tolliver emailed about my loan.", ["Sarah Tolliver"]),
        ("On the bus Tom Tolliver told me why he left.", ["Tom Tolliver"]),
        ("Had a row with Anna Marie beside us.", ["Anna Marie"]),
        ("Glen Tolliver told me that he is ill.", ["Glen Tolliver"]),
        ("Rosa is climbing over the fence again.", ["Rosa"]),
        ("We planted Anna a rose, and rode Tom's bike.", ["Anna", "Tom"]),
        ("Called the surgery and Anna answered.", ["Anna"]),
        ("I watched Tom Tolliver and cried.", ["Tom Tolliver"]),
        ("We walked to Chelsea and she gave us tea.", ["Chelsea"]),
        ("Tom bowls on Fridays. Brought Anna soup.", ["Tom", "Anna"]),
        ("Cakes from Sarah's, and a record of Tom Tolliver's debts.", ["Sarah", "Tom Tolliver"]),
        ("Two cases of Tom Tolliver stealing.", ["Tom Tolliver"]),
        ("Took Jenny on her lead role.", ["Jenny"]),
        ("Anna is in calf-length boots, and Ben clucked at me.", ["Anna", "Ben"]),
        ("My ex, Storm Tolliver, is back.", ["Storm Tolliver"]),
        ("Tony Stark at number nine drinks.", ["Tony Stark"]),
    ],
)
def test_somebody_is_somebody(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_what_the_person_said_makes_somebody_but_not_of_a_storm() -> None:
    text = "Planted Charlotte by the gate."
    assert not named(text)
    assert named(text, "Charlotte") == ["Charlotte"]
    assert not named("Storm Charlotte took the gate.", "Charlotte")
