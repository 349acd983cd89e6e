"""A post planned on its own sheet."""

from tests.ui.person import Person, settle
from tests.ui.sending import draft


def test_the_keyboard_stays_where_one_planned(person: Person) -> None:
    draft(person, "The kiln is opened on Saturday.", "mastodon")
    person.waits_to_see("Plan for later…")
    person.click("Plan for later…")
    plan = person.room().out.plan
    assert plan.dialog is not None
    person.click("Plan it", plan.dialog)
    settle()
    assert person.focus() is person.button("Plan anew…")
    person.click("Keep as a draft")
    assert person.focus() is person.button("Plan for later…")
