"""A year with you, and the weeks on paper: whole PDF pages, made without asking anybody."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from core import mix, year
from core.model import Kind
from core.problems import Known, Problem
from tests.ui.mix.conftest import Life
from tests.ui.mix.test_chart_file import made
from ui.mix import chart_file, year_page


def is_whole_pdf(path: Path) -> bool:
    data = path.read_bytes()
    return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF") and len(data) > 5_000


@pytest.mark.parametrize("patterns", [False, True])
def test_the_year_is_a_page(life: Life, tmp_path: Path, patterns: bool) -> None:
    found = year.read(2026, life.person.services.insights)
    year_page.save(found, tmp_path / "2026.pdf", patterns=patterns)
    assert is_whole_pdf(tmp_path / "2026.pdf")
    assert b"2026" in (tmp_path / "2026.pdf").read_bytes()
    assert (tmp_path / "2026.pdf").read_bytes().count(b"/Type /Page\n") == 1


def test_a_year_without_posts_is_a_page_too(life: Life, tmp_path: Path) -> None:
    empty = year.read(2019, life.person.services.insights)
    year_page.save(empty, tmp_path / "2019.pdf")
    assert is_whole_pdf(tmp_path / "2019.pdf")


@pytest.mark.usefixtures("qapp")
def test_a_year_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    nothing = dict.fromkeys(Kind, 0)
    empty = year.Year(2026, nothing, (nothing,) * 12, 0, 0, (), ())
    with pytest.raises(Known) as known:
        year_page.save(empty, tmp_path / "none" / "2026.pdf")
    assert known.value.problem is Problem.FILE_UNWRITABLE


def test_the_year_is_saved_from_the_page(life: Life, tmp_path: Path) -> None:
    life.person.click("Save…")
    life.person.press("Down", "Down", "Down", "Return")
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog)]
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(tmp_path / "mine"))
    name.setFocus()
    life.person.press("Return")
    assert is_whole_pdf(tmp_path / "mine.pdf")
    assert life.person.told() == "Saved as mine.pdf"


@pytest.mark.usefixtures("qapp")
def test_the_weeks_are_printed_on_one_page(tmp_path: Path) -> None:
    paper = QPdfWriter(str(tmp_path / "weeks.pdf"))
    paper.setPageSize(QPageSize(QSizeF(297, 210), QPageSize.Unit.Millimeter))
    paper.setPageOrientation(QPageLayout.Orientation.Portrait)
    targets = mix.PRESETS["human first"]
    chart_file.print_on(paper, made(12), targets, today="2026-11-19", share=True, patterns=True)
    del paper
    assert is_whole_pdf(tmp_path / "weeks.pdf")
