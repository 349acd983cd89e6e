"""The offer of a passphrase on the first page of an empty journal: one sentence, and two answers."""

from PySide6.QtCore import Signal

from ui.widgets.basics import Card, button, label, row


class Offer(Card):
    """Goes for ever with either answer; until then it waits and disturbs nobody."""

    answered = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        words = self.tr(
            "With a passphrase nobody else can read this journal, its photos or its backups."
        )
        self.protect = button(self.tr("Set a passphrase"), self._accept)
        self.leave = button(self.tr("No, thank you"), self._answer, "quiet")
        self.column.addWidget(label(words, wrap=True))
        self.column.addLayout(row(self.protect, self.leave, None))

    def _accept(self) -> None:
        self._answer()
        self.wanted.emit()

    def _answer(self) -> None:
        self.answered.emit()
        self.hide()
        self.deleteLater()
