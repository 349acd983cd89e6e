"""What had the keyboard is put away: it stays in the room."""

from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from core.register import Naming
from tests.ui.conftest import Start
from tests.ui.person import Person, settle
from ui.settings.people import PeopleCard
from ui.widgets.basics import column


def test_a_warning_that_is_put_away_leaves_the_keyboard_in_the_room(
    start: Start, browser: list[str]
) -> None:
    person = start("compose")
    room = person.room()
    room.networks.choose(["mastodon"])
    room.networks.chosen_changed.emit()
    person.type("The kiln is warm.")
    person.click("Warning")
    assert person.focus() is room.desk.extras.warning
    person.press("Ctrl+Return")
    person.waits(lambda: not room.desk.extras.warning.isVisible())
    person.waits(lambda: room.isAncestorOf(person.focus()))


def test_what_is_switched_off_hands_it_on_to_what_is_near(start: Start) -> None:
    person = start("settings")
    room = person.room()
    room.show_section("writing")
    settle()
    box = room.controls["spelling"].box
    box.setFocus()
    box.setEnabled(False)
    person.waits(lambda: room.isAncestorOf(person.focus()))
    assert person.focus() is not box


def test_going_to_another_room_takes_the_keyboard_along(start: Start) -> None:
    person = start("compose")
    person.type("The kiln is warm.")
    for name in person.window.rooms:
        room = person.room(name)
        settle()
        focus: QWidget = person.focus()
        assert focus is room or room.isAncestorOf(focus)


def test_what_is_thrown_away_hands_it_on_too(start: Start) -> None:
    person = start("settings")
    person.services.people.say("Hedda", Naming.NEVER)
    room = person.room()
    room.show_section("people")
    settle()
    part = room.card(PeopleCard).rows["Hedda"]
    part.how.setFocus()
    assert person.focus() is part.how
    part.hide()
    part.deleteLater()
    settle()
    person.waits(lambda: room.isAncestorOf(person.focus()))


def test_what_was_switched_off_and_is_thrown_away_is_not_waited_for(start: Start) -> None:
    person = start("settings")
    person.services.people.say("Hedda", Naming.NEVER)
    room = person.room()
    room.show_section("people")
    settle()
    card = room.card(PeopleCard)
    part = card.rows["Hedda"]
    part.how.setFocus()
    part.how.setEnabled(False)
    person.waits(lambda: room.isAncestorOf(person.focus()))
    card.name.setFocus()
    part.hide()
    part.deleteLater()
    settle()
    card.name.hide()
    person.waits(lambda: room.isAncestorOf(person.focus()))
    assert person.focus() is not card.name


def test_a_click_on_a_list_meanwhile_keeps_the_keyboard_there(person: Person) -> None:
    page, act, lines = QWidget(person.room()), QPushButton("Work"), QListWidget()
    lines.addItems(["Anna", "Hedda"])
    page.setLayout(column(act, lines))
    page.resize(300, 200)
    page.show()
    act.setFocus()
    for clicked in (False, True):
        act.setEnabled(False)
        person.waits(lambda: person.focus() is lines)
        if clicked:
            person.click(lines)
        act.setEnabled(True)
        settle()
        assert person.focus() is (lines if clicked else act)


def test_what_is_switched_on_again_gets_it_back(start: Start) -> None:
    """Unless the person went on meanwhile, or did something where the keyboard was brought."""
    person = start("settings")
    room = person.room()
    room.show_section("writing")
    settle()
    box, other = (room.controls[name].focus_part() for name in ("spelling", "prompts"))
    for did in ("nothing", "went on", "pressed a key"):
        box.setFocus()
        box.setEnabled(False)
        person.waits(lambda: room.isAncestorOf(person.focus()))
        meanwhile = person.focus()
        if did == "went on":
            other.setFocus()
        elif did == "pressed a key":
            person.press("Space")
        box.setEnabled(True)
        settle()
        stays = {"nothing": box, "went on": other, "pressed a key": meanwhile}
        assert person.focus() is stays[did], did


def test_after_a_backup_one_can_make_the_next(start: Start) -> None:
    person = start("settings")
    room = person.room()
    room.show_section("keeping")
    person.button("Back up now").setFocus()
    person.press("Return")
    person.waits_to_see("The backup is made")
    person.waits(lambda: person.focus() is person.button("Back up now"))
