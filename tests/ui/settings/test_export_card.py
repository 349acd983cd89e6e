"""Taking the journal out in the window: chosen, written on a worker, told, shown."""

import json
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from core.exchange import FORMATS, LINK_FORMATS, Format
from core.link import Link
from core.model import replace
from core.progress import Cancelled, Progress
from tests.ui.conftest import Start
from tests.ui.person import Person
from ui.settings.export_card import ExportCard


@pytest.fixture
def person(start: Start) -> Person:
    """Somebody in Settings, with two entries."""
    person = start()
    journal = person.services.journal
    for body, tag in (("One. Private.", "kiln"), ("Two.", "shop")):
        private = "Private" in body
        journal.save(replace(journal.blank(), body=body, tags=(tag,), private=private, mood=3))
    person.room("settings")
    return person


def card(person: Person) -> ExportCard:
    found = person.room().card(ExportCard)
    assert isinstance(found, ExportCard)
    return found


def choose(person: Person, name: str) -> ExportCard:
    found = card(person)
    found.format.setCurrentIndex([form.name for form in FORMATS].index(name))
    return found


def answer_where(person: Person, path: Path) -> None:
    person.click("Take it out…")
    dialog = person.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])
def test_each_format(person: Person, tmp_path: Path, form: object, browser: list[str]) -> None:
    name, ending = form.name, form.ending  # type: ignore[attr-defined]
    path = tmp_path / f"out{ending}"
    choose(person, name)
    answer_where(person, path)
    person.waits_to_see(f"Written to {path}: 2 entries")
    assert path.exists()
    person.click("Show it")
    assert browser == [(path if path.is_dir() else path.parent).as_uri()]


def test_the_keyboard_stays_when_it_is_written(person: Person, tmp_path: Path) -> None:
    found = choose(person, "text")
    found.start.setFocus()
    found.take_out(tmp_path / "out.txt")
    person.waits(found.start.isEnabled)
    assert person.focus() is found.start


def test_a_part_of_it(person: Person, tmp_path: Path) -> None:
    found = choose(person, "json")
    found.part.setCurrentIndex(2)
    assert [found.tag.itemText(n) for n in range(found.tag.count())] == ["kiln", "shop"]
    found.tag.setCurrentText("shop")
    answer_where(person, tmp_path / "a.json")
    person.waits_to_see("1 entry, 0 posts")
    assert [e["body"] for e in json.loads((tmp_path / "a.json").read_text())["entries"]] == ["Two."]


def test_private_ones_can_stay(person: Person, tmp_path: Path) -> None:
    found = choose(person, "text")
    person.click(found.private)
    answer_where(person, tmp_path / "a.txt")
    person.waits_to_see("1 entry,")
    assert "Private" not in (tmp_path / "a.txt").read_text()


def test_what_has_no_place_is_said(person: Person, tmp_path: Path) -> None:
    choose(person, "jrnl")
    answer_where(person, tmp_path / "a.txt")
    person.waits_to_see("no place for: moods (2), marks “private” (1)")


def test_a_wrong_day_is_said_before_a_place_is_asked(person: Person) -> None:
    found = card(person)
    found.part.setCurrentIndex(1)
    found.first.setText("May")
    person.click("Take it out…")
    assert person.sees("“May” is not a date.")
    assert person.window.findChild(QFileDialog) is None


def seen_across(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect().width() == part.width()


def test_days_are_read_whole_and_what_is_wrong_comes_into_sight(person: Person) -> None:
    person.services.settings.set("text size", 175)
    person.window.resize(600, 440)
    found = card(person)
    found.part.setCurrentIndex(1)
    for line in (found.first, found.last):
        line.setFocus()
        person.type("2026-11-31")
        edges = line.width() - 2 * 10
        assert line.fontMetrics().horizontalAdvance(line.text()) <= edges
        person.waits(partial(seen_across, line))
    found.start.setFocus()
    person.press("Return")
    person.waits(lambda: not found.answer.visibleRegion().isEmpty())
    assert person.sees("“2026-11-31” is not a date.")


def test_nothing_is_overwritten(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text("precious")
    choose(person, "json")
    answer_where(person, path)
    person.waits_to_see("is there already and was left as it is")
    assert path.read_text() == "precious"
    assert card(person).start.isEnabled()


def test_a_cancel_leaves_nothing(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = choose(person, "json")

    def cancelled(progress: Progress) -> None:
        progress.cancel()
        raise Cancelled

    monkeypatch.setattr(Progress, "tick", cancelled)
    answer_where(person, tmp_path / "a.json")
    person.waits_to_see("Stopped. Nothing was written.")
    assert list(tmp_path.glob("*.json")) == []
    assert found.start.isEnabled()


@pytest.mark.parametrize("form", LINK_FORMATS, ids=[form.name for form in LINK_FORMATS])
def test_links_go_out_as_bookmarks(person: Person, tmp_path: Path, form: Format) -> None:
    links = person.services.links
    links.save(Link("", "https://clay.example/", "Clay", added=person.services.journal.blank().at))
    path = tmp_path / f"links{form.ending}"
    found = card(person)
    found.format.setCurrentIndex(len(FORMATS) + LINK_FORMATS.index(form))
    assert not found.part.isVisible()
    answer_where(person, path)
    assert person.sees(f"Written to {path}. Links: 1.")
    assert "https://clay.example/" in path.read_text()
    answer_where(person, path)
    assert person.sees("is there already and was left as it is")
