"""The PDF: a title, contents that are true, every entry, the photos."""

import re
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette, QTextLayout
from PySide6.QtWidgets import QApplication

from core.exchange import Collection
from core.model import replace
from tests.core.exchange.collections import PLAIN, with_photos
from ui.book import pdf_book
from ui.book.print_font import print_font
from ui.words_book import english_book


def pages(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", path.read_bytes()))


def images(path: Path) -> int:
    return path.read_bytes().count(b"/Subtype /Image")


@pytest.mark.usefixtures("qapp")
def test_a_book_of_two_months(tmp_path: Path) -> None:
    may = replace(PLAIN, id="b", day="2026-05-02", body="A walk. " * 3000)
    collection = Collection([PLAIN, may])
    done = pdf_book.write(collection, tmp_path / "b.pdf", english_book())
    assert (done.entries, done.posts) == (2, 0)
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF-")
    assert pages(tmp_path / "b.pdf") > 10
    short = Collection([PLAIN])
    pdf_book.write(short, tmp_path / "short.pdf", english_book())
    assert pages(tmp_path / "short.pdf") == 3  # title, contents, November


def test_photos_are_printed(qapp: QApplication, tmp_path: Path) -> None:
    collection, _ = with_photos()
    done = pdf_book.write(collection, tmp_path / "b.pdf", english_book())
    assert (done.media, done.not_carried["attachments"]) == (2, 1)
    assert images(tmp_path / "b.pdf") >= 2


def test_an_empty_journal_is_a_title(qapp: QApplication, tmp_path: Path) -> None:
    assert pdf_book.write(Collection(), tmp_path / "b.pdf", english_book()).entries == 0
    assert pages(tmp_path / "b.pdf") == 1


def drawn(path: Path) -> list[bytes]:
    """What draws the pages, as it stands in the file."""
    found = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", path.read_bytes(), re.DOTALL)
    plain = []
    for each in found:
        with suppress(zlib.error):
            plain.append(zlib.decompress(each))
    return [each for each in plain if each.startswith(b"/GSa gs")]


def test_a_dark_window_prints_dark_ink_on_white(qapp: QApplication, tmp_path: Path) -> None:
    before = qapp.palette()
    made = []
    try:
        for name, ink in (("light", "#000000"), ("dark", "#ffffff")):
            palette = QPalette(before)
            palette.setColor(QPalette.ColorRole.Text, QColor(ink))
            qapp.setPalette(palette)
            pdf_book.write(Collection([PLAIN]), tmp_path / f"{name}.pdf", english_book())
            made.append(drawn(tmp_path / f"{name}.pdf"))
    finally:
        qapp.setPalette(before)
    assert len(made[0]) == 3  # title, contents, November
    assert made[0] == made[1]


class _CancelledError(Exception):
    pass


def test_a_cancel_leaves_no_trace(qapp: QApplication, tmp_path: Path) -> None:
    def cancel() -> None:
        raise _CancelledError

    with pytest.raises(_CancelledError):
        pdf_book.write(Collection([PLAIN]), tmp_path / "b.pdf", english_book(), cancel)
    assert list(tmp_path.iterdir()) == []


def test_its_words_are_written_letter_by_letter(qapp: QApplication) -> None:
    """A ligature has one glyph, of which the file says one letter: nobody could find the word."""
    with print_font() as font:
        layout = QTextLayout("after the first fluffy office shift", font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        (run,) = layout.glyphRuns()
        assert len(run.glyphIndexes()) == len(layout.text())
