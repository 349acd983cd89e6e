"""The register of people: what was said of a name holds everywhere."""

import pytest

from core.changes import Change, PersonChanged
from core.composer import read
from core.model import Private, replace
from core.problems import Known, Problem
from core.register import Candidate, Naming, Register
from core.services import Services

FAIR = (
    "Tom carried the heavy boxes to the fair and sang all the way, badly and very loud. Nobody minded.\n\n"
    "I glazed forty mugs in the workshop and only dropped one, which is a record for a Tuesday.\n\n"
    "Elaine showed me how to pack the bowls in straw so that none of them broke on the road."
)


def write(services: Services, body: str, **more: object) -> None:
    services.journal.save(replace(services.journal.blank(), body=body, **more))


def told(services: Services, body: str = FAIR) -> str:
    entry = replace(services.journal.blank(), id="e", body=body)
    return "\n".join(one.text for one in services.suggestions.from_entry(entry, limit=9)())


def persons(services: Services, text: str) -> list[str]:
    found = read(text, services.people.register()).private
    return [f.text for f in found if f.type is Private.PERSON]


def test_who_may_be_named_is_pointed_out_no_more(services: Services) -> None:
    assert persons(services, FAIR) == ["Tom", "Elaine"]
    services.people.say("elaine", Naming.NAME)
    assert persons(services, FAIR) == ["Tom"]
    assert "Elaine showed me" in told(services)


def test_never_keeps_every_sentence_with_the_name_out(services: Services) -> None:
    services.people.say("Tom", Naming.NEVER)
    assert "Tom" not in told(services)
    assert "Tom" in persons(services, FAIR)
    for odd in ("“TOM!” shouted the boy, and the whole market turned round to look at the horse.",
                "The card was signed by @Tom and it made the whole shop laugh for an hour or two."):  # fmt: skip
        assert told(services, odd) == ""


def test_a_role_stands_for_the_name(services: Services) -> None:
    services.people.say("Elaine", Naming.ROLE, " my old  teacher ")
    assert services.people.everybody()[0].role == "my old teacher"
    assert "My old teacher showed me" in told(services)
    (finding,) = [f for f in read(FAIR, services.people.register()).private if f.text == "Elaine"]
    assert finding.instead == "my old teacher"


def test_without_words_the_role_is_a_friend(services: Services) -> None:
    assert services.people.say("Elaine", Naming.ROLE).role == "a friend"
    assert "A friend showed me" in told(services)


def test_said_again_forgotten_and_put_back(services: Services) -> None:
    heard: list[Change] = []
    services.changes.listen(heard.append)
    first = services.people.say("Elaine Marsh", Naming.NAME)
    services.people.say("elaine  marsh", Naming.NEVER)
    assert [person.naming for person in services.people.everybody()] == [Naming.NEVER]
    services.people.put_back("Elaine Marsh", first)
    assert services.people.get("ELAINE MARSH") == first
    services.people.put_back("Elaine Marsh", None)
    assert services.people.everybody() == []
    assert {type(change) for change in heard} == {PersonChanged}
    assert len(heard) == 4


def test_a_name_has_letters(services: Services) -> None:
    with pytest.raises(Known) as known:
        services.people.say(" 12 ", Naming.NAME)
    assert known.value.problem is Problem.NO_NAME


def test_names_are_learnt_across_entries(services: Services) -> None:
    write(services, "Lunch with Marta. Then my sister Ines rang and we talked for an hour.")
    write(services, "Marta brought her drill. We drove to Leeds and back.")
    write(services, "Zorp laughed at the sign. I told Zorp about the kiln in Leeds.")
    found = services.people.candidates()()
    assert found[0] == Candidate("Marta", 2)
    assert Candidate("Ines", 1, "my sister") in found
    assert not {"Leeds", "Lunch"} & {one.name for one in found}
    services.people.say("Marta", Naming.PUBLIC)
    assert "Marta" not in {one.name for one in services.people.candidates()()}


def test_somebody_is_asked_about_once(services: Services) -> None:
    write(services, "Marta brought her drill, and we hung the shelf in ten minutes.")
    today = replace(services.journal.blank(), body="Tea with Marta and a man called Bert.")
    asked = services.people.to_ask(today)()
    assert asked == Candidate("Marta", 2)
    services.people.say("Marta", Naming.UNSAID)
    assert services.people.to_ask(today)() is None
    assert "Marta" in persons(services, today.body)


def test_titles_and_strange_capitals_are_known_again(services: Services) -> None:
    services.people.say("Mrs McKay", Naming.NEVER)
    assert "McKay" not in told(
        services, "I mended the gate for old McKay and got a jar of plum jam as my pay for it."
    )
    assert "jam" in told(
        services, "I mended the gate for the neighbour and got a jar of plum jam as my pay."
    )


def test_somebody_is_barred_by_any_form_of_the_name() -> None:
    names = Register(never=("Tom Harrow", "Jo"))
    assert all(names.bars(name) for name in ("Tom", "tom harrow", "Tom Harrow", "Jo", "Jo Bell"))
    assert not any(names.bars(name) for name in ("Tomas", "Maria", "Joan"))
    assert not Register().bars("Tom")
