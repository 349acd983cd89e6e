"""Settings: each has a control that holds at once and after a restart, also by keyboard alone."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QLineEdit

from core.mix import PRESETS
from core.model import Kind
from core.settings import OPTIONS, Option
from tests.ui.conftest import Start
from tests.ui.person import Person
from ui import words
from ui.settings.folder import FolderCard

SHOWN = [option for option in OPTIONS if option.group]
NAMES = [option.name for option in SHOWN]


@pytest.fixture
def person(start: Start) -> Person:
    """Somebody in Settings."""
    return start("settings")


def other_value(option: Option) -> object:
    """A value that the option does not have by itself."""
    if option.choices:
        return option.choices[-1]
    if isinstance(option.default, bool):
        return not option.default
    if isinstance(option.default, dict):
        return {kind.value: 50 if kind in (Kind.STORY, Kind.QUOTE) else 0 for kind in Kind}
    if isinstance(option.default, list):
        return ["home", "doctor"]
    return "mastodon.example"


def set_by_keyboard(person: Person, option: Option, value: object) -> None:
    control = person.room().control(option.name)
    if isinstance(value, dict):
        for kind, share in value.items():
            control.boxes[Kind(kind)].setFocus()
            person.press("Ctrl+A")
            person.type(str(share))
            person.press("Tab")
        return
    part = control.focus_part()
    part.setFocus()
    if isinstance(part, QComboBox):
        person.press("End")
    elif isinstance(part, QCheckBox):
        person.press("Space")
    else:
        person.press("Ctrl+A")
        person.type(", ".join(value) if isinstance(value, list) else str(value))
        person.press("Tab")


def said(person: Person, option: Option) -> object:
    """What the control shows."""
    control = person.room().control(option.name)
    if isinstance(option.default, dict):
        return {kind.value: box.value() for kind, box in control.boxes.items()}
    part = control.focus_part()
    if isinstance(part, QComboBox):
        return part.currentText()
    if isinstance(part, QCheckBox):
        return part.isChecked()
    return part.text().split(", ") if isinstance(option.default, list) else part.text()


@pytest.mark.parametrize("option", SHOWN, ids=NAMES)
def test_each_setting_holds_and_outlives_a_restart(start: Start, option: Option) -> None:
    person = start("settings")
    value = other_value(option)
    assert value != option.default
    set_by_keyboard(person, option, value)
    assert person.services.settings.get(option.name) == value
    file = json.loads((person.folder / "settings.json").read_text("utf-8"))
    assert file[option.name] == value
    person.close()
    person = start("settings")
    shown = words.choice(option.name, value) if option.choices else value
    if option.name == "targets":
        assert said(person, option) == "My own"
    assert said(person, option) == shown


def test_each_setting_is_named_and_explained(person: Person) -> None:
    for option in SHOWN:
        person.room().control(option.name)
        reads = person.reads()
        assert words.label_for(option.name) in reads or option.name == "own targets"
        assert words.help_for(option.name) in reads
        assert words.group(option.group) in reads


def test_own_targets_are_kept_at_a_hundred_only(person: Person) -> None:
    control = person.room().control("own targets")
    control.boxes[Kind.STORY].setFocus()
    person.press("Ctrl+A")
    person.type("45")
    person.press("Tab")
    assert person.sees("10 % too much; kept at 100 %.")
    assert person.services.settings.get("targets") == "human first"
    control.boxes[Kind.USEFUL].setFocus()
    person.press("Ctrl+A")
    person.type("5")
    person.press("Tab")
    assert person.sees("5 % left to give away; kept at 100 %.")
    control.boxes[Kind.USEFUL].setFocus()
    person.press("Ctrl+A")
    person.type("10")
    person.press("Tab")
    assert person.sees("These add up to 100 %.")
    assert person.services.settings.get("targets") == "own"
    assert person.services.settings.targets().shares[Kind.STORY] == 0.45
    person.room("mix")
    person.room("settings")
    assert control.boxes[Kind.STORY].value() == 45


def test_each_preset_shows_shares_that_add_up(person: Person) -> None:
    boxes = person.room().control("own targets").boxes
    for name in PRESETS:
        person.services.settings.set("targets", name)
        assert sum(box.value() for box in boxes.values()) == 100, name
        assert person.sees("These add up to 100 %."), name


def test_light_and_dark_change_at_once(person: Person) -> None:
    def paper() -> str:
        person.window.repaint()
        return person.window.grab().toImage().pixelColor(3, 3).name().upper()

    scheme = person.room().control("scheme").box
    scheme.setFocus()
    person.press("Home", "Down")
    assert scheme.currentText() == "Light"
    assert paper() == "#FBF8F3"
    person.press("Down")
    assert paper() == "#1D1B19"
    person.room("today")
    assert paper() == "#1D1B19"


def test_text_grows_at_once(person: Person) -> None:
    before = QApplication.font().pointSizeF()
    size = person.room().control("text size").box
    size.setFocus()
    person.press("End")
    assert QApplication.font().pointSizeF() == pytest.approx(before * 1.75)
    person.press("Home")
    assert QApplication.font().pointSizeF() == pytest.approx(before * 0.85)


def test_the_reading_font_changes_the_sheet(person: Person) -> None:
    font = person.room().control("reading font").box
    font.setFocus()
    person.press("End")
    chosen = person.room("today").page.sheet.font().family()
    person.room("settings")
    font.setFocus()
    person.press("Home")
    assert person.room("today").page.sheet.font().family() != chosen


def test_the_wheel_moves_the_page_not_the_choice(person: Person) -> None:
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent

    box = person.room().control("text size").box
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.currentText() == "Normal"


def test_the_data_folder_is_shown_and_opened(person: Person, browser: list[str]) -> None:
    card = person.room().card(FolderCard)
    assert person.sees(str(person.folder), card)
    person.click("Open the folder", card)
    assert browser == [person.folder.as_uri()]


def test_a_named_folder_stays(person: Person) -> None:
    person.room().show_section("keeping")
    assert not person.button("Keep it elsewhere").isEnabled()
    assert person.sees("This folder was named when Rapport was started.")


def test_suggestions_can_be_switched_off_here(person: Person) -> None:
    box = person.room().control("suggestions").box
    person.click(box)
    assert not person.room("today").side.isVisible()
    person.room("settings")
    person.click(box)
    assert person.room("today").side.isVisible()


def test_what_cannot_be_kept_is_shown_as_it_is(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    (person.folder / "settings.json").unlink(missing_ok=True)
    (person.folder / "settings.json").mkdir()  # nothing can be written in its place
    box = person.room().control("patterns in charts").box
    person.click(box)
    assert "settings.json cannot be written" in person.told()
    assert not box.isChecked()
    size = person.room().control("text size").box
    size.setFocus()
    person.press("End")
    assert size.currentText() == "Normal"


def test_a_long_server_name_is_cut(person: Person) -> None:
    line: QLineEdit = person.room().control("mastodon server").line
    line.setFocus()
    person.paste("x" * 400)
    person.press("Tab")
    assert person.services.settings.get("mastodon server") == "x" * 253


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, so that the person's is left alone."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path / "home"


def test_the_journal_moves_to_another_folder(start: Start, home: Path, tmp_path: Path) -> None:
    person = start(own_folder=True)
    person.type("Comes along")
    person.room("settings").show_section("keeping")
    person.click("Keep it elsewhere")
    dialog = person.window.findChild(QFileDialog)
    assert dialog is not None
    new = tmp_path / "elsewhere"
    dialog.fileSelected.emit(str(new))
    dialog.close()
    assert person.told() == (
        f"From the next start on your journal is in {new}. All of it is copied; the old one stays."
    )
    person.close()
    person = start(folder=None)
    assert person.services.paths.folder == new
    assert person.room().page.sheet.toPlainText() == "Comes along"
    assert (person.folder / "rapport.db").exists()


def test_opened_at_the_start_its_page_is_there(person: Person) -> None:
    assert person.sees("Suggestions while writing")
