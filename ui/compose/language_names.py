"""Languages as their speakers call them, where this computer has letters for it."""

import unicodedata
from functools import cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase

_NAMED_BY_COUNTRY = {"en": "English", "es": "Español", "pt": "Português", "zh": "中文"}
_ALWAYS = {"LATIN", "GREEK", "CYRILLIC"}
_SYSTEMS = {"CJK": "SIMPLIFIED CHINESE", "HIRAGANA": "JAPANESE", "HANGUL": "KOREAN"}
"""How Qt calls the scripts for which Unicode has another word."""


def language_name(code: str) -> str:
    """Without a country. In English where no font here has its letters: better than empty boxes."""
    locale = QLocale(code)
    name = _NAMED_BY_COUNTRY.get(code) or locale.nativeLanguageName()
    if not name or not _has_letters(name):
        return QLocale.languageToString(locale.language())
    return name[:1].upper() + name[1:]


def _has_letters(name: str) -> bool:
    script = unicodedata.name(name[0], "").split(" ")[0]
    return script in _ALWAYS or _SYSTEMS.get(script, script) in _with_fonts()


@cache
def _with_fonts() -> frozenset[str]:
    systems = QFontDatabase.writingSystems()
    return frozenset(QFontDatabase.writingSystemName(each).upper() for each in systems)
