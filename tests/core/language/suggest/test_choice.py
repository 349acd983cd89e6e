"""Which sentences are chosen to be told together, and which are not."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

from core.language.suggest.suggest import from_entry, from_journal
from core.language.text import markdown
from core.model import Angle, Entry, Kind

FOLDER = Path(__file__).parents[3] / "data" / "language"


def texts(body: str) -> list[str]:
    return [made.text for made in from_entry("e", body)]


def test_the_whole_comes_before_its_part() -> None:
    body = (
        "I ran my first group today with six people and I was so nervous that I forgot the name of "
        'the exercise. I said, "I have forgotten what it is called," and everybody laughed and it was '
        "the best session that I ever had."
    )
    assert texts(body)[0] == body


def test_another_day_begins_another_suggestion() -> None:
    body = (
        "I passed the man with the two whippets and he said morning for the first time in a year. "
        "When I was twenty I planned every run with a stopwatch and a map on the kitchen wall. Now I run "
        "to the third bench, look at the ducks and come back. Funny that I am faster."
    )
    made = texts(body)
    assert made[0].startswith("When I was twenty")
    assert made[0].endswith("I am faster.")


def test_where_going_on_must_not_be_told_the_beginning_is() -> None:
    body = (
        "The kiln tripped at 940 degrees on the way up, with the last four bowls for the café and eighteen "
        "mugs inside. I sat on the floor of the back room in my coat and ate a cold potato. "
    )
    for end in (
        "The dog lay down on the wet sacks.",
        "Our new bowls are out now, and you will love them!",
        "We are thrilled to announce that they are back in stock.",
    ):
        told = texts(body + end)[0]
        assert told.startswith(body.strip())
        assert "out now" not in told
        assert "thrilled" not in told


def test_less_is_told_where_a_question_of_ours_has_no_room() -> None:
    body = (
        "The kiln tripped at 940 degrees on the way up, with the last four bowls for the café and eighteen "
        "mugs inside. I sat on the floor of the back room in my coat and ate a cold potato. The dog lay down "
        "on the wet sacks beside me, which is the most that he has ever done about a firing."
    )
    assert texts(body)[0] == body
    [asks, *_] = from_entry("e", body, lacking=(Kind.CONVERSATION,))
    assert asks.angle is Angle.QUESTION
    assert "potato.\n\n" in asks.text


def test_no_two_are_the_same_words() -> None:
    sells = " We are thrilled to announce that they are back in stock."
    for line in (FOLDER / "entries.jsonl").read_text("utf-8").splitlines():
        body = json.loads(line)["text"]
        for sentence in markdown.prose(body)[:4]:
            made = texts(body[: sentence.end] + sells + body[sentence.end :])
            assert len(set(made)) == len(made)


def test_a_fragment_opens_only_where_a_paragraph_does() -> None:
    body = (
        "We had ants in the kitchen (really). Unpleasant and my first time having them in the city. "
        "Back home we had ants and mice every summer because the house stood beside a field."
    )
    assert not any(text.startswith("Unpleasant") for text in texts(body))


def test_a_letter_to_somebody_is_not_told_where_it_speaks_to_them() -> None:
    body = (
        "Dear Desi,\n\nI packed your three pots in straw this morning and carried them to the post. "
        "I burnt the first tray of rye because I was writing to you with my back to the oven."
    )
    assert texts(body) == []
    body += (
        "\n\nThis morning the kiln door stuck and I opened it with a spoon and a good deal of "
        "patience. My daughter laughed so much that she dropped the only mug I was proud of."
    )
    assert texts(body)
    assert all(text in body.rpartition("\n\n")[2] for text in texts(body))


def test_a_name_in_a_row_is_not_taken_out_of_it() -> None:
    body = "A big thank you to my husband, Hactar friends and everybody who carried the shelves up."
    assert not any("husband friends" in text for text in texts(body))


def test_titles_that_are_linked_to_are_not_told() -> None:
    body = (
        "- [I finally took apart the old radio and found a spoon in it.](https://example.org/radio)\n"
        "- [I learned to bake bread in a flowerpot last winter.](https://example.org/bread)\n"
    )
    assert texts(body) == []


def test_what_was_today_is_not_told_as_today_later() -> None:
    at = datetime.combine(date(2026, 3, 8), datetime.min.time(), UTC)
    body = (
        "Heute Morgen ist mir der ganze erste Teig vom Tisch gerutscht. "
        "Heute habe ich darüber gelacht, bis der Nachbar an die Wand geklopft hat."
    )
    made = from_journal([Entry("e", at, "UTC", "2026-03-08", body)], "2026-03-10")
    assert not any("eute" in one.text for one in made)


def test_then_and_now_is_heard_in_spanish() -> None:
    body = (
        "Antes yo usaba la máquina para todo y no sabía lijar. Ahora lijo a mano cada pata de la mesa "
        "durante una semana y la madera parece seda."
    )
    made = from_entry("e", body)
    assert Angle.THEN_AND_NOW in {one.angle for one in made}


def test_what_breaks_off_is_not_the_end() -> None:
    body = (
        "The kiln tripped at 940 degrees on the way up, with the last four bowls for the café and eighteen "
        "mugs inside. I sat on the floor of the back room in my coat and ate a cold potato. "
    )
    made = texts(body + "And I thought of the man who buys the blue ones...")
    assert made
    assert not any(text.endswith("...") for text in made)


def test_a_stupid_mistake_of_ones_own_is_told_and_a_stupid_neighbour_is_not() -> None:
    body = "I keep a list of my stupid mistakes on the inside of the cupboard door, and the kettle is number 14."
    asks = " Does anyone else write theirs down, so as not to make them a second time?"
    assert body + asks in texts(body + asks)
    body = "I keep a list of what my stupid neighbour says on the inside of the cupboard door."
    assert not any("neighbour" in text for text in texts(body + asks))
