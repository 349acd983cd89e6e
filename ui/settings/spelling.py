"""The card of spelling: the language of the words, and the words of one's own."""

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from core.settings import Settings
from ui.theme import GAP, Look
from ui.widgets.basics import Card, IconButton, clear, label, row
from ui.widgets.choice import Choice
from ui.widgets.flow import apart
from ui.writing.spelling import Spelling

_LEAST_WIDTH = 220  # pixels at 100 %


class SpellingCard(Card):
    """Dictionaries are found on a worker when the card is shown."""

    undo_offered = Signal(str, object)

    def __init__(self, look: Look, settings: Settings, spelling: Spelling) -> None:
        super().__init__()
        self._look, self._settings, self._spelling = look, settings, spelling
        self.column.addWidget(label(self.tr("Spelling"), "section"))
        self.box = Choice(look, "spelling language")
        self.box.setAccessibleName(self.tr("Language of the words"))
        self.box.activated.connect(
            lambda index: settings.set("spelling language", self._codes[index])
        )
        name = label(self.tr("Language of the words"))
        name.setBuddy(self.box)
        self.column.addLayout(apart(name, self.box))
        hint = self.tr(
            "English comes with Rapport; others are the dictionaries of this computer "
            "(on Linux, packages such as hunspell-de-de)."
        )
        self.column.addWidget(label(hint, "hint", wrap=True))
        self._codes: list[str] = []
        self._words = QVBoxLayout()
        self._words.setSpacing(GAP // 2)
        self.column.addLayout(self._words)
        self._fit()
        look.changed.connect(self._fit)
        spelling.languages_found.connect(self._show_languages)
        spelling.learnt.connect(lambda _: self._show_words())

    def _fit(self) -> None:
        self.box.setMinimumWidth(self._look.scaled(_LEAST_WIDTH))

    def refresh(self) -> None:
        """Look afresh; the dictionaries come a moment later."""
        self._show_languages()
        self._show_words()
        QTimer.singleShot(0, self._spelling.find_languages)

    def _show_languages(self) -> None:
        self._codes = ["", *(each.code for each in self._spelling.languages)]
        self.box.clear()
        for code in self._codes:
            locale = QLocale(code)
            named = f"{locale.nativeLanguageName()} ({locale.nativeTerritoryName()})"
            self.box.addItem(named if code else self.tr("Like the system"))
        chosen = self._settings.get("spelling language")
        self.box.setCurrentIndex(self._codes.index(chosen) if chosen in self._codes else 0)

    def _show_words(self) -> None:
        clear(self._words)
        words = self._spelling.own_words()
        if words:
            self._words.addWidget(label(self.tr("Your own words"), "faint"))
        for word in words:
            away = IconButton(self._look, "close", self.tr("Forget “{0}”").format(word))
            away.clicked.connect(lambda _=False, word=word: self._forget(word))
            self._words.addLayout(row(label(word), None, away))

    def _forget(self, word: str) -> None:
        self._spelling.remove(word)
        self._show_words()
        self.undo_offered.emit(
            self.tr("“{0}” is not one of your words any more.").format(word),
            lambda: self._spelling.add(word),
        )
