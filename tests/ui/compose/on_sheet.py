"""A post on the sheet, the networks beside it, and what the journal knows of its ways."""

from collections.abc import Callable

from tests.ui.person import Person

POST = "The kiln tripped again. I sat on the floor & laughed 😀. What made you laugh today?"


def count(person: Person, network: str) -> str:
    shown: Callable[[], str] = person.room().networks._rows[network].count.text
    return shown()


def choose(person: Person, *names: str) -> None:
    for name in names:
        person.click(person.room().networks._rows[name].check)


def states(person: Person) -> list[tuple[str, str]]:
    return person.rows("SELECT network, state FROM deliveries ORDER BY id")
