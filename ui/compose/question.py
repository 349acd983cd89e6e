"""One clear question before a post goes whose images have no description."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.settings import Settings
from ui.compose.desk import Desk
from ui.theme import GAP
from ui.widgets.basics import Card, button, label
from ui.widgets.flow import flow
from ui.widgets.in_sight import bring_into_sight


class DescriptionQuestion(Card):
    """Describe them, send it so, or never be asked again."""

    def __init__(self, images: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = (
            self.tr("One image has no description.")
            if images == 1
            else self.tr("{0} images have no description.").format(images)
        )
        why = (
            self.tr("People who cannot see it would not know what is there. Describe it first?")
            if images == 1
            else self.tr("People who cannot see them would not know what is there. Describe them?")
        )
        self._acts: dict[str, Callable[[], object]] = {}
        self.describe = button(self.tr("Describe"), lambda: self._do("describe"), "primary")
        self.go = button(self.tr("Send as it is"), lambda: self._do("go"))
        self.never = button(self.tr("Do not ask again"), lambda: self._do("never"), "link")
        self.column.setSpacing(GAP)
        self.column.addWidget(label(said, "section", wrap=True))
        self.column.addWidget(label(why, "faint", wrap=True))
        self.column.addLayout(flow(self.describe, self.go, self.never))
        self.setAccessibleName(said)
        self.setFocusProxy(self.describe)

    def answer(
        self,
        describe: Callable[[], object],
        go: Callable[[], object],
        never: Callable[[], object],
    ) -> None:
        """What each answer does."""
        self._acts = {"describe": describe, "go": go, "never": never}

    def _do(self, what: str) -> None:
        self.hide()
        self.deleteLater()
        self._acts[what]()


class DescriptionGate:
    """Before a post goes; `pass_by` acts at once when there is nothing to ask."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        self._desk, self._settings = desk, settings

    def pass_by(self, go: Callable[[], object]) -> None:
        bare = self._desk.images.undescribed()
        if not bare or not self._settings.get("ask for descriptions"):
            go()
            return
        question = DescriptionQuestion(len(bare))

        def send() -> None:
            self._desk.writing.edit().setFocus()  # the answer that had the keyboard is gone
            go()

        def never() -> None:
            self._settings.set("ask for descriptions", value=False)
            send()

        def describe() -> None:
            bare[0].alt.setFocus()
            bring_into_sight(bare[0])

        question.answer(describe, send, never)
        self._desk.ask(question)
