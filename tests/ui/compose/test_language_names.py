"""A language is named so that it can be read on this computer."""

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from ui.compose import language_names
from ui.compose.extras import LANGUAGES
from ui.compose.language_names import language_name


@pytest.mark.parametrize(
    ("code", "name"),
    [("de", "Deutsch"), ("en", "English"), ("el", "Ελληνικά"), ("uk", "Українська")],
)
def test_as_its_speakers_call_it(qapp: QApplication, code: str, name: str) -> None:
    assert language_name(code) == name


def test_in_english_where_there_are_no_letters_for_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language_names, "_with_fonts", frozenset)
    assert [language_name(code) for code in ("ta", "ja", "ko", "zh")] == [
        "Tamil", "Japanese", "Korean", "Chinese",
    ]  # fmt: skip
    systems = {
        QFontDatabase.writingSystemName(each).upper() for each in QFontDatabase.WritingSystem
    }
    monkeypatch.setattr(language_names, "_with_fonts", lambda: systems)
    assert [language_name(code) for code in ("ja", "ko", "zh")] == ["日本語", "한국어", "中文"]


def test_every_language_has_a_name_of_its_own(qapp: QApplication) -> None:
    names = [language_name(code) for code in LANGUAGES]
    assert len(set(names)) == len(names)
    assert all(names)
